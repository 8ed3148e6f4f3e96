"""The words for who speaks, who asks and what is counted, the same on pages and in other forms."""

from collections.abc import Mapping

from record.edition import Edition
from record.speech import Prompt, Speech
from record.view import View

EVERYWHERE = ("percent", "year", "years")
"""The units that every record can have: the interface has words for them. A currency is its code in every language."""
DATA_LANGUAGE = "en"
"""The language of the nouns for counted things in the data."""


def voice_name(view: View, speech: Speech | None) -> str:
    """Return the name of the speaker, or the record's words; nothing where nobody speaks."""
    if speech is None:
        return ""
    return view.full_name(speech.speaker) if speech.speaker else speech.subject or ""


def asker(view: View, prompt: Prompt) -> str:
    """Return who asks, as far as the record says it, with the name of the moderator."""
    part = view.labels.table("asked_by")[prompt.by or "unsaid"]
    name = prompt.speaker and view.full_name(prompt.speaker)
    return view.labels.table("asked")["asker"].format(part=part, name=name) if name else part


def prompt_words(
    edition: Edition, view: View, prompt: Prompt, there: Mapping[str, tuple[int, int]]
) -> tuple[View, str]:
    """Return the words of a prompt in the text shown, or in the original if the text shown does not have it."""
    own = view if prompt.id in there else edition.view(edition.record.language)
    start, end = there.get(prompt.id, (prompt.start, prompt.end))
    return own, own.record.paragraph_by_id[prompt.paragraph].text[start:end]


def unit_words(view: View, unit: str) -> tuple[str, str]:
    """Return a unit in the reader's language, or as it stands in the data, with the tag of its language."""
    if unit in EVERYWHERE:
        return "", view.labels.table("figure_unit")[unit]
    return "" if unit.isupper() or view.language == DATA_LANGUAGE else DATA_LANGUAGE, unit
