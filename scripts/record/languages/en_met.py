"""Who speaks in the record of a meeting in English: offices without a name, and the verbs of minutes."""

from dataclasses import replace

from record.languages.floor import Floor
from record.languages.grammar import Voices
from record.languages.letters import CAPITAL, PARTICLE
from record.languages.loose import spaced

HYPHEN = r"[\u2011-]"
"""A hyphen, or one at which no line ends."""
RANK = (
    r"(?:(?:Acting|Deputy|Assistant|Associate|Special|Under|Executive|Prime|Foreign|Permanent|High|Vice|Director|Chief|"
    r"Country|Legal|Regional)[\s\u2011-]){0,3}"
)
HEAD = r"(?:[Cc](?:hair|HAIR)(?:man|person|woman|MAN|PERSON|WOMAN)?|P(?:resident|RESIDENT))"
THE = r"(?:[Tt]he|THE)"
OFFICE = (
    rf"{THE}\s(?:{RANK}(?:Minister|Director(?:{HYPHEN}General)?|Secretary(?:{HYPHEN}General)?|Commissioner|Rapporteur|Coordinator|"
    r"Administrator|Treasurer|Clerk|Registrar|Chief|Officer|Adviser|Counsel|Facilitator)(?![\w-])"
    r"(?:\s(?:of|for)\s(?:the\s)?(?:[A-Z][\w-]*)(?:\s(?:of|for|and|the|[A-Z][\w-]*)){0,6})?|"
    rf"Vice{HYPHEN}(?:Chair(?:man|person|woman)?|President)(?![\w-])|Secretariat(?![\w-])|International\sBureau(?![\w-])|"
    rf"(?:DEPUTY\s|ASSISTANT\s|REGIONAL\s|EXECUTIVE\s){{0,2}}(?:LEGAL\sCOUNSEL|DIRECTOR(?:{HYPHEN}GENERAL)?|SECRETARY(?:{HYPHEN}GENERAL)?|RAPPORTEUR)|Temporary\s{HEAD}(?![\w-]))"
)
HONORIFICS = (
    r"Mrs|Mr|Ms|M\sr|M\ss|Miss|Messrs|Dr|Professor|Prof|Sir|Dame|Lord|Baroness|Sheikh|Archbishop|Monsignor|Msgr|"
    r"Ambassador|Senator|Councillor|Cr|Brigadier|Colonel|Commander|Admiral|Judge|Father|MRS|MR|MS|MISS|DR|PROFESSOR|SIR|DAME|LORD"
)
PLAIN = r"Mr|Mrs|Ms|Dr|Prof"
"""The honorifics of any text; the patterns here replace them with more."""
SAID = (
    r"thought|summari[sz]ed|outlined|commented|intervened|elaborated|enquired|queried|instanced|addressed|took up|"
    r"took it that|felt|believed|trusted|hoped|feared|wondered|doubted|preferred|regretted|turned to|returned to|"
    r"went on|was (?:critical|grateful|concerned|pleased|surprised|of the (?:view|opinion))|accepted|advised|"
    r"clarified|reported|stood by|wished|wanted to know|sought|shared|joined|associated|aligned|seconded|moved|"
    r"considered|supported|opposed|read out|introduced|presented|undertook|questioned|critici[sz]ed|opened|closed|"
    r"declared|drew|submitted|continued|put|withdrew|recommended|voiced|reserved|looked forward|understood|gave|"
    r"made|cited|emphasi[sz]ed|deplored|condemned|denounced|rejected|reassured|encouraged|offered|paid|spoke|"
    r"provided|took the floor|took note|nominated|elucidated|canvassed|threw open|raised|saw merit|"
    r"informed|indicated|opened up|reminded|notified|estimated|turned the|sought|"
    r"ruled|apologi[sz]ed|went over|reviewed|illustrated|instructed|directed|reaffirmed|listed|characteri[sz]ed"
)
"""Verbs that report in minutes: their subject speaks."""
BODY = (
    r"(?:Committee|Council|Commission|Conference|Assembly|General Assembly|Board|Executive Board|Working Group|Bureau|"
    r"Meeting|meeting|Subcommittee|Forum)"
)
PART = rf"(?:{PARTICLE}|[{CAPITAL}][\w’'\u2011-]*+)\.?+"
ONE = rf"(?:{HONORIFICS})\s?\.?\s{PART}(?:\s{PART}){{0,5}}(?:\s\([^)]{{1,120}}\))?"
TOGETHER = rf"{ONE}(?:,\s{ONE}){{0,4}},?\sand\s{ONE}(?:\s(?:both|each))?"
STATED = "report|document|draft|text|resolution|decision|Convention|Covenant|Charter|Agreement|Treaty|Protocol|Agenda"
FLOOR = Floor(
    behalf=spaced(r"\bon behalf of (?:the )?([^.,;:]{2,160})"),
    article=spaced(r"^(?:[Tt]he|[Tt]hat|[Tt]his)\s(?=[A-Z])"),
    document=spaced(
        rf"(?:[Tt]he|[Tt]h(?:at|is|ese|ose)|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w’'-]{{1,30}}\s){{0,5}}?(?:{STATED})s?"
        r"(?:\s(?:of|on|for|by)\s.{1,100})?"
    ),
)
DECISION = spaced(
    r"(?:[0-9]{1,2}\.[0-9]{1,2}\s)?(?:(?:After|Following) (?:an? |some |further |brief |short ){0,3}"
    r"(?:discussion|debate|exchange of views)[^,;.:]{0,40}?,? )?"
    r"(?:[Ii]t was (?:so |further |also |then )?(?:agreed|decided|resolved|noted|ordered)|[Tt]here being no|"
    rf"[Tt]he {BODY} (?:so |then |also |thus |therefore )?"
    r"(?:agreed|decided|adopted|approved|took note|elected|concluded|observed)|"
    r"A (?:recorded |roll-call |separate )?vote was|At the (?:invitation|request) of the [^,;]{1,120}, |"
    r"[^.;:]{1,12}(?:\.[^.;:]{1,160}|[^.;:]{0,160})\b(?:took|resumed|vacated|withdrew from|took (?:a )?places? at) the "
    r"(?:[Cc]hair|Committee table|table)|"
    r"(?![^.;]{0,120}\b(?:that|which)\b)[A-Z](?:[^.;]|\.(?=\S)|(?<=Mr)\.|(?<=Ms)\.|(?<=Mrs)\.|(?<=Dr)\.){0,160}?"
    r" (?:was|were) "
    r"(?:(?:then|also|thus|unanimously|hereby) )?"
    r"(?:adopted|approved|noted|rejected|carried|retained|elected|appointed)\b)"
)
"""The beginning of a sentence that says what was done: nobody says it, whoever spoke before."""

OCCASION = (
    r"(?:(?:To|At|On|In|By|For)\s(?:this|that|these|those)(?:\s[a-z]+){0,3}|(?:Opening|Closing|Continuing|Concluding|"
    r"Commenting|Replying|Responding|Introducing|Answering|Resuming|Beginning|Finally|Then|Next)(?:\s[a-z]+){0,5})"
    r"(?=\s{1,2}(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Professor)\b|[Tt]he\s[A-Z]))\s"
)
"""Words on the occasion before a subject, without a comma: To this Mr. Oren replied."""


def met(voices: Voices) -> Voices:
    """Return the patterns of voices in a meeting, made from those of any text."""
    name = rf"(?P<unknown>(?:[{CAPITAL}]\.\s?){{0,4}}"
    verb = spaced(rf"(?<!\bhaving )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?:{voices.verb.pattern}|\b(?:{SAID})\b)")
    stranger = voices.stranger.replace("(?P<unknown>", name)
    return replace(
        voices,
        office=OFFICE,
        person=_named(voices.person),
        stranger=_named(stranger),
        delegation=rf"[Tt]he\s(?:[Rr]epresentative|[Dd]elegation|[Oo]bserver)\s(?:of|for)\s(?:the\s)?"
        rf"(?P<territory>[{CAPITAL}](?:(?!\shad\b)[\w'’() -]){{0,60}}?)(?=\s(?:{verb.pattern})|,)",
        chair=rf"{THE}(?:\s|(?=CHAIR|PRES))(?:(?:[Aa]cting|ACTING|[Tt]emporary|TEMPORARY)\s)?{HEAD}(?![\w-])",
        together=TOGETHER,
        floor=FLOOR,
        pronoun=rf"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s(?:own\s)?[Dd]elegation(?![\w-])|It(?=\s(?:{verb.pattern}))|{voices.pronoun}",
        pronouns={
            **voices.pronouns, "his delegation": "male", "her delegation": "female", "their delegation": "any",
            "his own delegation": "male", "her own delegation": "female", "its delegation": "any", "it": "body",
        },
        edge=spaced(rf"{voices.edge.pattern}|(?P<linked>\s(?!(?:chairman|minister|delegation|president)\b)[a-z]{{2,20}}\sand\s)"
            rf"(?=(?:Mr|Mrs|Ms|Dr)\.?\s(?:[A-Z][\w’'-]*\s){{1,3}}(?:{verb.pattern}))"),
        other=rf"{voices.other.replace(PLAIN.replace('Mrs|Ms', 'Ms|Mrs'), HONORIFICS)}|\shaving\b|"
        r"\s(?:was|were)\s(?:also\s|then\s|unanimously\s|re-?)?(?:elected|appointed|escorted|declared)\b",
        lead=rf"{voices.lead}|{OCCASION}|_?\[[^\[\]]{{1,40}}\]_?|(?:Hon|Honou?rable|Rt|Ir|Dato[’’]?|Datuk)\.?(?=\s(?:Hon|Dr|Mr|Ms|Mrs|Prof))|(?:[Ii]n\s)?(?:[Rr]eply|[Rr]esponse|[Cc]onclu(?:ding|sion))(?:\s[a-z\s]{{0,24}}?)?"
        r"(?<!\bto)(?<!\bby)(?<!\bof)(?<!\bfrom)(?<!\bwith)(?=\s(?:Mr|Mrs|Ms|Dr|the\s))\s",
        verb=verb,
        decision=DECISION,
    )  # fmt: skip


def _named(pattern: str) -> str:
    """Return a pattern of names with every honorific of meetings, also with spaces before its dot: M r ."""
    return pattern.replace(rf"{PLAIN})\.?", rf"{HONORIFICS})\s?\.?")
