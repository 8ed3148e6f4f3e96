"""The guide for programs that read for people (`llms.txt`), and the guide with all texts after it.

It is in English, as such files are, and in Markdown. It says what the record is, its status, how it is cited, how a
quotation is checked, and where each form stands.
"""

from markupsafe import Markup

from record import urls
from record.citations.forms import printed
from record.edition import Edition
from record.exports.downloads import downloads, reader_of_programs
from record.formats.pieces import Reading
from record.formats.reading import readings
from record.formats.twin_lines import in_markdown, marked_lines
from record.formats.twins import whole
from record.markup.markdown import ready
from record.markup.render import render
from record.standing import standing
from verifying.quoting import quote_sha256, sentences

UNLISTED = (urls.MANIFEST, urls.GUIDE)
"""What the guide does not list among the files: files that are made later, and itself."""


def guides(edition: Edition) -> dict[str, str]:
    """Return the guide, and the guide with the texts after it, by their paths."""
    texts = edition.once(readings)
    guide = render("llms.md.jinja", **_said(edition, texts), whole=[])
    every = [(in_markdown(text.view.title), _about(edition, text), _lines(edition, text)) for text in texts]
    full = render("llms.md.jinja", **_said(edition, texts), whole=every)
    return {urls.GUIDE: guide, urls.GUIDE_WHOLE: full}


def _said(edition: Edition, texts: list[Reading]) -> dict[str, object]:
    """Return what the guide says of the record."""
    view = reader_of_programs(edition)
    paragraphs = [*edition.record.paragraphs]
    first = next((block for block in texts[0].paragraphs if block.text), None)
    low, high = next(sentences(first.text)) if first else (0, 0)
    example = first.text[low:high] if first else ""
    return {
        "title": in_markdown(view.title),
        "status": in_markdown(standing(view)),
        "edition": edition.record.source.edition,
        "texts": [(text.tag, in_markdown(text.view.title), _about(edition, text)) for text in texts],
        "roots": [(text.view.language, edition.root(text.view.language)) for text in texts],
        "paragraph": urls.short(paragraphs[-1].id).removesuffix(".html") if paragraphs else "",
        "id": ready(paragraphs[-1].id if paragraphs else ""),
        "example": in_markdown(example),
        "sha256": quote_sha256(example),
        "place": ready(first.id if first else ""),
        "groups": [
            (in_markdown(group["title"]), [(in_markdown(file["name"]), ready(file["path"]), in_markdown(file["about"]))
                                           for file in group["files"] if file["path"] not in UNLISTED])
            for group in downloads(edition, view)
        ],
    }  # fmt: skip


def _about(edition: Edition, text: Reading) -> Markup:
    """Return the citation of a text, which says its status, and whether it is a translation."""
    return in_markdown(printed(edition, text.view, [*text.view.record.paragraphs]))


def _lines(edition: Edition, text: Reading) -> Markup:
    return marked_lines(urls.GUIDE_WHOLE, whole(text), edition.root(text.view.language))
