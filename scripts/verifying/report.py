"""The result of a check."""

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(slots=True)
class Report:
    """What a check found; `rebuilt_sha256` is of every source made again from the pages."""

    differences: list[str] = field(default_factory=list)
    pages: int = 0
    passages: int = 0
    code_points: int = 0
    rebuilt_sha256: list[str] = field(default_factory=list)
    forms: list[dict[str, Any]] = field(default_factory=list)
    """How much of each text stands in every form that is there: an archive has fewer forms than its site."""

    def summary(self) -> dict[str, Any]:
        """Return what `provenance.json` says of the check."""
        said = asdict(self) | {"differences": len(self.differences)}
        return {key: value for key, value in said.items() if key != "forms"}
