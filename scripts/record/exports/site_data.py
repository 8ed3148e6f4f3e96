"""The shape of what templates know of an edition; `site` fills it."""

from typing import TypedDict

from record.citations.embedded import Embedded
from record.exports.script_words import Reading
from record.labels import Labels

Bar = tuple[float, float]


class Anchor(TypedDict):
    """A paragraph in the contents of its page."""

    id: str
    number: str
    """Its name in a list of places."""
    title: str


class Consult(TypedDict):
    """A page that helps to consult the record, and what it is for."""

    page: str
    title: str
    about: str


class ConsultGroup(TypedDict):
    """Such pages under one entry of the menu."""

    title: str
    pages: list[Consult]


class Download(TypedDict):
    """A file to download: its path from the site's root, its name and what it is for."""

    path: str
    name: str
    about: str
    type: str
    """Its media type."""
    apart: bool
    """Whether it stands on the site alone, and not in the archive."""


class DownloadGroup(TypedDict):
    """Files with the same use."""

    title: str
    files: list[Download]


class Title(TypedDict):
    """A title and the tag of its language; `note` says that it is our own translation."""

    words: str
    tag: str
    note: str


class LaterSite(TypedDict):
    """The document that took the place of the record: what names it, and the attributes of a link to it."""

    words: str
    link: dict[str, str]


class RevisionSite(TypedDict):
    """A revision of the text: the id of its place on the page of changes, its title, its day, its reason."""

    id: str
    title: str
    on: str
    reason: str


class RelatedSite(TypedDict):
    """Another document about the session, as the About page shows it."""

    kind: str
    symbol: str
    titles: list[Title]
    library: dict[str, str]
    """The attributes of a link to the document by its symbol."""
    listed: dict[str, str]
    """The attributes of a link to where it is listed."""
    host: str
    known: str
    unknown: str


class SectionSite(TypedDict):
    """A section as the home page lists it."""

    id: str
    kind: str
    label: str
    heading: str
    parts: list[str]
    """The heading, cut where a line of it may end."""
    page: str
    range: str
    when: str
    about: str
    """What it holds in a line: the editor's words, or who speaks in it, in order."""
    length: float
    """The length of its text, in hundredths of the longest."""
    sketch: list[list[Bar]]
    """The lanes of its speakers, for a small drawing: start and width in thousandths of its text."""
    cited: str
    embedded: Embedded
    contents: list[Anchor]


class Group(TypedDict):
    """A titled part of the navigation: Markdown files, or parts of it."""

    title: str
    pages: "list[str | Group]"


class SiteNames(TypedDict):
    """How a record and its session are called and cited in one language."""

    name: str
    heading: str
    title: str
    subtitle: str
    status: str
    status_title: str
    standing: str
    """The mark of the status with what took the place of the text."""
    body: str
    session: str
    place: str
    dates: str
    symbol: str
    cite_by: str
    """How it is cited: by the numbers of its paragraphs, by their places, or both."""


class SiteLanguage(TypedDict):
    """The language of the pages, and that of the text on them."""

    language: str
    tag: str
    locale: str
    """How a script writes days: `en-GB`."""
    root: str
    """What comes before an address in this language: nothing, or `en/`."""
    text_tag: str
    """The language of the text shown, where it is another than the page's."""
    translated: bool
    """Whether the text stands in the language of the page."""


class Site(SiteLanguage, SiteNames):
    """Everything that a page in one language says of the record as a whole."""

    range: str
    edition: str
    superseded_by: LaterSite | None
    revisions: list[RevisionSite]
    revised_on: str
    """The day of the last revision, or of the end of the session, as 2019-05-31."""
    related: list[RelatedSite]
    report_error: str
    labels: Labels
    search_examples: dict[str, str]
    """The examples of the search help."""
    navigation: list[Group]
    consult: list[ConsultGroup]
    downloads: list[DownloadGroup]
    sections: list[SectionSite]
    cited: str
    """The citation of the whole, as United Nations documents write it."""
    said: dict[str, str]
    """What hand-written pages leave to the facts."""
    embedded: Embedded
    """The data for programs on pages of the whole record."""
    picture: str
    licence: str
    """The address of the licence, where the editor states one."""
    signals: str
    """What `robots.txt` says that programs may do, where the editor states it."""
    reading: Reading
