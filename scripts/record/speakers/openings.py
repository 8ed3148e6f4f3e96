"""Where in a paragraph a voice begins: the subjects of reporting verbs, found by the table of the language."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from record.languages.grammar import Voices
from record.speakers.clauses import Clause, clauses, unquoted
from record.speakers.opening import Kind, Opening
from record.speakers.subjects import KINDS, subjects_of
from record.speakers.unread import NEAR, Subject, reports, unread

Matches = list[re.Match[str] | None]
"""For each clause of a sentence, the subject at its beginning, if there is one."""
TOLD = ("as_collective", "as_office", "as_person", "as_stranger")
"""Subjects of which another may tell; whoever presides, or speaks for a State, has the floor."""
NAMED = ("as_together", "as_person", "as_stranger")
"""The kinds of subjects with a name: such a person may be only mentioned."""


def openings(text: str, voices: Voices, names: tuple[str, ...]) -> Iterator[Opening]:
    """Yield the subjects that take the floor, in order: the first of a sentence, and later ones after a strong mark.

    A later subject of the same sentence counts where `；` or a word like 而 or 则 sets it off: 她强调指出…，
    而谢里夫女士说.
    """
    words = unquoted(text, voices)
    for sentence, matches in _sentences(words, voices, names):
        found_subjects = unread(words, sentence, [match is not None for match in matches], voices)
        others = {subject.clause: subject for subject in found_subjects}
        heard = _speaking(words, sentence, matches, others, voices)
        last = max((index for index, voice in enumerate(heard) if voice), default=-1)
        taken = False
        for index, (clause, match) in enumerate(zip(sentence, matches, strict=True)):
            other = others.get(index)
            if match and heard[index]:
                opening = _opening(match, text)
                if taken and (opening.kind == "pronoun" or not _set_off(words, clause, match, voices)):
                    continue
            elif other and ((other.joint or clause.edge == "strong") if taken else (other.plain or index > last)):
                opening = _unread(other, clause, text)
            else:
                continue
            yield opening if taken else replace(opening, start=sentence[0].start)
            taken = True


def first_offices(texts: Iterable[str], voices: Voices) -> Iterator[str]:
    """Yield the offices without a name with which texts begin."""
    subjects = subjects_of(voices, ())
    for text in texts:
        match = subjects.match(text)
        if match and match["as_office"] is not None:
            yield match["subject"]


def unrecognised(text: str, voices: Voices, names: tuple[str, ...]) -> Iterator[tuple[Opening, str]]:
    """Yield the people of the panel who may take the floor, each with the reason for the doubt.

    Mr. Okoro replied…: a name stands apart without a known reporting verb, so that the words are hardly those of the
    speaker before. …，Okoro 先生说，…: a name stands before a report in the middle of a sentence.
    """
    words = unquoted(text, voices)
    for sentence, matches in _sentences(words, voices, names):
        for clause, match in zip(sentence, matches, strict=True):
            if match is None or match["as_person"] is None:
                continue
            if clause.edge == "sentence" or _set_off(words, clause, match, voices):
                if not _follows(_verbs(words, sentence, voices), match):
                    yield _opening(match, text), "with no known reporting verb"
            elif any(verb["plain"] is not None for verb in reports(words, match.end(), clause.end, voices)):
                yield _opening(match, text), "before a report, within what another says"


@lru_cache(maxsize=2)
def _sentences(words: str, voices: Voices, names: tuple[str, ...]) -> list[tuple[Sequence[Clause], Matches]]:
    """Return the clauses of each sentence, each with the subject at its beginning."""
    subjects, found = subjects_of(voices, names), clauses(words, voices)
    return [(own, [subjects.match(words, clause.start, own[-1].end) for clause in own]) for own in found]


def _verbs(words: str, sentence: Sequence[Clause], voices: Voices) -> list[int]:
    """Return where the reporting verbs of a sentence begin."""
    return [match.start() for match in voices.verb.finditer(words, sentence[0].start, sentence[-1].end)]


def _speaking(
    words: str, sentence: Sequence[Clause], matches: Matches, others: dict[int, Subject], voices: Voices
) -> list[bool]:
    """Tell for each clause whether the subject at its beginning speaks, and is not only reported or mentioned."""
    if not any(matches):
        return [False] * len(matches)
    verbs = _verbs(words, sentence, voices)
    told = [_told(words, match, voices) for match in matches]
    passed = [_passed(verbs, match, others, sentence, index) for index, match in enumerate(matches)]
    reported = zip(_heard(verbs, matches), told, passed, strict=True)
    return [voice and not (also or named) for voice, also, named in reported]


def _heard(verbs: list[int], matches: Matches) -> list[bool]:
    """Tell for each clause whether the subject at its beginning speaks.

    A verb after the next subject belongs to that subject, not to a name before it, unless a word joins both:
    “After a discussion in which Mr. Khan, Mr. Singh and Ms. Lind took part, the Chair suggested a pause.”
    """
    heard = [match is not None and _follows(verbs, match) for match in matches]
    following: int | None = None
    for index, match in reversed([*enumerate(matches)]):
        if match is None or not heard[index]:
            continue
        later = following is not None and following >= match.end("subject")
        if following is not None and later and any(match[kind] is not None for kind in NAMED):
            heard[index] = verbs[bisect_left(verbs, match.end("subject"))] < following
        if heard[index] and match["as_pronoun"] is None:
            following = match.start("subject") if match.start() == match.start("subject") else None
    return heard


def _follows(verbs: list[int], subject: re.Match[str]) -> bool:
    """Tell whether a reporting verb follows a subject in its sentence, and near a pronoun."""
    end = subject.end("subject")
    following = bisect_left(verbs, end)
    return following < len(verbs) and (subject["as_pronoun"] is None or verbs[following] < end + NEAR)


def _passed(
    verbs: list[int], subject: re.Match[str] | None, others: dict[int, Subject], sentence: Sequence[Clause], index: int
) -> bool:
    """Tell whether a name is only mentioned, because the verb has another, unknown subject.

    After an exchange of views between Mr. Khan, Ms. Lind and himself, their facilitator said that…
    """
    if subject is None or all(subject[kind] is None for kind in NAMED):
        return False
    verb = verbs[bisect_left(verbs, subject.end("subject")) :][:1]
    own = next((at for at in range(index + 1, len(sentence)) if verb and verb[0] < sentence[at].end), None)
    other = others.get(own) if own is not None and verb[0] >= sentence[index].end else None
    return other is not None and other.plain and subject.end("subject") <= other.mark[0] < verb[0]


def _told(words: str, subject: re.Match[str] | None, voices: Voices) -> bool:
    """Tell whether another speaker only reports what somebody said: Many delegations had asked, Mr. Khan had asked."""
    if subject is None or all(subject[kind] is None for kind in TOLD):
        return False
    return voices.told.match(words, subject.end("subject")) is not None


def _set_off(words: str, clause: Clause, match: re.Match[str], voices: Voices) -> bool:
    """Tell whether a later subject of a sentence takes the floor from the subject before."""
    marked = match["joint"] or match.groupdict().get("within")
    return clause.edge == "strong" or marked is not None or voices.turn.match(words, match.end("subject")) is not None


def _unread(subject: Subject, clause: Clause, text: str) -> Opening:
    start, end = subject.mark
    kind: Kind = "nobody" if subject.nobody else "unread"
    return Opening(kind=kind, start=clause.start, mark=subject.mark, subject=text[start:end], weak=subject.weak)


def _opening(match: re.Match[str], text: str) -> Opening:
    groups = match.groupdict()
    kind = next(kind for kind in KINDS if groups[f"as_{kind}"] is not None)
    prefix = "unknown_" if kind == "stranger" else ""
    office = groups.get(f"{prefix}office") or ""
    subject = text[match.start("subject") : match.end("subject")]
    if office:
        subject = subject[: subject.index(office) - 1].rstrip()
    named = {"person": "name", "stranger": "unknown", "delegation": "territory"}.get(kind, "subject")
    begin = match.start("subject")
    return Opening(
        kind=kind,
        start=match.start(),
        mark=(begin, begin + len(subject)),
        subject=subject,
        name=groups[named] if named != "subject" else "",
        name_at=match.start(named),
        office_at=match.start(f"{prefix}office") if office else 0,
        honorific=groups.get(f"{prefix}honorific") or "",
        quantity=next((value for key, value in groups.items() if key.startswith("quantity") and value), "").lower(),
        within=groups.get("within") is not None,
        office=office,
    )
