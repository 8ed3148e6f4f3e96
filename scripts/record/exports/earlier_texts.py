"""What the scripts of the pages know of an earlier text: its words, and what became of each place.

Each edition has a script of its own, which is loaded when an address asks for it: a page opened from disk may not read
other files. A site with one edition has no such script.
"""

import json
from collections.abc import Iterator
from typing import Literal, NotRequired

from typing_extensions import TypedDict

from record import urls
from record.edition import Edition
from record.languages import GRAMMARS
from record.revisions.changes import reading_order
from record.revisions.earlier import Earlier, Fate, words_by_id
from record.revisions.reader import Reader, words_of
from record.search.variants import variants

BECAME = ("became_moved", "became_changed", "became_gone")
"""The labels of the pages of editions that the scripts use as well."""


class EarlierText(TypedDict):
    """A paragraph of an earlier text, in the shape of the search's entries."""

    location: str
    title: str
    text: str


class EarlierPlace(TypedDict):
    """A place of an earlier text: what it is called, its words, and what became of them."""

    id: str
    name: str
    kind: Literal["same", "changed", "moved", "gone"]
    part: NotRequired[tuple[str, int, int]]
    """Of a speech: its paragraph, and where it stands in that."""
    words: NotRequired[str]
    """The words, unless they are among the texts."""
    lent: NotRequired[str]
    """The tag of their language, where the page has another."""
    at: NotRequired[str]
    """The address of what it became, from the root of a language."""
    now: NotRequired[str]
    """What that is called."""
    parts: NotRequired[list[tuple[str, str]]]
    """The difference: words that are the `same`, `gone` or `new`."""
    tag: NotRequired[str]
    """The tag of the language of the difference, where the page has another."""


class EditionEntry(TypedDict):
    """An earlier text as every page knows it."""

    edition: str
    script: str
    page: str
    lines: str
    ids: list[str]
    """The places whose words are different now, without those that a later listed text names as well."""


def editions_listed(edition: Edition, language: str) -> list[EditionEntry]:
    """Return the earlier texts, the newest first, with the ids of changed words for a reader of a language."""
    known: dict[str, set[str]] = {id: {words} for id, words in words_by_id(edition.view(language).record).items()}
    root = edition.root(language)
    listed: list[EditionEntry] = []
    for earlier in edition.earlier:
        old = words_by_id(earlier.text(language))
        changed = [id for id, words in old.items() if id in known and words not in known[id]]
        for id in changed:
            known[id].add(old[id])
        listed.append(
            {
                "edition": earlier.digest,
                "script": urls.edition_script(earlier.digest),
                "page": urls.edition(earlier.digest),
                "lines": root + urls.edition_lines(earlier.digest),
                "ids": changed,
            }
        )
    return listed


def edition_files(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the script of each earlier text and the files of its translations, by their addresses."""
    for earlier in edition.earlier:
        data = json.dumps(_data(edition, earlier), ensure_ascii=False, separators=(",", ":"))
        yield urls.edition_script(earlier.digest), f'recordEditions["{earlier.digest}"] = {data};\n'
        for language, own in earlier.translations.items():
            yield urls.edition_plain(earlier.digest, language), own.source.text


def _data(edition: Edition, earlier: Earlier) -> dict[str, object]:
    readers = {code: Reader(edition=edition, view=edition.view(code)) for code in edition.languages}
    texts = {code: [*_texts(reader, earlier)] for code, reader in readers.items()}
    table = variants("".join(row["text"] for rows in texts.values() for row in rows))
    return {
        "variants": "".join(variant + own for variant, own in table.items()),
        "pages": [*dict.fromkeys(earlier.pages.values())],
        "texts": texts,
        "places": {code: [*_places(reader, earlier)] for code, reader in readers.items()},
        "words": {code: _words(reader, earlier) for code, reader in readers.items()},
    }


def _texts(reader: Reader, earlier: Earlier) -> Iterator[EarlierText]:
    """Yield the paragraphs that the text had in the language of a reader."""
    text, language = earlier.text(reader.view.language), reader.view.language
    if text.language != language:
        return
    for section in text.sections:
        page = reader.edition.root(language) + earlier.pages[section.id]
        for paragraph in section.paragraphs:
            title = reader.name(text, paragraph.id)
            yield {"location": f"{page}#{paragraph.id}", "title": title, "text": paragraph.text}


def _words(reader: Reader, earlier: Earlier) -> dict[str, str]:
    words = {key: reader.labels[key] for key in BECAME} | dict(reader.view.labels.table("earlier"))
    return {key: label.replace("{day}", reader.day(earlier)) for key, label in words.items()}


def _places(reader: Reader, earlier: Earlier) -> Iterator[EarlierPlace]:
    """Yield every place of an earlier text in reading order, the speeches of a paragraph after it."""
    original, own = earlier.record, earlier.text(reader.view.language)
    words, lent = words_by_id(original), words_by_id(own) if own.language == reader.view.language else {}
    for id in (*reading_order(original), *(id for id in reading_order(own) if id in lent and id not in words)):
        place = _changed(reader, earlier, _place(reader, earlier, id))
        if id not in lent:
            place |= {"words": words[id], "lent": GRAMMARS[original.language].tag}
        elif id not in own.paragraph_by_id:
            place["words"] = lent[id]
        yield place
        paragraph = (own if id in lent else original).paragraph_by_id.get(id)
        for speech in paragraph.speeches if paragraph else ():
            yield _place(reader, earlier, speech.id) | {"part": (id, speech.start, speech.end)}


def _place(reader: Reader, earlier: Earlier, id: str) -> EarlierPlace:
    """Return the name of a place, and its present address."""
    fate = earlier.fates.get(id, Fate(kind="gone"))
    text = earlier.text(reader.view.language)
    place: EarlierPlace = {"id": id, "name": reader.name(text, id), "kind": fate.kind}
    if fate.id:
        now = reader.names(reader.edition.record, fate.ids)
        page = reader.edition.address(fate.id.partition("__speech_")[0]).partition("#")[0]
        place |= {"at": f"{page}#{fate.id}", "now": now}
    return place


def _changed(reader: Reader, earlier: Earlier, place: EarlierPlace) -> EarlierPlace:
    """Return a passage with the difference between its words then and now, if a reader can see one."""
    fate = earlier.fates.get(place["id"])
    if fate is None or not fate.id:
        return place
    before = words_of([place["id"]], earlier.text(reader.view.language), earlier.record)
    # A paragraph that is not translated yet is no change of the translation.
    now = reader.edition.translations.get(reader.view.language, reader.edition.record)
    own, original = words_of(fate.ids, now, reader.edition.record)
    after = own.strip(), original
    if before == after:
        return place
    parts, tag = reader.difference(before, after)
    changed: EarlierPlace = place | {"kind": "changed", "parts": [*parts]}
    return changed | {"tag": tag} if tag else changed
