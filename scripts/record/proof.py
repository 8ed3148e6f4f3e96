"""Prove that nothing was lost: from the record back to the bytes of its source."""

from collections.abc import Iterator

from record.model import Record, Run


class ProofError(Exception):
    """A code point of the source stands in no run, or in more than one."""


def rebuild(record: Record) -> bytes:
    """Return the bytes of the source, built from what the pages show and what was declared as dropped.

    Raises:
        ProofError: the runs leave a gap, overlap, or stand on a line that the source does not have.
    """
    rows = [""] * (record.source.text.count("\n") + 1)
    for run in sorted(_runs(record), key=lambda run: (run.line, run.start)):
        if not 1 <= run.line <= len(rows):
            raise ProofError(f"{record.source.name}:{run.line}: there is no such line")
        if run.start != len(rows[run.line - 1]):
            raise ProofError(
                f"{record.source.name}:{run.line}: columns {len(rows[run.line - 1])} to {run.start} do not fit"
            )
        rows[run.line - 1] += run.text
    return "\n".join(rows).encode()


def _runs(record: Record) -> Iterator[Run]:
    for passage in record.passages:
        yield from passage.runs
    for dropped in record.dropped:
        yield dropped.run
