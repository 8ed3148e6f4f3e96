"""How an English verbatim record names the speaker: The President, Mr. Oren (Norway), S.A. MAHMUD (Chad)."""

from record.languages.letters import AFTER_TITLE, CAPITAL, PARTICLE
from record.languages.loose import spaced

BEFORE_TITLE = (
    r"(?:(?:Ir|Dr|Prof|Rt|The|His|Her|Hon|H\.E|IR|DR|PROF|RT|THE|HON|Honou?rable|HONOU?RABLE|Excellency)\.?\s){0,3}"
)
"""What may stand before a title: Rt Hon, Ir Dr."""
TITLES = (
    r"Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir|Dame|Lord|Baroness|Sheikh|Archbishop|Monsignor|Msgr|Ambassador|Judge|King|"
    r"Queen|Prince|Princess|H\.E|Honou?rable|Hon|Senator|Brigadier|Colonel|Commander|Admiral|Shri|Shrimati|Smt|Cr|Councillor|"
    r"MR|MRS|MS|MISS|DR|PROFESSOR|PROF|SIR|DAME|LORD|HONOU?RABLE|HON|SHRI|SHRIMATI|SMT"
)
HONORIFIC = rf"{BEFORE_TITLE}(?:{TITLES})\.?"
BEFORE = rf"(?:{PARTICLE}\s){{0,3}}"
"""What may stand before the first capital of a name: van den Berg, de Souza."""
OFFICE = (
    r"(?i:(?:Acting |Temporary |Deputy |Vice-|Presiding |Prime )?(?:President|Chair(?:man|person|woman)?|"
    r"Secretary-General|Director-General|Secretary|Clerk|Speaker|Moderator|Rapporteur|Officer|Minister|Premier|"
    r"Chief Executive)(?: (?:of|for) [A-Z][\w-]*(?:,? (?:(?:of|for|and|the) ){0,2}[A-Z][\w-]*){0,6})?)"
)
BARE = (
    r"(?:THE |EL |LA |LE )?(?:ACTING |TEMPORARY |DEPUTY |VICE-)?(?:CHAIR(?:MAN|PERSON|WOMAN)?|PRESIDENTE?|"
    r"PR[ÉE]SIDENTE?|SPEAKER|CLERK|CHIEF EXECUTIVE|(?:SECRETARY|DIRECTOR)-GENERAL|"
    r"SECRETARY (?:FOR|OF) [A-Z][A-Z, -]{2,60})(?=\s?[:(])"
    r"(?!\s?:\s?(?:Mr|Mrs|Ms|Dr|Sir|H\.E|Professor)\b[^.!?]{0,3}[^.!?]{1,80}\)?$)"
)
"""An office in capitals, without its article."""
INITIALS = rf"(?:[{CAPITAL}]\.(?:-|\s?)){{1,4}}{BEFORE}[{CAPITAL}][{CAPITAL}’'-]"
"""The beginning of a name without a title: its initials, and capitals."""
QUOTES = r"(?:said|asked|replied|answered|stated|wrote|added|continued)"
"""A verb after a name: it quotes somebody, and the name is not a caption. Mr. Sullivan said: “We will not wait.”"""
SPOKEN = r"(?!(?:spoke|speaking|in|on|interpretation|original|continued)\b)"
"""Words in brackets after a name that tell the language of the speech, not a place: (in Cantonese)."""

TURN = spaced(
    rf"(?P<caption>(?:The {OFFICE}|{BARE}|{HONORIFIC}{AFTER_TITLE}(?:[{CAPITAL}]\.\s?){{0,4}}{BEFORE}[{CAPITAL}]"
    rf"(?:(?!\s{QUOTES}\b)[^:.;()]){{0,60}}?|{INITIALS}[^:;()]{{0,60}}?(?=\s?\())"
    rf"(?:\s?\((?P<place>{SPOKEN}[^()]{{1,60}}|[^()]{{0,40}}\([^()]{{1,30}}\)[^()]{{0,20}})\))?(?:\s?\([^()]{{1,60}}\))?)"
    rf"(?:\s?:\s*|(?:\s[-–]\s|\s?—\s?)(?=[{CAPITAL}“‘].{{12,}}[.?!][”’]?$))(?=\S)"
)
PERSON = spaced(
    rf"[*_]?(?P<title>)(?P<honorific>{HONORIFIC}|(?={INITIALS}))(?:{AFTER_TITLE}|(?={INITIALS}))"
    rf"(?P<name>(?:[{CAPITAL}]\.\s?){{0,4}}{BEFORE}[{CAPITAL}][\w’'\u2011-]*"
    rf"(?:\s(?:[{CAPITAL}][\w’'\u2011-]*|{PARTICLE})){{0,5}})\.?(?:,?\s\((?P<place>{SPOKEN}[^)]{{1,120}})\))?"
)
