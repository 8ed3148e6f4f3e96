"""The problems of the text that its editor has looked at and lets stand, each with its reason."""

from collections.abc import Iterator, Sequence

from record.facts import Accepted
from record.model import Problem, Record


def settle(
    record: Record, problems: Sequence[Problem], accepted: Sequence[Accepted]
) -> tuple[list[Problem], tuple[int, ...]]:
    """Return the problems that nobody has accepted, and the positions of the entries that nothing needs."""
    met = [set(_entries(record, problem, accepted)) for problem in problems]
    idle = tuple(sorted(set(range(len(accepted))).difference(*met)))
    return [problem for problem, entries in zip(problems, met, strict=True) if not entries], idle


def _entries(record: Record, problem: Problem, accepted: Sequence[Accepted]) -> Iterator[int]:
    for place, one in enumerate(accepted):
        paragraph = record.paragraph_by_id.get(one.paragraph)
        lines = {paragraph.label.line, *paragraph.passage.lines} if paragraph else set()
        if problem.line in lines and one.message in problem.message:
            yield place
