"""Pair paragraphs without numbers of a translation with those of the original: an additional one must shift no other.

A place is a section and the number before. If a place has the same number of paragraphs in both texts, they are paired
in their order. If not, paragraphs with similar figures and lengths are paired in the same order, and each doubtful pair
is a question. The facts can pair two paragraphs, or say that one translates nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import log
from typing import NamedTuple

from record import ids
from record.languages import GRAMMARS
from record.model import Paragraph, Problem, Record, Section
from record.translations.alike import Held, aligned
from record.translations.figures import figures
from record.translations.tied import Said, Tied, question, stated, unheeded

Place = tuple[str, int | None]
"""A section that both texts have, and the last number before."""
COMMON, OTHER, MOST = 2.0, 1.0, 3.0
"""The weights of a figure in both texts, of a figure in one text, and the limit for all of the latter."""


class Pairs(NamedTuple):
    """The paragraphs of the original by the ids of their translations, and the doubtful pairs."""

    tied: dict[str, Paragraph]
    doubtful: set[str]


def paired(translation: Record, original: Record, ties: Sequence[Tied], last: int) -> tuple[Record, list[Problem]]:
    """Return a translation whose paragraphs without numbers have the ids of their originals, and the doubtful pairs.

    A paragraph that translates nothing is numbered after `last`, the last such number in the other texts.
    """
    shared = {section.id for section in original.sections} & {section.id for section in translation.sections}
    runs, original_runs = _runs(translation, shared), _runs(original, shared)
    answers, problems = stated(translation, original, ties)
    if not answers and [*_ids(runs)] == [*_ids(original_runs)]:
        return translation, problems
    ratio = _length(runs) / max(_length(original_runs), 1)
    tied, doubtful = _pairs(runs, original_runs, answers, alike(translation.language, original.language, ratio))
    free = [
        paragraph.id for paragraph in translation.paragraphs if paragraph.number is None and paragraph.id not in tied
    ]
    renamed = _renamed(translation, tied, {id: last + number for number, id in enumerate(free, 1)})
    problems += (
        question(paragraph, tied[paragraph.id].id, section.id)
        for section in translation.sections
        for paragraph in section.paragraphs
        if paragraph.id in doubtful
    )
    return renamed, [*problems, *unheeded(translation, answers, tied)]


def _pairs(
    runs: Mapping[Place, Sequence[Paragraph]],
    original_runs: Mapping[Place, Sequence[Paragraph]],
    answers: Said,
    held: Held,
) -> Pairs:
    """Pair the paragraphs of each place."""
    pairs = Pairs({}, set())
    for place, run in runs.items():
        for part, others, is_told in _parts(run, original_runs.get(place, ()), answers):
            if is_told and len(part) == len(others):
                pairs.tied.update(zip((paragraph.id for paragraph in part), others, strict=True))
                continue
            for at, to, is_sure in aligned(part, others, held):
                pairs.tied[part[at].id] = others[to]
                pairs.doubtful.update(() if is_sure else (part[at].id,))
    return pairs


def _parts(
    run: Sequence[Paragraph], originals: Sequence[Paragraph], answers: Said
) -> Iterator[tuple[Sequence[Paragraph], Sequence[Paragraph], bool]]:
    """Divide a place where the facts pair two of its paragraphs; paragraphs that translate nothing are left out.

    Each part says whether an equal number of paragraphs is enough to pair them: after a division it may be chance.
    """
    places = {paragraph.id: at for at, paragraph in enumerate(originals)}
    start, part, is_whole = 0, list[Paragraph](), all(paragraph.id not in answers for paragraph in run)
    for paragraph in run:
        same = answers.get(paragraph.id)
        at = places.get(same.id, -1) if same else -1
        if paragraph.id not in answers:
            part.append(paragraph)
        elif at >= start:
            yield part, originals[start:at], False
            yield [paragraph], originals[at : at + 1], True
            start, part = at + 1, []
    yield part, originals[start:], is_whole


def _renamed(translation: Record, tied: Mapping[str, Paragraph], more: Mapping[str, int]) -> Record:
    """Return a translation with the ids of the originals; `more` numbers those that translate nothing."""

    def again(paragraph: Paragraph) -> Paragraph:
        if paragraph.number is not None:
            return paragraph
        if same := tied.get(paragraph.id):
            return replace(paragraph, id=same.id, ordinal=same.ordinal)
        annex = ids.id_prefix(paragraph.id).removesuffix("__") or None
        return replace(paragraph, id=ids.unnumbered_id(more[paragraph.id], annex), ordinal=more[paragraph.id])

    def tied_again(section: Section) -> Section:
        paragraphs, sections = map(again, section.paragraphs), map(tied_again, section.sections)
        return replace(section, paragraphs=tuple(paragraphs), sections=tuple(sections))

    return replace(translation, annexes=tuple(map(tied_again, translation.annexes)))


def _runs(record: Record, shared: set[str]) -> dict[Place, list[Paragraph]]:
    """Return the paragraphs without numbers by their place, in the order of the record."""
    found: dict[Place, list[Paragraph]] = defaultdict(list)
    for section in record.sections:
        levels = section.id.split("__")
        ids = ("__".join(levels[:depth]) for depth in range(len(levels), 0, -1))
        own = next((id for id in ids if id in shared), "")
        for paragraph in section.paragraphs:
            if paragraph.number is None:
                found[own, paragraph.after].append(paragraph)
    return found


def _ids(runs: Mapping[Place, Sequence[Paragraph]]) -> Iterator[tuple[Place, list[str]]]:
    for place, run in runs.items():
        yield place, [paragraph.id for paragraph in run]


def _length(runs: Mapping[Place, Sequence[Paragraph]]) -> int:
    return sum(len(paragraph.text) for run in runs.values() for paragraph in run)


def alike(own: str, other: str, ratio: float) -> Callable[[Paragraph, Paragraph], float]:
    """Return a function that measures how well a paragraph can translate another, by figures and length.

    `own` and `other` are the languages, `ratio` is the length of the first text divided by that of the other.
    """

    @cache
    def counted(text: str, language: str) -> Counter[str]:
        return Counter(figures(text, GRAMMARS[language]))

    def of(paragraph: Paragraph, another: Paragraph) -> float:
        mine, theirs = counted(paragraph.text, own), counted(another.text, other)
        common, single = (mine & theirs).total(), ((mine - theirs) + (theirs - mine)).total()
        length = abs(log((len(paragraph.text) + 1) / (len(another.text) * ratio + 1)))
        return 1 - length + COMMON * common - min(OTHER * single, MOST)

    return of
