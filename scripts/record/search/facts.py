"""What the editor states for the search: synonyms, and examples of searches."""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from annotated_types import MinLen
from pydantic.dataclasses import dataclass as validated

from record.shape import STRICT
from record.values import Words


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Synonyms:
    """Words that mean the same, so that a search for one finds the others."""

    words: Annotated[tuple[str, ...], MinLen(2)]


@validated(frozen=True, slots=True, kw_only=True, config=STRICT)
class Examples:
    """The examples of the search help: words of this record, so that each example finds something."""

    words: Words = field(default_factory=dict)
    """Words that all stand in one paragraph."""
    exact: Words = field(default_factory=dict)
    """Words in quotation marks."""
    without: Words = field(default_factory=dict)
    """Words, the last of them after a minus sign."""
    speaker: Words = field(default_factory=dict)
    """The name of a speaker, after the word for speaker."""

    def in_language(self, language: str) -> Mapping[str, str]:
        """Return the examples in a language."""
        every = {"words": self.words, "exact": self.exact, "without": self.without, "speaker": self.speaker}
        return {key: words[language] for key, words in every.items() if language in words}
