"""The pages of speakers: who speaks, where, and every speech in full as the record reports it.

The speeches are reported: no page presents them as somebody's own words. Voices without identity are listed by the
record's words for them, each occurrence by itself: they may be different people.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from record import urls
from record.edition import Edition
from record.lanes import present
from record.model import Paragraph, Section
from record.page_kinds import Menu, Named, PageKind, named
from record.pages.page import Page
from record.prompts import asked_by, asked_by_speaker
from record.speakers.countries import country_name
from record.turns import Turn, turns_by_speaker
from record.view import View


def speaker_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the index of speakers, a page for each, and the page of voices without identity, by address."""
    found = turns_by_speaker(view.record)
    unnamed = [turn for turn in found.get(None, ()) if turn.speech.subject]
    index, voices = (Page(edition=edition, view=view, address=address) for address in (urls.SPEAKERS, urls.VOICES))
    asked = asked_by_speaker(view.record, edition.prompts())
    yield index.address, _index(index, has_voices=bool(unnamed))
    for id in view.speakers:
        page = Page(edition=edition, view=view, address=urls.speaker_page(id))
        yield page.address, _speaker(page, id, found.get(id, ()), asked.get(id, ()))
    yield voices.address, voices.show("voices.md.jinja", turns=unnamed)


def _speakers_words(_: Edition, view: View) -> Named:
    people = sum(view.is_person(id) for id in view.speakers)
    return view.labels["speakers"], view.labels.table("about")["speakers"].format(count=people)


def _has_voices(_: Edition, view: View) -> bool:
    speeches = (speech for paragraph in view.record.paragraphs for speech in paragraph.speeches)
    return any(speech.subject and not speech.speaker for speech in speeches)


PAGE_KINDS = (
    PageKind(
        address=urls.SPEAKERS,
        menu=Menu("people", 10, _speakers_words, when=lambda _, view: view.speakers),
        pages=speaker_pages,
    ),
    PageKind(
        address=urls.VOICES, menu=Menu("people", 20, named("voices", "voices"), when=_has_voices), ids=r"voice_\w+"
    ),
)


def _index(page: Page, *, has_voices: bool) -> str:
    sections = [(section, [*_rows(page, section)]) for section in page.view.record.sections]
    kind = "dialogue" if any(section.kind == "dialogue" for section, _ in sections) else "section"
    intro = page.view.labels.table("speakers_intro")[kind]
    listed = [(section, rows) for section, rows in sections if rows]
    return page.show("speakers.md.jinja", intro=intro, sections=listed, has_voices=has_voices)


def _rows(page: Page, section: Section) -> Iterator[dict[str, object]]:
    """Yield the people of a section: their office, and the paragraphs in which they speak and ask."""
    record, parts = page.view.record, page.view.labels.table("part")
    offices = {speaker.id: role for speaker, role in reversed(record.roles_by_section.get(section.id, ()))}
    for id, spoken in present(record, section).items():
        role, asks = offices.get(id), asked_by(section, page.edition.prompts(), id)
        printed = role.text if role and role.part != "delegation" else ""
        yield {"id": id, "role": printed or (parts[role.part] if role else ""), "spoken": spoken, "asks": asks}


def _speaker(page: Page, id: str, turns: Sequence[Turn], asks: Sequence[Paragraph]) -> str:
    view = page.view
    person = view.facts.people.get(id)
    concerned = ("person", id) if view.is_person(id) else ("country", view.speakers[id].country or "")
    return page.show(
        "speaker.md.jinja",
        id=id,
        facts=[*_facts(view, id, turns)],
        asks=asks,
        sheet=concerned if concerned in page.edition.subjects() else None,
        corrected=person.corrected_role if person else None,
        sections=[(section, [*own]) for section, own in groupby(turns, key=lambda turn: turn.section)],
    )


def _facts(view: View, id: str, turns: Sequence[Turn]) -> Iterator[tuple[str, str]]:
    """Yield what is known of a speaker, each after its label: offices, country, the name as printed."""
    labels, speaker = view.labels, view.speakers[id]
    roles = [role.text or labels.table("part")[role.part] for role in speaker.roles if role.part != "delegation"]
    named = [turn.speech.subject for turn in turns if turn.speech.subject and turn.speech.basis == "named"]
    printed = named if speaker.name == view.full_name(id) else [speaker.name, *named]
    country = [country_name(speaker.country, view.locale)] if speaker.country else []
    for key, words in (("role", roles), ("country", country), ("printed", printed)):
        if words:
            yield labels[key], labels["list"].join(dict.fromkeys(words))
