"""What programs are told in the head of a page, and the files for them that describe the record and cite it."""

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from posixpath import dirname, join, normpath
from typing import Any

import yaml

from record import urls
from record.edition import Edition
from record.exports.downloads import downloads
from record.exports.media import media_type
from record.formats.citation_file import citation_cff
from record.formats.crate import PROFILE, crate
from record.publication import Licence, Publication, Signals
from verifying.everything import unpacked

LINK = re.compile(r'<link rel="([\w-]+)"(?: type="([^"]*)")? href="([^"]*)">')
RELATIONS = {"cite-as", "type", "item", "describedby", "license"}
LICENCE = Licence(name="A licence", address="https://example.org/licence", spdx="CC-BY-4.0")
TERMS = frozenset(
    (
        *("@id", "@type", "about", "alternateName", "author", "conformsTo", "contentSize", "creativeWorkStatus"),
        *(
            "datePublished",
            "description",
            "encodingFormat",
            "endDate",
            "hasPart",
            "identifier",
            "inLanguage",
            "license",
        ),
        *("location", "name", "startDate", "version"),
    )
)
"""The keys that the context of RO-Crate 1.1 knows, as far as they are used here."""


def signposts(files: Mapping[str, bytes], path: str) -> dict[str, list[tuple[str, str]]]:
    """Return what a page tells programs, by relation: the media type, and the file or the address elsewhere."""
    found: dict[str, list[tuple[str, str]]] = {}
    for relation, type, address in LINK.findall(files[path].decode().partition("</head>")[0]):
        if relation in RELATIONS:
            outside = "://" in address
            found.setdefault(relation, []).append(
                (type, address if outside else normpath(join(dirname(path), address)))
            )
    return found


def stated(edition: Edition) -> Edition:
    """Return the edition with a licence and a day of publication."""
    facts = replace(edition.facts, publication=Publication(licence=LICENCE, day=dt.date(2026, 11, 29)))
    return replace(edition, facts=facts)


def entities(text: str) -> dict[str, dict[str, Any]]:
    """Return the entities of a crate by their ids, each once."""
    graph = json.loads(text)["@graph"]
    found = {entity["@id"]: entity for entity in graph}
    assert len(found) == len(graph)
    return found


def test_every_page_that_is_cited_tells_how_and_leads_to_its_forms(
    edition: Edition, files: Mapping[str, bytes]
) -> None:
    for language in edition.languages:
        root = edition.root(language)
        for section in edition.record.sections:
            path = root + edition.page(section)
            found = signposts(files, path)
            stem = path.removesuffix("html")
            assert found["cite-as"] == [("", path)]
            assert found["type"] == [("", "https://schema.org/Chapter")]
            assert found["item"] == [("text/plain", f"{stem}txt"), ("text/markdown", f"{stem}md")]
            beside = signposts(files, urls.parallel(path))
            assert beside["cite-as"] == [("", path)]
            assert "item" not in beside


def test_the_home_page_leads_to_every_form_and_to_what_describes_the_record(
    edition: Edition, files: Mapping[str, bytes]
) -> None:
    for language in edition.languages:
        found = signposts(files, f"{edition.root(language)}index.html")
        described = [("application/ld+json", urls.CRATE), ("application/yaml", urls.CITATION)]
        assert found["describedby"] == [*described, ("application/json", urls.DATA)]
        listed = {
            download["path"] for group in downloads(edition, edition.view(language)) for download in group["files"]
        }
        papers = {path for path in files if path.endswith(".pdf")}
        items = {path for _, path in found["item"]}
        assert items == (listed | papers) - {urls.ARCHIVE, urls.CRATE, urls.CITATION}
        assert all(type == media_type(path) for type, path in found["item"])


def test_all_that_is_named_is_there_and_the_archive_names_none_of_it(files: Mapping[str, bytes]) -> None:
    pages = {path for path in files if path.endswith(".html")}
    for path in pages:
        for relation, own in signposts(files, path).items():
            for _, address in own:
                outside = relation in {"type", "license"}
                assert outside == address.startswith("https://")
                assert outside or address.partition("#")[0] in files, f"{path}: {address}"
    packed = unpacked(files[urls.ARCHIVE])
    assert not packed.keys() & {urls.CRATE, urls.CITATION}
    assert [path for path in packed if path.endswith(".html") and signposts(packed, path)] == []


def test_a_short_address_is_cited_as_the_place_of_its_paragraph(edition: Edition, files: Mapping[str, bytes]) -> None:
    for section in edition.record.sections:
        for paragraph in section.paragraphs:
            address = f"{edition.page(section)}#{paragraph.id}"
            assert signposts(files, urls.short(paragraph.id))["cite-as"] == [("", address)]


def test_no_licence_signal_or_day_stands_anywhere_unless_the_editor_states_it(
    edition: Edition, files: Mapping[str, bytes]
) -> None:
    assert "robots.txt" not in files
    assert [path for path in files if path.endswith(".html") and "license" in signposts(files, path)] == []
    root = entities(files[urls.CRATE].decode())["./"]
    assert "datePublished" not in root
    unstated = entities(files[urls.CRATE].decode())[root["license"]["@id"]]
    assert (unstated["@id"], unstated["name"]) == ("#licence", "No licence is stated")
    cited = yaml.safe_load(files[urls.CITATION])
    assert not cited.keys() & {"license", "license-url", "date-released"}
    own = stated(edition)
    found = entities(crate(own, {}))
    assert found["./"]["license"] == {"@id": LICENCE.address}
    assert found[LICENCE.address]["name"] == LICENCE.name
    assert found["./"]["datePublished"] == "2026-11-29"
    cited = yaml.safe_load(citation_cff(own))
    assert (cited["license"], cited["license-url"]) == ("CC-BY-4.0", LICENCE.address)
    assert cited["date-released"] == "2026-11-29"


def test_signals_say_what_is_stated_and_no_more() -> None:
    assert Signals().line == ""
    assert Signals(ai_train=False).line == "ai-train=no"
    assert Signals(search=True, ai_input=True, ai_train=False).line == "search=yes, ai-input=yes, ai-train=no"


def test_the_crate_lists_files_of_the_site_with_their_sizes_and_keeps_to_its_context(
    edition: Edition, files: Mapping[str, bytes]
) -> None:
    said = json.loads(files[urls.CRATE])
    assert said["@context"] == f"{PROFILE}/context"
    found = entities(files[urls.CRATE].decode())
    assert found[urls.CRATE]["conformsTo"] == {"@id": PROFILE}
    assert found[urls.CRATE]["about"] == {"@id": "./"}
    assert found["./"]["version"] == edition.record.source.edition
    assert {key for entity in found.values() for key in entity} <= TERMS
    parts = [part["@id"] for part in found["./"]["hasPart"]]
    assert len(parts) > len(edition.languages)
    assert {urls.DATA, urls.SOURCE, urls.BOOK, urls.TEI} <= {*parts}
    for path in parts:
        assert (found[path]["@type"], found[path]["contentSize"]) == ("File", str(len(files[path])))
    named = [value for own in found.values() for value in own.values() if isinstance(value, dict)]
    assert all(entity["@id"] in found or entity["@id"] == PROFILE for entity in named)


def test_the_citation_of_the_record_says_what_it_is_and_its_edition(
    edition: Edition, files: Mapping[str, bytes]
) -> None:
    said = yaml.safe_load(files[urls.CITATION])
    view = edition.view(edition.record.language)
    assert (said["title"], said["version"]) == (view.title, edition.record.source.edition)
    assert said["authors"] == [{"name": view.word(edition.facts.body)}]
    assert said["preferred-citation"]["languages"] == [edition.record.language]
    assert edition.record.source.edition in said["preferred-citation"]["notes"]
    assert any(edition.record.source.sha256 in identifier["value"] for identifier in said["identifiers"])
