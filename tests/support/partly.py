"""A small record with a French translation that lacks some of it."""

from pathlib import Path

from french import SAMPLE, french_record
from lxml import html
from markdown import markdown

from record.build import Built

ORIGINAL = (
    "附件[]\n概述\n1. 很多代表说，水好。\n2. 许多代表强调循环经济的重要性。\n3. 许多代表说，火好。\n"
    "附件[]\n总结\n4. 一位代表说，土好。\n"
)
PARTIAL = (
    "Annex []\nOverview\n1. Many representatives said that water was good.\n"
    "3. Many representatives said that fire was good.\n"
)
EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]
MISSING = "1: para_2 is not translated: its page shows the original"
ACCEPTED = """
[[accepted]]
language = "fr"
paragraph = "{paragraph}"
message = "is not translated"
reason = "Paragraph 2 is still to be translated."
"""
NOT_THERE = "is not translated"
ALL_ACCEPTED = "".join(
    f'[[accepted]]\nlanguage = "en"\nparagraph = "{place}"\nmessage = "{message}"\nreason = "It is translated next."\n'
    for place, message in (
        ("att_1", "is not translated"),
        ("att_2", "of the original is missing"),
        ("att_2", "is not translated"),
    )
)


def partial(folder: Path, facts: str = "") -> Built:
    """Build the sample without its second paragraph in French."""
    rows = (SAMPLE / "record.fr.txt").read_text(encoding="utf-8").splitlines(keepends=True)
    text = "".join(row for row in rows if not row.startswith("2."))
    own = (SAMPLE / "record.toml").read_text(encoding="utf-8")
    return french_record(folder, {"record.fr.txt": text, "record.toml": facts + own if not facts else own + facts})


def page_of(content: str) -> str:
    return markdown(content.partition("\n---\n")[2], extensions=EXTENSIONS)


def pages_of(built: Built) -> dict[str, str]:
    """Return the pages of an edition by their path in the site, as MkDocs makes them, without the theme."""
    pages = {path: page_of(content) for path, content in built.files.items() if path.endswith(".md")}
    named = {
        f"fr/{path.replace('.fr.md', '.html')}" if ".fr." in path else path.replace(".md", ".html"): page
        for path, page in pages.items()
    }
    return named | {path: content for path, content in built.files.items() if path.endswith(".html")}


def problems_of(built: Built, path: Path) -> list[str]:
    return [f"{problem.line}: {problem.message}" for problem in built.problems.get(path, ())]


def found(page: str, place: str) -> list[html.HtmlElement]:
    """Return the elements of a page by their id or their class."""
    return [
        element
        for element in html.document_fromstring(page).iter("p")
        if place in (element.get("id"), *element.get("class", "").split())
    ]
