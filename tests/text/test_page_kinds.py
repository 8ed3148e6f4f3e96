"""A module of `record/pages/` that declares a kind of page makes it known wherever pages are listed."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from record import urls
from record.build import contents
from record.edition import Edition
from record.fact_errors import fact_errors
from record.facts import Redirect
from record.pages import kinds
from record.pages.kinds import PageKind
from record.view import View


def _pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    yield "weather.html", f"{len(edition.languages)} {view.language}"


WEATHER = PageKind(
    order=15, address="weather.html", words="asked", content=lambda _: "rain", pages=_pages, ids=r"weather_\w+"
)


def test_a_kind_of_page_is_known_wherever_pages_are_listed(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "page_kinds", lambda: (WEATHER,))
    files = contents(edition)
    for language in edition.languages:
        assert files[urls.markdown("weather.html", edition.suffix(language))].endswith(language)
        site = json.loads(files[urls.SITE])[language]
        assert "weather.html" in [page["page"] for entry in site["consult"] for page in entry["pages"]]
        assert "weather.md" in [page for entry in site["navigation"][1]["pages"] for page in entry["pages"]]
        assert "weather.html" in site["reading"]["pages"]
        assert ["weather_\\w+", "weather.html"] in site["reading"]["ids"]
    moved = Redirect(old="weather.html", new=urls.NOTES)
    facts = replace(edition, facts=replace(edition.facts, redirects=(moved,)))
    assert [error.key for error in fact_errors(facts)] == ["redirects.1.old"]


def test_kinds_have_their_own_places_addresses_and_words(edition: Edition) -> None:
    found = kinds.page_kinds()
    assert found
    for what in ("order", "address", "words", "ids"):
        assert len({getattr(kind, what) for kind in found}) == len(found), what
    for labels in (edition.view(language).labels for language in edition.languages):
        assert all(labels.table(kind.words)["title"] and labels.table("about")[kind.words] for kind in found)
