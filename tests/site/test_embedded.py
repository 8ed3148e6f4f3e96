"""What a page says of itself to programs that collect references, read by the rules of those programs.

The rules of Zotero are those of its translators for context objects and for embedded metadata, in our own words; linked
data is expanded by a library.
"""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jinja2
import pytest
from lxml import html
from paths import ROOT
from pyld import jsonld

from record.citations.embedded import embedded
from record.edition import Edition
from record.view import View

SCHEMA = "https://schema.org/"
PAGES = [
    f"{root}{page}" for root in ("", "en/") for page in ("index.html", "record/all.html", "record/dialogue-2.html")
]
KNOWN = {
    "Chapter": {"name", "description", "inLanguage", "creativeWorkStatus", "isPartOf", "url"},
    "Report": {
        *("name", "description", "inLanguage", "creativeWorkStatus", "version", "genre", "author", "translator", "url"),
        *("translationOfWork", "workTranslation", "recordedAt", "mentions", "isRelatedTo"),
    },
    "Organization": {"name"},
    "Event": {"name", "startDate", "endDate", "location"},
    "Place": {"name"},
}
"""What schema.org knows of each kind of thing that our pages speak of."""
Item = dict[str, Any]


def view_of(edition: Edition, page: str) -> View:
    return edition.view("en" if page.startswith("en/") else "zh")


def parted(name: str) -> list[str]:
    """Return a name as Zotero takes it where it expects a person: the last word is the last name."""
    return list(filter(None, name.rpartition(" ")[::2]))


def taken_first(page: html.HtmlElement) -> Item:
    """Return what Zotero takes from the context object of a page, which it prefers to any tag.

    Two of them would make it ask the reader; a `+` would be a space; `au` and the like are names of people.
    """
    [span] = page.xpath("//span[@class='Z3988'][@title]")
    rows = [row.partition("=")[::2] for row in span.get("title").split("&")]
    assert not [value for _, value in rows if re.search(r"\+|%2[bB]", value)]
    given = {key: unquote(value) for key, value in rows}
    assert given["rft_val_fmt"] == "info:ofi/fmt:kev:mtx:book"
    people = [
        value for key, value in given.items() if re.fullmatch(r"rft\.(au|aulast|aufirst|creator|contributor)", key)
    ]
    fields = {"title": "btitle", "place": "place", "institution": "pub", "language": "language", "date": "date"}
    item = {field: given.get(f"rft.{key}") for field, key in fields.items()}
    creators = [[given["rft.aucorp"]], *map(parted, people)]
    return item | {"type": given["rft.genre"], "creators": creators, "abstract": given.get("rft.description")}


def taken_from_tags(page: html.HtmlElement) -> Item:
    """Return what Zotero takes from the tags of a page where a reader asks for that.

    The last tag that tells a type tells it. Names of authors are names of people, from Highwire Press first, and from
    Dublin Core where that has none. A date comes from any of several tags, or from a `time` in the page.
    """
    tags = {tag.get("name") or tag.get("property"): tag.get("content") for tag in page.iterfind(".//meta[@content]")}
    kinds = {"citation_technical_report_institution": "report", "citation_conference_title": "conferencePaper"}
    types = [kinds[name] for name in tags if name in kinds]
    authors = tags.get("citation_author") or tags.get("DC.creator") or tags.get("author") or ""
    dates = [
        value
        for name, value in tags.items()
        if re.fullmatch(r"(citation|DC|dcterms|article)[._:]\w*(date|time|issued|year)", name or "")
    ]
    return {
        "type": types[-1] if types else "journalArticle" if "citation_title" in tags else "webpage",
        "title": tags.get("citation_title"),
        "institution": tags.get("citation_technical_report_institution"),
        "language": tags.get("citation_language"),
        "kind": tags.get("DC.type"),
        "creators": [parted(name) for name in re.split(r"\s*;\s*", authors) if name],
        "date": [*dates, *page.xpath("//time/@datetime")],
        "bylines": page.xpath("//*[contains(@class, 'byline') or contains(@class, 'vcard')]"),
    }


def read(site: Path, page: str) -> html.HtmlElement:
    return html.document_fromstring((site / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PAGES)
def test_zotero_takes_a_report_of_an_institution_without_a_date(path: str, site: Path, edition: Edition) -> None:
    view, page = view_of(edition, path), read(site, path)
    body, title = view.word(view.facts.body), view.title
    marked = title if view.language == "zh" else f"{title} [unofficial translation from the Chinese]"
    item = taken_first(page)
    assert item == {
        "type": "report", "title": marked, "creators": [[body]], "institution": body, "date": None,
        "place": view.word(view.facts.place), "language": view.grammar.tag, "abstract": item["abstract"],
    }  # fmt: skip
    assert {"zh": "草案", "en": "draft"}[view.language] in item["abstract"]
    assert "6ce3543d" in item["abstract"]


@pytest.mark.parametrize("path", PAGES)
def test_the_tags_say_the_same_and_part_no_institution(path: str, site: Path, edition: Edition) -> None:
    view, page = view_of(edition, path), read(site, path)
    first, tags = taken_first(page), taken_from_tags(page)
    assert {key: tags[key] for key in ("type", "title", "institution", "language")} == {
        key: first[key] for key in ("type", "title", "institution", "language")
    }
    assert tags["creators"] == tags["date"] == tags["bylines"] == []
    assert tags["kind"].lower() == view.word(view.facts.genre)


def test_the_part_is_the_title_of_a_page_and_belongs_to_the_record(site: Path, edition: Edition) -> None:
    for path in PAGES:
        page, view = read(site, path), view_of(edition, path)
        tags = {tag.get("name"): tag.get("content") for tag in page.iterfind(".//meta[@name]")}
        section = "dialogue" in path
        assert tags["DC.title"] == (page.xpath("string(//h1)") if section else view.title)
        assert tags.get("DC.relation.isPartOf") == (view.title if section else None)


def test_what_is_nothing_to_cite_says_nothing(site: Path) -> None:
    for path in ("about.html", "en/search.html", "record/speakers.html"):
        assert "citation_title" not in (site / path).read_text(encoding="utf-8")
        assert "Z3988" not in (site / path).read_text(encoding="utf-8")


def test_the_address_of_a_page_is_said_where_it_is_known(edition: Edition) -> None:
    templates = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides" / "partials"), autoescape=False)  # noqa: S701 — as MkDocs
    said = embedded(edition, edition.view("en"))
    for address in ("https://example.org/en/index.html", None):
        told = {"cited": said, "page": {"canonical_url": address}}
        head = templates.get_template("citation.html").render(told)
        context = templates.get_template("context.html").render(told)
        cited = [f"{address}?e=6ce3543d"] if address else []
        assert re.findall(r'fulltext_html_url" content="([^"]*)', head) == cited
        assert re.findall(r'"url": "([^"]*)"', head) == cited
        assert [unquote(found) for found in re.findall(r"rft_id=([^&\"]*)", context)] == cited


def expanded(site: Path, path: str) -> Item:
    """Return the linked data of a page without abbreviations, as any program reads them; nobody is asked."""
    data = jsonld.json.loads(read(site, path).xpath("string(//script[@type='application/ld+json'])"))
    assert data["@context"] == "https://schema.org"
    items: list[Item] = jsonld.expand(data | {"@context": {"@vocab": SCHEMA}})
    [item] = items
    return item


def value(node: Item, *keys: str) -> Any:
    """Return the one value of a property, or of a property of that."""
    for key in keys:
        [node] = node[SCHEMA + key]
    return node.get("@value", node)


def nodes(node: Any) -> list[Item]:
    """Return everything that a piece of linked data speaks of."""
    if isinstance(node, list):
        return [inner for part in node for inner in nodes(part)]
    if not isinstance(node, dict) or "@value" in node:
        return []
    return [node, *(inner for part in node.values() for inner in nodes(part))]


@pytest.mark.parametrize("path", PAGES)
def test_linked_data_hold_only_what_schema_org_knows(path: str, site: Path) -> None:
    for node in nodes(expanded(site, path)):
        [kind] = node["@type"]
        said = {key.removeprefix(SCHEMA) for key in node if key != "@type"}
        assert said <= KNOWN[kind.removeprefix(SCHEMA)]


@pytest.mark.parametrize("path", PAGES)
def test_linked_data_credit_the_institution_with_its_own_text_alone(path: str, site: Path, edition: Edition) -> None:
    view, own, page = view_of(edition, path), edition.view("zh"), expanded(site, path)
    report = value(page, "isPartOf") if "dialogue" in path else page
    author = {"@type": [f"{SCHEMA}Organization"], f"{SCHEMA}name": [{"@value": own.word(own.facts.body)}]}
    assert value(report, "name") == view.title
    assert value(report, "inLanguage") == view.grammar.tag
    assert value(report, "recordedAt", "location", "name") == view.word(view.facts.place)
    assert [value(report, "recordedAt", key) for key in ("startDate", "endDate")] == ["2019-05-27", "2019-05-31"]
    if view.language == "zh":
        assert value(report, "author") == author
        assert value(report, "workTranslation", "inLanguage") == "en"
        assert f"{SCHEMA}translator" not in report
    else:
        assert f"{SCHEMA}author" not in report
        assert value(report, "translator") == "unofficial translation from the Chinese"
        assert value(report, "translationOfWork", "name") == own.title
        assert value(report, "translationOfWork", "author") == author


def test_no_page_states_a_date_of_publication(site: Path) -> None:
    for path in PAGES:
        text = (site / path).read_text(encoding="utf-8")
        assert not re.search(r"datePublished|publication_date|DC\.date|citation_year", text), path


def test_the_rules_part_the_name_of_an_institution_that_stands_where_a_person_is_expected() -> None:
    page = html.document_fromstring('<meta name="citation_author" content="United Nations Programme"><p>')
    assert taken_from_tags(page)["creators"] == [["United Nations", "Programme"]]
    assert [*pairwise(parted("United Nations Programme"))] == [("United Nations", "Programme")]
