"""What an editor states about the publication and the use of the record. Nothing is assumed."""

from typing import Annotated

from pydantic import StringConstraints
from pydantic.dataclasses import dataclass as validated

from record.shape import STRICT
from record.values import Day, Link


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Licence:
    """The licence of the text, where it has one."""

    name: Annotated[str, StringConstraints(min_length=1)]
    address: Link
    spdx: str | None = None
    """Its identifier in the list of SPDX."""


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Signals:
    """What a program may do with the files that it fetches; `robots.txt` says it (contentsignals.org)."""

    search: bool | None = None
    """List it and show short parts of it."""
    ai_input: bool | None = None
    """Answer with it."""
    ai_train: bool | None = None
    """Train with it."""

    @property
    def line(self) -> str:
        """The value of `Content-Signal`: search=yes, ai-train=no; nothing where nothing is stated."""
        stated = {"search": self.search, "ai-input": self.ai_input, "ai-train": self.ai_train}
        return ", ".join(f"{key}={'yes' if own else 'no'}" for key, own in stated.items() if own is not None)


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Publication:
    """All of it; `day` is that of the publication."""

    day: Day | None = None
    licence: Licence | None = None
    signals: Signals = Signals()


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Later:
    """The document that replaced this one: its symbol, if it has one, and its address."""

    symbol: Annotated[str, StringConstraints(pattern=r"^\S(?:.*\S)?$")] | None = None
    address: Annotated[Link, StringConstraints(pattern=r"^https?://")]
