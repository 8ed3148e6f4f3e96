"""The lines of a record in English."""

from record.languages.en_captions import HONORIFIC, PERSON, TURN
from record.languages.layout import Layout
from record.languages.letters import AFTER_TITLE, CAPITAL
from record.languages.loose import spaced

TITLE = r"(?P<title>(?:.*[^.;:,])?)$"
SIGN = r"[*_]?"
ACTS = (
    r"(?:Mr|Mrs|Ms|Dr|Sir|Professor)\.?\s(?:[A-Z][\w.’'-]*\s){1,4}(?:then\s|also\s|[a-z]{2,12}ly\s)?"
    r"(?:[a-z]{2,12}ed|said|thought|felt|drew|took|went|made|gave|spoke)\b"
)
"""A name with a verb right behind it begins a sentence, and no line of those present."""
HOUR = r"\bat\s?(?:[0-9]|noon|midnight).{0,24}(?:,\s.{2,100}\bpresiding\.?)?$"
"""The hour that ends a line on the opening or closing of a meeting."""

CORRECTION = (
    r"This record (?:is subject to correction|contains the text)|Corrections? (?:should|will)|Any correct(?:ed|ions)"
)

LAYOUT = Layout(
    headings=(
        (0, spaced(rf"(?P<label>(?:Chapter|Part|CHAPTER|PART)\s(?:[IVX]{{1,5}}|[0-9]{{1,2}})[.:]?)\s*{TITLE}")),
        (1, spaced(rf"(?P<label>[IVX]{{1,5}}\.)\s*{TITLE}")),
        (2, spaced(rf"(?P<label>(?:Heading )?[A-U]\.)\s*(?![A-Z]\.){TITLE}")),
        (2, spaced(r"(?P<label>(?:Goal|Outcome|Output|Theme|Topic)\s[0-9]{1,3}\.)(?P<title>)$")),
        (9, spaced(r"(?P<label>)(?P<title>(?:Agenda item|AGENDA ITEM) [0-9]{1,3}(?:.{0,160}[^.;:,])?)$")),
        (
            9,
            spaced(
                r"(?P<label>)(?P<title>[^.;]{2,160}: (?:[Ii]tem|ITEM) [0-9]{1,3}(?:\.[0-9]{1,3})? of the "
                r"(?:[Pp]rovisional |PROVISIONAL )?(?:[Aa]genda|AGENDA)(?:.{0,160}[^.;:,])?)$"
            ),
        ),
        (3, spaced(r"(?P<label>#{1,6})\s(?P<title>.*[^.;:,])$")),
    ),
    heading=spaced(
        rf"(?=.{{2,160}}$)(?=.{{0,40}}?[A-Za-z]{{2}})(?!.*\S\s{{3,}}\S)[“\"‘_*(]?[{CAPITAL}0-9](?:[^;]{{0,158}}[^.;:,—–\s-])?$"
    ),
    broken=spaced(
        r"(?:[,–—-]|\b(?:and|or|of|the|an?|in|on|at|to|for|from|with|by|under|its|their|between|as|concerning))$"
    ),
    emphasised=spaced(r"[_*][^_*\[\]]{2,80}[_*]$"),
    voice=spaced(
        r"(?:[0-9]{1,4}\.?\s{0,4})?The (?:Chair(?:man|person)?|Secretariat|[Dd]elegation of|Representative of)\b|"
        r"(?:[0-9]{1,4}\.?\s{0,4})?(?:_?(?:Mr|Mrs|Ms|Dr|Sir|Professor|Senator|Ambassador|"
        r"Brigadier|MR|MRS|MS|DR|SIR)\.?\s(?:[A-Z][\w.’'-]*\s){1,3}"
        r"(?:\([^)]{1,60}\)\s)?|_?The (?:Prime )?Minister_?\s|THE [A-Z][A-Z ]{3,40}[A-Z]\s)"
        r"(?:(?:then|also|[a-z]{2,12}ly)\s)?"
        r"(?:said|asked|replied|agreed|suggested|commented|"
        r"explained|pointed out|referred|went on|noted|thought|considered|indicated|made|"
        r"stated|shared|enquired|opened|wondered|raised)\b"
    ),
    first=spaced(r"(?:Summary|SUMMARY|Introduction|INTRODUCTION|Abstract|Background|Preface|Foreword)$"),
    dialogues=spaced(r"[Dd]ialogue"),
    contents=spaced(r"(?:Table of )?(?:Contents|CONTENTS|contents)$"),
    leader=spaced(r"[\s.…·—-]{0,80}\b[0-9]{1,4}(?:\s?[-–—]\s?[0-9]{1,4})?$|\s{0,20}\(\s?continued\s?\)$"),
    attendance=spaced(
        rf"(?:Those present(?: were)?|Present (?:at the meeting )?were|"
        r"Present|PRESENT|Attendance|In attendance|Members present|Absent|Apologies|"
        r"[A-Z][A-Za-z ]{0,24}\b(?:PRESENT|ABSENT|ATTENDING|IN ATTENDANCE|present|absent|attending|in attendance))\s?"
        rf"(?::?[—–-]?$|:\s(?P<names>{HONORIFIC}{AFTER_TITLE}.{{2,400}})$)|"
        r".*\b(?:were|was) (?:present|represented|in attendance):$"
    ),
    roll=spaced(
        r"#{1,6}\s(?:(?P<opens>Representatives|Participants|Delegations?|Delegates|Members|Attendance|Present)|.{2,60})$"
    ),
    present=spaced(
        r"(?:[•*]\s+){1,2}.{2,160}$|(?:THE )?(?:PRESIDENT|SECRETARY|DIRECTOR|COMMISSIONER|CHIEF|FINANCIAL|UNDER|"
        r"PERMANENT|DEPUTY|ASSISTANT|ATTORNEY|CLERK)\b[A-Z ,’'()&-]{0,80}$|"
        rf"(?!{ACTS})(?:_[^_]{{1,80}}_\s?)?{SIGN}{HONORIFIC}{AFTER_TITLE}[^;:]{{1,160}}$|_[^_]{{1,80}}_$"
    ),
    opening=spaced(
        r"The (?:Council|House|Assembly|Senate|Committee) met at .{2,24}(?:o['’]clock|[ap]\.?\s?m\.?|noon)\.?$|"
        rf"{SIGN}The\s(?:[\w()-]+\s){{0,8}}?(?i:meeting|session|sitting)\s(?:was called to order|was opened|resumed|"
        r"was resumed|opened|commenced|began|started|(?:was )?convened|(?:re)?assembled)\b[^.;]{0,12}" + HOUR
    ),
    closing=spaced(
        r"(?:Adjourned|Suspended) (?:accordingly )?at .{2,60}\.$|"
        r"(?:The discussion covered in the summary record (?:ended|rose|concluded)|"
        rf"{SIGN}The\s(?:[\w()-]+\s){{0,8}}?(?i:meeting|session|sitting)\s(?:rose|concluded|closed|ended|adjourned|"
        r"was adjourned|was closed))\b[^.;]{0,12}" + HOUR
    ),
    outcome=spaced(
        r"(?:There being no (?:further )?objections?, )?(?:[Ii]t (?:was|is) so (?:decided|ordered|agreed))"
        r"(?:\s\([^()]{1,60}\))?\.$|"
        r"(?:Draft |Paragraphs? |Parts? |Chapters? |Sections? )[^.;]{1,100}(?:approved|adopted)$|"
        r"(?:Decision: )?(?:The (?:provisional |oral )?(?:agenda|draft|report|recommendation|decision|resolution|"
        r"amendment|proposal|motion|programme of work)s?\b|Draft (?:resolution|decision)s?\s|Amendments?\s|"
        r"(?:Chapter|Section|Part|Paragraph|Annex|Article|Rule|Item|Sub-item)s?\s[^.;]{1,120}?)"
        r"(?:[^.;]|\.(?=[^\s])){0,200}?\b(?:was|were) (?:adopted|approved|carried|rejected)\b"
        r"(?:[^.;]|\.(?=[^\s])){0,120}\.$"
    ),
    ballot=spaced(r"(?:In favour|Against|Abstaining|Absent|Not voting)\s?:"),
    direction=spaced(
        rf"{SIGN}(?:(?:[Ii]n|[Oo]wing to) the absence of (?:[^.;:]|(?:Mr|Mrs|Ms|Dr)\.){{1,80}}, )?"
        rf"(?:{HONORIFIC}|The|the) [^.;:]{{1,80}}"
        rf"(?:\.[^.;:]{{1,60}})?\b(?:took|resumed|vacated|returned to) the [Cc]hair\.?{SIGN}$|"
        r"A (?:recorded|roll-call|separate) vote (?:was|has been) (?:taken|requested)[^;]{0,120}\.$|"
        rf"(?:{HONORIFIC}|The delegation of) [^.;:]{{1,80}}(?:\.[^.;:]{{1,60}})?\b(?:withdrew|"
        r"(?:resumed|took) (?:its |their |a )?places? at the [^.;:]{1,40})\.$|"
        r"At the (?:invitation|request) of the [^;]{1,200} (?:took|withdrew|was escorted|were escorted)\b[^;]{1,80}\.$|"
        r"A vote was taken by [^.;]{1,60}\.$|The members of [^.;]{1,80} observed a minute of [^.;]{1,60}\.$|"
        rf"{SIGN}The (?:meeting|session|sitting) was (?:suspended|resumed) at [^;]{{1,60}}$|"
        r"_?\[[^\[\]]*\]_?$"
    ),
    bracketed=("(", ")"),
    correction=spaced(CORRECTION),
    turn=TURN,
    person=PERSON,
    chair=spaced(
        r"(?i:(?:The )?(?:(?:Acting|Temporary) )?(?:Chair(?:man|person|woman)?|President)"
        r"(?: of (?:the )?(?:Meeting|Committee|Board|Council))?)(?![\w-])\s?:?\s?"
    ),
    acting=spaced(r"(?i:\b(?:acting|temporary)\b)"),
    absent=spaced(r"(?:In|Owing to) the absence of [^,;:]{1,80}, (?:the )?"),
    presides=spaced(
        r"(?P<again>The (?:Chair|President)\w{0,6} (?:resumed|returned to) the [Cc]hair)|\btook the [Cc]hair\b"
    ),
    item=spaced(r"\((?:[a-z]{1,2}|[0-9]{1,2}|[ivx]{1,5})\)\s?|[a-z]\)\s|[•◦▪*]\s|::\s"),
    forms=(
        ("summary", spaced(r"(?i:.*\bsummary record\b)")),
        ("verbatim", spaced(r".*\b[Vv]erbatim (?:record|report)\b|.*\bOFFICIAL RECORD OF PROCEEDINGS\b")),
        (
            "minutes",
            spaced(
                r".*\b[Mm]inutes\b|.*\bmeeting was held\b|MINUTES\b|.*\b[Tt]hose present\b|"
                r"(?i:.*\b(?:notes?|records?) of (?:an? |the )?(?:\w+ ){0,2}"
                r"(?:meeting|discussions?|conversation|briefing|talks)\b)"
            ),
        ),
    ),
)
