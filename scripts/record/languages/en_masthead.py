"""The lines above a record in English, by the field that each fills; the first pattern that fits wins."""

import re

from record.languages.en_layout import CORRECTION

MASTHEAD = (
    ("symbol", re.compile(r"\(?[A-Z]{1,8}[0-9]{0,4}(?:/[A-Za-z0-9.()\[\]-]+)+[*]{0,3}\)?$")),
    (
        "title",
        re.compile(
            r"(?:Draft |Provisional |Summary |Verbatim )?"
            r"(?:[Pp]roceedings|[Rr]ecord|[Rr]eport|[Rr]esolution|[Dd]ecision|[Mm]inutes)\b.*$|MINUTES\b.*$|"
            r"[0-9]{1,5}(?:st|nd|rd|th)\s(?:plenary\s)?meeting$|(?:PROVISIONAL )?SUMMARY RECORDS?\b.*$"
        ),
    ),
    ("session", re.compile(r".*\b(?:session|SESSION)$|[A-Z][a-z]+(?:-[a-z]+)? year$")),
    (
        "when",
        re.compile(r"(?=.*?\b[0-9]{1,2}\s).*\b[0-9]{4}(?:,? (?:at )?(?:[0-9.:]{1,5}(?: [ap]\.m\.| hours)?|noon))?$"),
    ),
    ("addendum", re.compile(r"(?:Addendum|Corrigendum|Revision)(?:\s[0-9]+)?$")),
    (
        "chair",
        re.compile(
            r"(?:(?i:(?:(?:Acting|Temporary) )?(?:Chair(?:man|person|woman)?|President))|[Ll]ater)\s?:\s?"
            r"(?:.*[^.]|(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?\s[^.()]{1,60}\([^()]{1,60}\)\.)$"
        ),
    ),
    (
        "distribution",
        re.compile(
            r"(?:Official Records|OFFICIAL RECORDS|Provisional)$|(?i:(?:top )?secret|confidential|restricted)$|"
            r"(?:General Assembly\s+)?Distr\s?\.\s?:?\s?\w*$"
        ),
    ),
    ("original", re.compile(r"(?:Original|ORIGINAL)\s?:\s?\w+$")),
    (
        "language",
        re.compile(r"(?:English|Chinese|French|Spanish|Russian|Arabic)$"),
    ),
    ("when", re.compile(r"(?:Held|held) (?:at|on) .*[0-9].*$")),
    ("agenda", re.compile(r"(?:Provisional )?(?:[Aa]genda )?[Ii]tems? [0-9]+.*$")),
    ("correction", re.compile(CORRECTION)),
    ("convened", re.compile(r"(?:Convened|Organized|Hosted) (?:under|by) [^.;:]*$")),
    (
        "body",
        re.compile(
            r"(?:[A-Z][\w-]+\s){0,5}(?:Committee|Commission|Council|Conference|Forum|Board)\s(?:on|for|of)\s[^,.;:]*$|"
            r"[A-Z][\w-]+(?:\s[\w-]+){0,4}\s(?:forum|conference)\son\s[^,.;:]*$"
        ),
    ),
    (
        "body",
        re.compile(
            r"United Nations$|"
            r"[^,.;:]*\b(?:Programme|Assembly|Council|Committee|Commission|Conference|Organization|"
            r"ASSEMBLY|COUNCIL|COMMITTEE|COMMISSION|CONFERENCE|ORGANIZATION)$"
        ),
    ),
)
