"""A module of `record/pages/` that declares a kind of page makes it known wherever pages are listed."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from record import page_kinds, urls
from record.build import contents
from record.edition import Edition
from record.fact_errors import fact_errors
from record.facts import Redirect
from record.page_kinds import Menu, PageKind, of_table
from record.view import View


def _pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    yield "weather.html", f"{len(edition.languages)} {view.language}"
    yield "wind.html", "no menu leads here"


WEATHER = PageKind(address="weather.html", menu=Menu("told", 15, of_table("asked")), pages=_pages, ids=r"weather_\w+")
WIND = PageKind(address="wind.html")


def test_a_kind_of_page_is_known_wherever_pages_are_listed(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_kinds, "page_kinds", lambda: (WEATHER, WIND))
    files = contents(edition)
    for language in edition.languages:
        assert files[urls.markdown("weather.html", edition.suffix(language))].endswith(language)
        assert files[urls.markdown("wind.html", edition.suffix(language))] == "no menu leads here"
        site = json.loads(files[urls.SITE])[language]
        assert [page["page"] for entry in site["consult"] for page in entry["pages"]] == ["weather.html"]
        assert [page for entry in site["navigation"][1]["pages"] for page in entry["pages"]] == ["weather.md"]
        assert {"weather.html", "wind.html"} <= {*site["reading"]["pages"]}
        assert ["weather_\\w+", "weather.html"] in site["reading"]["ids"]
    there = edition.page(next(iter(edition.record.sections)))
    moved = tuple(Redirect(old=old, new=there) for old in ("weather.html", "wind.html"))
    facts = replace(edition, facts=replace(edition.facts, redirects=moved))
    assert [error.key for error in fact_errors(facts)] == ["redirects.1.old", "redirects.2.old"]


def test_a_page_with_nothing_to_list_is_left_out_and_no_menu_leads_where_a_reader_finds_nothing(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = replace(WEATHER, content=lambda _: ())
    elsewhere = Menu("told", 15, of_table("asked"), when=lambda _, view: view.language == edition.record.language)
    for kind, there in ((empty, False), (replace(WEATHER, menu=elsewhere), True)):
        monkeypatch.setattr(page_kinds, "page_kinds", lambda kind=kind: (kind,))
        files = contents(edition)
        consult = [json.loads(files[urls.SITE])[language]["consult"] for language in edition.languages]
        assert ("weather.md" in files, [bool(entries) for entries in consult]) == (there, [there, False])


def test_kinds_have_their_own_addresses_ids_and_places_in_the_menu(edition: Edition) -> None:
    found = page_kinds.page_kinds()
    places = [(kind.menu.group, kind.menu.order) for kind in found if kind.menu]
    for own in (page_kinds.addresses(), [kind.ids for kind in found if kind.ids], places):
        assert own
        assert len({*own}) == len(own)
    for view in map(edition.view, edition.languages):
        assert all(all(kind.menu.words(edition, view)) for kind in found if kind.menu)
