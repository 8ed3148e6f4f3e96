"""What the script of the brief needs in addition to the search: the subjects with their places, and the figures.

Offsets count UTF-16 units, as the scripts of a page do.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from record import ids
from record.edition import Edition
from record.languages import GRAMMARS
from record.terms.listed import Kind, SubjectKind
from record.terms.mentions import finder_of, name_of
from record.terms.sheets import Sheets

WIDE = re.compile(r"[\U00010000-\U0010ffff]")
"""A sign of two UTF-16 units."""
Key = tuple[Kind | SubjectKind, str]
Places = dict[str, tuple[dict[str, list[tuple[int, int]]], dict[str, str]]]
"""By paragraph id: the spans of a subject in it, and why it is listed, each by language."""


def brief_script(edition: Edition) -> str:
    """Return a script with the subjects of briefs, and the figures by paragraph.

    It is a script and not JSON, because a page opened from disk may not read other files.
    """
    data = {"subjects": dict(_subjects(edition)), "figures": dict(_figures(edition))}
    return f"window.recordBrief = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _subjects(edition: Edition) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield everything that a text mentions or concerns, by its id: kind, names and places.

    A place has the spans of the words by language, and the reason why its paragraph is listed.
    """
    texts = {edition.record.language: edition.record, **edition.translations}
    places_of: dict[Key, Places] = {}
    for code, text in texts.items():
        finder = finder_of(edition.terms, GRAMMARS[code])
        for paragraph in text.paragraphs:
            wide = [match.start() for match in WIDE.finditer(paragraph.text)]
            for mention in finder.find(paragraph.text):
                spans, _ = places_of.setdefault((mention.kind, mention.id), {}).setdefault(paragraph.id, ({}, {}))
                spans.setdefault(code, []).append((_units(wide, mention.start), _units(wide, mention.end)))
    for code in edition.languages:
        sheets = Sheets.of(edition, edition.view(code))
        for subject, id in ((subject, id) for subject, paragraphs in edition.subjects().items() for id in paragraphs):
            places_of.setdefault(subject, {}).setdefault(id, ({}, {}))[1][code] = sheets.reasons(id, subject)
    order = {paragraph.id: at for at, paragraph in enumerate(edition.record.paragraphs)}
    for key, places in places_of.items():
        ordered = {id: places[id] for id in sorted(filter(order.__contains__, places), key=order.__getitem__)}
        yield ids.mention_id(*key), {"kind": key[0], "names": dict(_names(edition, key)), "places": ordered}


def _names(edition: Edition, key: Key) -> Iterator[tuple[str, str]]:
    kind, id = key
    for code in edition.languages:
        named = edition.view(code).full_name(id) if kind == "person" else ""
        yield code, named or (name_of(edition.terms, kind, id, GRAMMARS[code]) if kind != "person" else id)


def _figures(edition: Edition) -> Iterator[tuple[str, list[Mapping[str, object]]]]:
    """Yield the figures of each paragraph: kind, words in each language, and what they are about."""
    found: dict[str, list[Mapping[str, object]]] = {}
    for figure in edition.figures:
        words = {code: figure.fact.words[code] for code in figure.spans}
        found.setdefault(figure.fact.paragraph, []).append(
            {"kind": figure.fact.kind, "words": words, "about": dict(figure.fact.about)}
        )
    yield from found.items()


def _units(wide: list[int], offset: int) -> int:
    """Return an offset in UTF-16 units; `wide` are the offsets of the signs that have two."""
    return offset + bisect_left(wide, offset)
