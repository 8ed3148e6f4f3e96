"""A paragraph as Markdown: its head with the number, and its speeches with whoever speaks in them.

The element with the paragraph's id holds its whole text, and no other text: the number stands in a heading before it,
by which a screen reader goes from one to the next. What is said beside the text (who is reported, the cue that names
a speaker) are words of attributes that style sheets show, so that nobody selects, finds or reads them as the record's.
"""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from record import ids, urls
from record.markup.markdown import fill
from record.markup.render import macro
from record.markup.typeset import typeset_block
from record.model import Aside, Paragraph
from record.pages.note_marks import marks_between, translated_marks, underlined, with_notes
from record.speech import Speech
from record.view import View

TEMPLATE = "paragraph.md.jinja"
SAID = frozenset({"named", "described"})
"""The ways of knowing a speaker that the sentence itself shows; any other is told in a cue."""


def text_block(page: View, one: Paragraph | Aside, level: int, beside: View | None = None) -> Markup:
    """Return a paragraph under a heading of a level, or what stands between two.

    Where the text shown lacks it, a notice says so, and the original stands there. Another says that it, or the text
    beside it, translates words that the original has no more.
    """
    view = page.of(one)
    if isinstance(one, Aside):
        return macro(TEMPLATE, "aside")(one, typeset_block(view, one.passage.text), view.text_tag)
    number = view.number(one)
    words = view.labels["paragraph_link"] if number else view.labels.table("unnumbered")["link"]
    speeches = (_speech(view, one, speech) for speech in one.speeches)
    return macro(TEMPLATE, "paragraph")(
        one,
        level=level,
        title=words.format(number=number, ordinal=one.ordinal),
        name=view.span([one]),
        mark=view.mark(one),
        voices=paragraph_title(view, one),
        words=Markup("").join((*speeches, translated_marks(view, one.id))),
        tag=view.text_tag,
        lacking="" if view is page else view.labels["untranslated"],
        outdated=_outdated(page, one.id, (page, beside) if beside else (page,)),
        changed=Markup() if beside else changed_in(page, one.id),
    )


def changed_in(page: View, id: str) -> Markup:
    """Return, where a revision gave a paragraph its words, which one, with the way to what it changed."""
    last = page.changed.get(id)
    if not last:
        return Markup()
    words = page.labels.table("revisions")["new_in" if last.new else "changed_in"].format(edition=last.by)
    address = f"{urls.CHANGES}#{urls.revision_id(last.by, last.place)}"
    return macro(TEMPLATE, "changed")(words, urls.markdown_link(urls.page(urls.ALL), address))


def _outdated(page: View, id: str, shown: Iterable[View]) -> Markup:
    """Return, where a text shown translates words of an earlier edition, which one that is."""
    digest = next(filter(None, (view.outdated.get(id) for view in shown)), "")
    if not digest:
        return Markup()
    link = macro(TEMPLATE, "link")(digest, urls.markdown_link(urls.page(urls.ALL), urls.edition(digest)))
    return fill(page.labels.table("revisions")["outdated"], edition=link)


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
    return view.labels.table("basis")[speech.basis]


def _voices(view: View, paragraph: Paragraph) -> Iterator[str]:
    for speech in paragraph.speeches:
        if speech.speaker:
            yield view.short_name(speech.speaker)
        elif speech.subject:
            yield speech.subject


def _speech(view: View, paragraph: Paragraph, speech: Speech) -> Markup:
    text, (start, end) = paragraph.text, speech.mark or (speech.start, speech.start)
    return macro(TEMPLATE, "speech")(
        speech,
        cue=_cue(view, speech),
        reason=ids.reason_id(speech.id),
        before=with_notes(view, paragraph.id, text, speech.start, start),
        subject=underlined(view, paragraph.id, text, (start, end)) if speech.mark else "",
        who=_who(speech),
        marks=marks_between(view, paragraph.id, start, end),
        after=with_notes(view, paragraph.id, text, end, speech.end),
    )


def _who(speech: Speech) -> str:
    """Return the address of who speaks: a page of his or her own, or the place among the voices without a name."""
    target = urls.speaker_page(speech.speaker) if speech.speaker else f"{urls.VOICES}#{ids.voice_id(speech.id)}"
    return urls.markdown_link(urls.page(urls.ALL), target)


def _cue(view: View, speech: Speech) -> str:
    """Return the cue that names a speaker whom the sentence does not name."""
    if not speech.speaker or speech.basis in SAID:
        return ""
    return view.labels["cue"].format(basis=basis_words(view, speech), name=view.short_name(speech.speaker))
