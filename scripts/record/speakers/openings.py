"""Where in a paragraph a voice begins: the subjects of reporting verbs, found by the table of the language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from record.languages.grammar import Voices

Kind = Literal["person", "collective", "again", "moderator", "chair", "delegation", "pronoun", "stranger"]
KINDS: tuple[Kind, ...] = ("person", "collective", "again", "moderator", "chair", "delegation", "pronoun", "stranger")
NEAR = 40
"""Code points after a pronoun within which its verb must stand: 他在回应主持人关于…的评论时说."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A subject that may take the floor; `start` is where its sentence or clause begins."""

    kind: Kind
    start: int
    mark: tuple[int, int]
    subject: str
    name: str = ""
    """The name, or the country of a delegation, without honorific."""
    honorific: str = ""
    quantity: str = ""
    within: bool = False
    office: str = ""


def sentences(text: str, voices: Voices) -> list[int]:
    """Return where each sentence of a text begins."""
    return [at for at, edge in _edges(text, voices) if edge == "sentence"]


def openings(text: str, voices: Voices, names: tuple[str, ...]) -> Iterator[Opening]:
    """Yield the subjects that take the floor, in order: the first of a sentence, and others after a strong mark.

    A later subject of the same sentence counts where `；` or a word like 而 sets it off: 她强调指出…，而谢里夫女士说.
    """
    subjects = _pattern(voices, names)
    edges = _edges(text, voices)
    starts = [at for at, edge in edges if edge == "sentence"]
    ends = iter([*starts[1:], len(text)])
    start, end, taken = 0, 0, False
    for at, edge in edges:
        if edge == "sentence":
            start, end, taken = at, next(ends), False
        match = subjects.match(text, at)
        if match is None:
            continue
        opening = _opening(match)
        if taken and (opening.kind == "pronoun" or not (edge == "strong" or match["joint"] or opening.within)):
            continue
        limit = min(end, opening.mark[1] + NEAR) if opening.kind == "pronoun" else end
        if voices.verb.search(text, opening.mark[1], limit):
            yield opening if taken else replace(opening, start=start)
            taken = True


def unheard(text: str, voices: Voices, names: tuple[str, ...]) -> Iterator[Opening]:
    """Yield the people of the panel with whom a sentence begins that holds no known reporting verb.

    Mr. Okoro replied…: nobody takes the floor by the table, and the words are hardly those of the speaker before.
    """
    subjects = _pattern(voices, names)
    starts = sentences(text, voices)
    for start, end in pairwise([*starts, len(text)]):
        match = subjects.match(text, start)
        if match and match["as_person"] and not voices.verb.search(text, match.end(), end):
            yield _opening(match)


def _edges(text: str, voices: Voices) -> list[tuple[int, str]]:
    """Return where each clause begins, and what came before it."""
    found = [(0, "sentence"), *((match.end(), str(match.lastgroup)) for match in voices.edge.finditer(text))]
    return [edge for edge in found if edge[0] < len(text)]


@lru_cache(maxsize=256)
def _pattern(voices: Voices, names: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the subjects of a section; the longest name goes first, so that none hides in another."""
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or r"(?!)"
    person = voices.person.replace("{names}", known) + voices.introduced
    stranger = voices.stranger + voices.introduced.replace("office", "unknown_office")
    words = (person, voices.collective, voices.again, voices.moderator, voices.chair, voices.delegation)
    words_of_kinds = zip(KINDS, (*words, voices.pronoun, stranger), strict=True)
    subjects = "|".join(f"(?P<as_{kind}>{pattern})" for kind, pattern in words_of_kinds)
    lead = rf"(?:(?P<joint>{voices.joint})\s*)?(?:(?:{voices.lead})\s*)?"
    return re.compile(rf"{lead}(?P<subject>{subjects})(?!{voices.other})")


def _opening(match: re.Match[str]) -> Opening:
    groups = match.groupdict()
    kind = next(kind for kind in KINDS if groups[f"as_{kind}"] is not None)
    office = groups["office"] or groups["unknown_office"] or ""
    subject = match["subject"]
    if office:
        subject = subject[: subject.index(office) - 1].rstrip()
    name = {"person": groups["name"], "stranger": groups["unknown"], "delegation": groups["territory"]}.get(kind)
    begin = match.start("subject")
    return Opening(
        kind=kind,
        start=match.start(),
        mark=(begin, begin + len(subject)),
        subject=subject,
        name=name or "",
        honorific=groups["honorific"] or groups["unknown_honorific"] or "",
        quantity=next((value for key, value in groups.items() if key.startswith("quantity") and value), "").lower(),
        within=groups.get("within") is not None,
        office=office,
    )
