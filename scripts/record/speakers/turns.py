"""Who speaks in a verbatim record: the person in a caption, until the next caption."""

import re
from dataclasses import replace

from record.draft import NOBODY, Draft
from record.model import Paragraph
from record.speakers.panel import Panel
from record.speakers.people import People
from record.speakers.present import Present
from record.speakers.roster import Member

BRACKETS = re.compile(r"\s?[（(].*$")
FOOTNOTE = re.compile(r"[（(]\s?[0-9]{1,3}\s?[)）]")
"""The beginning of a footnote: nobody says it."""


def turn(paragraph: Paragraph, last: Draft, panel: Panel, people: People, present: Present) -> Draft:
    """Return the voice of a paragraph: the one in its caption, or the voice before."""
    if paragraph.caption is None:
        if last.basis == "none" or FOOTNOTE.match(paragraph.text):
            return NOBODY
        return replace(last, start=0, basis="continued", subject=None if last.speaker else last.subject, mark=None)
    start, end = paragraph.caption
    words = paragraph.text[start:end]
    voice = Draft(start=0, basis="described", subject=BRACKETS.sub("", words))
    if present.layout.chair.fullmatch(present.shadow(BRACKETS.sub("", words))):
        voice = replace(voice, speaker=people.chair(panel, present.chair(paragraph.line, words), paragraph.id))
    elif named := present.read(words):
        member = Member(
            name=named.name, honorific=named.honorific, role=named.place, place=named.place, part="speaker",
            paragraph=paragraph.id,
        )  # fmt: skip
        subject = words[: named.end]
        voice = replace(voice, basis="named", speaker=people.enter(panel.section, member), subject=subject)
    return replace(voice, mark=(start, start + len(voice.subject or "")))
