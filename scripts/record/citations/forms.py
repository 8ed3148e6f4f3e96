"""The forms of a citation: `forms.toml` has one table a form, and one a kind of text."""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypedDict

from record.citations.cited import cited, known
from record.citations.locator import pinpoint
from record.citations.pieces import Piece, Writing, pieces, words_of
from record.edition import Edition
from record.languages import GRAMMARS, language_name
from record.model import Paragraph
from record.view import View

Kind = Literal["rich", "html", "markdown", "tex", "json", "plain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form: the language of its words (empty: that of the page), its kind of text, and its parts in order.

    A line of a rich form is a paragraph.
    """

    kind: Kind
    text: str
    words: str = ""


TABLES: Mapping[str, Any] = tomllib.loads((files("record.citations") / "forms.toml").read_text(encoding="utf-8"))
"""The forms that are not labels, and the kinds of text; they are part of the package."""
WRITINGS: Mapping[Kind, Writing] = {kind: Writing(**own) for kind, own in TABLES["kind"].items()}

UN, PLAIN = "un", "plain"
"""The labels that hold the form of United Nations documents, in each language, and a shorter one."""

STYLE_WORDS = ("zh", "en")
"""The languages in which the styles have words, whatever the languages of the record are."""
LOCALES = ("zh", "en-US")
"""The locales in which the styles write a day."""


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


def united_nations(edition: Edition, view: View) -> list[Piece]:
    """Return the citation of a view's text in its language, in the form of United Nations documents."""
    return _pieces(edition, view, view, Form(kind="rich", text=_form_of(view, UN)))


def printed(edition: Edition, view: View, paragraphs: Sequence[Paragraph]) -> str:
    """Return such a citation of a run of paragraphs as plain words."""
    return printing(edition, view)(paragraphs)


def printing(edition: Edition, view: View) -> Callable[[Sequence[Paragraph]], str]:
    """Return a function that writes such citations, one run of paragraphs after the other."""
    form, known = _form_of(view, UN), known_of(edition, view, view)

    def cite(paragraphs: Sequence[Paragraph]) -> str:
        place = pinpoint(view, paragraphs)
        values = known | {"place": place, "pinpoint": place}
        return words_of(form, WRITINGS["plain"], values, view.language)

    return cite


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
    """Return the forms that are no labels."""
    return {
        id: Form(kind=form["kind"], words=form.get("words", ""), text=TABLES["form"][form.get("like", id)]["text"])
        for id, form in TABLES["form"].items()
    }


def _form_of(view: View, label: str) -> str:
    """Return a form that stands among the labels, with names written as in other labels."""
    return view.labels.table("cite")[label].replace("{", "«").replace("}", "»")


def _label(view: View, id: str) -> str:
    if id.startswith("un_"):
        language = language_name(id.removeprefix("un_"), view.locale)
        return view.labels.table("cite_form")["un"].format(language=language)
    return view.labels.table("cite_form")[id]


def _pieces(edition: Edition, view: View, text: View, form: Form, id: str = "") -> list[Piece]:
    """Return the pieces of a form for the text that one view shows, in the language of another view."""
    known = known_of(edition, view, text)
    if id == "gbt_2015":  # its punctuation is that of Latin print
        known["remark"] = known["remark"].replace("；", "; ")
    words = edition.view(form.words or STYLE_WORDS[0]).labels.table("cite")["date_missing"]
    undated = {"day": words} | {f"day:{locale}": f"[{words}]" for locale in LOCALES}
    return pieces(form.text or _form_of(view, UN), WRITINGS[form.kind], known, undated, view.language)


def known_of(edition: Edition, view: View, text: View) -> dict[str, str]:
    """Return the values of a citation of the text that one view shows, in the language of another view, by name."""
    return known(view, cited(edition, view, text)) | {"code": text.record.language}
