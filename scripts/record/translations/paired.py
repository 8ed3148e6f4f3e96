"""Tie the paragraphs without numbers of a translation to those of the original, so that one more shifts no other.

They are known by their place: in their section, after a number. Where a place holds as many in both texts, they are
tied in their order. Where it does not, those are tied that are alike in figures and length; the order stays.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import log

from record import ids
from record.languages import GRAMMARS
from record.model import Paragraph, Record, Section
from record.translations.figures import figures

Place = tuple[str, int | None]
"""The section that both texts have, and the last number before."""
BAND = 24
"""How many places from where it is looked for a paragraph may stand, so that the cost grows with the text alone."""
COMMON, OTHER, MOST = 2.0, 1.0, 3.0
"""What a figure counts that both have, one that a single text has, and all of the latter at most."""


def paired(translation: Record, original: Record) -> Record:
    """Return a translation whose paragraphs without numbers have the ids of those they translate.

    What translates none has an id after the last one of the original.
    """
    shared = {section.id for section in original.sections} & {section.id for section in translation.sections}
    own, other = _runs(translation, shared), _runs(original, shared)
    if [*_ids(own)] == [*_ids(other)]:
        return translation
    ratio = _length(own) / max(_length(other), 1)
    held = alike(translation.language, original.language, ratio)
    tied = {a.id: b for place, run in own.items() for a, b in _tied(run, other.get(place, ()), held)}
    last = max((paragraph.ordinal for paragraph in original.paragraphs), default=0)
    free = (paragraph for run in own.values() for paragraph in run if paragraph.id not in tied)
    more = {paragraph.id: last + number for number, paragraph in enumerate(free, 1)}

    def again(paragraph: Paragraph) -> Paragraph:
        if paragraph.number is not None:
            return paragraph
        if same := tied.get(paragraph.id):
            return replace(paragraph, id=same.id, ordinal=same.ordinal)
        annex = ids.id_prefix(paragraph.id).removesuffix("__") or None
        return replace(paragraph, id=ids.unnumbered_id(more[paragraph.id], annex), ordinal=more[paragraph.id])

    def section(one: Section) -> Section:
        return replace(one, paragraphs=tuple(map(again, one.paragraphs)), sections=tuple(map(section, one.sections)))

    return replace(translation, annexes=tuple(map(section, translation.annexes)))


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
    """Return what tells how far a paragraph can translate another, by figures and length.

    `own` and `other` are the languages, `ratio` how much longer the first text is.
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


def _tied(
    own: Sequence[Paragraph], other: Sequence[Paragraph], held: Callable[[Paragraph, Paragraph], float]
) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Yield the pairs of a place in their order: all where both texts have as many, else those that are most alike."""
    if len(own) == len(other):
        yield from zip(own, other, strict=True)
        return
    best: dict[tuple[int, int], float] = defaultdict(float)
    steps: dict[tuple[int, int], bool] = {}
    for i in range(1, len(own) + 1):
        middle = i * len(other) // len(own)
        for j in range(max(1, middle - BAND), min(len(other), middle + BAND) + 1):
            both = best[i - 1, j - 1] + held(own[i - 1], other[j - 1])
            single = max(best[i - 1, j], best[i, j - 1])
            best[i, j], steps[i, j] = max(both, single), both > single
    i, j = len(own), len(other)
    found = []
    while (i, j) in steps:
        if steps[i, j]:
            i, j = i - 1, j - 1
            found.append((own[i], other[j]))
        elif best[i - 1, j] >= best[i, j - 1]:
            i -= 1
        else:
            j -= 1
    yield from reversed(found)
