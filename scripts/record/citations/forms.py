"""The forms of a citation, which pages and scripts fill in: `forms.toml` has one table a form."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, TypedDict

from record.citations.cited import cited, known
from record.citations.locator import pinpoint
from record.citations.pieces import Piece, filled, words
from record.edition import Edition
from record.languages import GRAMMARS, language_name
from record.model import Paragraph
from record.view import View

Kind = Literal["rich", "html", "markdown", "tex", "json", "plain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form: the language of its words (nothing: the page's), what kind of text it is, and how it is put together.

    A line of a rich form is a paragraph.
    """

    kind: Kind
    text: str
    words: str = ""


UN, PLAIN = "un", "plain"
"""The labels that hold the form of United Nations documents, in each language, and a shorter one."""

STYLE_WORDS = ("zh", "en")
"""The languages whose words the styles take, whatever the languages of the record are."""


class Filled(TypedDict):
    """A form as the pages fill it in."""

    id: str
    label: str
    lang: str
    """The language of its words, which a title in another one may stand among."""
    kind: Kind
    pieces: list[Piece]


def forms(edition: Edition, view: View) -> list[Filled]:
    """Return the forms of a citation of the text that a view shows, in the order of its language."""
    return [
        {
            "id": id,
            "label": _label(view, id),
            "lang": GRAMMARS[form.words or view.language].tag,
            "kind": form.kind,
            "pieces": _pieces(edition, edition.view(form.words or view.language), view, form, id),
        }
        for id in _order(edition, view)
        for form in (_form(view, id),)
    ]


def united_nations(edition: Edition, view: View, kind: Kind = "rich") -> list[Piece]:
    """Return the citation that United Nations documents write, of a view's text in the view's language."""
    return _pieces(edition, view, view, Form(kind=kind, text=_form_of(view, UN)), "un")


def printed(edition: Edition, view: View, paragraphs: Sequence[Paragraph]) -> str:
    """Return the same of a run of paragraphs, as words alone."""
    return words(united_nations(edition, view, "plain"), {f"place:{view.language}": pinpoint(view, paragraphs) or None})


def _order(edition: Edition, view: View) -> Iterator[str]:
    """Yield the ids of the forms: `un` stands for the page's language, `un_others` for all others."""
    for id in view.labels.table("cite")["order"].split():
        if id == "un":
            yield f"un_{view.language}"
        elif id == "un_others":
            yield from (f"un_{language}" for language in edition.languages if language != view.language)
        else:
            yield id


def _form(view: View, id: str) -> Form:
    if id.startswith("un_"):
        return Form(kind="rich", words=id.removeprefix("un_"), text="")
    if id == "link":
        return Form(kind="rich", text=_form_of(view, PLAIN) + "|\n«url»")
    if id in {"markdown", "html"}:
        return Form(kind="markdown" if id == "markdown" else "html", text=_form_of(view, UN))
    return _table()[id]


@cache
def _table() -> dict[str, Form]:
    """Read the forms that are no labels; they are part of the package."""
    table = tomllib.loads((files("record.citations") / "forms.toml").read_text(encoding="utf-8"))
    return {
        id: Form(kind=one["kind"], words=one.get("words", ""), text=table[one.get("like", id)]["text"])
        for id, one in table.items()
    }


def _form_of(view: View, label: str) -> str:
    """Return a form that is a label: its names are written like those of other labels."""
    return view.labels.table("cite")[label].replace("{", "«").replace("}", "»")


def _label(view: View, id: str) -> str:
    if id.startswith("un_"):
        language = language_name(id.removeprefix("un_"), view.locale)
        return view.labels.table("cite_form")["un"].format(language=language)
    return view.labels.table("cite_form")[id]


def _pieces(edition: Edition, view: View, text: View, form: Form, id: str) -> list[Piece]:
    """Return a form in the words of one view, of the text that another shows."""
    values = known(view, cited(edition, view, text)) | {"code": text.record.language}
    if id == "gbt_2015":  # its punctuation is that of Latin print
        values["remark"] = values["remark"].replace("；", "; ")
    pieces = filled(form.text or _form_of(view, UN), values, form.kind)
    return [[_spoken(part, view.language) if at % 2 else part for at, part in enumerate(piece)] for piece in pieces]


def _spoken(name: str, language: str) -> str:
    """Return the name of a place with the language that it is said in."""
    return f"{name}:{language}" if name in {"place", "pinpoint"} else name
