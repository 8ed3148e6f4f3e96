"""What the scripts of a page know, so that a reader can search the record, link to it, cite it and quote it.

Everything that a citation says comes from `record.citations`: a script only adds the place, its address and the day.
It is a script of its own, one a language, so that no page repeats it.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NotRequired, TypedDict

from record import symbols, urls
from record.citations.forms import STYLE_WORDS, TABLES, forms, united_nations
from record.citations.locator import speeches
from record.citations.pieces import Piece
from record.edition import Edition
from record.exports.earlier_texts import EditionEntry, editions_listed
from record.exports.place_data import counted_on, elsewhere, places
from record.facts import Facts
from record.page_kinds import addresses, homes
from record.papers import begun
from record.revisions.retired import retired_ids
from record.view import View

SPOKEN = (
    "single", "range", "speech", "semicolon",
    "report", "report_of", "how", "how_pronoun", "how_continued", "how_described", "how_inferred",
)  # fmt: skip
"""The words of a citation that the scripts put together themselves."""


SYNTAX = re.compile(r"[.*+?^${}()|\[\]\\/]")
"""Signs with a meaning in the pattern of a script."""


class Citation(TypedDict):
    """The parts of a citation in one language."""

    un: list[Piece]
    """The form of United Nations documents, of the text in that language."""
    after: NotRequired[list[tuple[int, int | str]]]
    """From which paragraph without a number on, by its place in the record, which number stands before it; of what a
    translation alone has, the name of its language."""
    words: dict[str, str]


class Reading(TypedDict):
    """What an address can name."""

    symbol: str
    document: str
    """How the symbol of any document is written, as a pattern."""
    roots: dict[str, str]
    printed: NotRequired[Mapping[str, str]]
    """The ids of paragraphs that bear a number such as 2.1, by that number."""
    numbers: NotRequired[Mapping[str, str]]
    """The same the other way round: by the id, which number it is cited by."""
    sections: list[tuple[str, int, int, str] | tuple[str, int, int, str, str]]
    """Page, first and last number, and what goes before a number in an id."""
    pages: Sequence[str]
    file: str
    """The name of the record as one file, which may lie anywhere."""
    ids: list[tuple[str, str]]
    """What else has an id: its shape, and the page that holds it."""
    editions: NotRequired[list[EditionEntry]]
    """The texts that were in force before, the newest first."""


def words_script(edition: Edition, view: View) -> str:
    """Return the script with what the other scripts need to know of the record, in one language.

    It is a script and not JSON, because a page opened from disk may not read other files.
    """
    return f"const recordWords = {json.dumps(script_data(edition, view), ensure_ascii=False, separators=(',', ':'))};\n"


def script_data(edition: Edition, view: View) -> dict[str, object]:
    """Return what the scripts of a page need, as plain data."""
    return {
        "language": view.language,
        "names": {language: edition.labels[language]["name"] for language in edition.languages},
        "texts": {language: edition.view(language).record.language for language in edition.languages},
        "edition": view.original.source.edition,
        **reading(edition, view),
        **({"lent": lent} if (lent := _lent(edition)) else {}),
        **({"earlier": urls.EARLIER} if edition.earlier else {}),
        **({"sheets": sheets} if (sheets := _sheets(edition, view)) else {}),
        "indexes": {language: urls.INDEX.format(language=language) for language in edition.languages},
        "citation": {
            code: citation(edition, edition.view(code)) for code in dict.fromkeys((*edition.languages, *STYLE_WORDS))
        },
        "forms": forms(edition, view),
        "kinds": {kind: table.get("signs", []) for kind, table in TABLES["kind"].items()},
        "speeches": speeches(edition),
        "words": view.labels.table("tool"),
        "search": {**view.labels.table("search"), **_examples(view)},
    }


def reading(edition: Edition, view: View) -> Reading:
    """Return what the reader of addresses needs to know of the record."""
    sections = [*view.record.sections]
    printed = {number: id for id, number in view.decimals.items()}
    own: Reading = {
        "symbol": view.facts.symbol or "",
        "document": _document(view.facts),
        "roots": {language: edition.root(language) for language in edition.languages},
        "sections": [*places(edition, sections), *elsewhere(edition, view)],
        "pages": addresses(),
        "file": urls.SINGLE.rpartition("/")[2],
        "ids": [*_gone(edition), *homes(), *((section.id, edition.page(section)) for section in sections)],
    }
    if edition.earlier:
        own["editions"] = editions_listed(edition, view.language)
    return own | {"printed": printed, "numbers": view.decimals} if printed else own


def _gone(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the ids that only earlier texts have, as one shape, and the page that keeps them."""
    if ids := retired_ids(edition):
        yield f"(?:mark_)?(?:{'|'.join(ids)})", urls.RETIRED


def _document(facts: Facts) -> str:
    """Return how the symbol of another document is written.

    Our own citations name the one that took the place of the record, with its address: they cite nothing of it. A
    reader of addresses takes out what stands after `https:`, so that two signs of white space follow the comma.
    """
    later = facts.superseded_by
    if not (later and later.symbol):
        return symbols.WRITTEN
    own = SYNTAX.sub(r"\\\g<0>", later.symbol)
    return rf"(?!{own},\s(?:\s|$)){symbols.WRITTEN}"


def citation(edition: Edition, view: View) -> Citation:
    """Return the parts of a citation in the language of a view, without the forms."""
    words = {key: view.labels.table("cite")[key] for key in SPOKEN}
    bare = [paragraph for paragraph in view.original.paragraphs if paragraph.number is None]
    more = [*counted_on(edition, view)]
    if not bare and not more:
        return {"un": united_nations(edition, view), "words": words}
    keys = {"bare": "single", "after": "after", "bares": "range"} | ({"alone": "alone"} if more else {})
    words |= {key: view.labels.table("unnumbered")[label] for key, label in keys.items()}
    runs = ((paragraph.after, paragraph.ordinal) for paragraph in bare if paragraph.after is not None)
    after: list[tuple[int, int | str]] = [(next(run)[1], number) for number, run in groupby(runs, key=itemgetter(0))]
    return {"un": united_nations(edition, view), "words": words, "after": [*after, *more]}


def _sheets(edition: Edition, view: View) -> list[tuple[int, int, int, str]]:
    """Return what begins on each page of the PDF file with the text of a language, if the file was made."""
    own = (paper for paper in edition.papers if paper.languages == (view.record.language,))
    return [row for paper in own for row in begun(paper, [*view.record.paragraphs])]


def _lent(edition: Edition) -> dict[str, dict[str, str]]:
    """Return the language of the original, if pages in another language show paragraphs of it."""
    found = {}
    for language in edition.translations:
        view = edition.view(language)
        if ids := [paragraph.id for paragraph in view.record.paragraphs if view.of(paragraph) is not view]:
            found[language] = dict.fromkeys(ids, edition.record.language)
    return found


def _examples(view: View) -> dict[str, str]:
    """Return the examples of the search help, where the editor states any."""
    examples = view.facts.search_examples.in_language(view.language)
    return {f"help_{key}": words for key, words in examples.items()}
