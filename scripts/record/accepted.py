"""The problems of the text that its editor has looked at and accepts, each with a reason."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

from pydantic import StringConstraints
from pydantic.dataclasses import dataclass as validated

from record import ids
from record.model import Problem, Record
from record.remedies import with_remedy
from record.shape import STRICT
from record.values import Code


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Accepted:
    """A problem of the text that stays, because the record is printed like that."""

    paragraph: str
    """The id of the place with the problem: a paragraph, a heading, a line of the masthead."""
    language: Code | None = None
    """The language of the text with the problem; empty for any text."""
    message: Annotated[str, StringConstraints(min_length=1)]
    """Words that stand in the message of the problem."""
    reason: str


def unaccepted_problems(
    record: Record, problems: Sequence[Problem], accepted: Sequence[Accepted]
) -> tuple[list[Problem], tuple[int, ...]]:
    """Return the problems of a text that nobody has accepted, and the positions of the entries that fit no problem."""
    places = dict(_places(record))
    own = [(position, answer) for position, answer in enumerate(accepted) if answer.language in {None, record.language}]
    met = [set(_entries(places, problem, own)) for problem in problems]
    idle = tuple(sorted(set(range(len(accepted))).difference(*met)))
    return [problem for problem, entries in zip(problems, met, strict=True) if not entries], idle


def _entries(
    places: Mapping[str, frozenset[int]], problem: Problem, accepted: Sequence[tuple[int, Accepted]]
) -> Iterator[int]:
    for position, answer in accepted:
        here = answer.paragraph in problem.about if problem.about else problem.line in places.get(answer.paragraph, ())
        if here and answer.message in with_remedy(problem.message):
            yield position


def _places(record: Record) -> Iterator[tuple[str, frozenset[int]]]:
    """Yield the id and the lines of everything that can have a problem."""
    for ordinal, entry in enumerate(record.masthead, 1):
        yield ids.masthead_id(ordinal), frozenset(entry.passage.lines)
    for section in record.sections:
        yield section.id, frozenset((section.line, *section.title.lines))
    for aside in record.every_aside:
        yield aside.id, frozenset(aside.passage.lines)
    for paragraph in record.paragraphs:
        yield paragraph.id, frozenset((paragraph.label.line, *paragraph.passage.lines))
