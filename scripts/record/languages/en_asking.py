"""How English records say that somebody was asked: In answer to a question from the moderator on …, Asked about …."""

import re

from record.languages.asking import Asking

ASKER = r"(?:(?P<moderator>the moderator)|(?P<audience>the audience))"
BY = rf"(?:\s(?:from|by|of)\s{ASKER})"
PANEL = r"(?P<panel>(?:all\s)?(?:of\s)?the\spanellists)"
ASKED_HERE = r"[Aa](?:(?<=^.)|(?<=[.,]\s.))sked"
"""The word at the beginning of a part of a sentence. A pattern that begins with its sign passes quickly over others."""
IN = r"[Ii](?<!\w.)n"
BEGIN = r"(?:^|(?<=[.,]\s))"
END = (
    r"(?=,\s(?:(?:Mr|Ms|Mrs|Dr)\.\s|Sir\s|he\s|she\s|they\s|one\s|the\s(?:representative|participant|speaker)\b|"
    r"(?:said|stated|emphasi[sz]ed|stressed|agreed|noted|pointed|suggested|replied|added|explained)\b))"
)
"""What follows the comma after a prompt: the person who answers, or what he or she does."""
REST = r"[^.;]{0,240}?"

ASKED = (
    Asking(
        kind="question",
        words=re.compile(
            rf"{IN}\s(?:(?:answer|reply|response)\sto|answering|replying\sto|responding\sto)\s"
            rf"(?P<words>(?:an?|the)(?:\s\w+)?\squestion{BY}?{REST}){END}"
        ),
    ),
    Asking(
        kind="question",
        words=re.compile(rf"(?P<words>{ASKED_HERE}(?:\sby\s{ASKER})?\s(?!to\s|that\s|for\s)[^.;]{{1,240}}?){END}"),
    ),
    Asking(
        kind="comment",
        words=re.compile(
            rf"\b(?:[Ii]n\s(?:response|reply)\sto|[Rr]esponding\sto|[Rr]eplying\sto)\s"
            rf"(?P<words>(?:an?\s|the\s)?comments?{BY}?{REST}){END}"
        ),
    ),
    Asking(
        kind="invitation",
        words=re.compile(rf"(?P<words>{ASKED_HERE}(?:\sby\s{ASKER})?\sto\s[^.;]{{1,240}}?){END}"),
    ),
    Asking(
        kind="invitation",
        words=re.compile(rf"{BEGIN}(?P<words>(?:[Ii]nvited\sby|[Aa]t\sthe\sinvitation\sof)\s{ASKER}{REST}){END}"),
    ),
    Asking(
        kind="invitation",
        words=re.compile(
            rf"{IN}\sresponse\sto\s(?P<words>an?\s(?:request|invitation){BY}(?:\s(?:that|to)\s{PANEL})?{REST}){END}"
        ),
    ),
    Asking(
        kind="question",
        words=re.compile(
            rf"(?P<words>(?P<moderator>[Tt](?:(?<=^.)|(?<=\.\s.))he\smoderator)\sasked\s(?:{PANEL}\s)?"
            r"(?:how|what|whether|why|which|who|where|when)\b[^.;]{1,240})(?=[.;])"
        ),
    ),
    Asking(
        kind="invitation",
        words=re.compile(
            rf"(?P<words>(?P<moderator>[Tt](?:(?<=^.)|(?<=\.\s.))he\smoderator)\s(?:asked|invited|requested)\s(?:{PANEL}\s)?"
            r"(?:[^.;]{1,80}\s)?to\s[^.;]{1,240})(?=[.;])"
        ),
    ),
)
