"""The index of the search in a language: one entry for each page, one for each of its paragraphs, and words to fold.

The promise: an entry's text is the text of its language, character by character. What the search must know in addition
(who speaks, names in other scripts, Traditional characters) stands in the configuration. Offsets count UTF-16 units, as
JavaScript does.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NotRequired, TypedDict, get_args

from record import urls
from record.edition import Edition
from record.formats.lines import every_paragraph
from record.model import Paragraph
from record.search.names import Voice, name_groups, voices_of
from record.search.variants import variants
from record.view import View

Basis = Literal["named", "pronoun", "continued", "described", "inferred", "none"]
BASES: tuple[str, ...] = get_args(Basis)
PROPER = re.compile(r"[A-Z\u00c0-\u00de][\w\u00c0-\u024f]{3,}")
"""Words with a capital: readers may misspell them and must still find them."""
PARTS = re.compile(r"[\s·]+")


class Entry(TypedDict):
    """A page, or a paragraph of one, in the shape that the theme's search expects."""

    location: str
    title: str
    text: str
    speeches: NotRequired[list[list[int]]]
    """Speaker and basis (positions in the configuration; -1 for nobody), and the end of each speech but the last."""


def search_json(edition: Edition, data: Mapping[str, Any]) -> str:
    """Return, by language, the entries of the record, and the data to fold and to filter them."""
    voices = voices_of(data, {id: person.spelled for id, person in edition.facts.people.items()})
    entries = {language: [*_entries(edition, language, data, voices)] for language in edition.languages}
    shared = _config(edition, [entry for own in entries.values() for entry in own], voices)
    listed = _listed(edition, voices)
    indexes = {}
    for language, own in entries.items():
        place = {"root": edition.root(language), "range": edition.labels[language].table("search")["range"]}
        config = place | shared | {"words": sorted(listed | _proper(own))}
        indexes[language] = {"config": config, "docs": own}
    return json.dumps(indexes, ensure_ascii=False, separators=(",", ":")) + "\n"


def _entries(edition: Edition, language: str, data: Mapping[str, Any], voices: list[Voice]) -> Iterator[Entry]:
    """Yield the pages of the record, each before its paragraphs, then the speakers by name and role."""
    view = edition.view(language)
    home = edition.root(language)
    speeches = {paragraph["id"]: paragraph.get("speeches", []) for paragraph in every_paragraph(data)}
    places = {voice.id: place for place, voice in enumerate(voices)}
    for section in view.record.sections:
        page = home + edition.page(section)
        yield {"location": page, "title": view.short(section), "text": view.heading(section)}
        for paragraph in section.paragraphs:
            spoken = speeches.get(paragraph.id, [])
            entry: Entry = {
                "location": f"{page}#{paragraph.id}",
                "title": _title(view, paragraph, spoken, voices, places),
                "text": paragraph.text,
            }
            if spoken:
                entry["speeches"] = [_speech(speech, view.of(paragraph), paragraph.text, places) for speech in spoken]
            yield entry
    for voice in voices:
        roles = dict.fromkeys(role[language] for role in voice.roles if language in role)
        yield {
            "location": home + urls.speaker_page(voice.id),
            "title": voice.name(language),
            "text": view.labels.table("search")["list"].join(roles),
        }


def _title(
    view: View, paragraph: Paragraph, speeches: list[Any], voices: list[Voice], places: Mapping[str, int]
) -> str:
    """Return the title of a paragraph: its number, and who is known to speak in it."""
    ids = dict.fromkeys(speech["speaker"] for speech in speeches if speech["speaker"] in places)
    names = view.labels.table("search")["list"].join(_short(view, voices[places[id]]) for id in ids)
    number = paragraph.number
    number_words = view.labels.table("search")["paragraph"].format(number=number) if number else view.span([paragraph])
    return view.labels.table("search")["title"].format(number=number_words, names=names) if names else number_words


def _short(view: View, voice: Voice) -> str:
    return view.short_name(voice.id) if voice.id in view.speakers else voice.name(view.language)


def _speech(speech: Mapping[str, Any], view: View, text: str, places: Mapping[str, int]) -> list[int]:
    """Return who speaks, how that is known, and the end of the speech; no end where the paragraph ends.

    A speech begins where the one before it ends.
    """
    who = [places.get(speech["speaker"], -1), BASES.index(speech["basis"])]
    end = speech["spans"].get(view.record.language, (0, len(text)))[1]
    return who if end >= len(text) else [*who, len(text[:end].encode("utf-16-le")) // 2]


def _config(edition: Edition, entries: list[Entry], voices: list[Voice]) -> dict[str, Any]:
    labels = [edition.labels[language] for language in edition.languages]
    table = variants("".join(entry["title"] + entry["text"] for entry in entries))
    return {
        "pages": [edition.page(section) for section in edition.record.sections],
        "variants": "".join(variant + plain for variant, plain in table.items()),
        "names": name_groups(voices),
        "synonyms": [list(synonym.words) for synonym in edition.facts.synonyms],
        "speakers": [
            {
                "id": voice.id,
                "name": {language: voice.name(language) for language in edition.languages},
                "forms": voice.others,
            }
            for voice in voices
        ],
        "bases": list(BASES),
        "numbers": sorted({word for words in labels for word in words.table("search")["number_words"].split()}),
        "by": sorted({word for words in labels for word in words.table("search")["speaker_words"].split()}),
    }


def _listed(edition: Edition, voices: list[Voice]) -> set[str]:
    """Return the names and terms of every language that a misspelt query may mean."""
    words = {part for voice in voices for name in voice.names.values() for part in PARTS.split(name)}
    words |= {word for synonym in edition.facts.synonyms for word in synonym.words}
    words |= {
        form for _, _, forms in edition.terms.listed for code in edition.languages for form in forms.get(code, ())
    }
    return {word for word in words if len(word) > 1}


def _proper(entries: list[Entry]) -> set[str]:
    """Return the words of a text that are spelt like names."""
    return {word for entry in entries for word in PROPER.findall(entry["text"])}
