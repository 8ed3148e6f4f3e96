"""A page as its template knows it: its edition, its reader, and the links from it."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from record import urls
from record.contents import paragraph_title
from record.edition import Edition
from record.languages import GRAMMARS, language_name
from record.markup.languages import in_languages, original
from record.markup.links import evidence
from record.markup.render import render
from record.markup.typeset import typeset, typeset_block, typeset_raw
from record.notes import place_words
from record.view import View

SHOWN = {
    "evidence": evidence,
    "in_languages": in_languages,
    "language_name": language_name,
    "of_original": original,
    "paragraph_title": paragraph_title,
    "place_words": place_words,
    "typeset": typeset,
    "typeset_block": typeset_block,
    "typeset_raw": typeset_raw,
}
"""The functions that templates call to show words; each takes the view to which the words belong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of an edition in one language."""

    edition: Edition
    view: View
    address: str
    """From the root of the language."""

    def show(self, template: str, **data: object) -> str:
        """Return the page that a template makes of its data; errors as in `render`."""
        own = {"page": self, "edition": self.edition, "view": self.view, "labels": self.view.labels}
        return render(template, once=self.edition.once(made_once, self.view.language), **own, **SHOWN, **data)

    @property
    def folder(self) -> str:
        """The folder of the page: on the pages of a folder, links are the same."""
        return self.address.rpartition("/")[0]

    @property
    def tag(self) -> str:
        """The tag of the language of the page."""
        return GRAMMARS[self.view.language].tag

    def in_language(self, code: str) -> View:
        """Return the view with the text of a language: the page's own, or the view of the language."""
        return self.view if self.view.record.language == code else self.edition.view(code)

    def link(self, address: str) -> str:
        """Return the relative link to another page of the language, for HTML."""
        return urls.link(self.address, address)

    def markdown_link(self, address: str) -> str:
        """Return the same for Markdown."""
        return urls.markdown_link(self.address, address)

    def shared(self, address: str) -> str:
        """Return the relative link to a file that all languages share."""
        return urls.link(self.edition.root(self.view.language) + self.address, address)

    @property
    def notice(self) -> str:
        """The notice that the text is a translation, or in another language than the page; nothing for the original."""
        view = self.view
        if view.record is view.original and view.translated:
            return ""
        key = "translation" if view.translated else "not_translated"
        return view.labels[key].format(original=language_name(view.original.language, view.locale))


def made_once(_edition: Edition, _language: str) -> Callable[..., Markup]:
    """Return what makes a part that stands on several pages of a language once: by its name, and what it depends on."""
    made: dict[tuple[str | int, ...], Markup] = {}

    def once(name: str, *of: str | int, caller: Callable[[], Markup]) -> Markup:
        if (key := (name, *of)) not in made:
            made[key] = caller()
        return made[key]

    return once
