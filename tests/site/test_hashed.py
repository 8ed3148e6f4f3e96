"""Scripts and style sheets are named by their content: what a browser kept of an old release never meets a new page."""

import json
import re
from graphlib import CycleError
from hashlib import sha256
from pathlib import Path

import pytest

from record.built.hashed import named, renaming

FILES = {
    "assets/js/page.js": 'importScripts("core.js?zh"); const data = new URL("../../record/terms.js", "x");',
    "assets/js/core.js": "// as core.js and 'core.js' say",
    "record/terms.js": 'var terms = {"assets/js/core.js": "about terms.js"}',
    "record/words-zh.js": 'var words = {"index": "search/index-zh.js", "title": "core.js"}',
    "search/index-zh.js": '["assets/css/site.css"]',
    "assets/css/site.css": "",
}
NAMES = {old: new for old, (new, _) in named(FILES).items()}
ASKING = renaming(NAMES)
NAME = re.compile(r"^(.+)\.([0-9a-f]{8})\.(js|css)$")


def last(path: str) -> str:
    return NAMES[path].rpartition("/")[2]


def test_a_name_is_that_of_the_content_which_it_is_published_with() -> None:
    for old, (new, text) in named(FILES).items():
        digits = sha256(text.encode()).hexdigest()[:8]
        stem, _, kind = old.rpartition(".")
        assert new == f"{stem}.{digits}.{kind}"


def test_a_file_asks_for_another_one_by_its_new_name() -> None:
    texts = {old: text for old, (_, text) in named(FILES).items()}
    core, terms, index = last("assets/js/core.js"), last("record/terms.js"), last("search/index-zh.js")
    assert texts["assets/js/page.js"] == (
        f'importScripts("{core}?zh"); const data = new URL("../../record/{terms}", "x");'
    )
    assert texts["record/words-zh.js"] == f'var words = {{"index": "search/{index}", "title": "core.js"}}'


def test_words_of_the_record_stay_whatever_they_look_like() -> None:
    texts = {old: text for old, (_, text) in named(FILES).items()}
    for path in ("assets/js/core.js", "record/terms.js", "search/index-zh.js"):
        assert texts[path] == FILES[path]
    article = '<article>assets/js/core.js "../assets/js/core.js" <a href="../assets/js/core.js">x</a></article>'
    assert ASKING("record/all.html", article.encode()).decode() == article


@pytest.mark.parametrize("changed", ["assets/js/core.js", "record/terms.js"])
def test_a_changed_file_changes_the_names_of_all_that_ask_for_it_and_no_others(changed: str) -> None:
    after = {old: new for old, (new, _) in named(FILES | {changed: FILES[changed] + "\n"}).items()}
    assert {old for old in FILES if after[old] != NAMES[old]} == {changed, "assets/js/page.js"}


def test_two_files_that_ask_for_each_other_are_an_error() -> None:
    with pytest.raises(CycleError):
        named({"a.js": '"b.js"', "b.js": '"a.js"'})


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("index.html", '<script defer src="{}assets/js/page.js">'),
        ("record/all.html", '<link rel="stylesheet" href="../{}assets/css/site.css">'),
        ("404.html", '<script src="/a/b/{}assets/js/page.js"></script>'),
        ("index.html", '<script id="__config" type="application/json">{{"search": "{}assets/js/core.js?zh"}}'),
    ],
)
def test_a_page_asks_for_a_file_by_its_new_name(path: str, asked: str) -> None:
    page = asked.format("")
    [old] = [old for old in FILES if old in page]
    assert ASKING(path, page.encode()).decode() == page.replace(old, NAMES[old])


def test_every_script_and_style_sheet_of_the_site_is_named_by_its_content(site: Path) -> None:
    paths = [path for path in site.rglob("*") if path.suffix in {".js", ".css"}]
    assert len(paths) > 9
    for path in paths:
        found = NAME.match(path.name)
        assert found, path
        assert found[2] == sha256(path.read_bytes()).hexdigest()[:8], path


def test_every_page_asks_only_for_files_by_such_names(site: Path) -> None:
    asked = 0
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        addresses = re.findall(r'<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]*)"', page)
        if 'id="__config"' in page:
            addresses.append(json.loads(re.findall(r'id="__config"[^>]*>([^<]*)', page)[0])["search"].partition("?")[0])
        for address in addresses:
            assert NAME.match(address), (path, address)
            assert (path.parent / address).is_file(), (path, address)
        asked += len(addresses)
    assert asked > 500
