"""Unknown subjects before a reporting verb: 教育部长说. Without a question, their words would become another's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from record.languages.grammar import Unread, Voices
from record.speakers.clauses import Clause, quoted

NEAR = 40
"""The most code points between a subject and its verb: 他在回应主持人关于…的评论时说."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The words in the place of the subject of a reporting verb."""

    clause: int
    mark: tuple[int, int]
    plain: bool
    """Whether words are reported: 说，…, said that…."""
    weak: bool
    """Whether the verb may also be a part of a speech: to support."""
    nobody: bool
    """Whether the words name no voice: 据说, The Committee decided."""
    joint: bool
    """Whether words like 而 or 则 set it apart in its sentence."""


def unread(words: str, sentence: Sequence[Clause], known: Sequence[bool], voices: Voices) -> Iterator[Subject]:
    """Yield the unknown subjects of a sentence; `known` says which clauses begin with a known subject.

    A verb without a subject (…，强调必须合作) has the subject at the beginning of the sentence.
    """
    leading = True
    first: tuple[int, int] | None = None
    for index, clause in enumerate(sentence):
        head, joint = _head(words, clause, voices)
        if joint or clause.edge != "weak":
            leading, first = True, None
        if known[index]:
            leading, first = False, None
            continue
        found = _reported(words, Clause(start=head, end=clause.end, edge=clause.edge), voices, first, leading=leading)
        if found:
            verb, mark = found
            dependent = voices.unread.dependent.match(words, head, clause.end) is not None
            turn = voices.turn.search(words, mark[1], verb.start()) is not None
            plain, weak, nobody = (
                verb["plain"] is not None and not dependent,
                verb["hard"] is None,
                verb["act"] is not None,
            )
            yield Subject(clause=index, mark=mark, plain=plain, weak=weak, nobody=nobody, joint=joint or turn)
        elif match := _unnamed(words, clause.start, head, clause.end, voices):
            yield Subject(clause=index, mark=match.span(), plain=True, weak=False, nobody=True, joint=joint)
        if leading and not _adverbial(words, head, clause, voices.unread):
            leading, first = False, _cut(words, head, _last(words, head, clause.end, voices.unread), voices.unread)


def _unnamed(words: str, start: int, head: int, end: int, voices: Voices) -> re.Match[str] | None:
    """Return a report without a subject before it: It was said that…, and “…,” said the Minister."""
    if match := voices.unread.impersonal.match(words, head, end):
        return match
    return voices.unread.report.match(words, head, end) if _quotation(voices).match(words, start) else None


def reports(words: str, start: int, end: int, voices: Voices) -> Iterator[re.Match[str]]:
    """Yield the verbs that report, whatever their subject; not the word in 教育部长的建议."""
    for verb in voices.unread.report.finditer(words, start, end):
        if not voices.unread.idle.search(words, max(start, verb.start() - NEAR), verb.start()):
            yield verb


def _reported(
    words: str, clause: Clause, voices: Voices, first: tuple[int, int] | None, *, leading: bool
) -> tuple[re.Match[str], tuple[int, int]] | None:
    """Return the reporting verb of a clause, and its subject.

    If words are reported (说，…), every verb counts; if not, only the first verb after the subject.
    """
    table, start = voices.unread, clause.start
    if dependent := table.dependent.match(words, start, clause.end):
        start = dependent.end()
    circumstance = table.circumstance.match(words, start, clause.end) is not None
    told = dependent is not None or circumstance or not leading
    heads = voices.verb.search(words, start, clause.end)
    for verb in reports(words, start, clause.end, voices):
        told = told or (heads is not None and heads.start() < verb.start())
        told = told or table.dependent.search(words, max(start, verb.start() - NEAR), verb.start()) is not None
        mark = _subject(words, start, verb.start(), table, circumstance=circumstance)
        if mark is None and verb["hard"] is not None:
            mark = first
        elif told and verb["plain"] is None:
            mark = None
        if mark:
            return verb, mark
    return None


def _subject(words: str, head: int, verb: int, table: Unread, *, circumstance: bool) -> tuple[int, int] | None:
    """Return the span of the subject before a verb, or nothing."""
    end = _last(words, head, verb, table)
    if circumstance:
        behind = [match.end() for match in table.within.finditer(words, head, end)] if table.within else []
        head = behind[-1] if behind else head
    return _cut(words, head, end, table)


def _cut(words: str, head: int, end: int, table: Unread) -> tuple[int, int] | None:
    """Return a subject without the words on the occasion after it, or nothing if no word is left."""
    while head < end and not words[head].isalnum() and words[head] not in "“「『《":
        head += 1
    occasion = table.occasion.search(words, head + 1, min(end, head + NEAR))
    end = occasion.start() if occasion else end
    while end > head and words[end - 1] in " ,，。：:；;.":
        end -= 1
    return (head, end) if head < end else None


def _last(words: str, head: int, verb: int, table: Unread) -> int:
    """Return where a subject ends before the adverbs of its verb."""
    adverbs = table.adverb.search(words, max(head, verb - NEAR), verb)
    return adverbs.start() if adverbs else verb


def _adverbial(words: str, head: int, clause: Clause, table: Unread) -> bool:
    """Tell whether a clause only says when, where or on what: the subject follows it."""
    return (
        not any(sign.isalnum() for sign in words[head : clause.end])
        or table.circumstance.match(words, head, clause.end) is not None
        or table.dependent.match(words, head, clause.end) is not None
    )


def _head(words: str, clause: Clause, voices: Voices) -> tuple[int, bool]:
    """Return where a clause begins after words without a meaning for its subject, and whether one of them is 而."""
    head, joint = clause.start, False
    while match := _lead(voices).match(words, head, clause.end):
        head, joint = match.end(), joint or match["joint"] is not None
    return head, joint


@lru_cache
def _quotation(voices: Voices) -> re.Pattern[str]:
    """Compile the quotation before a subject."""
    return re.compile(quoted(voices))


@lru_cache
def _lead(voices: Voices) -> re.Pattern[str]:
    """Compile the words before a subject."""
    return re.compile(rf"(?:(?P<joint>{voices.joint})|{voices.lead}|{quoted(voices)}|\s)\s*")
