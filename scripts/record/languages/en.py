"""English as United Nations records print it."""

import re

from record.languages.en_asking import ASKED
from record.languages.en_layout import LAYOUT
from record.languages.en_masthead import MASTHEAD
from record.languages.en_met import met
from record.languages.en_standing import STANDING
from record.languages.en_verbs import ACT, HOLD, SAY, VERB
from record.languages.grammar import Grammar, Kept, Unread, Voices
from record.languages.letters import AFTER_TITLE, CAPITAL, PARTICLE
from record.languages.loose import loose, spaced

GROUPS = r"\b[0-9]{1,3}(?:\s[0-9]{3})+\b"
FIGURE = rf"(?:{GROUPS}|(?<![0-9],)\b[0-9]+(?:,[0-9]{{3}})*)(?:\.[0-9]+)?"
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
WORD = rf"[{CAPITAL}][\w\u2011-]*+(?:['’](?!s\b)\w++)*(?!['’](?!s\b)\w)"
NAME = rf"(?:{WORD}|{PARTICLE}|al-)(?:\s(?:{WORD}|{PARTICLE}))*"
HONORIFIC = r"(?P<honorific>Mr|Mrs|Ms|Dr|Prof)\.?"
PLACE = r"(?:\s\((?P<place>[^)]{0,120})\))?"
WHOLE = r"(?![\w\u2011-])"
"""The end of a word: the word he is not in Heads, minister not in ministerial, President not in Presidential."""
NOUN = (
    r"(?:representatives?|participants?|speakers?|delegations?|panellists?|ministers?|observers?|experts?|"
    rf"delegates?|members?|colleagues?){WHOLE}"
)
QUANTITY = r"(?P<quantity>[Aa]ll|[Mm]ost|[Mm]any|[Ss]everal|[Ss]ome|[Oo]ne|[Aa]nother|[Aa]\snumber|[Aa]\sfew|[Aa]n?)"

OF_NOUN = (
    r"(?:proposed|requested|reported|supported|claimed|promised)\s(?!that\b|to\b|an?\b|the\b|its\b|their\b|more\b)"
)
"""A participle before the noun that it belongs to: some proposed reductions."""

SPELLED = (
    r"(?<!\bMr.)(?<!\bMs.)(?<!\bMrs.)(?<!\bDr.)(?<!\bvs.)"
    r"(?<!\bM r .)(?<!\bM s .)(?<!\bProf.)(?<!\bGen.)(?<!\bSen.)(?<!\bSt.)(?<!\bMessrs.)(?<!\bHon.)"
    r"(?<!\bH\.E.)(?<!\bNo.)(?<!\s[A-Z].)"
)
"""A place behind a dot that ends more than an abbreviation."""
STOP = rf"[.!?]{SPELLED}"
"""The end of a sentence; a dot after an abbreviation does not end one."""

UNREAD = Unread(
    report=spaced(
        rf"\b(?<!-)(?:(?P<hard>(?:{SAY})\b|(?:{HOLD})(?=\sthat\b))(?P<plain>(?=\sthat\b|:|,\s|\s[“\"]|[.;]|$))?|"
        rf"(?P<soft>{HOLD})|(?P<act>{ACT}))\b(?!-|\s(?:by|above|below|under)\b)"
    ),
    idle=spaced(
        r"\b(?:ha[ds]|have|was|were|been|be|being|is|are|to|not|never|would|could|should|must|may|might|can|will|"
        r"[Tt]he|[Aa]n?|as|some|any|its|their|our|such|other)(?:\s(?:also|further|not|then|once|now|[a-z]+ly)){0,3}\s$|['’]s?\s$"
    ),
    circumstance=spaced(
        r"(?:[Ii]n|[Oo]n|[Aa]t|[Ww]ith(?:out|in)?|[Uu]nder|[Uu]pon|[Ff]or|[Ff]rom|[Tt]o|[Bb]y|[Aa]s|[Aa]fter|[Bb]efore|"
        r"[Dd]uring|[Ff]ollowing|[Dd]espite|[Rr]egarding|[Cc]oncerning|[Gg]iven|[Aa]mong|[Bb]eyond|[Tt]hrough(?:out)?|"
        r"[Oo]ver|[Bb]etween|[Ss]peaking|[Aa]sked|[Ii]nvited|[Nn]oting|[Rr]eplying|[Rr]esponding|[Tt]urning|[Rr]eferring|"
        r"[Tt]hanks|[Uu]nlike|[Oo]f)\b"
    ),
    within=None,
    adverb=spaced(
        r"(?:\b(?:also|further|then|again|however|therefore|and|but|subsequently|likewise|strongly|firmly|generally|"
        r"repeatedly|briefly|clearly|similarly|finally|lastly|first|next|furthermore|moreover),?\s){1,4}$"
    ),
    occasion=spaced(r"\s(?:in|on|at|during|speaking|responding|replying)\s(?=(?:a|an|the|his|her|their)\s)|[,:(]"),
    dependent=spaced(
        r"\b(?:[Tt]hat|[Ww]hich|[Ww]hether|[Hh]ow|[Ww]hat|[Bb]ecause|[Ii]f|[Ww]hen|[Ww]here|whom|whose|[Ss]ince|"
        r"than|[Aa]lthough|[Tt]hough|While|[Uu]nless|[Uu]ntil)\b"
    ),
    impersonal=spaced(
        rf"It\swas\s(?:[a-z]+\s){{0,3}}?(?:{SAY}|{HOLD}|{ACT})\b|"
        r"(?:There\swas|[Tt]here\swere)\s(?:[a-z]+\s){0,4}?(?:agreement|consensus|support|concern|calls|appeals)\b|"
        r"(?:Agreement|Consensus|Support|Concern|Appreciation|Gratitude)\swas\s[a-z]+\b"
    ),
)

VOICES = Voices(
    edge=spaced(
        # The one set of signs in front lets `re` pass quickly over all other signs.
        rf"[.!?;,:](?:(?<=[.!?])(?P<sentence>{SPELLED}[”’\")]*(?:\s+(?=[A-Z“])|$))|"
        r"(?<=;)(?P<strong>\s)|(?<=[,:])(?P<weak>\s))"
    ),
    joint=r"while|but|whereas",
    lead=r"[0-9]{1,2}\.[0-9]{1,2}\s|(?:and|however)(?![\w-])|[Ll]astly,|[Ff]inally,|H\.E\.",
    person=rf"{HONORIFIC}{AFTER_TITLE}(?P<name>{{names}})\b",
    stranger=rf"(?P<unknown_honorific>Mr|Mrs|Ms|Dr|Prof)\.?{AFTER_TITLE}(?P<unknown>{NAME})\b",
    introduced=r"(?:\s\((?P<office>[^)]{0,120})\))?+",
    collective=(
        rf"{QUANTITY}(?:\sof)?(?:\s(?:the|those|these|other|further))?\s{NOUN}|"
        rf"(?P<quantity_within>[Mm]any|[Ss]everal|[Ss]ome|[Oo]ne)(?P<within>\sof\s(?:them|those))|"
        rf"(?P<quantity_bare>[Mm]any|[Ss]everal|[Ss]ome)(?:\sothers)?(?=\s(?:also\s|further\s)?(?!{OF_NOUN}){VERB})|[Oo]thers{WHOLE}|"
        rf"(?:Ministers|Participants|Representatives|Delegations|Speakers){WHOLE}(?:\sand\sother\s[a-z\s-]*?{NOUN})?"
        r"(?:\sof\svarious\scountries)?"
    ),
    delegation=rf"[Tt]he\s(?:representative|delegation|observer)\s(?:of|for)\s(?:the\s)?"
    rf"(?P<territory>[{CAPITAL}][\w'’() -]*?)(?=\s{VERB}|,)",
    moderator=rf"[Tt]he\s[Mm]oderator{WHOLE}",
    chair=rf"[Tt]he\s(?:Chair|President){WHOLE}",
    pronoun=rf"(?:[Ss]?[Hh]e|[Tt]hey){WHOLE}",
    again=r"[Tt](?:he|hat)\s(?:same\s)?(?:participant|representative|speaker|observer|expert)\b(?!\s(?:of|for)\s)",
    other=r"['’]s\b|\sand\s(?:Mr|Ms|Mrs|Dr|Prof)\.?\s|\sof\swh",
    verb=spaced(rf"\b{VERB}\b"),
    told=spaced(r"\s(?:(?:also|already|never|often)\s)?had\s(?!to\b)"),
    turn=spaced(r",?\sfor\s(?:his|her|its|their)\spart\b|,?\sin\sturn\b|,\sby\scontrast\b"),
    quotations=(("“", "”"), ("‘", "’"), ('"', '"')),
    unread=UNREAD,
    representing=spaced(r"^(?:Permanent )?(?:[Rr]epresentative|[Oo]bserver) (?:of|for) (?:the )?|^the "),
    possessive=spaced(r"\b(?:his|her)\s(?:country|Government|nation)\b"),
    body=spaced(
        r"(?:The|the)\s(?:[A-Z][\w-]+\s){0,5}?(?:Committee|Council|Commission|Conference|Assembly|Board|Working\sGroup|Forum|"
        r"Subcommittee|Task\sForce)|(?:The|the)\s(?:author|complainant|petitioner|State\sparty)"
    ),
    quantities={
        "all": "all",
        "most": "most",
        "many": "many",
        "several": "several",
        "some": "some",
        "one": "one",
        "a": "one",
        "an": "one",
        "another": "one",
        "a number": "several",
        "a few": "several",
    },
    first_names=frozenset(("Sir", "Dame", "Lord")),
    honorifics={"Mr": "male", "Ms": "female", "Mrs": "female"},
    pronouns={"he": "male", "she": "female", "they": "many"},
    panel=spaced(rf"[Pp]anellists\b[^;]{{0,40}}?\b(?:were|are|included):?\s(?P<list>.*?)(?:{STOP}\s|$)"),
    separator=";",
    member=spaced(rf"\s?(?:and\s)?(?:{HONORIFIC}{AFTER_TITLE})?(?P<name>{NAME}){PLACE}(?:,\s(?P<role>.*?))?\.?$"),
    introduction=spaced(rf"{HONORIFIC}{AFTER_TITLE}(?P<name>{NAME}){PLACE},\s(?P<role>[^,;]*)(?=[,;])"),
    moderated=spaced(rf"(?:moderated\sby|moderator,|moderator\swas)\s{HONORIFIC}{AFTER_TITLE}(?P<name>{NAME})"),
)

GRAMMAR = Grammar(
    code="en",
    tag="en",
    locale="en_GB",
    join=" ",
    annex=re.compile(r"(?P<label>Annex(?:\s?\[[^\]]*\]|\s[IVX]+|\s[0-9]+)?)$"),
    dialogue=re.compile(r"(?P<label>[IVX]+\.)\s(?P<title>.*[^.;])$"),
    paragraph=re.compile(r"(?P<label>(?P<number>[0-9]{1,6})\.)(?![0-9])\s*"),
    masthead=MASTHEAD,
    placeholder=re.compile(r"\[[^\[\]]+\]$"),
    # After the end may stand the mark of a footnote: [1], [2](#f2), *, or a figure or letter after the stop.
    sentence_end=re.compile(
        r"(?:[.!?…][”’\")\]]*(?:\[[0-9]{1,3}\](?:\(#\w{1,12}\))?|\*{1,3})?|"
        r"[a-z”’)]{2}[.!?][”’\")]{0,3}(?:[0-9]{1,2}|[a-z]))$"
    ),
    # ’ is also the apostrophe, so single quotation marks cannot be held to close.
    pairs=(("“", "”"), ("(", ")")),
    unbroken=re.compile(
        rf"[$€£]?{FIGURE}\s(?:per\scent|dollars|euros|(?:thousand|million|billion|trillion)(?:\s(?:dollars|euros))?|"
        rf"(?:{MONTH})\b)|{GROUPS}|\b[A-Z]{{2,}}-[A-Z]\w*"
    ),
    unbroken_from="$€£0-9A-Z",
    voices=loose(VOICES),
    met=loose(met(VOICES)),
    asked=ASKED,
    signs=re.compile(r"[A-Za-z]{2,}"),
    standing=STANDING,
    layout=loose(LAYOUT),
    kept=Kept(
        figure=re.compile(
            r"(?:(?P<dollar>\$)|(?P<euro>€))?(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)"
            r"(?P<multiple>\s(?:thousand|million|billion|trillion))?(?P<percent>\sper\scent|%|(?=(?:\sto\s|[–-])[0-9][0-9.]{0,6}(?:\sper\scent|%)))?"
        ),
        multiples={"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
        clock=re.compile(r"\b(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-9]{2}))?\s?[ap]\.?\s?m\b\.?"),
        month=re.compile(
            rf"\b(?P<month>(?!March|May)(?:{MONTH})|(?:March|May)(?=\s[0-9])|(?<=[0-9]\s)(?:March|May)|"
            r"(?<=\b[Ii]n\s)(?:March|May)|(?<=\bof\s)(?:March|May))\b"
        ),
        months={name: str(number) for number, name in enumerate(MONTH.split("|"), 1)},
    ),
)
