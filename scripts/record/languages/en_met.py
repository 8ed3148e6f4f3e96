"""Who speaks in the record of a meeting in English: offices without a name, and the verbs of minutes."""

import re
from dataclasses import replace

from record.languages.grammar import Voices

RANK = (
    r"(?:(?:Acting|Deputy|Assistant|Associate|Special|Under|Executive|Prime|Foreign|Permanent|High|Vice|Director|Chief)"
    r"[\s-]){0,3}"
)
OFFICE = (
    rf"[Tt]he\s{RANK}(?:Minister|Director(?:-General)?|Secretary(?:-General)?|Commissioner|Rapporteur|Coordinator|"
    r"Administrator|Treasurer|Clerk|Registrar|Chief|Vice-(?:Chair(?:man|person|woman)?|President)|Officer)(?![\w-])"
    r"(?:\s(?:of|for)\s(?:the\s)?(?:[A-Z][\w-]*)(?:\s(?:of|for|and|the|[A-Z][\w-]*)){0,6})?"
)
SAID = (
    r"thought|summari[sz]ed|outlined|commented|intervened|elaborated|enquired|queried|instanced|"
    r"addressed (?:himself|herself)|took up|felt|"
    r"turned to|returned to|went on|was critical|was of the (?:view|opinion)|doubted|accepted|advised|clarified|"
    r"reported|"
    r"considered|supported|opposed|read out|introduced|presented|undertook|questioned|critici[sz]ed"
)
"""Verbs that report in minutes, where whoever is their subject speaks."""


def met(voices: Voices) -> Voices:
    """Return the voices of a meeting, from those of any text."""
    name = r"(?P<unknown>(?:[A-ZÀ-Ý]\.\s?){0,4}"
    return replace(
        voices,
        office=OFFICE,
        stranger=voices.stranger.replace("(?P<unknown>", name),
        chair=r"[Tt]he\s(?:Acting\s|Temporary\s)?"
        r"(?:[Cc](?:hair|HAIR)(?:man|person|woman|MAN|PERSON|WOMAN)?|P(?:resident|RESIDENT))(?![\w-])",
        pronoun=rf"(?:[Hh]is|[Hh]er|[Tt]heir)\s[Dd]elegation(?![\w-])|{voices.pronoun}",
        pronouns={**voices.pronouns, "his delegation": "male", "her delegation": "female", "their delegation": "any"},
        lead=rf"{voices.lead}|(?:[Ii]n\s)?(?:[Rr]eply|[Rr]esponse|[Cc]onclu(?:ding|sion))(?:\s[a-z\s]{{0,24}}?)?"
        r"(?=\s(?:Mr|Mrs|Ms|Dr|the\s))\s",
        verb=re.compile(rf"{voices.verb.pattern}|\b(?:{SAID})\b"),
        decision=re.compile(
            r"(?:[Ii]t was (?:so |further |also |then )?(?:agreed|decided|resolved|noted)|[Tt]here being no|"
            r"The (?:Committee|Council|Commission|Conference|Assembly|Board|Working Group|meeting) (?:so |then |also )?"
            r"(?:agreed|decided|adopted|approved|took note|elected|concluded)|"
            r"The (?:agenda|draft|report|decision|resolution|recommendation|amendment)[^.;]{0,80}? "
            r"(?:was|were) (?:adopted|approved))\b"
        ),
    )
