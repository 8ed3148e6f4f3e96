"""A paragraph as Markdown: its head with the number, and its speeches with whoever speaks in them.

The element with the paragraph's id holds its whole text, and no other text: the number stands in a heading before it,
by which a screen reader goes from one to the next. What is said beside the text (who is reported, the cue that names
a speaker) are words of attributes that style sheets show, so that nobody selects, finds or reads them as the record's.
"""

from collections.abc import Iterator
from html import escape as escape_html

from record import urls
from record.model import Aside, Paragraph
from record.pages.blocks import NOT_TEXT, block, html_attributes, language, quiet
from record.pages.markdown import attributes
from record.pages.note_marks import marks_between, noted, translated_marks, underlined
from record.pages.typeset import typeset_block
from record.speech import Speech
from record.view import View

SAID = frozenset({"named", "described"})
"""The ways of knowing a speaker that the sentence itself shows; any other is told in a cue."""


def paragraph_blocks(view: View, paragraph: Paragraph, level: int) -> Iterator[str]:
    """Yield the head of a paragraph, a heading of a level, and the paragraph under its permanent id.

    Where the text shown lacks it, a notice says so, and the original stands there.
    """
    if view.of(paragraph) is not view:
        view = view.of(paragraph)
        yield quiet(view.labels["untranslated"], "notice lacking")
    yield _head(view, paragraph, level)
    speeches = "".join(_speech(view, paragraph, speech) for speech in paragraph.speeches)
    marks = translated_marks(view, paragraph.id)
    yield block(f"{speeches}{marks}", id=paragraph.id, classes="paragraph", **language(view))


def aside_block(view: View, aside: Aside) -> str:
    """Return an aside under its id."""
    view = view.of(aside)
    words = typeset_block(view, aside.passage.text)
    return block(words, id=aside.id, classes=f"aside {aside.kind}", **language(view))


def block_parts(view: View, one: Paragraph | Aside, level: int) -> Iterator[str]:
    """Yield the blocks of a paragraph, or of what stands between two."""
    if isinstance(one, Aside):
        yield aside_block(view, one)
    else:
        yield from paragraph_blocks(view, one, level)


def paragraph_title(view: View, paragraph: Paragraph) -> str:
    """Return who a paragraph is about, in a word: its speaker, the first of several, or what it is."""
    view = view.of(paragraph)
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


def _head(view: View, paragraph: Paragraph, level: int) -> str:
    """Return the number and who is reported; as HTML, because headings in Markdown go into the contents of a page."""
    key = "paragraph_link" if paragraph.number is not None else "unnumbered_link"
    title = view.labels[key].format(number=paragraph.number, ordinal=paragraph.ordinal)
    unprinted = {} if paragraph.label.text else {"data_words": view.mark(paragraph)}
    marks = html_attributes(href=f"#{paragraph.id}", title=title, aria_label=view.span([paragraph]), **unprinted)
    number = f'<a class="number"{marks}>{escape_html(paragraph.label.text)}</a>'
    words = paragraph_title(view, paragraph)
    voices = f'<span class="voices"{html_attributes(data_words=words)}></span>' if words else ""
    return f'<h{level} class="head"{html_attributes(**NOT_TEXT)}>{number}{voices}</h{level}>'


def _voices(view: View, paragraph: Paragraph) -> Iterator[str]:
    for speech in paragraph.speeches:
        if speech.speaker:
            yield view.short_name(speech.speaker)
        elif speech.subject:
            yield speech.subject


def _speech(view: View, paragraph: Paragraph, speech: Speech) -> str:
    text, (start, end) = paragraph.text, speech.mark or (speech.start, speech.start)
    before, after = (noted(view, paragraph.id, text, *span) for span in ((speech.start, start), (end, speech.end)))
    subject = _subject(speech, underlined(view, paragraph.id, text, (start, end))) if speech.mark else ""
    words = f"{before}{subject}{marks_between(view, paragraph.id, start, end)}{after}"
    basis = "" if speech.basis == "named" else html_attributes(data_basis=speech.basis)
    return f'<span class="speech" id="{speech.id}"{basis}>{_cue(view, speech)}{words}</span>'


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
    words = view.labels["cue"].format(basis=basis_words(view, speech), name=view.short_name(speech.speaker))
    marks = html_attributes(data_words=words, **NOT_TEXT)
    if speech.basis == "inferred":
        reason = html_attributes(href=f"#{urls.reason_id(speech.id)}", aria_label=words)
        return f'<a class="cue"{marks}{reason}></a>'
    return f'<span class="cue"{marks}></span>'
