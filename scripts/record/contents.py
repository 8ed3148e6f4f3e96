"""The title of a paragraph, for the contents of a page and for its heading."""

from collections.abc import Iterator

from record.model import Paragraph
from record.view import View


def paragraph_title(view: View, paragraph: Paragraph) -> str:
    """Return a short title of a paragraph: its speaker, the first of several speakers, or what kind of text it is."""
    view = view.of(paragraph)
    voices = list(dict.fromkeys(_voices(view, paragraph)))
    if not voices:
        is_roster = bool(view.grammar.voices.panel.search(paragraph.text))
        is_missing = bool(view.grammar.placeholder.match(paragraph.text))
        return view.labels["roster"] if is_roster else paragraph.text if is_missing else ""
    if len(voices) <= 2:  # noqa: PLR2004 — two names fit into a line of the contents
        return view.labels["and"].join(voices)
    return view.labels["and_others"].format(first=voices[0], count=len(voices))


def _voices(view: View, paragraph: Paragraph) -> Iterator[str]:
    for speech in paragraph.speeches:
        if speech.speaker:
            yield view.short_name(speech.speaker)
        elif speech.subject:
            yield speech.subject
