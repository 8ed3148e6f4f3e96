"""The listed terms as a term base: TBX-Basic, in the style of ISO 30042:2019 that puts data categories into attributes.

Each form stands with the first place where the record has it. Nothing is stated beyond the list: no part of speech, no
preferred form.
"""

from collections.abc import Iterator, Mapping

from record.edition import Edition
from record.figures import sentence_around
from record.languages import GRAMMARS
from record.markup.render import render
from record.model import Record
from record.terms.forms import plain
from record.terms.listed import Forms, Kind
from record.terms.mentions import Finder, finder_of
from record.view import View

Form = tuple[Kind, str]
Place = tuple[str, str]
"""A sentence, and where it stands."""


def termbase(edition: Edition) -> str:
    """Return every listed entry as a concept, with its forms in each language."""
    view = edition.view(edition.record.language)
    texts = {edition.record.language: edition.record, **edition.translations}
    finders = {code: finder_of(edition.terms, GRAMMARS[code]) for code in texts}
    places = {code: dict(_first(edition.view(code), finders[code], text)) for code, text in texts.items()}
    edition_words = view.labels["edition_short"].format(edition=edition.record.source.edition)
    return render(
        "terms.tbx.xml.jinja",
        tag=view.grammar.tag,
        source=view.labels["separator"].join((view.title, view.status, edition_words)),
        entries=[_entry(view, kind, id, forms, places) for kind, id, forms in edition.terms.listed],
    )


def _entry(
    view: View, kind: Kind, id: str, forms: Forms, places: Mapping[str, Mapping[Form, Place]]
) -> dict[str, object]:
    """Return a concept: its id, what kind of thing it is, and its forms, each with a sentence that has it."""
    own = {code: [(form, places[code].get((kind, form))) for form in forms[code]] for code in places if code in forms}
    return {
        "id": f"{kind}_{id}",
        "kind": view.labels.table("kind")[kind],
        "languages": [(GRAMMARS[code].tag, words) for code, words in own.items()],
    }


def _first(view: View, finder: Finder, record: Record) -> Iterator[tuple[Form, Place]]:
    """Yield each form that a text has, by its kind, with the first sentence that has it."""
    seen = set()
    for paragraph in record.paragraphs:
        for mention in finder.find(paragraph.text):
            words = paragraph.text[mention.start : mention.end]
            key = mention.kind, words if words in finder.owners.get(mention.kind, {}) else plain(words)
            if key not in seen:
                seen.add(key)
                start, end = sentence_around(paragraph, record.language, (mention.start, mention.end))
                yield key, (paragraph.text[start:end].strip(), view.span([paragraph]))
