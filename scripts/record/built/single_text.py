"""Make the page of the whole record a part of the file that holds all texts.

The original keeps its ids. The ids of any other text begin with its language (`en_para_27`), as on parallel pages.
"""

from collections.abc import Sequence

from lxml import html as parser
from lxml.html import builder

from record import ids
from record.edition import Edition
from record.markup.article import article
from record.view import View

LEFT_OUT = ("without-script", "views", "source-places", "edition")
"""Elements of a page that only scripts and other pages need."""
LEVELS = {"h5": "h6", "h4": "h5", "h3": "h4", "h2": "h3", "h1": "h2"}
"""Headings move down by one level, because the first is the title of the file."""


def own_id(edition: Edition, view: View, id: str) -> str:
    """Return the id that a text of a language has in the file."""
    return id if view.record is edition.record else ids.second_id(view.language, id)


def single_text(edition: Edition, view: View, texts: Sequence[View], page: str) -> str:
    """Return the page of the whole record in a language, given in Markdown, as the HTML of a part of the file."""
    _, _, body = page.partition("\n---\n\n")
    root = parser.fragment_fromstring(article(body).html, create_parent="section")
    for name in LEFT_OUT:
        for element in root.find_class(name):
            element.drop_tree()
    for element in list(root.iterdescendants()):  # A list: links between the texts come into the tree on the way.
        if element.tag == "h1":  # The title of the page, which has an id there.
            element.attrib.pop("id", None)
        if element.get("id"):
            _beside(edition, view, texts, element)
        if element.tag == "a":
            _lead(edition, view, element)
        if element.tag == "h1":
            element.text = view.labels["name"]
        element.tag = LEVELS.get(str(element.tag), element.tag)
        element.attrib.pop("data-notes", None)
    root.attrib.update({"id": ids.text_id(view.language), "lang": view.grammar.tag})
    # The writer does not know that `wbr` has no end.
    return str(parser.tostring(root, encoding="unicode")).replace("</wbr>", "")


def _lead(edition: Edition, view: View, link: parser.HtmlElement) -> None:
    """Let a link lead to the same text; a link to another page becomes plain words, a link to another site stays."""
    address = link.get("href", "")
    if address.startswith("#"):
        link.set("href", f"#{own_id(edition, view, address[1:])}")
    elif "://" not in address:
        link.tag = "span"
        del link.attrib["href"]


def _beside(edition: Edition, view: View, texts: Sequence[View], element: parser.HtmlElement) -> None:
    """Give an element its id, and a paragraph links to the same paragraph of the other texts."""
    id = element.attrib["id"]
    element.set("id", own_id(edition, view, id))
    for other in texts:
        if other is not view and id in view.record.paragraph_by_id and id in other.record.paragraph_by_id:
            marks = {"class": "other", "href": f"#{own_id(edition, other, id)}", "lang": other.grammar.tag}
            element.getprevious().append(builder.A(other.labels["name"], marks))
