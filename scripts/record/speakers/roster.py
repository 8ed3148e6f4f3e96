"""The members of a panel, read from the paragraphs that list it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from record.languages.grammar import Voices
from record.model import Section
from record.speakers.names import short_forms
from record.speech import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person whom a list or a sentence presents."""

    name: str
    honorific: str
    role: str
    place: str
    part: Part
    paragraph: str
    bracket: bool = False
    """Whether the role stands in brackets after the name: a country, or an office that may name another country."""


def members(section: Section, voices: Voices) -> list[Member]:
    """Return the moderator and the panel of a section in the order of the record; each once.

    A member listed with a short form and without a role (以及穆罕默德·谢里夫女士) was presented in full before.
    """
    found: dict[str, Member] = {}
    for paragraph in section.paragraphs:
        if not (panel := voices.panel.search(paragraph.text)):
            continue
        presented = {
            member.name: member for member in _presented(paragraph.text[: panel.start()], voices, paragraph.id)
        }
        moderators = list(_moderators(paragraph.text, voices, paragraph.id))
        listed = [_full(member, presented) for member in _listed(panel["list"], voices, paragraph.id)]
        found |= {member.name: member for member in (*moderators, *presented.values(), *listed)}
    return list(found.values())


def rosters(section: Section, voices: Voices) -> frozenset[str]:
    """Return the ids of the paragraphs that list a panel: nobody speaks in them."""
    return frozenset(paragraph.id for paragraph in section.paragraphs if voices.panel.search(paragraph.text))


def _moderators(text: str, voices: Voices, paragraph: str) -> Iterator[Member]:
    for match in voices.moderated.finditer(text):
        yield _member(match, "moderator", paragraph)


def _presented(text: str, voices: Voices, paragraph: str) -> Iterator[Member]:
    for match in voices.introduction.finditer(text):
        yield _member(match, "speaker", paragraph)


def _listed(words: str, voices: Voices, paragraph: str) -> Iterator[Member]:
    for item in words.split(voices.separator):
        if match := voices.member.match(item.strip()):
            yield _member(match, "panellist", paragraph)


def _full(member: Member, presented: dict[str, Member]) -> Member:
    if not member.role:
        for presented_one in presented.values():
            if member.name in short_forms(presented_one.name):
                return Member(
                    name=presented_one.name,
                    honorific=member.honorific or presented_one.honorific,
                    role=presented_one.role,
                    place=member.place or presented_one.place,
                    part=member.part,
                    paragraph=member.paragraph,
                )
    return member


def _member(match: re.Match[str], part: Part, paragraph: str) -> Member:
    """Build a member from the groups of a pattern; a language may have a second pair for another script."""
    groups = match.groupdict()
    return Member(
        name=(groups["name"] or groups.get("han_name") or "").strip(),
        honorific=groups.get("honorific") or "",
        role=(groups.get("role") or groups.get("han_role") or "").strip(),
        place=groups.get("place") or "",
        part=part,
        paragraph=paragraph,
    )
