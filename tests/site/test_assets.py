"""The site carries what its pages need, and nothing else."""

import re
from itertools import takewhile
from pathlib import Path

import pytest
from built_site import built
from paths import ROOT

import bundle_assets
from record.built.assets import unused, without_comments, without_map
from theme import STYLES

ASSETS = {
    "assets/used.js": 'importScripts("told.js", "folder/deep.js"); const style = "late.css";',
    "assets/told.js": "",
    "assets/folder/deep.js": 'new URL("../picture.svg?v=2")',
    "assets/late.css": "a { background: url(../font/face.woff2) }",
    "assets/font/face.woff2": "",
    "assets/picture.svg": "",
    "assets/alone.js": 'importScripts("its-own.js")',
    "assets/its-own.js": "",
    "assets/used.js.map": "",
}

NAMED = re.compile(r"(?<=\.)[0-9a-f]{8}\.(?=js\")")
"""What the build adds to a name."""


def test_what_nothing_names_is_unused_and_what_only_that_names_as_well() -> None:
    assert unused([b'<script src="../assets/used.js"></script>'], ASSETS) == [
        "assets/alone.js",
        "assets/its-own.js",
        "assets/used.js.map",
    ]


def test_a_name_in_the_data_of_a_page_counts() -> None:
    assert "assets/alone.js" not in unused([b'{"search": "../assets/alone.js?zh"}'], ASSETS)


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("标志.svg", "assets/标志.svg"),
        ("标志.svg", "assets/%E6%A0%87%E5%BF%97.svg"),
        ("a+b.svg", "assets/a+b.svg"),
        ("a+b.svg", "assets/a%2Bb.svg"),
        ("a b.svg", "assets/a%20b.svg"),
        ("a&b.svg", "assets/a&amp;b.svg"),
        ("LICENCE", "assets/LICENCE"),
        ("main.css", "样式main.css"),
    ],
)
def test_a_file_is_named_in_whatever_way_a_link_is_written(name: str, link: str) -> None:
    assert unused([f'<a href="{link}">'.encode()], {f"assets/{name}": ""}) == []


@pytest.mark.parametrize("link", ["domain.css", "site.main.css", "main.css2"])
def test_a_name_that_another_one_holds_is_not_named(link: str) -> None:
    assert unused([f'<a href="{link}">'.encode()], {"assets/main.css": ""}) == ["assets/main.css"]


@pytest.mark.parametrize("line", ["//# sourceMappingURL=bundle.min.js.map\n\n", "/*# sourceMappingURL=main.css.map */"])
def test_a_source_map_is_not_named(line: str) -> None:
    assert without_map(f"code;\n{line}") == "code;\n"


def test_a_script_goes_out_without_its_comments_and_with_all_else() -> None:
    script = (
        '// why\n/** What it does. */\nconst a = "//"; // here\n  // and there\n  b("/** c */");\n'
        "  /** What it does,\n      in * two lines. */\nd();\n/** e */ f(); /** g */\n"
    )
    left = 'const a = "//"; // here\n  b("/** c */");\nd();\n/** e */ f(); /** g */\n'
    assert without_comments(script) == left


@pytest.mark.parametrize("path", sorted((ROOT / "docs/assets/js").glob("*.js")), ids=lambda path: path.stem)
def test_no_string_of_a_script_goes_over_lines(path: Path) -> None:
    strings = re.findall(r"`[^`]*`", without_comments(path.read_text(encoding="utf-8")))
    assert [string for string in strings if "\n" in string] == []


def test_a_file_without_a_map_stays_as_it_is() -> None:
    assert without_map("code; // see sourceMappingURL\n\n") == "code; // see sourceMappingURL\n\n"


def test_the_site_has_no_file_that_nothing_names(site: Path) -> None:
    texts = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") if path.suffix in {".css", ".js"} else ""
        for path in (site / "assets").rglob("*")
        if path.is_file()
    }
    assert texts
    assert unused((path.read_bytes() for path in site.rglob("*.html")), texts) == []
    assert not any("sourceMappingURL" in text for text in texts.values())
    assert not any("lunr" in path or path.endswith(".map") for path in texts)


@pytest.mark.parametrize("joined", ["js/before.js", "js/after.js"])
def test_a_joined_file_has_its_parts_in_their_order(site: Path, joined: str) -> None:
    text = NAMED.sub("", built(site, f"assets/{joined}").read_text(encoding="utf-8"))
    places = [
        text.find(without_comments((ROOT / "docs" / part).read_text(encoding="utf-8"))) for part in parts_of(joined)
    ]
    assert len(places) > 3
    assert -1 not in places
    assert places == sorted(places)


def parts_of(joined: str) -> list[str]:
    """Return the files that the configuration lists."""
    lines = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    head = {"js/before.js": "  polyfills:", "js/after.js": "extra_javascript:"}[joined]
    rest = (line.strip() for line in lines[lines.index(head) + 1 :])
    return [line.removeprefix("- ") for line in takewhile(lambda line: line.startswith("- "), rest)]


def test_the_one_style_sheet_lacks_the_rule_that_has_every_style_worked_out_anew(site: Path) -> None:
    theme = ROOT.glob(".venv/lib/python*/site-packages/material/templates/assets/stylesheets/*.css")
    assert sum(len(bundle_assets.SWITCHING.findall(path.read_text(encoding="utf-8"))) for path in theme) == 1
    assert "color-switching" not in built(site, STYLES).read_text(encoding="utf-8")


def test_colours_of_the_theme_do_not_fade_and_what_moves_goes_on_moving() -> None:
    moves = (
        "a{transition:color 125ms,transform .4s cubic-bezier(.1,.7,.1,1),opacity .15s}b{transition:background-color 1s}"
    )
    assert bundle_assets.without_fading(moves) == (
        "a{transition:transform .4s cubic-bezier(.1,.7,.1,1),opacity .15s}b{transition:none}"
    )


def test_a_text_that_was_never_revised_brings_nothing_for_earlier_ones(site: Path) -> None:
    assert [*site.rglob("earlier*"), *(site / "record").glob("editions*")] == []
    words = next((site / "record").glob("words-zh.*.js")).read_text(encoding="utf-8")
    assert not re.search(r'"(?:editions|earlier)":', words)
    assert "without-script" not in (site / "record/dialogue-2.html").read_text(encoding="utf-8")
