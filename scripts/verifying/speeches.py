"""Who speaks: the speeches of pages and of their twins are those of the data."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from verifying.article import Shown
from verifying.differences import difference
from verifying.lent import shown_in
from verifying.names import DATA
from verifying.source import Source

if TYPE_CHECKING:
    from verifying.check import Check


def is_heard(voice: Mapping[str, Any], language: str) -> bool:
    """Tell whether a text reports words of a voice."""
    return language in voice["spans"] and voice["basis"] != "none"


def heard(voices: Mapping[str, Mapping[str, Any]], language: str) -> dict[str, list[str]]:
    """Return the speeches that a text reports by their speaker; those of voices without a name stand under none."""
    found: dict[str, list[str]] = {}
    for id, voice in voices.items():
        if is_heard(voice, language) and (voice["speaker"] or voice["subject"]):
            found.setdefault(voice["speaker"] or "", []).append(id)
    return found


def attributed(check: "Check", article: Shown, text: Source) -> Iterator[str]:
    """Yield which speeches on a page are not those of the data, as long as these know them in its language."""
    for id, words in article.speeches.items():
        voice, paragraph = check.voices.get(id), id.partition("__speech_")[0]
        if voice is None:
            yield from [f"#{id}: is no speech of {DATA}"] * (text is check.source)
        elif span := voice["spans"].get(shown_in(check.texts, check.source, text, paragraph)):
            whole = text.passages[paragraph].text
            if whole[slice(*span)] != words:
                yield f"#{id}: {difference(whole[slice(*span)], words)}"
