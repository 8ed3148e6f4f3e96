"""Compare the plain data of a TOML file with a table of dataclasses, and name the key that does not fit."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

Shape = TypeVar("Shape")
STRICT = ConfigDict(extra="forbid")
UNKNOWN = "unexpected_keyword_argument"
REMEDIES = {
    UNKNOWN: "correct its spelling, or remove it",
    "missing": "add it",
    "string_type": "put it between quotes",
    "date_type": "write it without quotes, like 2019-05-31",
    "date_from_datetime_parsing": "write it without quotes, like 2019-05-31",
    "dict_type": "give it once for each language: KEY.en = …",
    "literal_error": "take one of these",
}
"""What an editor can do, by pydantic's name for the kind of error."""
TAKE_AN_ID = "take what follows the # in the address of the place"
"""What an editor can do about an id that the record does not have."""


class FactsError(Exception):
    """Facts that do not fit: the wrong key, and why it is wrong."""

    def __init__(self, keys: tuple[int | str, ...], cause: str) -> None:
        super().__init__(cause)
        self.keys = keys

    @property
    def key(self) -> str:
        """The key as TOML writes it: `sections.dbsect_2.slug`."""
        return ".".join(str(key + 1) if isinstance(key, int) else key for key in self.keys)


def fit(adapter: TypeAdapter[Shape], data: Mapping[str, Any]) -> Shape:
    """Return plain data as a value of a shape.

    Raises:
        FactsError: a key is unknown, missing or of the wrong kind.
    """
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        first, *others = error.errors()
        if first["type"] == "missing":  # With a wrong letter, a key is missing by its name and unknown as it stands.
            beside = (fault for fault in others if fault["type"] == UNKNOWN and fault["loc"][:-1] == first["loc"][:-1])
            first = next(beside, first)
        cause = "unknown key" if first["type"] == UNKNOWN else first["msg"]
        keys = tuple(key for key in first["loc"] if key != "[key]")
        remedy = REMEDIES.get(first["type"], "").replace("KEY", str(keys[-1]) if keys else "")
        raise FactsError(keys, "; ".join(filter(None, [cause.removeprefix("Value error, "), remedy]))) from error
