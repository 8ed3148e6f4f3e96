"""The site as a research object: `ro-crate-metadata.json` lists its files with what each is (RO-Crate 1.1).

It states what the facts state. The profile asks for a licence, or for words on how the text may be used: where the
editor has stated none, the file says so. The profile also asks for a day of publication, and has no way to say that
none is known: such a day is left out.
"""

import json
from collections.abc import Iterator, Mapping

from record import urls
from record.citations.cited import cited, known
from record.edition import Edition
from record.exports.downloads import downloads, reader_of_programs
from record.exports.media import media_type
from record.languages import GRAMMARS
from record.view import View

PROFILE = "https://w3id.org/ro/crate/1.1"
Entity = dict[str, object]


def crate(edition: Edition, sizes: Mapping[str, int]) -> str:
    """Return the metadata of the site as JSON-LD; `sizes` are those of the files that are there, in bytes."""
    view, original = reader_of_programs(edition), edition.view(edition.record.language)
    listed = [*_files(edition, view, sizes)]
    context, published = [*_context(edition, original), _licence(edition, view)], edition.facts.publication.day
    root: Entity = {
        "@id": "./",
        "@type": "Dataset",
        "name": original.title,
        "alternateName": _single([title for code in edition.translations if (title := edition.view(code).title)]),
        "description": known(view, cited(edition, view, original))["remark"],
        "inLanguage": [GRAMMARS[code].tag for code in (edition.record.language, *edition.translations)],
        "version": edition.record.source.edition,
        "creativeWorkStatus": view.status,
        "identifier": edition.facts.symbol,
        "datePublished": published and published.isoformat(),
        **{role: {"@id": entity["@id"]} for role, entity in context},
        "hasPart": [{"@id": entity["@id"]} for entity in listed],
    }
    head: Entity = {
        "@id": urls.CRATE,
        "@type": "CreativeWork",
        "conformsTo": {"@id": PROFILE},
        "about": {"@id": "./"},
    }
    stated = {key: value for key, value in root.items() if value}
    graph = [head, stated, *(entity for _, entity in context), *listed]
    return json.dumps({"@context": f"{PROFILE}/context", "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _files(edition: Edition, view: View, sizes: Mapping[str, int]) -> Iterator[Entity]:
    """Yield the files for download that exist."""
    every = [
        (download["path"], download["name"], download["about"])
        for group in downloads(edition, view)
        for download in group["files"]
    ]
    for path, name, about in every:
        if path in sizes:
            own: Entity = {"@id": path, "@type": "File", "name": name, "description": about}
            yield own | {"encodingFormat": media_type(path), "contentSize": str(sizes[path])}


def _context(edition: Edition, view: View) -> Iterator[tuple[str, Entity]]:
    """Yield the body, the session and the place of the record, as far as the facts say them, each with its role."""
    of = cited(edition, view, view)
    if of.own_body:
        yield "author", {"@id": "#body", "@type": "Organization", "name": of.own_body}
    if of.days:
        start, _, end = of.days.partition("/")
        name = known(view, of)["event_title"] or of.title
        place = {"location": of.place} if of.place else {}
        yield "about", {"@id": "#session", "@type": "Event", "name": name, "startDate": start, "endDate": end, **place}


def _licence(edition: Edition, view: View) -> tuple[str, Entity]:
    """Return how the record may be used, or that nothing says so."""
    if licence := edition.facts.publication.licence:
        return "license", {"@id": licence.address, "@type": "CreativeWork", "name": licence.name}
    words = {"name": view.labels["licence_unstated"], "description": view.labels["licence_unstated_about"]}
    return "license", {"@id": "#licence", "@type": "CreativeWork", **words}


def _single(values: list[str]) -> str | list[str]:
    """Return one value by itself, as the profile wants it; several, or none, as a list."""
    return values[0] if len(values) == 1 else values
