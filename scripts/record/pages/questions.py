"""The page of questions and answers: who was asked what, by whom, and who answered."""

from collections.abc import Iterator, Mapping, Sequence

from record import urls
from record.edition import Edition
from record.formats import quoting
from record.model import Paragraph, Section
from record.page_kinds import Menu, PageKind, of_table
from record.pages.page import Page
from record.prompts import spans
from record.speech import Speech
from record.told import asker, prompt_words, voice_name
from record.view import View


def questions_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address."""
    page = Page(edition=edition, view=view, address=urls.QUESTIONS)
    there = spans(edition.prompts(), edition.prompts(view.record.language))
    sections = ((section, [*_rows(page, section, there)]) for section in view.record.sections)
    yield page.address, page.show("questions.md.jinja", sections=[part for part in sections if part[1]], asker=asker)


PAGE_KINDS = (
    PageKind(
        address=urls.QUESTIONS,
        menu=Menu("told", 10, of_table("asked")),
        content=Edition.prompts,
        pages=questions_pages,
        quoted=quoting.QUESTIONS,
        ids=r"asked_\w+",
    ),
)


def _rows(page: Page, section: Section, there: Mapping[str, tuple[int, int]]) -> Iterator[dict[str, object]]:
    """Yield the prompts of a section in the text shown, or in the original where the two texts differ."""
    edition, view = page.edition, page.view
    spoken = {speech.id: (paragraph, speech) for paragraph in section.paragraphs for speech in paragraph.speeches}
    for paragraph in section.paragraphs:
        for prompt in edition.prompts().get(paragraph.id, ()):
            own, words = prompt_words(edition, view, prompt, there)
            yield {
                "prompt": prompt,
                "paragraph": paragraph,
                "own": own,
                "words": words,
                "answers": [*_voices(view, prompt.answers, spoken)],
                "then": [*_voices(view, prompt.then, spoken)],
            }


def _voices(
    view: View, ids: Sequence[str], spoken: Mapping[str, tuple[Paragraph, Speech]]
) -> Iterator[tuple[str, Paragraph, Speech]]:
    """Yield the speakers of some speeches, each once a paragraph, with the first speech in it."""
    before = None
    for paragraph, speech in (spoken[id] for id in ids if id in spoken):
        name = voice_name(view, speech)
        if (name, paragraph.id) != before:
            yield name, paragraph, speech
        before = name, paragraph.id
