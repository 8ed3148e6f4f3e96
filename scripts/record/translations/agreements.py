"""The content of `translation.toml`: where a translation may differ from the original, and why."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import StringConstraints, TypeAdapter
from pydantic.dataclasses import dataclass as validated

from record.accepted import Accepted
from record.shape import STRICT, fit
from record.values import Code, Digest

Text = Annotated[str, StringConstraints(min_length=1)]


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Agreed:
    """Words of the original, the words of the translation for them, and the reason."""

    language: Code
    original: Text
    translation: Text
    reason: Text


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Repeated:
    """A sentence that may stand more than once in the translation, and the reason."""

    language: Code
    sentence: Text
    reason: Text


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Unsaid:
    """A term (the key of its entry) for which a paragraph of the translation has other words, and the reason."""

    language: Code
    term: Text
    paragraph: Text
    reason: Text


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Outdated:
    """A paragraph whose original `make revise` has changed, and whose translation nobody has checked since."""

    language: Code
    paragraph: Text
    edition: Digest
    """The edition that the translation translates, or that has no translation of the paragraph."""


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Agreements:
    """Every table of the file, each optional."""

    agreed: tuple[Agreed, ...] = ()
    repeated: tuple[Repeated, ...] = ()
    unsaid: tuple[Unsaid, ...] = ()
    outdated: tuple[Outdated, ...] = ()

    @property
    def outdated_by_language(self) -> dict[str, dict[str, str]]:
        """The editions of outdated paragraphs, by language and paragraph id."""
        found: dict[str, dict[str, str]] = {}
        for outdated in self.outdated:
            found.setdefault(outdated.language, {})[outdated.paragraph] = outdated.edition
        return found

    @property
    def pending(self) -> tuple[Accepted, ...]:
        """The known differences of outdated paragraphs from their original; pages name them."""
        return tuple(
            Accepted(
                language=outdated.language, paragraph=outdated.paragraph, message=outdated.paragraph, reason="outdated"
            )
            for outdated in self.outdated
        )

    def of(self, language: str) -> "Agreements":
        """Return the agreements on one translation, the longest words of the original first."""
        agreed = (agreement for agreement in self.agreed if agreement.language == language)
        return Agreements(
            agreed=tuple(sorted(agreed, key=lambda agreement: -len(agreement.original))),
            repeated=tuple(repeated for repeated in self.repeated if repeated.language == language),
            unsaid=tuple(unsaid for unsaid in self.unsaid if unsaid.language == language),
        )


_ADAPTER = TypeAdapter(Agreements)


def agreements_of(data: Mapping[str, Any]) -> Agreements:
    """Build the agreements from the plain data of a TOML file.

    Raises:
        FactsError: a key is unknown, missing or of the wrong kind.
    """
    return fit(_ADAPTER, data)
