"""The sentences and clauses that can say who speaks. Words in quotation marks cannot."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from record.languages.grammar import Voices

BLANK = "\ue000"
"""Replaces each sign inside quotation marks: no pattern knows this sign."""
STOPS = "。！？.!?，,"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A part of a sentence between two marks; `edge` is the kind of mark before it: sentence, strong or weak."""

    start: int
    end: int
    edge: str


@cache
def sentences(text: str, voices: Voices) -> tuple[int, ...]:
    """Return where each sentence of a text begins."""
    return tuple(sentence[0].start for sentence in clauses(unquoted(text, voices), voices))


def beginnings(text: str, voices: Voices) -> list[int]:
    """Return where each sentence of a text begins, and then where each clause begins."""
    found = clauses(unquoted(text, voices), voices)
    return [sentence[0].start for sentence in found] + [clause.start for sentence in found for clause in sentence]


@lru_cache(maxsize=64)
def clauses(words: str, voices: Voices) -> tuple[tuple[Clause, ...], ...]:
    """Return the clauses of each sentence."""
    edges = [(0, "sentence"), *((match.end(), str(match.lastgroup)) for match in voices.edge.finditer(words))]
    ends = [*(start for start, _ in edges[1:]), len(words)]
    found: list[list[Clause]] = []
    for (start, edge), end in zip(edges, ends, strict=True):
        if start < len(words):
            if not found or edge == "sentence":
                found.append([])
            found[-1].append(Clause(start=start, end=end, edge=edge))
    return tuple(map(tuple, found))


@lru_cache(maxsize=64)
def unquoted(text: str, voices: Voices) -> str:
    """Return a text of the same length with the words inside its quotation marks blanked.

    The stop before a closing mark stays: it ends the sentence or clause outside as well. Marks that do not
    close hide nothing.
    """
    kept, end = [], 0
    for start, close in _quotations(text, voices.quotations):
        if start >= end:
            inside = text[start:close]
            stop = inside[-1:] if inside[-1:] in STOPS else ""
            kept += [text[end:start], BLANK * (len(inside) - len(stop)), stop]
            end = close
    return "".join((*kept, text[end:]))


def _quotations(text: str, pairs: tuple[tuple[str, str], ...]) -> list[tuple[int, int]]:
    """Return where the words inside each pair of marks begin and end, in order."""
    closing = dict(pairs)
    opened: list[tuple[str, int]] = []
    awaited: Counter[str] = Counter()
    found = []
    for match in _marks(pairs).finditer(text):
        mark = match[0]
        if awaited[mark]:
            while True:
                close, start = opened.pop()
                awaited[close] -= 1
                if close == mark:
                    break
            found.append((start, match.start()))
        elif mark in closing:
            opened.append((closing[mark], match.end()))
            awaited[closing[mark]] += 1
    return sorted(found)


def quoted(voices: Voices) -> str:
    """Return the pattern of a quotation, or of its end, before a subject: “水很少，”教育部长说."""
    opening = "".join(re.escape(mark) for mark, _ in voices.quotations)
    closing = "".join(re.escape(mark) for _, mark in voices.quotations)
    return rf"[{opening}]{BLANK}*[{STOPS}][{closing}]+|[{closing}]+"


@lru_cache
def _marks(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Compile the marks; ’ before a letter is an apostrophe."""
    marks = "".join(re.escape(mark) for pair in pairs for mark in pair if mark != "’")
    return re.compile(rf"[{marks}]|’(?![A-Za-z])")
