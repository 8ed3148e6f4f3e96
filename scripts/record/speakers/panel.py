"""Whom the names in a section can mean, by every form of a name."""

from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Panel:
    """Who can be meant in a section, by every form of a name."""

    section: str
    forms: dict[str, frozenset[str]]
    moderator: str | None
    countries: frozenset[str]
    names: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.names = tuple(self.forms)
