"""What `translation.toml` states: where a translation may differ from the original, and why."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import StringConstraints, TypeAdapter
from pydantic.dataclasses import dataclass as validated

from record.shape import STRICT, fit
from record.values import Code

Text = Annotated[str, StringConstraints(min_length=1)]


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Agreed:
    """Words of the original, what the translation says for them, and why."""

    language: Code
    original: Text
    translation: Text
    reason: Text


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Repeated:
    """A sentence that the translation may hold more than once, and why."""

    language: Code
    sentence: Text
    reason: Text


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Unsaid:
    """A term (the key of its entry) that a paragraph of the translation says in other words, and why."""

    language: Code
    term: Text
    paragraph: Text
    reason: Text


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Agreements:
    """Every table of the file, each optional."""

    agreed: tuple[Agreed, ...] = ()
    repeated: tuple[Repeated, ...] = ()
    unsaid: tuple[Unsaid, ...] = ()

    def of(self, language: str) -> "Agreements":
        """Return the agreements on one translation, the longest words of the original first."""
        agreed = (one for one in self.agreed if one.language == language)
        return Agreements(
            agreed=tuple(sorted(agreed, key=lambda one: -len(one.original))),
            repeated=tuple(one for one in self.repeated if one.language == language),
            unsaid=tuple(one for one in self.unsaid if one.language == language),
        )


_ADAPTER = TypeAdapter(Agreements)


def agreements_of(data: Mapping[str, Any]) -> Agreements:
    """Build the agreements from the plain data of a TOML file.

    Raises:
        FactsError: a key is unknown, missing or of the wrong kind.
    """
    return fit(_ADAPTER, data)
