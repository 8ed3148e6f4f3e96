"""Hold the plain data of a TOML file to a table of dataclasses, and name the key that does not fit."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

Shape = TypeVar("Shape")
STRICT = ConfigDict(extra="forbid")


class FactsError(Exception):
    """Facts that do not fit: the key that is wrong, and why."""

    def __init__(self, keys: tuple[int | str, ...], cause: str) -> None:
        super().__init__(cause)
        self.keys = keys

    @property
    def key(self) -> str:
        """The key as TOML writes it: `sections.dbsect_2.slug`."""
        return ".".join(str(key + 1) if isinstance(key, int) else key for key in self.keys)


def fit(adapter: TypeAdapter[Shape], data: Mapping[str, Any]) -> Shape:
    """Hold plain data to a shape.

    Raises:
        FactsError: a key is unknown, missing or of the wrong kind.
    """
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        cause = "unknown key" if first["type"] == "unexpected_keyword_argument" else first["msg"]
        keys = tuple(key for key in first["loc"] if key != "[key]")
        raise FactsError(keys, cause.removeprefix("Value error, ")) from error
