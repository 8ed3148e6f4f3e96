"""The forms of a citation: one table, which pages and scripts fill in (`pieces.py` says how a form is written).

Where a style wants what the record does not have, the style's own rule decides:
- No date of publication is known. APA says `n.d.`; GB/T 7714 puts what is supplied into brackets; Chicago gives the day
  of access instead. The days of the session are given as such.
- No translator is named: that the text is an unofficial translation is part of the description, and of the title where
  a program prints nothing else of it.
- Author and publisher are the same institution: APA and Chicago name it once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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

GBT = Form(
    kind="rich",
    words="zh",
    text="«own_body». |«title»|[«other»]|[R|«linked»/OL|]. «remark». [«undated»]|«linked»[«day»]|. «url»|«unlinked».|"
    "\n«in_text»<sup>[1]«pinpoint»</sup>",
)
STYLES = {
    "gbt_2025": GBT,
    "gbt_2015": Form(kind="rich", words="zh", text=GBT.text),
    "legal": Form(
        kind="rich",
        words="zh",
        text="«own_body»：|《«han_title»》|<i>«latin_title»</i>|（《«other»》）|（«version»）|，«held»|，«place»|"
        "，«day:zh»访问，«url»|«unlinked»。",
    ),
    "apa": Form(
        kind="rich",
        words="en",
        text="«body». («undated»). |<i>«colon_title»</i>| [«colon_other»]| («edition_words»)| [«description»]|. "
        "«event»|. («later_undated»)|. Retrieved «day:en-US», from «url»|«unlinked».|"
        "\n«in_text»(«author», «undated», «pinpoint»)",
    ),
    "chicago": Form(
        kind="rich",
        words="en",
        text="«body», |<i>«latin_title»</i>|«han_title»| [«other»]| («version»)|, «american»|, «place»|"
        ", accessed «day:en-US», «url»|«unlinked».",
    ),
}
DATA = {
    "bibtex": Form(
        kind="tex",
        text="@techreport{record_«edition»_«code»_«key»|,\n  author = {{«own_body»}}|,\n  title = {{«title»}}|"
        ",\n  institution = {{«own_body»}}|,\n  type = {«genre»}|,\n  address = {«place_name»}|,\n  year = {«undated»}|"
        ",\n  eventtitle = {«event_title»}|,\n  eventdate = {«days»}|,\n  version = {«edition»}|"
        ",\n  note = {«pinpoint»«joint»«remark»}|"
        ",\n  language = {«language»}|,\n  url = {«url»}|,\n  urldate = {«read»}|\n}",
    ),
    "ris": Form(
        kind="plain",
        text="TY  - RPRT|\nAU  - «own_body»|\nTI  - «marked»|\nM3  - «genre»|\nPB  - «own_body»|"
        "\nCY  - «place_name»|\nET  - «edition»|\nN1  - «pinpoint»«joint»«remark»|\nLA  - «language»|"
        "\nUR  - «url»|\nY2  - «slashes»|\nER  - ",
    ),
    "csl": Form(
        kind="json",
        text='[\n  {\n    "id": "record_«edition»_«code»_«key»",\n    "type": "report"|,\n    "title": "«marked»"|'
        ',\n    "author": [{ "literal": "«own_body»" }]|,\n    "genre": "«genre»"|,\n    "version": "«edition»"|'
        ',\n    "issued": { "literal": "«undated»" }|,\n    "event-title": "«event_title»"|'
        ',\n    "event-date": { "date-parts": [«parts»] }|,\n    "event-place": "«place_name»"|'
        ',\n    "note": "«pinpoint»«joint»«remark»"|,\n    "language": "«language»"|,\n    "URL": "«url»"|'
        ',\n    "accessed": { "date-parts": [[«commas»]] }|\n  }\n]',
    ),
}
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
    return (STYLES | DATA)[id]


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
