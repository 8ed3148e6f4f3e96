"""The whole record as one file that needs nothing beside it: to send, to open on a phone, to keep.

It holds the page of the whole record in every language that has a text, one after the other. The record's own text
keeps its ids, any other has ids that begin with its language (`en_para_27`), as on the pages with two texts. No script
is needed: each paragraph leads to the same one of the other texts, and the browser finds words.
"""

from collections.abc import Sequence
from html import escape

from lxml import html as parser
from markdown import markdown

from record import urls
from record.built.policy import CHARSET, NO_ICON, secure
from record.edition import Edition
from record.model import Section
from record.pages.blocks import html_attributes
from record.pages.sections import whole_page
from record.view import View

EXTENSIONS = ("attr_list", "tables")
LEFT_OUT = ("views", "notes-line", "source-places", "edition")
"""What a page of the site has for its scripts and its neighbours."""
LEVELS = {"h5": "h6", "h4": "h5", "h3": "h4", "h2": "h3", "h1": "h2"}
"""Headings go down by one: the first is the title of the file."""


def single_file(edition: Edition, style: str) -> str:
    """Return the file; a language without a text of its own adds none."""
    views = [edition.view(code) for code in edition.languages]
    texts = [view for view in views if view.translated]
    own, *others = texts
    titles = (f'<p class="title" lang="{view.grammar.tag}">{escape(view.title)}</p>' for view in others)
    rows = (
        f'<!doctype html>\n<html lang="{own.grammar.tag}">\n<head>\n{CHARSET}',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        '<meta name="robots" content="noindex">',
        '<meta name="format-detection" content="telephone=no">',
        '<meta name="color-scheme" content="light dark">',
        NO_ICON,
        f"<title>{escape(own.name)}</title>",
        f"<style>{style.strip()}</style>\n</head>\n<body>\n<header>",
        f"<h1>{escape(own.title)}</h1>",
        *titles,
        *(_about(view) for view in texts),
        "</header>",
        *(_contents(edition, view) for view in texts),
        "<main>",
        *(_text(edition, view, texts) for view in texts),
        "</main>\n</body>\n</html>\n",
    )
    return secure("\n".join(rows))


def own_id(edition: Edition, view: View, id: str) -> str:
    """Return the id that a text of a language has in the file."""
    return id if view.record is edition.record else urls.second_id(view.language, id)


def _about(view: View) -> str:
    """Return what the file is, and of which text."""
    words = view.labels["edition"].format(edition=view.original.source.edition)
    words = view.labels["separator"].join((view.labels["single_about"], words))
    status = f'<span class="status">{escape(view.status)}</span>'
    return f'<p class="about" lang="{view.grammar.tag}">{status} {escape(words)}</p>'


def _contents(edition: Edition, view: View) -> str:
    """Return the sections of a text with their paragraphs, as links."""
    labels = view.labels
    rows = (
        f"<li>{_link(own_id(edition, view, section.id), view.heading(section))}{_numbers(edition, view, section)}</li>"
        for section in view.record.sections
    )
    head = _link(urls.text_id(view.language), labels["name"])
    name = escape(f"{labels['contents']} ({labels['name']})")
    marks = html_attributes(lang=view.grammar.tag, aria_label=name)
    return "\n".join((f"<nav{marks}>\n<h2>{head}</h2>\n<ul>", *rows, "</ul>\n</nav>"))


def _numbers(edition: Edition, view: View, section: Section) -> str:
    links = (_link(own_id(edition, view, one.id), view.mark(one)) for one in section.paragraphs)
    return f' <span class="numbers">{" ".join(links)}</span>'


def _link(id: str, words: str) -> str:
    return f'<a href="#{id}">{escape(words)}</a>'


def _text(edition: Edition, view: View, texts: Sequence[View]) -> str:
    """Return the page of the whole record in a language as a part of the file."""
    _, _, body = whole_page(edition, view).partition("\n---\n\n")
    root = parser.fragment_fromstring(markdown(body, extensions=EXTENSIONS), create_parent="section")
    for name in LEFT_OUT:
        for element in root.find_class(name):
            element.drop_tree()
    for element in list(root.iterdescendants()):  # A list: links between the texts come into the tree on the way.
        if element.get("id"):
            _beside(edition, view, texts, element)
        if element.tag == "a":
            _lead(edition, view, element)
        if element.tag == "h1":
            element.text = view.labels["name"]
        element.tag = LEVELS.get(str(element.tag), element.tag)
        element.attrib.pop("data-notes", None)
    root.attrib.update({"id": urls.text_id(view.language), "lang": view.grammar.tag})
    # The writer does not know that `wbr` has no end.
    return str(parser.tostring(root, encoding="unicode")).replace("</wbr>", "")


def _lead(edition: Edition, view: View, link: parser.HtmlElement) -> None:
    """Let a link lead to the same text; one that leaves the file is but words, unless it goes out into the world."""
    address = link.get("href", "")
    if address.startswith("#"):
        link.set("href", f"#{own_id(edition, view, address[1:])}")
    elif "://" not in address:
        link.tag = "span"
        del link.attrib["href"]


def _beside(edition: Edition, view: View, texts: Sequence[View], element: parser.HtmlElement) -> None:
    """Give an element its id, and a paragraph the way to the same one of the other texts."""
    id = element.attrib["id"]
    element.set("id", own_id(edition, view, id))
    for other in texts:
        if other is not view and id in view.record.paragraph_by_id and id in other.record.paragraph_by_id:
            marks = html_attributes(href=f"#{own_id(edition, other, id)}", lang=other.grammar.tag)
            link = parser.fragment_fromstring(f'<a class="other"{marks}>{escape(other.labels["name"])}</a>')
            element.getprevious().append(link)
