"""English as United Nations records print it."""

import re

from record.languages.grammar import Grammar, Kept, Voices

GROUPS = r"\b[0-9]{1,3}(?:\s[0-9]{3})+\b"
FIGURE = rf"(?:{GROUPS}|\b[0-9]+(?:,[0-9]{{3}})*)(?:\.[0-9]+)?"
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
WORD = r"[A-ZÀ-Ý][\w-]*(?:['’](?!s\b)\w+)*"
NAME = rf"(?:{WORD}|bin|binti|de|van|von|al-)(?:\s(?:{WORD}|bin|binti|de|van|von))*"
HONORIFIC = r"(?P<honorific>Mr|Ms|Mrs|Dr)\."
PLACE = r"(?:\s\((?P<place>[^)]*)\))?"
WHOLE = r"(?![\w-])"
"""The end of a word: Heads of State are no he, a ministerial table no minister, a Presidential envoy no President."""
NOUN = rf"(?:representatives?|participants?|speakers?|delegations?|panellists?|ministers?|observers?|experts?){WHOLE}"
QUANTITY = r"(?P<quantity>[Aa]ll|[Mm]ost|[Mm]any|[Ss]everal|[Ss]ome|[Oo]ne|[Aa]n?)"
VERB = (
    r"(?:said|noted|stressed|emphasized|highlighted|reiterated|reaffirmed|drew attention|pointed out|described|"
    r"considered|suggested|called (?:on|for|upon)|urged|asked|inquired|acknowledged|gave an assurance|assured|reported|"
    r"agreed|added|expressed|complained|announced|spoke of|welcomed|supported|thanked|made statements|discussed|warned|"
    r"recalled|explained|opposed|invited|proposed|declared|confirmed|requested|argued|observed|stated|underscored|"
    r"underlined|commended|appealed|concluded|responded|replied|answered)"
)

STOP = r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bvs)(?<!\bNo)[.!?]"
"""The end of a sentence, which a dot after a short form is not."""

VOICES = Voices(
    edge=re.compile(
        rf"(?P<sentence>{STOP}[”’\")]*(?:\s+(?=[A-Z“])|$))|"
        r"(?P<strong>;\s)|(?P<weak>[,:]\s)"
    ),
    joint=r"while|but|whereas",
    lead=r"and|however|lastly,|finally,|Lastly,|Finally,",
    person=rf"{HONORIFIC}\s(?P<name>{{names}})\b",
    stranger=rf"(?P<unknown_honorific>Mr|Ms|Mrs|Dr)\.\s(?P<unknown>{NAME})\b",
    introduced=r"(?:\s\((?P<office>[^)]*)\))?",
    collective=(
        rf"{QUANTITY}(?:\sof)?(?:\sthe)?\s{NOUN}|"
        rf"(?P<quantity_within>[Mm]any|[Ss]everal|[Ss]ome|[Oo]ne)(?P<within>\sof\s(?:them|those))|"
        rf"(?P<quantity_bare>[Mm]any|[Ss]everal|[Ss]ome)(?:\sothers)?(?=\s(?:also\s|further\s)?{VERB})|"
        rf"(?:Ministers|Participants|Representatives|Delegations|Speakers){WHOLE}(?:\sand\sother\s[a-z\s-]*?{NOUN})?"
        r"(?:\sof\svarious\scountries)?"
    ),
    delegation=rf"[Tt]he\s(?:representative|delegation|observer)\s(?:of|for)\s(?:the\s)?"
    rf"(?P<territory>[A-ZÀ-Ý][\w'’() -]*?)(?=\s{VERB}|,)",
    moderator=rf"[Tt]he\s[Mm]oderator{WHOLE}",
    chair=rf"[Tt]he\s(?:Chair|President){WHOLE}",
    pronoun=rf"(?:[Ss]?[Hh]e|[Tt]hey){WHOLE}",
    again=r"[Tt](?:he|hat)\s(?:same\s)?(?:participant|representative|speaker|observer|expert)\b(?!\s(?:of|for)\s)",
    other=r"['’]s\b|\sand\s(?:Mr|Ms|Mrs|Dr)\.|\sof\swh",
    verb=re.compile(rf"\b{VERB}\b"),
    possessive=re.compile(r"\b(?:his|her)\s(?:country|Government|nation)\b"),
    quantities={
        "all": "all",
        "most": "most",
        "many": "many",
        "several": "several",
        "some": "some",
        "one": "one",
        "a": "one",
        "an": "one",
    },
    honorifics={"Mr": "male", "Ms": "female", "Mrs": "female"},
    pronouns={"he": "male", "she": "female", "they": "any"},
    panel=re.compile(rf"[Pp]anellists\b[^;]{{0,40}}?\b(?:were|are|included):?\s(?P<list>.*?)(?:{STOP}\s|$)"),
    separator=";",
    member=re.compile(rf"\s?(?:and\s)?(?:{HONORIFIC}\s)?(?P<name>{NAME}){PLACE}(?:,\s(?P<role>.*?))?\.?$"),
    introduction=re.compile(rf"{HONORIFIC}\s(?P<name>{NAME}){PLACE},\s(?P<role>[^,;]*)(?=[,;])"),
    moderated=re.compile(rf"(?:moderated\sby|moderator,|moderator\swas)\s{HONORIFIC}\s(?P<name>{NAME})"),
)

GRAMMAR = Grammar(
    code="en",
    tag="en",
    locale="en_GB",
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
    unbroken=re.compile(
        rf"[$€£]?{FIGURE}\s(?:per\scent|dollars|euros|(?:thousand|million|billion|trillion)(?:\s(?:dollars|euros))?|"
        rf"(?:{MONTH})\b)|{GROUPS}|\b[A-Z]{{2,}}-[A-Z]\w*"
    ),
    voices=VOICES,
    kept=Kept(
        figure=re.compile(
            r"(?:(?P<dollar>\$)|(?P<euro>€))?(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)"
            r"(?P<percent>\sper\scent|%)?"
        ),
    ),
)
