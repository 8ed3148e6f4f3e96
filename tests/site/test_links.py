"""Every link leads somewhere: at the root of a server, in a folder of one, and from disk."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from built_site import index_of
from links import Links
from paths import record_cases
from serving import serve

EXTERNAL = record_cases("external.toml")["link"]
FOLDERS = ("", "a/b/")


@pytest.fixture(scope="module")
def links(site: Path) -> Links:
    return Links(site)


@pytest.fixture(scope="module", params=FOLDERS)
def address(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site on a server, in a folder or in none."""
    above = tmp_path_factory.mktemp("server")
    folder = above / request.param
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(site, folder, dirs_exist_ok=True)
    with serve(above) as root:
        yield root + request.param


@pytest.mark.parametrize("base", ["http://example.org/", "http://example.org/a/b/", "file:///disk/site/"])
def test_every_link_and_every_place_on_a_page_is_there(links: Links, base: str, least: int) -> None:
    assert len(links.links) > 50 * least
    assert links.broken(base) == []


def test_a_server_answers_at_every_address_of_the_site(links: Links, address: str, least: int) -> None:
    targets = {address + name for name in links.places} | {target for _, target, _ in links.own(address)}
    assert len(targets) > least
    for target in sorted(targets):
        with urlopen(target) as answer:  # noqa: S310, the server of this test
            assert answer.status == 200


def test_every_address_in_the_data_and_the_search_index_is_there(links: Links, site: Path, least: int) -> None:
    data = json.loads((site / "record/record.json").read_text(encoding="utf-8"))
    addresses = [paragraph["url"] for paragraph in data["paragraphs"]]
    addresses += [section["page"] for section in data["sections"] if "page" in section]
    addresses += [entry["location"] for language in ("zh", "en") for entry in index_of(site, language)["docs"]]
    assert len(addresses) > least
    for address in addresses:
        page, _, place = address.partition("#")
        assert page in links.places, address
        assert not place or place in links.places[page], address


def test_links_that_lead_away_are_the_listed_ones(links: Links) -> None:
    assert links.outside() == {link["address"] for link in EXTERNAL}


def test_a_link_to_nothing_is_found(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "style.css").write_text(
        "a { background: url(gone.svg) } b { background: url('data:image/x,1') }", "utf-8"
    )
    (tmp_path / "folder/page.html").write_text(
        '<meta http-equiv="refresh" content="0; url=../gone.html"><a id="here" href="#here"></a><a href="#gone"></a>'
        '<a href="page.html?r=1-2#here"></a><img src="../style.css"><a href="/folder/page.html"></a><a href="..">',
        "utf-8",
    )
    found = {"folder/page.html: ../gone.html", "folder/page.html: #gone", "folder/page.html: ..", "style.css: gone.svg"}
    assert set(Links(tmp_path).broken("http://example.org/")) == found
    assert set(Links(tmp_path).broken("http://example.org/a/b/")) == found | {"folder/page.html: /folder/page.html"}
