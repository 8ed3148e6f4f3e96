"""What a reader has to fetch: sizes as they go over the network, compressed; no time is measured here."""

import gzip
from pathlib import Path

import pytest
from built_site import built
from paths import SCRIPTS as OUR_SCRIPTS

from record import urls
from record.built.assets import without_comments

PAGE, SHOWN, STYLES, SCRIPTS, LOADED, ARCHIVE = 60_000, 80_000, 22_270, 34_990, 110_000, 1_760_000
"""A page; with all it needs to show its text; the style sheet; our scripts on a page of the record, beside the theme's;
a dialogue with all that it loads by itself; and the whole site: a fourth of it is what the theme puts around 102 pages,
a third the record's text, in 26 places."""
SHEETS = 90
"""What our scripts may weigh more where PDF files were made: on which page of them each paragraph begins."""
CHECKING = 17_850
"""The scripts of the page that checks documents: all of them our own, and on no other page."""
FIRST = ("assets/css/site.css", "assets/js/early.js")
"""What stands in the head of a page: nothing is shown before it is there."""


def weight(*paths: Path) -> int:
    return sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in paths)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, int]:
    """The weight of every page; the record in one file is no page but a download."""
    names = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {name: weight(site / name) for name in names if name != urls.SINGLE}


def test_the_largest_page_is_small(pages: dict[str, int], least: int) -> None:
    assert len(pages) > least
    assert {name: size for name, size in pages.items() if size >= PAGE} == {}


def test_the_text_shows_after_little_more(site: Path, pages: dict[str, int]) -> None:
    assert max(pages.values()) + weight(*(built(site, name) for name in FIRST)) < SHOWN


def test_the_style_sheet_is_small(site: Path) -> None:
    assert weight(built(site, FIRST[0])) < STYLES


def test_a_dialogue_loads_little_by_itself(site: Path) -> None:
    page = site / "record" / "dialogue-2.html"
    text = page.read_text(encoding="utf-8")
    asked = [piece.partition('"')[0] for piece in text.split('src="')[1:] + text.split('rel="stylesheet" href="')[1:]]
    assert len(asked) > 5
    assert weight(page, *(page.parent / address for address in asked)) < LOADED


def test_the_head_of_a_page_asks_for_nothing_else(site: Path) -> None:
    head = (site / "record" / "dialogue-2.html").read_text(encoding="utf-8").partition("</head>")[0]
    asked = [piece.partition('"')[0] for piece in head.split('src="')[1:] + head.split('rel="stylesheet" href="')[1:]]
    assert sorted(asked) == [f"../{built(site, name).relative_to(site).as_posix()}" for name in FIRST]


def test_our_scripts_on_a_page_are_small(site: Path) -> None:
    page = (site / "record" / "dialogue-2.html").read_text(encoding="utf-8")
    scripts = [site / "record" / piece.partition('"')[0] for piece in page.split('src="')[1:]]
    ours = [script for script in scripts if "javascripts" not in script.parts]
    assert (len(scripts), len(ours)) == (5, 4)
    assert weight(*ours) < SCRIPTS + SHEETS * any(site.glob("*.pdf"))


def test_what_checks_documents_is_small_and_loads_on_its_page_alone(site: Path) -> None:
    script = built(site, "assets/js/quoted.js")
    loading = [path for path in site.rglob("*.html") if script.name in path.read_text(encoding="utf-8")]
    assert sorted(path.relative_to(site).as_posix() for path in loading) == [urls.CHECK_PAGE, f"en/{urls.CHECK_PAGE}"]
    assert weight(script) < CHECKING


def test_the_whole_site_is_small_enough_to_send(site: Path) -> None:
    assert (site / urls.ARCHIVE).stat().st_size < ARCHIVE


def test_the_scripts_of_links_and_citations_stay_small() -> None:
    names = ("sha256", "address", "reader", "citation", "page", "tools", "marks", "arrival", "notepad", "goto")
    shipped = (without_comments((OUR_SCRIPTS / f"{name}.js").read_text(encoding="utf-8")) for name in names)
    assert sum(len(gzip.compress(script.encode(), mtime=0)) for script in shipped) < 20_230
