"""Facts that refer to something that the record lacks: words of a heading, days, addresses, languages."""

import re
from collections.abc import Iterator, Mapping
from typing import get_args

from record import ids, urls
from record.edition import Edition
from record.notes import places
from record.shape import TAKE_AN_ID, FactsError
from record.translations.agreements import Agreements
from record.values import StatusKind


def unknown_breaks(edition: Edition) -> Iterator[FactsError]:
    """Yield the words before which a line of a heading may end, if they do not stand in the rest of the heading."""
    view = edition.view(edition.record.language)
    for section in edition.record.sections:
        rest = view.heading(section)
        for index, words in enumerate(edition.facts.section(section.id).breaks):
            before, _, after = rest.partition(words)
            if not before or before == rest:
                keys = ("sections", section.id, "breaks", index)
                yield FactsError(keys, f"no line of the heading can end before “{words}”")
            rest = words + after


def wrong_days(edition: Edition) -> Iterator[FactsError]:
    """Yield the days of sections outside the session, and changes of the text before the session."""
    facts = edition.facts
    first, last = facts.start, facts.end or facts.start
    if first and last and last < first:
        yield FactsError(("end",), "is before the start")
    for id, section in facts.sections.items():
        if section.date and first and last and not first <= section.date <= last:
            yield FactsError(("sections", id, "date"), "is not a day of the session")
    for index, revised in enumerate(facts.revised):
        if first and revised.date < first:
            yield FactsError(("revised", index, "date"), "is before the session")


def unknown_ids(edition: Edition) -> Iterator[FactsError]:
    """Yield changes of unknown passages, and evidence from unknown paragraphs."""
    record = edition.record
    known = {id for id, _ in places(record)}
    evidence = (
        (("people", id, "corrected_role", "evidence", index), source)
        for id, person in edition.facts.people.items()
        if person.corrected_role
        for index, source in enumerate(person.corrected_role.evidence)
        if urls.PARAGRAPH.match(source)
    )
    for keys, source in evidence:
        if source not in known:
            yield FactsError(keys, f"there is no {source} in the record; {TAKE_AN_ID}")
    known |= {speech.id for paragraph in record.paragraphs for speech in paragraph.speeches}
    known |= {note.id for note in edition.facts.notes}
    known |= {ids.line_id(line) for line in range(1, record.source.line_count + 1)}
    for index, revised in enumerate(edition.facts.revised):
        if revised.id not in known:
            yield FactsError(("revised", index, "id"), f"there is no {revised.id} in the record; {TAKE_AN_ID}")


def other_status(edition: Edition) -> Iterator[FactsError]:
    """Yield words for the status, or for the kind of document, that contradict the stated status."""
    if not (status := edition.facts.status):
        return
    checked = ((("status", "label"), status.label), (("genre",), edition.facts.genre))
    for code in edition.languages:
        labels = edition.labels[code].table("cite")
        others = [labels[kind] for kind in get_args(StatusKind) if kind != status.kind]
        for keys, words in checked:
            for other in others:
                if other.lower() in words.get(code, "").lower():
                    message = f"says {other!r}, and status.kind is {status.kind!r}; the two have to agree"
                    yield FactsError((*keys, code), message)


def same_words(edition: Edition) -> Iterator[FactsError]:
    """Yield groups of synonyms in which a word stands twice, and languages that are listed twice."""
    if len(set(edition.facts.languages)) < len(edition.facts.languages):
        yield FactsError(("languages",), "a language stands there twice")
    for index, synonyms in enumerate(edition.facts.synonyms):
        if len(set(synonyms.words)) < len(synonyms.words):
            yield FactsError(("synonyms", index, "words"), "a word stands there twice")


def wrong_redirects(edition: Edition, pages: set[str]) -> Iterator[FactsError]:
    """Yield wrong redirects: from a page, twice from one address, to a redirect, or to a missing page.

    Addresses that differ only in capitals are one file on Windows and macOS.
    """
    whole = {edition.root(language) + page for language in edition.languages for page in pages}
    taken = {page.lower(): page for page in whole}
    old = {redirect.old for redirect in edition.facts.redirects}
    for index, redirect in enumerate(edition.facts.redirects):
        if other := taken.get(redirect.old.lower()):
            same = redirect.old if other == redirect.old else f"{redirect.old} is {other}, which"
            yield FactsError(("redirects", index, "old"), f"{same} is another page already")
        page = redirect.new.partition("#")[0]
        if page in old:
            yield FactsError(("redirects", index, "new"), f"{redirect.new} is redirected itself; say where it leads")
        if page not in whole:
            yield FactsError(("redirects", index, "new"), f"there is no page {page}")
        taken[redirect.old.lower()] = redirect.old


def lost_redirects(edition: Edition, files: Mapping[str, str]) -> Iterator[FactsError]:
    """Yield the redirects to a place that its page does not have."""
    for index, redirect in enumerate(edition.facts.redirects):
        page, _, place = redirect.new.partition("#")
        sources = (files.get(f"{page.removesuffix('html')}{kind}") for kind in ("md", "html"))
        text = next(filter(None, sources), None)
        if place and text and not re.search(rf'(?:\bid="|\{{:? ?#){re.escape(place)}(?![\w-])', text):
            yield FactsError(("redirects", index, "new"), f"there is no {place} on {page}")


def idle_agreements(edition: Edition, agreements: Agreements) -> Iterator[FactsError]:
    """Yield the agreements on languages that the edition does not have."""
    languages = {
        "agreed": [agreement.language for agreement in agreements.agreed],
        "repeated": [repeated.language for repeated in agreements.repeated],
        "unsaid": [unsaid.language for unsaid in agreements.unsaid],
    }
    for name, index, language in (
        (name, index, language) for name, own in languages.items() for index, language in enumerate(own)
    ):
        if language not in edition.languages[1:]:
            yield FactsError((name, index, "language"), f"the edition has no translation into {language!r}")
