"""A paragraph as Markdown: its number, and its speeches with whoever speaks in them.

The element with the paragraph's id holds its whole text. What is said beside the text (the number, the cue that
names a speaker) carries `data-search-exclude`, and no text of the record ever stands inside such an element.
"""

from collections.abc import Iterator

from record import urls
from record.edition import View
from record.model import Paragraph
from record.pages.blocks import NOT_TEXT, block, language
from record.pages.markdown import attributes, inline
from record.pages.noted import marks_between, noted, translated_marks, underlined
from record.speech import Speech

SAID = frozenset({"named", "described"})
"""The ways of knowing a speaker that the sentence itself shows; any other is told in a cue."""


def paragraph_block(view: View, paragraph: Paragraph) -> str:
    """Return a paragraph under its permanent id."""
    title = view.labels["paragraph_link"].format(number=paragraph.number)
    number = f"[{inline(paragraph.label.text)}](#{paragraph.id}){attributes(classes='number', title=title, **NOT_TEXT)}"
    head = f'<span class="head" data-search-exclude="">{inline(paragraph_title(view, paragraph))}</span>'
    speeches = "".join(_speech(view, paragraph, speech) for speech in paragraph.speeches)
    marks = translated_marks(view, paragraph.id)
    return block(f"{number}{head}{speeches}{marks}", id=paragraph.id, classes="paragraph", **language(view))


def paragraph_title(view: View, paragraph: Paragraph) -> str:
    """Return who a paragraph is about, in a word: its speaker, the first of several, or what it is."""
    voices = list(dict.fromkeys(_voices(view, paragraph)))
    if not voices:
        is_roster = bool(view.grammar.voices.panel.search(paragraph.text))
        is_missing = bool(view.grammar.placeholder.match(paragraph.text))
        return view.labels["roster"] if is_roster else paragraph.text if is_missing else ""
    if len(voices) <= 2:  # noqa: PLR2004 — two names fit into a line of the contents
        return view.labels["and"].join(voices)
    return view.labels["and_others"].format(first=voices[0], count=len(voices))


def basis_words(view: View, speech: Speech) -> str:
    """Return how the speaker of a speech is known, in words."""
    return view.labels[f"basis_{speech.basis}"]


def _voices(view: View, paragraph: Paragraph) -> Iterator[str]:
    for speech in paragraph.speeches:
        if speech.speaker:
            yield view.short_name(speech.speaker)
        elif speech.subject:
            yield speech.subject


def _speech(view: View, paragraph: Paragraph, speech: Speech) -> str:
    text, (start, end) = paragraph.text, speech.mark or (speech.start, speech.start)
    before, after = (noted(view, paragraph.id, text, *span) for span in ((speech.start, start), (end, speech.end)))
    subject = _subject(speech, underlined(view, paragraph.id, text, start, end)) if speech.mark else ""
    words = f"{before}{subject}{marks_between(view, paragraph.id, start, end)}{after}"
    return f'<span class="speech" id="{speech.id}">{_cue(view, speech)}{words}</span>'


def _subject(speech: Speech, words: str) -> str:
    """Return the record's words for the speaker, in Markdown, as a link to who that is."""
    target = urls.speaker_page(speech.speaker) if speech.speaker else f"{urls.VOICES}#{urls.voice_id(speech.id)}"
    address = urls.markdown_link(urls.page(urls.ALL), target)
    name = "who" if speech.speaker else "who unnamed"
    return f"[{words}]({address}){attributes(classes=name)}"


def _cue(view: View, speech: Speech) -> str:
    """Return the cue that names a speaker whom the sentence does not name."""
    if not speech.speaker or speech.basis in SAID:
        return ""
    words = inline(view.labels["cue"].format(basis=basis_words(view, speech), name=view.short_name(speech.speaker)))
    if speech.basis == "inferred":
        words = f"[{words}](#{urls.reason_id(speech.id)})"
    return f'<span class="cue" data-search-exclude="">{words}</span>'
