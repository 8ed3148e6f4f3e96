"""The first versions of the pages about a record, Home and About: made from its facts and from the import.

An editor continues them by hand: no command writes them again.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from babel import Locale
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from record.build import Built
from record.citations.locator import pinpoint
from record.edition import Edition
from record.languages import GRAMMARS
from record.markup.markdown import inline
from record.view import View

STARTERS = Path(__file__).parent / "starters"
ENDING = ".jinja"


def starting_pages(built: Built, file: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the pages by their names in docs/ (index.en.md), in every language that has a template for them.

    `file` has the name and the SHA-256 of what the record was imported from.
    """
    environment = Environment(
        loader=FileSystemLoader(STARTERS),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 -- the pages are Markdown, and `text` escapes for it
    )
    environment.filters["text"] = inline
    for path in sorted(STARTERS.glob(f"*{ENDING}")):
        name = path.name.removesuffix(ENDING)
        language = name.split(".")[1] if name.count(".") > 1 else built.edition.record.language
        yield name, environment.get_template(path.name).render(_said(built.edition, language, file))


def _said(edition: Edition, language: str, file: Mapping[str, str]) -> dict[str, object]:
    """Return the data for a page in a language."""
    facts, own = edition.facts, edition.view(edition.record.language)
    stated = {
        "body": own.word(facts.body), "session": own.word(facts.session), "agenda": own.word(facts.agenda),
        "dates": own.dates, "place": own.word(facts.place), "job_number": facts.job_number or "",
    }  # fmt: skip
    return {
        "title": own.title,
        "facts": [(key, words) for key, words in stated.items() if words],
        "symbol": facts.symbol,
        "language": Locale.parse(GRAMMARS[language].locale).languages[edition.record.language],
        "file": file["name"],
        "sha256": file["sha256"],
        "up": "" if language == edition.record.language else "../",
        "example": _example(edition, own),
    }


def _example(edition: Edition, view: View) -> dict[str, str] | None:
    """Return the first paragraph with a number, as an example of a citation, and the link to it."""
    paragraphs = sorted(edition.record.paragraphs, key=lambda paragraph: paragraph.number is None)
    links = edition.links("about.html")
    first = next(iter(paragraphs), None)
    return {"words": pinpoint(view, [first]), "link": links(first.id)} if first else None
