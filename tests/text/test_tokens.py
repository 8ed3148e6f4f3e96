"""The style sheets are one system: every colour, face and size of text comes from one file, and stands out enough."""

import gzip
import re
from pathlib import Path

import pytest
from jinja2 import Environment
from paths import ROOT, cases

from record.formats.tokens import Tokens
from record.markup.render import render

STYLES = ROOT / "docs" / "assets" / "css"
TOKENS = (STYLES / "tokens.css").read_text(encoding="utf-8")
SINGLE = render("single_file.css.jinja", tokens=Tokens(TOKENS))
MISSING = (ROOT / "overrides/partials/missing-style.html").read_text(encoding="utf-8")
COLOUR = re.compile(
    r"(?<![&\w])#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8}|[0-9a-fA-F]{3,4})\b(?=[;\"'\s})])|\b(?:rgba?|hsla?|hwb|luma|oklch)\([^)\"]*\)"
    r"|(?:color|background|fill|stroke|outline|border[\w-]*|shadow)[:=]\"?[^;\"{}]*(?<![\w.-])(?:white|black|gr[ae]y|red|green|blue)\b"
)
"""A colour that is written down, as style sheets, pictures and the program that prints name it."""
SCHEMES = re.findall(r'\[data-md-color-scheme="(\w+)"\] \{([^}]*)\}', TOKENS)
"""The palettes in the order of the file: light and dark, then the same for a reader who asks for more contrast."""


@pytest.mark.parametrize(
    "style", sorted(set(STYLES.glob("*.css")) - {STYLES / "tokens.css"}), ids=lambda path: path.stem
)
def test_colours_faces_and_sizes_of_text_stand_in_the_file_of_tokens_alone(style: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", style.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s}])|\brgba?\(|\bhsla?\(", text) == []
    assert re.findall(r"font-size: *[\d.]+[a-z%]+", text) == []
    assert re.findall(r'font(?:-family)?: [^;]*"', text) == []
    assert set(re.findall(r"var\((--(?!md-)[\w-]+)", text)) <= set(re.findall(r"(--[\w-]+):", TOKENS)) | {"--at"}


@pytest.mark.parametrize(("everywhere", "most"), [(True, 15_510), (False, 1_925)])
def test_styles_of_ours_stay_small_those_of_every_page_and_those_of_single_pages(
    most: int, *, everywhere: bool
) -> None:
    shared = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    paths = [path for path in sorted(STYLES.glob("*.css")) if (f"assets/css/{path.name}" in shared) is everywhere]
    assert len(gzip.compress(b"".join(path.read_bytes() for path in paths))) < most


@pytest.mark.parametrize("text", [*(path.read_text(encoding="utf-8") for path in sorted(STYLES.glob("*.css"))), SINGLE])
def test_spaces_beside_digits_and_full_lines_are_asked_for_only_where_an_engine_paints_them_well(text: str) -> None:
    """WebKit says that it knows `text-autospace` and paints digits over each other; it does not know `text-justify`."""
    plain = re.sub(r"@supports \(text-justify: inter-character\) \{.*?^\}", "", text, flags=re.DOTALL | re.MULTILINE)
    assert re.findall(r"text-autospace: (?!no-)[^;]*|text-align: justify", plain) == []


@pytest.mark.parametrize(("number", "least"), [(0, 4.5), (1, 4.5), (2, 7), (3, 7)])
def test_every_colour_of_text_stands_out_from_every_ground(number: int, least: float) -> None:
    plain = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", SCHEMES[number % 2][1]))
    colours = plain | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", SCHEMES[number][1]))
    for text in ("ink", "muted", "blue", "rust"):
        for ground in ("paper", "tint", "mark-soft", *(["mark"] if text in {"ink", "rust"} else [])):
            assert contrast(colours[text], colours[ground]) >= least, (text, ground)


def test_without_a_script_the_dark_colours_are_the_same() -> None:
    palettes = re.findall(r"\.no-js \[data-md-color-scheme\] \{([^}]*)\}", TOKENS)
    assert [palette.split() for palette in palettes] == [SCHEMES[number][1].split() for number in (1, 3)]


def test_what_stands_alone_takes_its_colours_and_faces_from_the_file_of_tokens() -> None:
    edited = Tokens(TOKENS.replace("#0b5a8a", "#0b5a00").replace("#7dbbe2", "#7dbb00").replace("SimSun", "NewSun"))
    missing = Environment(autoescape=True).from_string(MISSING)
    for style in (render("single_file.css.jinja", tokens=edited), missing.render(tokens=edited.declared)):
        light, dark = (re.findall(r"--blue: ([^;]*);", style)[at] for at in (0, 1))
        assert (light, dark, "NewSun" in style, "SimSun" in style) == ("#0b5a00", "#7dbb00", True, False)
    assert "--blue: #000;" in SINGLE[SINGLE.index("@media print") :]


def test_no_other_file_has_colours_of_its_own_but_those_listed_with_a_reason() -> None:
    files = [path for part in ("docs/assets", "overrides", "scripts") for path in (ROOT / part).rglob("*.*")]
    found = {}
    for path in sorted(set(files) - {STYLES / "tokens.css"}):
        if path.is_file() and path.suffix not in {".png", ".pyc"}:
            text = path.read_text(encoding="utf-8")
            if colours := sorted(set(COLOUR.findall(text))):
                found[path.relative_to(ROOT).as_posix()] = colours
    own = cases("colours.toml")["own"]
    assert all(case["reason"] for case in own)
    assert found == {case["file"]: sorted(case["colours"]) for case in own}


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours as WCAG counts it."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
