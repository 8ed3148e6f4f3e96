"""The page of questions and answers: what the record says that somebody was asked, by whom, and who answered."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from record import ids, urls
from record.edition import Edition
from record.markup.render import render
from record.markup.typeset import typeset
from record.model import Paragraph, Section
from record.pages.kinds import PageKind
from record.pages.page_header import notice
from record.prompts import spans
from record.speech import Prompt, Speech
from record.view import View


def questions_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address."""
    asked = edition.prompts()
    intro = view.labels.table("asked")["intro"]
    there = spans(asked, edition.prompts(view.record.language))
    sections = ((one, _prompts(edition, view, one, there)) for one in view.record.sections)
    yield (
        urls.QUESTIONS,
        render(
            "questions.md.jinja",
            labels=view.labels,
            asked=view.labels.table("asked"),
            description=f"{view.title}: {intro}",
            notice=notice(view),
            sections=[_section(edition, view, one, own) for one, own in sections if own],
        ),
    )


KIND = PageKind(
    order=10,
    address=urls.QUESTIONS,
    words="asked",
    content=Edition.prompts,
    pages=questions_pages,
    ids=r"asked_\w+",
)


def asks(edition: Edition, view: View, section: Section, speaker: str, page: str) -> list[tuple[str, str, str]]:
    """Return where somebody asks in a section: what to call each paragraph, its address on a page, and its title."""
    asked = edition.prompts()
    own = (one for one in section.paragraphs if any(two.speaker == speaker for two in asked.get(one.id, ())))
    return [(view.mark(one), f"{page}#{one.id}", view.span([one])) for one in own]


def _section(edition: Edition, view: View, section: Section, prompts: Sequence[object]) -> dict[str, object]:
    return {
        "id": f"asked_{section.id}",
        "title": view.short(section),
        "address": urls.markdown_link(urls.QUESTIONS, edition.page(section)),
        "prompts": prompts,
    }


def _prompts(
    edition: Edition, view: View, section: Section, there: Mapping[str, tuple[int, int]]
) -> list[dict[str, object]]:
    """Return the prompts of a section as the page shows them."""
    page = urls.markdown_link(urls.QUESTIONS, edition.page(section))
    spoken = {speech.id: (paragraph, speech) for paragraph in section.paragraphs for speech in paragraph.speeches}
    return [
        {
            "id": one.id,
            "row": ids.asked_id(one.id),
            "place": view.span([paragraph]),
            "address": f"{page}#{paragraph.id}",
            "kind": view.labels.table("asked_kind")[one.kind],
            "by": asker(view, one),
            **_words(edition, view, one, there),
            "answers": [*_voices(view, paragraph, one.answers, spoken, page)],
            "then": [*_voices(view, paragraph, one.then, spoken, page)],
        }
        for paragraph in section.paragraphs
        for one in edition.prompts().get(paragraph.id, ())
    ]


def worded(edition: Edition, view: View, prompt: Prompt, there: Mapping[str, tuple[int, int]]) -> tuple[View, str]:
    """Return the words of a prompt in the text shown, or in the original where that text does not say the same."""
    own = view if prompt.id in there else edition.view(edition.record.language)
    start, end = there.get(prompt.id, (prompt.start, prompt.end))
    return own, own.record.paragraph_by_id[prompt.paragraph].text[start:end]


def _words(edition: Edition, view: View, prompt: Prompt, there: Mapping[str, tuple[int, int]]) -> dict[str, object]:
    own, words = worded(edition, view, prompt, there)
    return {"words": typeset(own, words), "tag": own.text_tag if own is view else own.record.tag}


def asker(view: View, prompt: Prompt) -> str:
    """Return who asks, as far as the record says so, with the name of whoever moderates."""
    part = view.labels.table("asked_by")[prompt.by or "unsaid"]
    name = prompt.speaker and view.full_name(prompt.speaker)
    return view.labels.table("asked")["asker"].format(part=part, name=name) if name else part


def voice_name(view: View, speech: Speech) -> str:
    """Return who speaks: somebody by name, or the record's words."""
    return view.full_name(speech.speaker) if speech.speaker else speech.subject or ""


def _voices(
    view: View, here: Paragraph, ids: Sequence[str], spoken: Mapping[str, tuple[Paragraph, Speech]], page: str
) -> Iterator[tuple[Markup, str, str]]:
    """Yield who speaks, once in a paragraph, with the address of the speech and, if it is another, the paragraph."""
    before = None
    for paragraph, speech in (spoken[id] for id in ids if id in spoken):
        name = voice_name(view, speech)
        if (name, paragraph.id) != before:
            yield typeset(view, name), f"{page}#{speech.id}", "" if paragraph.id == here.id else view.span([paragraph])
        before = name, paragraph.id
