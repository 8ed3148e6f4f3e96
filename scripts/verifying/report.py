"""What a check finds."""

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

    def summary(self) -> dict[str, Any]:
        """Return what `provenance.json` says of the check."""
        return asdict(self) | {"differences": len(self.differences)}
