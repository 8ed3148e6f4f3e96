"""The figures of a record as its editor lists them in `figures.toml`, each tied to its words in every text.

The promise: each entry is found by its words, and each figure of the text has an entry. If not, a question is asked.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, get_args

from pydantic import StringConstraints, TypeAdapter
from pydantic.dataclasses import dataclass as validated

from record.languages import GRAMMARS
from record.model import Paragraph, Problem, Record
from record.shape import STRICT, FactsError, fit
from record.speakers.clauses import sentences
from record.speech import Speech
from record.symbols import symbols_in
from record.values import Code, Words

FigureKind = Literal["pledge", "amount", "share", "count", "age", "year"]
KINDS: tuple[FigureKind, ...] = get_args(FigureKind)
"""The kinds of figures in the order of the page."""
Some = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class FigureFact:
    """A figure: its words in each text, its value, and what it is about."""

    id: Annotated[str, StringConstraints(pattern=r"^figure_[a-z0-9_]+$")]
    paragraph: str
    kind: FigureKind
    value: int | float
    unit: Some
    """A currency by its ISO 4217 code, `percent`, or the English noun of what is counted."""
    words: Words
    about: Words


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class FigureFacts:
    """The whole file; `names` are words of each text with digits that are not figures."""

    names: Mapping[Code, tuple[Some, ...]] = field(default_factory=dict)
    figure: tuple[FigureFact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with the place of its words in every text that has them, by language."""

    fact: FigureFact
    speaker: str | None
    spans: Mapping[str, tuple[int, int]]


_ADAPTER = TypeAdapter(FigureFacts)


def figures_of(data: Mapping[str, Any]) -> FigureFacts:
    """Build the figures from the plain data of a TOML file.

    Raises:
        FactsError: a key is unknown or of the wrong kind, or an id stands twice.
    """
    facts, seen = fit(_ADAPTER, data), set()
    for place, fact in enumerate(facts.figure):
        if fact.id in seen:
            raise FactsError(("figure", place, "id"), f"{fact.id} stands for another figure already")
        seen.add(fact.id)
    return facts


def placed(facts: FigureFacts, texts: Mapping[str, Record], original: str) -> tuple[list[Figure], list[FactsError]]:
    """Return the figures whose words stand once in their paragraph of the original, and the problems of all entries."""
    found: list[Figure] = []
    wrong: list[FactsError] = []
    for place, fact in enumerate(facts.figure):
        spans = {}
        for code, text in texts.items():
            paragraph, words = text.paragraph_by_id.get(fact.paragraph), fact.words.get(code)
            if paragraph and words and paragraph.text.count(words) == 1:
                start = paragraph.text.index(words)
                spans[code] = start, start + len(words)
            elif paragraph or code == original:
                message = f"{fact.paragraph} does not say “{words}” once" if words else f"no words in {code}"
                wrong.append(FactsError(("figure", place, "words"), message))
        if original in spans:
            own = texts[original].paragraph_by_id[fact.paragraph]
            speech = speech_at(own, spans[original][0])
            found.append(Figure(fact=fact, speaker=speech.speaker if speech else None, spans=spans))
    return found, wrong


def unlisted(facts: FigureFacts, record: Record, figures: list[Figure]) -> Iterator[Problem]:
    """Yield the figures of a text without an entry; nothing where the editor lists no figures at all."""
    listed: dict[str, list[tuple[int, int]]] = {}
    for figure in figures:
        listed.setdefault(figure.fact.paragraph, []).append(figure.spans[record.language])
    names, grammar = facts.names.get(record.language, ()), GRAMMARS[record.language]
    for paragraph in record.paragraphs if facts.figure else ():
        text = paragraph.text
        known = [*listed.get(paragraph.id, ()), *(match.span() for match in symbols_in(text))]
        known += [span for words in names for span in _places(text, words)]
        for match in grammar.kept.figure.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in known):
                line = paragraph.passage.line_at(match.start()) or paragraph.line
                message = f"paragraph {paragraph.name}: the figure “{match[0].strip()}” is not in figures.toml"
                yield Problem(line=line, message=message)


def sentence_around(paragraph: Paragraph, language: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the start and the end, in code points, of the sentence around a place in a paragraph."""
    starts = sentences(paragraph.text, GRAMMARS[language].voices)
    before, after = bisect_right(starts, span[0]), bisect_left(starts, span[1])
    return starts[before - 1] if before else 0, starts[after] if after < len(starts) else len(paragraph.text)


def speech_at(paragraph: Paragraph, offset: int) -> Speech | None:
    """Return the speech at a place in a paragraph; nothing where nobody speaks."""
    return next((speech for speech in paragraph.speeches if speech.start <= offset < speech.end), None)


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    start = text.find(words)
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)
