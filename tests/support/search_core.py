"""The search's own scripts in a browser, without a site, with an index made for the test."""

import json
from collections.abc import Mapping
from typing import Any

from paths import SCRIPTS
from playwright.sync_api import Page

PEOPLE = {
    "paragraphs": [],
    "speakers": [
        {
            "id": "kenyatta",
            "kind": "person",
            "name": {"zh": "乌胡鲁·肯雅塔", "en": "Uhuru Kenyatta"},
            "aliases": ["肯雅塔先生"],
            "roles": [],
        },
        {
            "id": "klemensewicz",
            "kind": "person",
            "name": {"zh": "Marina Klemensiewicz", "en": "Marina Klemensiewicz"},
            "aliases": ["Klemensewicz 女士"],
            "roles": [],
        },
    ],
}
"""Two speakers as `record.json` lists them: one in two scripts, one whom the record spells otherwise."""


NAMES = ("search-fold", "search-query", "search-core", "search-show")
ROOTS = {"zh": "", "en": "en/"}
FIND = """([index, language, typed]) => {
  const search = recordSearch.open(index[language]);
  return search.find(typed).hits.map((hit) => search.entries[hit.at].location);
}"""
SUGGEST = "([index, language, typed]) => recordSearch.suggest(recordSearch.open(index[language]), typed)"


def load(page: Page) -> None:
    """Load the scripts into an empty page."""
    page.goto("about:blank")
    for name in NAMES:
        page.add_script_tag(path=SCRIPTS / f"{name}.js")


def index(*texts: str, **config: Any) -> dict[str, Any]:
    """Return indexes of one page with a paragraph for each text; a text after `en:` is of the English page."""
    settings = {
        "range": "{first}-{last}",
        "pages": ["p.html"],
        "variants": "",
        "names": [],
        "synonyms": [],
        "words": [],
    }
    settings |= {"speakers": [], "bases": ["named", "pronoun"], "numbers": ["第", "段"], "by": ["speaker", "发言人"]}
    docs = {language: [{"location": f"{root}p.html", "title": "Page", "text": ""}] for language, root in ROOTS.items()}
    for number, text in enumerate(texts, 1):
        language = "en" if text.startswith("en:") else "zh"
        place = {"location": f"{ROOTS[language]}p.html#para_{number}", "title": str(number)}
        docs[language].append(place | {"text": text.removeprefix("en:")})
    return {
        language: {"config": settings | {"root": root} | config, "docs": docs[language]}
        for language, root in ROOTS.items()
    }


def find(page: Page, made: Mapping[str, Any], typed: str, language: str = "zh") -> list[int]:
    """Return the numbers of the paragraphs found, best first."""
    found: list[str] = page.evaluate(FIND, [made, language, typed])
    return [int(location.partition("#para_")[2]) for location in found]


def folded(page: Page, text: str, variants: str = "") -> str:
    """Return a text as the search compares it."""
    return str(page.evaluate(f"text => recordFold({json.dumps(variants)}).text(text)", text))
