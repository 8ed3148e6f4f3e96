"""Pairs of paragraphs that the facts state, where neither number nor place decides."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

from pydantic import StringConstraints
from pydantic.dataclasses import dataclass as validated

from record.model import Paragraph, Problem, Record
from record.shape import STRICT
from record.values import Code

FIRST = 40
"""The signs of a paragraph that a question quotes: enough for an answer to find it again."""


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Tied:
    """A paragraph of a translation, and the paragraph of the original that it translates, if any."""

    language: Code
    opening: Annotated[str, StringConstraints(min_length=1)]
    """The first words of the paragraph of the translation."""
    paragraph: str | None = None
    """The id of the paragraph of the original, or nothing."""
    reason: str


Said = Mapping[str, Paragraph | None]
"""The paragraphs of the original in stated pairs, by the ids that those of the translation have without pairs."""


def stated(translation: Record, original: Record, ties: Sequence[Tied]) -> tuple[Said, list[Problem]]:
    """Return the stated pairs; one that does not fit the texts is a problem of the translation."""
    found: dict[str, Paragraph | None] = {}
    problems = []
    bare = [paragraph for paragraph in translation.paragraphs if paragraph.number is None]
    others = {paragraph.id: paragraph for paragraph in original.paragraphs if paragraph.number is None}
    for tie in (tie for tie in ties if tie.language == translation.language):
        own = [paragraph for paragraph in bare if paragraph.text.startswith(tie.opening)]
        if len(own) != 1:
            count = f"{len(own)} paragraphs begin" if own else "no paragraph begins"
            problems.append(Problem(line=own[0].line if own else 1, message=f"tied: {count} with “{tie.opening}”"))
        elif tie.paragraph is not None and tie.paragraph not in others:
            message = f"tied: there is no {tie.paragraph} without a number in the original"
            problems.append(Problem(line=own[0].line, message=message))
        else:
            found[own[0].id] = others[tie.paragraph] if tie.paragraph else None
    return found, problems


def unheeded(translation: Record, answers: Said, tied: Mapping[str, Paragraph]) -> Iterator[Problem]:
    """Yield the stated pairs that do not fit the places or the order of both texts."""
    for paragraph in translation.paragraphs:
        if (same := answers.get(paragraph.id)) and tied.get(paragraph.id) is not same:
            yield Problem(line=paragraph.line, message=f"tied: {same.id} stands elsewhere in the original")


def question(paragraph: Paragraph, same: str, section: str) -> Problem:
    """Return the question whether a paragraph translates the one with an id; one answer may hold for a section."""
    message = f"{same}: does “{paragraph.text[:FIRST].strip()}” translate it?"
    return Problem(line=paragraph.line, about=(same, section), message=message)
