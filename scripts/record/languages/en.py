"""English as United Nations records print it."""

import re

from record.languages.grammar import Grammar

GRAMMAR = Grammar(
    code="en",
    tag="en",
    join=" ",
    annex=re.compile(r"(?P<label>Annex(?:\s?\[[^\]]*\]|\s[IVX]+|\s[0-9]+)?)$"),
    dialogue=re.compile(r"(?P<label>[IVX]+\.)\s(?P<title>.*[^.;])$"),
    paragraph=re.compile(r"(?P<label>(?P<number>[0-9]{1,6})\.)(?![0-9])\s*"),
    masthead=(
        ("symbol", re.compile(r"[A-Z]+(?:/[A-Z0-9.\[\]]+)+$")),
        ("title", re.compile(r"(?:Draft |Provisional )?(?:[Pp]roceedings|[Rr]eport|[Rr]esolution|[Dd]ecision)\b.*$")),
        ("session", re.compile(r".*\bsession$")),
        ("when", re.compile(r".*\b[0-9]{1,2}\s.*\b[0-9]{4}$")),
        ("addendum", re.compile(r"(?:Addendum|Corrigendum|Revision)(?:\s[0-9]+)?$")),
        ("body", re.compile(r"[^,.;:]*\b(?:Programme|Assembly|Council|Committee|Commission|Conference|Organization)$")),
    ),
    placeholder=re.compile(r"\[[^\[\]]+\]$"),
    sentence_end=re.compile(r"[.!?…][”’\")\]]*$"),
    # ’ is also the apostrophe, so single quotation marks cannot be held to close.
    pairs=(("“", "”"), ("(", ")")),
)
