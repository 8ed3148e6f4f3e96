"""The rules of WCAG 2.2 AA that a program can check: the rules of axe, on a page as a reader sees it, in every look."""

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from opened import PAINTED
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Look = tuple[Literal["light", "dark"], int]
SCHEMES: Sequence[Literal["light", "dark"]] = ("light", "dark")
LOOKS: Sequence[Look] = [(scheme, width) for scheme in SCHEMES for width in (1280, 768, 320)]
"""Every look of a page: a scheme and a width in px."""
FARTHEST = (LOOKS[0], LOOKS[-1])
"""Two looks that differ the most: light and wide, dark and narrow."""
UNFOLD = "document.querySelectorAll('details').forEach(details => { details.open = true; })"
PAINT = """scheme => {
  const name = scheme === "dark" ? "slate" : "default";
  const option = document.querySelector(`input[data-md-color-scheme=${name}]`);
  option?.click();
  return !option || document.body.dataset.mdColorScheme === name;
}"""
BY_EYE = {
    "nonBmp": "a single sign, as on our buttons ⋯ and ×, is no text to axe",
    "bgOverlap": "it lies under something that is open",
    "elmPartiallyObscured": "the same, in part",
    "elmPartiallyObscuring": "the foot of a list that scrolls",
}
"""The reasons for which axe cannot judge a contrast. Any other reason counts as a violation."""


def engine() -> str:
    """Return the script of axe. Its own package reads it in the encoding of the machine; here it is read as it is."""
    package = find_spec("axe_playwright_python")
    assert package
    assert package.origin
    return Path(package.origin).with_name("axe.min.js").read_text(encoding="utf-8")


def prepare(page: Page) -> None:
    """Bring axe to a page, past its policy for scripts, and unfold everything that is folded."""
    page.evaluate(engine())
    page.evaluate(UNFOLD)


def looks(page: Page, which: Sequence[Look] = LOOKS) -> Iterator[str]:
    """Show a page in some looks of it, without loading it again."""
    for scheme, width in which:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert page.evaluate(PAINT, scheme)
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(PAINTED)  # what hears of the width changes with the next frame
        yield f"{scheme}, {width} px"


def violations(page: Page, part: str = "html") -> list[str]:
    """Return what breaks a rule, or could not be judged by it, in a part of a page that `prepare` has seen."""
    kinds = ["violations", "incomplete"]
    # Nothing is loaded once more for axe to read: the policy of the page would refuse what it makes of it.
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": kinds, "preload": False}
    found = page.evaluate("([part, options]) => axe.run(part, options)", [part, options])
    assert found["passes"], f"nothing could be checked in {part}"
    return [
        f"{rule['id']}: {node['html'][:160]}"
        for rule in (*found["violations"], *found["incomplete"])
        for node in rule["nodes"]
        if not _left_to_the_eye(node)
    ]


def _left_to_the_eye(node: dict[str, Any]) -> bool:
    data = [check["data"] for check in node["any"] if check["id"] == "color-contrast"]
    return bool(data) and data[0].get("messageKey") in BY_EYE
