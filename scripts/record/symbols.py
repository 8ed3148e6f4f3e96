r"""The symbols of United Nations documents: how they are written, and the address of a document by its symbol.

A symbol names the body that issues a document, then its kind, its session or year, and its number, with slashes between
them; changes stand last (HSP/HA/1/6, A/C.2/74/L.30/Add.1). Source: “Structure of UN Document Symbols”, research guide
of the Dag Hammarskjöld Library. The table is closed, so that HIV/AIDS, GB/T 7714 or 24/7 are not symbols.

Python and the scripts of the pages read the patterns: so they have no lookbehind, and `\w` means ASCII letters.
"""

import re

PRINCIPAL = "A E S T"
"""The General Assembly, the Economic and Social Council, the Security Council, the Trusteeship Council: one letter."""
OTHERS = """
AEC APLC AT BWC CAT CBD CCPR CCW CD CEB CED CEDAW CERD CMW CRC CRPD CTOC DC DP ECA ECE ESCAP ESCWA FCCC HRI HS HSP ICCD
ICSC ID IPBES ISBA ITC JIU LC LOS NPT PCNICC SAT SPLOS ST TD TRADE TRANS UNCTAD UNEP UNITAR UNODC UNW WFC WFP
"""
"""Other bodies with their own series: the Secretariat, the United Nations Human Settlements Programme, …"""
ELEMENTS = {
    "number": r"[0-9]{1,5}(?:-[0-9]{1,3})?",  # a session, a year, the number of the document
    "series": r"[A-Z]{1,8}(?:-[0-9]{1,3})?(?:\([0-9]{1,3}\))?(?:\.[A-Z0-9]{1,5}){0,2}",  # C.2, CONF.226, ES-10, COP(14)
    "part": r"(?:Add|Amend|Corr|Rev|Sub)\.[0-9]{1,3}|Summary",  # what changed it; a subcommission
}
"""The parts between the slashes."""
LONGEST = 8
"""The most elements after the body; real symbols have at most six."""
WHEN = r"(?: ?\((?:[0-9]{4}|[SEX]{0,2}-?[IVXLC]{1,7})\))?"
"""The year of a resolution, or its session in the old way: S/RES/2254 (2015), A/RES/3201 (S-VI)."""
END = r"(?![A-Za-z0-9_]|[/-][A-Za-z0-9_]|\.[0-9])"

_ELEMENT = f"(?:/(?:{'|'.join(ELEMENTS.values())}))"
_FIRST = "(?=/(?:[0-9]{1,5}/[A-Z0-9]|[0-9]{3,5}|[A-Z]{1,8}[./-]))"
"""What follows a single letter: a session and more, a long number, or a series. So the paper size A/4 is no symbol."""
WRITTEN = (
    f"(?:(?:[AES]/RES/[0-9]{{1,5}}{WHEN})|(?:[{PRINCIPAL.replace(' ', '')}]{_FIRST}|(?:{'|'.join(OTHERS.split())}))"
    f"(?=[A-Za-z./()-]*[0-9]){_ELEMENT}{{1,{LONGEST}}}){END}"
)
"""A symbol in running text; it has a figure, unlike UNEP/GRID."""
SYMBOL = re.compile(rf"(?<![A-Za-z0-9_/.-]){WRITTEN}")
SLASH = "/"
"""Stands in every symbol: a text without it needs no search."""
LIBRARY = "https://docs.un.org/{language}/{symbol}"
OFFICIAL = frozenset(("ar", "en", "es", "fr", "ru", "zh"))
"""The languages in which the library of documents answers."""


def symbols_in(text: str) -> list[re.Match[str]]:
    """Return the places of symbols in running text, one after the other."""
    return [*SYMBOL.finditer(text)] if SLASH in text else []


def without_symbols(text: str) -> str:
    """Return a text with a line end in place of each symbol."""
    return SYMBOL.sub("\n", text) if SLASH in text else text


def library_address(symbol: str, language: str) -> str:
    """Return the address of a document by its symbol, in a reader's language or in English."""
    return LIBRARY.format(language=language if language in OFFICIAL else "en", symbol=symbol.replace(" ", ""))
