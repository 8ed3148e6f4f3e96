"""Pages by speaker: who speaks, where, and every speech in full, as the record reports it.

What stands here is reported speech: no page presents it as somebody's own words. Voices without identity are
listed by the record's words for them, occurrence by occurrence, and never counted as the same people.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from record import ids, urls
from record.edition import Edition
from record.lanes import voices
from record.languages import GRAMMARS
from record.markup.languages import in_languages
from record.markup.links import evidence
from record.markup.markdown import fill, inline
from record.markup.render import macro, render
from record.markup.typeset import typeset, typeset_block
from record.model import Paragraph, Section
from record.pages.page_header import notice
from record.pages.paragraphs import basis_words
from record.pages.questions import asks
from record.speakers.countries import country_name
from record.speech import Speech
from record.turns import Turn, turns
from record.view import View


def speaker_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the index of speakers, a page for each, and the page of voices without identity, by address."""
    every = [turn for section in view.record.sections for turn in turns(section)]
    yield urls.SPEAKERS, _index(edition, view, every)
    own = {id: [*group] for id, group in groupby(sorted(every, key=_speaker_of), key=_speaker_of)}
    for id in view.speakers:
        yield urls.speaker_page(id), _speaker(edition, view, id, own.get(id, []))
    unnamed = [turn for turn in every if not turn.speech.speaker and turn.speech.subject]
    yield urls.VOICES, _voices(edition, view, unnamed)


def _speaker_of(turn: Turn) -> str:
    return turn.speech.speaker or ""


def _index(edition: Edition, view: View, turns: Sequence[Turn]) -> str:
    spoken: dict[tuple[str, str | None], dict[str, Paragraph]] = {}
    for turn in turns:
        spoken.setdefault((turn.section.id, turn.speech.speaker), {})[turn.paragraph.id] = turn.paragraph
    unnamed = any(turn.speech.subject and not turn.speech.speaker for turn in turns)
    sections = []
    for section in view.record.sections:
        seated = [speaker.id for speaker, _ in view.record.roles_by_section.get(section.id, ())]
        listed = dict.fromkeys((*seated, *voices(section)))
        own = {id: [*spoken.get((section.id, id), {}).values()] for id in listed}
        if rows := [_row(edition, view, id, section, own[id]) for id in listed]:
            sections.append((view.short(section), rows))
    has_dialogues = any(section.kind == "dialogue" for section in view.record.sections)
    intro = view.labels.table("speakers_intro")["dialogue" if has_dialogues else "section"]
    return render(
        "speakers.md.jinja",
        labels=view.labels,
        intro=intro,
        description=f"{view.title}: {intro}",
        notice=notice(view),
        sections=sections,
        voices=urls.markdown_link(urls.SPEAKERS, urls.VOICES) if unnamed else "",
    )


def _row(edition: Edition, view: View, id: str, section: Section, paragraphs: Sequence[Paragraph]) -> dict[str, object]:
    """Return what the index says of a speaker in a section."""
    address, words = urls.markdown_link(urls.SPEAKERS, edition.page(section)), _role(view, id, section)
    return {
        "name": typeset(view, view.full_name(id)),
        "address": urls.markdown_link(urls.SPEAKERS, urls.speaker_page(id)),
        "other_names": _other_names(view, id),
        "role": in_languages(view, words) if view.lender else words,
        "places": [(view.mark(one), f"{address}#{one.id}", view.span([one])) for one in paragraphs],
        "asks": asks(edition, view, section, id, address),
    }


def _role(view: View, id: str, section: Section) -> str:
    """Return what somebody was in a section: the part, or the office as the record gives it."""
    seated = view.record.roles_by_section.get(section.id, ())
    role = next((role for one, role in seated if one.id == id), None)
    if role is None:
        return ""
    return role.text if role.text and role.part != "delegation" else view.labels.table("part")[role.part]


def _speaker(edition: Edition, view: View, id: str, turns: Sequence[Turn]) -> str:
    labels, name, here = view.labels, view.full_name(id), urls.speaker_page(id)
    sections = groupby(turns, key=lambda turn: turn.section)
    return render(
        "speaker.md.jinja",
        labels=labels,
        id=id,
        name=name,
        heading=typeset(view, name),
        description=f"{name}: {labels['as_reported']}, {view.title}",
        other_names=_other_names(view, id),
        facts=[*_facts(view, id, turns)],
        asks=[*_asks(edition, view, id, here)],
        questions=urls.markdown_link(here, urls.QUESTIONS),
        sheet=_sheet(edition, view, id),
        brief=urls.markdown_link(here, urls.BRIEF),
        correction=_correction(view, id),
        notice=notice(view),
        sections=[(view.short(section), [_turn(edition, view, one, here) for one in own]) for section, own in sections],
    )


def _sheet(edition: Edition, view: View, id: str) -> str:
    """Return the address of the paragraphs that concern a person, or the country of a delegation; nothing for none."""
    own = ("person", id) if view.is_person(id) else ("country", view.speakers[id].country or "")
    known = {(one.kind, one.subject) for one in edition.concerns()}
    page = f"{urls.CONCERNS}#{ids.mention_id(*own)}"
    return urls.markdown_link(urls.speaker_page(id), page) if own in known else ""


def _asks(edition: Edition, view: View, id: str, here: str) -> Iterator[tuple[str, str, str]]:
    """Yield where somebody asks, through the record."""
    for section in view.record.sections:
        yield from asks(edition, view, section, id, urls.markdown_link(here, edition.page(section)))


def _facts(view: View, id: str, turns: Sequence[Turn]) -> Iterator[tuple[str, Markup]]:
    """Yield what is known of a speaker, each after its label: offices, country, the name as printed."""
    labels, speaker, name = view.labels, view.speakers[id], view.full_name(id)
    roles = [role.text or labels.table("part")[role.part] for role in speaker.roles if role.part != "delegation"]
    named = [turn.speech.subject for turn in turns if turn.speech.subject and turn.speech.basis == "named"]
    printed = [*([speaker.name] if speaker.name != name else []), *named]
    country = country_name(speaker.country, view.locale) if speaker.country else ""
    for key, words in (("role", roles), ("country", [country]), ("printed", printed)):
        if said := labels["list"].join(dict.fromkeys(words)):
            yield labels[key], in_languages(view, said)


def _correction(view: View, id: str) -> Markup:
    """Return which office somebody rather has, and how that is known; nothing where the facts doubt none."""
    person = view.facts.people.get(id)
    if not person or not (role := person.corrected_role):
        return Markup()
    sources = view.labels["list"].join(evidence(view, source) for source in role.evidence)
    return fill(view.labels["corrected"], role=inline(view.word(role.text)), evidence=sources)


def _other_names(view: View, id: str) -> list[Markup]:
    """Return the names in other scripts."""
    tags = {code: GRAMMARS[code].tag if code in GRAMMARS else code for code in view.other_names(id)}
    names = view.other_names(id).items()
    return [macro("words.md.jinja", "foreign_name")(typeset(view, name), tags[code]) for code, name in names]


def _turn(edition: Edition, view: View, turn: Turn, here: str) -> dict[str, object]:
    """Return a speech in full, with where it stands, how its speaker is known, and its neighbours."""
    speech, own = turn.speech, view.of(turn.paragraph)
    neighbours = ((key, one) for key, one in (("before", turn.before), ("after", turn.after)) if one)
    others = ((key, _name(view, one)) for key, one in neighbours if one.speaker != speech.speaker)
    return {
        "speech": speech.id,
        "voice": ids.voice_id(speech.id),
        "subject": speech.subject,
        "place": view.span([turn.paragraph]),
        "address": urls.markdown_link(here, f"{edition.page(turn.section)}#{speech.id}"),
        "said": [basis_words(view, speech), *(view.labels[key].format(name=name) for key, name in others if name)],
        "words": typeset_block(own, turn.paragraph.text[speech.start : speech.end].strip()),
        "tag": own.text_tag,
        "reason": view.reason(turn.paragraph, speech),
    }


def _name(view: View, speech: Speech) -> str:
    return view.short_name(speech.speaker) if speech.speaker else speech.subject or ""


def _voices(edition: Edition, view: View, turns: Sequence[Turn]) -> str:
    return render(
        "voices.md.jinja",
        labels=view.labels,
        description=f"{view.title}: {view.labels['voices_note']}",
        notice=notice(view),
        turns=[_turn(edition, view, turn, urls.VOICES) for turn in turns],
    )
