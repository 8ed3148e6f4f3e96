"""Check a translation without a translator: is it the same record, and does it have the figures, names and terms?

`translation.toml` lists what may differ, each entry with its reason. An entry that no paragraph needs is reported as
well, so that the list never allows more than necessary.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from record.check import lost_numbers
from record.languages import GRAMMARS, Grammar
from record.model import Paragraph, Problem, Record
from record.shape import FactsError
from record.speakers.clauses import sentences
from record.speakers.country_words import says
from record.speech import Speech
from record.symbols import without_symbols
from record.terms.forms import stands
from record.terms.listed import Terms
from record.terms.mentions import Finder, Key, finder_of, name_of
from record.translations.agreements import Agreements
from record.translations.figures import figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A paragraph of the original and its translation."""

    original: Paragraph
    translation: Paragraph

    def problem(self, message: str, offset: int = 0) -> Problem:
        """Return a problem of the translation, at the line where it stands."""
        line = self.translation.passage.line_at(offset) or self.translation.label.line
        return Problem(line=line, message=f"{self.translation.id}: {message}")


def compare(
    original: Record, translation: Record, terms: Terms, agreements: Agreements
) -> tuple[list[Problem], list[FactsError]]:
    """Return the problems of a translation in the order of its lines, and the unneeded agreements."""
    grammar, other = GRAMMARS[original.language], GRAMMARS[translation.language]
    agreed = agreements.of(translation.language)
    translated = {paragraph.id: paragraph for paragraph in translation.paragraphs}
    pairs = [Pair(original=p, translation=translated[p.id]) for p in original.paragraphs if p.id in translated]
    find = finder_of(terms, grammar), finder_of(terms, other)
    missing = {pair.original.id: _missing(pair, find) for pair in pairs}

    def names(key: Key) -> tuple[str, str]:
        return name_of(terms, *key, other), name_of(terms, *key, grammar)

    problems = [
        *_structure(original, translation),
        *(problem for pair in pairs for problem in _voices(pair)),
        *(problem for pair in pairs for problem in _carried(pair, grammar, other, agreed)),
        *(problem for pair in pairs for problem in _mentioned(pair, missing[pair.original.id], names, agreed)),
        *_repetitions(translation, other, agreed),
    ]
    return sorted(problems, key=lambda problem: problem.line), [*_idle(pairs, missing, other, agreements)]


def _structure(original: Record, translation: Record) -> Iterator[Problem]:
    """Yield where the two texts have different sections, or different paragraphs in them.

    A paragraph that stands in the section above, because its own heading is missing, is not missing.
    """
    sections = {section.id: section for section in translation.sections}
    homeless = {p.id for section in original.sections if section.id not in sections for p in section.paragraphs}
    moved = homeless & translation.paragraph_by_id.keys()
    lost = lost_numbers(translation)
    moved |= {*lost, *(paragraph.id for paragraph in original.paragraphs if paragraph.number in lost.values())}
    for section in original.sections:
        other = sections.pop(section.id, None)
        line, given = (other.line, other.paragraphs) if other else (1, ())
        if other is None:
            yield Problem(line=1, about=(section.id,), message=f"{section.id} of the original is missing")
        wanted, there = {paragraph.id for paragraph in section.paragraphs}, {paragraph.id for paragraph in given}
        for paragraph in section.paragraphs:
            if paragraph.id not in there | moved:
                message = f"{paragraph.id} is not translated: its page shows the original"
                yield Problem(line=line, about=(section.id, paragraph.id), message=message)
        for paragraph in given:
            if paragraph.id not in wanted | moved:
                message = f"{paragraph.id}: not in {section.id} of the original"
                yield Problem(line=paragraph.line, about=(section.id, paragraph.id), message=message)
    for other in sections.values():
        yield Problem(line=other.line, message=f"{other.id}: not in the original")


def _voices(pair: Pair) -> Iterator[Problem]:
    """Yield a problem if a paragraph has other speakers than the original, or another order of them."""
    own, found = (_listing(paragraph.speeches) for paragraph in (pair.original, pair.translation))
    if own != found:
        yield pair.problem(f"other speakers than in the original: {found}, not {own}")


def _listing(speeches: Sequence[Speech]) -> str:
    return ", ".join(speech.speaker or speech.quantifier or speech.basis for speech in speeches)


def _carried(pair: Pair, grammar: Grammar, other: Grammar, agreed: Agreements) -> Iterator[Problem]:
    """Yield missing and additional figures, symbols and names, and signs of the original's script."""
    text, translated = pair.original.text, pair.translation.text
    for agreement in agreed.agreed:
        if agreement.original in text:
            if agreement.translation not in translated:
                yield pair.problem(f"“{agreement.translation}” is missing, for “{agreement.original}”")
            translated = translated.replace(agreement.translation, "\n", text.count(agreement.original))
            text = text.replace(agreement.original, "\n")
    expected, translated_figures = Counter(figures(text, grammar)), Counter(figures(translated, other))
    for figure in expected - translated_figures:
        yield pair.problem(f"{figure} is missing")
    for figure in translated_figures - expected:
        yield pair.problem(f"{figure} is not in the original")
    names = grammar.kept.names.findall(without_symbols(text)) if grammar.kept.names else ()
    for name in dict.fromkeys(names):
        if not stands(name, pair.translation.text):
            yield pair.problem(f"{name} is missing")
    if grammar.kept.script and (sign := grammar.kept.script.search(pair.translation.text)):
        yield pair.problem(f"{sign[0]} is not translated", sign.start())


def _mentioned(
    pair: Pair, missing: Sequence[Key], names: Callable[[Key], tuple[str, str]], agreed: Agreements
) -> Iterator[Problem]:
    """Yield the terms of a paragraph for which its translation has other words."""
    unsaid = {(unsaid_term.term, unsaid_term.paragraph) for unsaid_term in agreed.unsaid}
    for key in missing:
        name, original = names(key)
        if name and (key[1], pair.original.id) not in unsaid:
            yield pair.problem(f"“{name}” is missing, for “{original}”")


def _missing(pair: Pair, find: tuple[Finder, Finder]) -> list[Key]:
    """Return the mentions of a paragraph that its translation lacks; symbols count as figures."""
    own, found = (
        dict.fromkeys((mention.kind, mention.id) for mention in finder.find(text))
        for finder, text in zip(find, (pair.original.text, pair.translation.text), strict=True)
    )
    text, locale = pair.translation.text, find[1].grammar.locale
    missing = [key for key in own if key not in found and key[0] != "document"]
    return [(kind, id) for kind, id in missing if kind != "country" or not says(text, id, locale)]


def _repetitions(translation: Record, grammar: Grammar, agreed: Agreements) -> Iterator[Problem]:
    """Yield the sentences that stand twice in the translation."""
    allowed = {repeated.sentence for repeated in agreed.repeated}
    first: dict[str, str] = {}
    for paragraph in translation.paragraphs:
        for sentence in _sentences(paragraph, grammar):
            if sentence in first and sentence not in allowed:
                message = f"{paragraph.id}: “{sentence}” stands in {first[sentence]} already"
                yield Problem(line=paragraph.passage.line, message=message)
            first.setdefault(sentence, paragraph.id)


def _sentences(paragraph: Paragraph, grammar: Grammar) -> list[str]:
    starts = sentences(paragraph.text, grammar.voices)
    return [paragraph.text[a:b].strip() for a, b in pairwise([*starts, None])]


def _idle(
    pairs: Sequence[Pair], missing: Mapping[str, Sequence[Key]], grammar: Grammar, agreements: Agreements
) -> Iterator[FactsError]:
    """Yield the unneeded agreements on a translation, each with its key."""
    texts = [pair.original.text for pair in pairs]
    sentences = Counter(sentence for pair in pairs for sentence in _sentences(pair.translation, grammar))
    unsaid = {(id, paragraph) for paragraph, keys in missing.items() for _, id in keys}
    needs: dict[tuple[str, str], Callable[[Any], bool]] = {
        ("agreed", "original"): lambda agreement: any(agreement.original in text for text in texts),
        ("repeated", "sentence"): lambda repeated: sentences[repeated.sentence] > 1,
        ("unsaid", "term"): lambda left: (left.term, left.paragraph) in unsaid,
    }
    for (name, key), needed in needs.items():
        for index, answer in enumerate(getattr(agreements, name)):
            if answer.language == grammar.code and not needed(answer):
                words = f"{answer.term} in {answer.paragraph}" if name == "unsaid" else getattr(answer, key)
                yield FactsError((name, index, key), f"nothing needs the agreement on “{words}”")
