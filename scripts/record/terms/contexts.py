"""Every place where a listed term stands, in each text side by side, for translators.

Places in the two texts are paired in their order within one speech, or within a paragraph if its speeches differ. Where
one text has more places, those at about the same part of it are paired, and the others stand alone. No claim is made
that one word translates the other.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, combinations
from operator import itemgetter, sub
from unicodedata import east_asian_width

from record.figures import sentence_around
from record.languages import GRAMMARS
from record.model import Paragraph, Record
from record.terms.forms import plain
from record.terms.listed import Kind, Terms
from record.terms.mentions import Finder, Key, finder_of

Span = tuple[int, int]
Share = float
"""The position of a place in its speech: 0 at the beginning, 1 at the end."""
MOST = 12
"""The most places of a speech that are paired by position; of more places, the first is paired with the first."""
KIND: Kind = "term"
"""The kind of entry that is shown in its contexts; other kinds have a list of places."""
REACH = 44
"""The length of the words on each side of a term, in letters; a sign of full width counts as `WIDE` letters."""
WIDE = 2.4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Context:
    """A place of a term: the id of the paragraph; the span of the term, and what is shown around it, in each text."""

    paragraph: str
    spans: Mapping[str, Span]
    windows: Mapping[str, "Window"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A part of a paragraph, and whether its sentence begins before it and continues after it."""

    start: int
    end: int
    begun: bool
    goes_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Contexts:
    """All places of a term in the order of the record, and how often each text uses which form."""

    places: Sequence[Context]
    forms: Mapping[str, Mapping[str, int]]

    def count(self, code: str) -> int:
        """Return the number of places in the text of a language."""
        return sum(code in place.spans for place in self.places)

    def ordered(self, code: str) -> list[tuple[str, int]]:
        """Return the forms in a language with their numbers of places, the most frequent form first."""
        return sorted(self.forms.get(code, {}).items(), key=lambda counted: -counted[1])


def contexts(texts: Mapping[str, Record], terms: Terms) -> dict[Key, Contexts]:
    """Return the places of every listed term that stands in a text, in the order of the file; the original is first."""
    original = next(iter(texts))
    finders = {code: finder_of(terms, GRAMMARS[code]) for code in texts}
    found: dict[Key, list[Context]] = {}
    counts: dict[Key, dict[str, Counter[str]]] = {}
    for id in (paragraph.id for paragraph in texts[original].paragraphs):
        paragraphs = {code: text.paragraph_by_id[id] for code, text in texts.items() if id in text.paragraph_by_id}
        searched = {code: (finders[code], paragraph.text) for code, paragraph in paragraphs.items()}
        for key, spans in _by_key(searched).items():
            found.setdefault(key, []).extend(_rows(paragraphs, spans, original))
            for code, places in spans.items():
                words = (_listed(finders[code], key, paragraphs[code].text[start:end]) for start, end in places)
                counts.setdefault(key, {}).setdefault(code, Counter()).update(words)
    listed = ((KIND, id) for id in terms.table(KIND))
    return {key: Contexts(places=found[key], forms=counts[key]) for key in listed if key in found}


def window(paragraph: Paragraph, language: str, span: Span) -> Window:
    """Return the part of a sentence around a term that fits into a line."""
    first, last = sentence_around(paragraph, language, span)
    before, after = paragraph.text[first : span[0]].lstrip(), paragraph.text[span[1] : last].rstrip()
    low, high = _stop(before), _stop(after[::-1])
    return Window(
        start=span[0] - len(before[low:].lstrip()),
        end=span[1] + len(after[: len(after) - high].rstrip()),
        begun=low > 0,
        goes_on=high > 0,
    )


def _stop(text: str) -> int:
    """Return where to cut a text so that the rest fits, without cutting a word or a number."""
    lefts: list[float] = [*accumulate(map(_width, reversed(text[-REACH:])), sub, initial=float(REACH))]
    at = len(text) - min(bisect_left(lefts, x=True, key=lambda left: left <= 0), len(lefts) - 1)
    while 0 < at < len(text) and _width(text[at]) == _width(text[at - 1]) == 1 and not text[at - 1].isspace():
        at += 1
    return at


@cache
def _width(sign: str) -> float:
    return WIDE if east_asian_width(sign) in {"W", "F"} else 1


def _by_key(texts: Mapping[str, tuple[Finder, str]]) -> dict[Key, dict[str, list[Span]]]:
    """Return where each term stands in a paragraph, by language."""
    found: dict[Key, dict[str, list[Span]]] = {}
    for code, (finder, text) in texts.items():
        for mention in finder.find(text):
            if mention.kind == KIND:
                found.setdefault((mention.kind, mention.id), {}).setdefault(code, []).append(
                    (mention.start, mention.end)
                )
    return found


def _listed(finder: Finder, key: Key, words: str) -> str:
    """Return the listed form of some words, without the capital that the start of a sentence gives it."""
    return words if words in finder.owners[key[0]] else plain(words)


def _rows(there: Mapping[str, Paragraph], spans: Mapping[str, list[Span]], original: str) -> Iterator[Context]:
    """Yield the places of a term in a paragraph, speech by speech, paired with those of the original."""
    for own in _by_speech(there, spans):
        shares = [share for share, _ in own.get(original, ())]
        rows = [{original: span} for _, span in own.get(original, ())]
        alone: list[tuple[Share, dict[str, Span]]] = []
        for code in own.keys() - {original}:
            for (share, span), at in zip(own[code], _tied([share for share, _ in own[code]], shares), strict=True):
                if at is None:
                    alone.append((share, {code: span}))
                else:
                    rows[at][code] = span
        for _, row in sorted([*zip(shares, rows, strict=True), *alone], key=itemgetter(0)):
            windows = {code: window(there[code], code, span) for code, span in row.items()}
            yield Context(paragraph=there[original].id, spans=row, windows=windows)


def _by_speech(
    there: Mapping[str, Paragraph], spans: Mapping[str, list[Span]]
) -> Iterator[dict[str, list[tuple[Share, Span]]]]:
    """Yield the places of each speech, by language; those of the whole paragraph if its speeches differ."""
    alike = len({len(paragraph.speeches) for paragraph in there.values()}) == 1
    for ordinal in range(len(next(iter(there.values())).speeches) if alike else 1):
        found: dict[str, list[tuple[Share, Span]]] = {}
        for code, places in spans.items():
            speech = there[code].speeches[ordinal] if alike else None
            low, high = (speech.start, speech.end) if speech else (0, len(there[code].text))
            found[code] = [((at - low) / (high - low), (at, to)) for at, to in places if low <= at < high]
        yield found


def _tied(shares: Sequence[Share], others: Sequence[Share]) -> list[int | None]:
    """Return for each place the position of its partner: as many pairs as possible, in order, the nearest ones."""
    if len(shares) <= len(others):
        return [*_nearest(shares, others)]
    partners: list[int | None] = [None] * len(shares)
    for place, at in enumerate(_nearest(others, shares)):
        partners[at] = place
    return partners


def _nearest(few: Sequence[Share], many: Sequence[Share]) -> tuple[int, ...]:
    """Return the positions in `many` for each of the `few`, in order, with the smallest distance in total."""
    if len(many) > MOST:
        return tuple(range(len(few)))
    ways = combinations(range(len(many)), len(few))
    return min(ways, key=lambda way: sum(abs(many[at] - share) for at, share in zip(way, few, strict=True)))
