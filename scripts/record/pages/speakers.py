"""Pages by speaker: who speaks, where, and every speech in full, as the record reports it.

What stands here is reported speech: no page presents it as somebody's own words. Voices without identity are
listed by the record's words for them, occurrence by occurrence, and never counted as the same people.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from record import urls
from record.edition import Edition
from record.lanes import voices
from record.languages import GRAMMARS
from record.model import Paragraph, Section
from record.pages.blocks import NOT_TEXT, Page, block, front, language, notice, page, quiet
from record.pages.markdown import attributes, escape, fill, inline
from record.pages.note_marks import evidence, in_languages
from record.pages.paragraphs import basis_words
from record.pages.typeset import typeset, typeset_block
from record.speech import Speaker, Speech
from record.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A speech with the place where it stands and the voices before and after it."""

    section: Section
    paragraph: Paragraph
    speech: Speech
    before: Speech | None
    after: Speech | None


def speaker_pages(edition: Edition, view: View, suffix: str | None) -> Iterator[Page]:
    """Yield the index of speakers, a page for each, and the page of voices without identity."""
    turns = [turn for section in view.record.sections for turn in _turns(section)]
    yield Page(path=urls.markdown(urls.SPEAKERS, suffix), content=_index(edition, view, turns))
    for speaker in view.speakers.values():
        own = [turn for turn in turns if turn.speech.speaker == speaker.id]
        yield Page(
            path=urls.markdown(urls.speaker_page(speaker.id), suffix), content=_speaker(edition, view, speaker, own)
        )
    unnamed = [turn for turn in turns if not turn.speech.speaker and turn.speech.subject]
    yield Page(path=urls.markdown(urls.VOICES, suffix), content=_voices(edition, view, unnamed))


def _turns(section: Section) -> Iterator[Turn]:
    speeches = [(p, speech) for p in section.paragraphs for speech in p.speeches if speech.basis != "none"]
    for place, (paragraph, speech) in enumerate(speeches):
        yield Turn(
            section=section,
            paragraph=paragraph,
            speech=speech,
            before=speeches[place - 1][1] if place else None,
            after=speeches[place + 1][1] if place + 1 < len(speeches) else None,
        )


def _index(edition: Edition, view: View, turns: list[Turn]) -> str:
    labels = view.labels
    blocks = [
        front(
            title=labels["speakers"], description=f"{view.title}: {labels['speakers_intro']}", search={"exclude": True}
        ),
        f"# {inline(labels['speakers'])}",
        block(escape(labels["speakers_intro"]), classes="facts"),
        notice(view),
    ]
    places: dict[tuple[str, str], dict[str, str]] = {}
    for turn in turns:
        if turn.speech.speaker:
            key = turn.section.id, turn.speech.speaker
            places.setdefault(key, {})[turn.paragraph.id] = _place(edition, view, turn)
    for section in view.record.sections:
        seated = [speaker.id for speaker, _ in view.record.roles_by_section.get(section.id, ())]
        listed = [view.speakers[id] for id in dict.fromkeys((*seated, *voices(section)))]
        if not listed:
            continue
        blocks.append(f"## {inline(view.short(section))}")
        rows = [_row(view, speaker, section, places.get((section.id, speaker.id), {}).values()) for speaker in listed]
        head = f"| {inline(labels['speaker'])} | {inline(labels['role'])} | {inline(labels['paragraphs'])} |"
        blocks.append("\n".join((head, "| --- | --- | --- |", *rows)))
    blocks.append(
        block(f"[{inline(labels['voices'])}]({urls.markdown_link(urls.SPEAKERS, urls.VOICES)})", classes="more")
    )
    return page(blocks)


def _place(edition: Edition, view: View, turn: Turn) -> str:
    """Return the number of a paragraph as a link to it."""
    address = urls.markdown_link(urls.SPEAKERS, f"{edition.page(turn.section)}#{turn.paragraph.id}")
    title = view.span([turn.paragraph])
    return f"[{inline(view.mark(turn.paragraph))}]({address}){attributes(classes='at', title=title)}"


def _row(view: View, speaker: Speaker, section: Section, places: Iterable[str]) -> str:
    other = _other_names(view, speaker)
    address = urls.markdown_link(urls.SPEAKERS, urls.speaker_page(speaker.id))
    name = f"[{typeset(view, view.full_name(speaker.id))}]({address})"
    beside = f" {other}" if other else ""
    links = " ".join(places)
    words = _role(view, speaker, section)
    role = in_languages(view, words) if view.lender else inline(words)
    return f"| {name}{beside} | {role} | {links or inline(view.labels['does_not_speak'])} |"


def _role(view: View, speaker: Speaker, section: Section) -> str:
    """Return what somebody was in a section: the part, or the office as the record gives it."""
    seated = view.record.roles_by_section.get(section.id, ())
    role = next((role for one, role in seated if one.id == speaker.id), None)
    if role is None:
        return ""
    return role.text if role.text and role.part != "delegation" else view.labels[f"part_{role.part}"]


def _speaker(edition: Edition, view: View, speaker: Speaker, turns: list[Turn]) -> str:
    labels, person = view.labels, view.facts.people.get(speaker.id)
    name = view.full_name(speaker.id)
    roles = dict.fromkeys(
        role.text or labels[f"part_{role.part}"] for role in speaker.roles if role.part != "delegation"
    )
    printed = dict.fromkeys((*([speaker.name] if speaker.name != name else []), *_subjects(turns)))
    country = view.country(speaker.country)
    blocks = [
        front(title=name, description=f"{name}: {labels['as_reported']}, {view.title}", speaker=speaker.id),
        f"# {typeset(view, name)}",
        block(_other_names(view, speaker), classes="facts"),
        _line(view, labels["role"] + labels["colon"], labels["list"].join(roles)),
        _line(view, labels["country"] + labels["colon"], country),
        _line(view, labels["printed"] + labels["colon"], labels["list"].join(printed)),
    ]
    if person and person.corrected_role:
        sources = labels["list"].join(evidence(view, source) for source in person.corrected_role.evidence)
        words = fill(labels["corrected"], role=inline(view.word(person.corrected_role.text)), evidence=sources)
        blocks.append(block(words, classes="correction", **NOT_TEXT))
    blocks += [f"## {inline(labels['as_reported'])}", quiet(labels["as_reported_note"], "nature"), notice(view)]
    section = None
    for turn in turns:
        if turn.section is not section:
            section = turn.section
            blocks.append(f"### {inline(view.short(section))}")
        blocks += _turn(edition, view, turn, urls.speaker_page(speaker.id))
    return page(blocks)


def _other_names(view: View, speaker: Speaker) -> str:
    """Return the names in other scripts; the language helps the page to its signs, no translator needs to know it."""
    names = view.other_names(speaker.id).items()
    tags = {code: GRAMMARS[code].tag if code in GRAMMARS else code for code, _ in names}
    return ", ".join(f'<span lang="{tags[code]}" translate="no">{typeset(view, name)}</span>' for code, name in names)


def _line(view: View, label: str, words: str) -> str:
    return block(f"{escape(label)}{in_languages(view, words)}", classes="facts") if words else ""


def _subjects(turns: list[Turn]) -> Iterator[str]:
    for turn in turns:
        if turn.speech.subject and turn.speech.basis == "named":
            yield turn.speech.subject


def _turn(edition: Edition, view: View, turn: Turn, here: str) -> Iterator[str]:
    """Yield a speech in full, after a line that says where it stands, how its speaker is known, and its neighbours."""
    labels = view.labels
    address = urls.markdown_link(here, f"{edition.page(turn.section)}#{turn.speech.id}")
    parts = [f"[{inline(view.span([turn.paragraph]))}]({address})", inline(basis_words(view, turn.speech))]
    for key, neighbour in (("before", turn.before), ("after", turn.after)):
        if neighbour and (name := _name(view, neighbour)) and neighbour.speaker != turn.speech.speaker:
            parts.append(inline(labels[key].format(name=name)))
    yield block(labels["separator"].join(parts), classes="turn", **NOT_TEXT)
    text = turn.paragraph.text[turn.speech.start : turn.speech.end]
    own = view.of(turn.paragraph)
    yield block(typeset_block(own, text.strip()), classes="reported", data_speech=turn.speech.id, **language(own))
    if reason := view.reason(turn.paragraph, turn.speech):
        yield quiet(reason, "reason")


def _name(view: View, speech: Speech) -> str:
    return view.short_name(speech.speaker) if speech.speaker else speech.subject or ""


def _voices(edition: Edition, view: View, turns: list[Turn]) -> str:
    labels = view.labels
    blocks = [
        front(title=labels["voices"], description=f"{view.title}: {labels['voices_note']}", search={"exclude": True}),
        f"# {inline(labels['voices'])}",
        block(escape(labels["voices_note"]), classes="nature"),
        notice(view),
    ]
    if not turns:
        blocks.append(escape(labels["voices_none"]))
    for turn in turns:
        name = inline(turn.speech.subject or "")
        marks = language(view.of(turn.paragraph))
        blocks.append(f"## {name} {attributes(id=urls.voice_id(turn.speech.id), classes='voice', **marks)}")
        blocks += _turn(edition, view, turn, urls.VOICES)
    return page(blocks)
