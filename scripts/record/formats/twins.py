"""Plain twins: what a page shows of the record as text and as Markdown beside it (`.txt`, `.md`), each paragraph alone.

In the text a line of the record begins with its id in brackets. In Markdown it begins with a link to its place on the
page. Everything above the first such line is by this site: what the text is, its status, how it is cited.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup

from record import ids, urls
from record.citations.forms import printed
from record.edition import Edition
from record.formats.pieces import Block, Line, Part, Reading
from record.formats.quoting import quoting
from record.formats.reading import readings
from record.formats.said import Said, Twin
from record.markup.markdown import ready
from record.markup.render import render
from record.standing import standing
from record.translations.beside import Alone

PLACE = "¶"
"""The words of the link to a line without a number."""
MARKUP = re.compile(r"[\\`*_\[\]{}<>&~|]")
"""Signs that any reader of Markdown takes for markup inside a line."""


def twins(edition: Edition) -> dict[str, str]:
    """Return the twins of every page with words of the record, in each language that has a text, by their paths."""
    texts = {text.view.language: text for text in readings(edition)}
    found = {}
    for language, text in texts.items():
        for twin in (*_pages(edition, text, texts), *quoting(edition, text, texts), *_paragraphs(text)):
            path = edition.root(language) + twin.page.removesuffix(".html")
            found[f"{path}.txt"] = plain(edition, text, twin)
            if not twin.page.startswith("p/"):
                found[f"{path}.md"] = marked(edition, text, twin)
    return found


def plain(edition: Edition, text: Reading, twin: Twin) -> str:
    """Return a twin as text."""
    words = [
        replace(line, text=ready(line.text), label=ready(line.label), remarks=[*map(ready, line.remarks)])
        for line in twin.lines
    ]
    head = map(ready, _head(edition, text, twin))
    return render("twin.txt.jinja", head=[*head], lines=words)


def marked(edition: Edition, text: Reading, twin: Twin) -> str:
    """Return a twin as Markdown."""
    head = map(in_markdown, _head(edition, text, twin))
    return render("twin.md.jinja", head=[*head], lines=marked_lines(twin.page, twin.lines))


def marked_lines(here: str, lines: Iterable[Said], root: str = "") -> list[dict[str, object]]:
    """Return lines as Markdown for a file; `root` is the way from the file to the root of their language."""
    return [
        {
            "before": ready("#" * line.level + " " * (line.level > 0)),
            "mark": in_markdown(line.label or PLACE),
            "address": ready(f"{root}{urls.link(here, line.page)}#{line.id}"),
            "text": in_markdown(line.text),
            "remarks": [in_markdown(words) for words in line.remarks],
        }
        for line in lines
    ]


def in_markdown(words: str) -> Markup:
    """Return words for the middle of a line of Markdown, with as few entities as possible."""
    return ready(MARKUP.sub(lambda found: f"&#{ord(found[0])};", words))


def _head(edition: Edition, text: Reading, twin: Twin) -> Iterator[str]:
    """Yield the lines above the text: the title, what the text is, how it is cited, and its page."""
    view = text.view
    yield twin.title
    yield view.labels["separator"].join((view.name, standing(view), view.labels["colophon"]))
    if text.translation:
        yield text.translation
    yield printed(edition, view, twin.cited)
    yield from _outdated(text, twin)
    yield edition.root(view.language) + twin.page


def _outdated(text: Reading, twin: Twin) -> Iterator[str]:
    """Yield the paragraphs whose translation is of an earlier edition, and that edition."""
    labels = text.view.labels
    shown, names = {line.id for line in twin.lines}, {block.id: block.name for block in text.paragraphs}
    for own in (text, *twin.beside):
        prefix = "" if own is text else ids.second_id(own.view.language, "")
        digests = {id: digest for id, digest in own.view.outdated.items() if prefix + id in shown and id in names}
        for digest in dict.fromkeys(digests.values()):
            places = labels["list"].join(names[id] for id in names if digests.get(id) == digest)
            yield places + labels["colon"] + labels.table("revisions")["outdated"].format(edition=digest)


def _pages(edition: Edition, text: Reading, texts: Mapping[str, Reading]) -> Iterator[Twin]:
    """Yield the twins of the pages of sections, of the whole record and of voices."""
    view, parts = text.view, [*zip(text.view.record.sections, text.parts, strict=True)]
    other = edition.counterpart(view)
    beside = texts.get(other.language) if other else None
    more = edition.alone(other.language) if other and text.original else {}
    for section, part in parts:
        page, cited = edition.page(section), section.paragraphs
        yield Twin(page=page, title=view.short(section), cited=cited, lines=[*_part(part, page)])
        if beside:
            page, title = urls.parallel(page), view.labels["parallel_title"].format(section=view.short(section))
            lines = [*_beside(section.id, [*_part(part, page)], beside, more)]
            yield Twin(page=page, title=title, cited=cited, lines=lines, beside=[beside])
    every = [*view.record.paragraphs]
    yield Twin(page=urls.page(urls.ALL), title=view.title, cited=every, lines=whole(text))
    for id in view.speakers:
        own = [*_speeches(edition, text, id)]
        yield Twin(page=urls.speaker_page(id), title=view.full_name(id), cited=every, lines=own)
    yield Twin(page=urls.VOICES, title=view.labels["voices"], cited=every, lines=[*_speeches(edition, text, None)])


def whole(text: Reading) -> list[Said]:
    """Return every line of a text in order, as on the page of the whole record."""
    page = urls.page(urls.ALL)
    front = [Said(id=block.id, label="", text=block.text, page=page) for block in text.front]
    return [*front, *(line for part in text.parts for line in _part(part, page))]


def _part(part: Part, page: str) -> Iterator[Said]:
    yield from (_line(line, page, level) for line, level in ((part.label, 0), (part.title, part.level)) if line.pieces)
    yield from (_block(block, page) for block in part.blocks)


def _line(line: Line, page: str, level: int) -> Said:
    return Said(id=line.id, label="", text=line.text, page=page, level=level)


def _block(block: Block, page: str) -> Said:
    return Said(id=block.id, label=block.label, text=block.text, page=page)


def _beside(section: str, lines: Sequence[Said], other: Reading, more: Alone) -> Iterator[Said]:
    """Yield lines, each with the same line of the other text after it, under its id on parallel pages.

    After these stands what only the other text has.
    """
    same = {said.id: said for said in whole(other)}

    def second(line: Said, id: str, level: int) -> Said:
        own = ids.second_id(other.view.language, id)
        return replace(line, id=own, label=same[id].label, text=same[id].text, level=level)

    if section not in {line.id for line in lines}:
        yield from (second(lines[0], said.id, 0) for said in more.get(section, ()))
    for line in lines:
        yield line
        if line.id in same:
            yield second(line, line.id, line.level)
        yield from (second(line, said.id, 0) for said in more.get(line.id, ()))


def _speeches(edition: Edition, text: Reading, speaker: str | None) -> Iterator[Said]:
    """Yield the speeches of a speaker, or those of voices without identity."""
    for section, part in zip(text.view.record.sections, text.parts, strict=True):
        for block in part.blocks:
            for voice in block.voices:
                if voice.basis != "none" and voice.speaker == speaker and (speaker or voice.subject):
                    words = "".join(piece for piece in voice.pieces if isinstance(piece, str)).strip()
                    yield Said(id=voice.id, label=block.label, text=words, page=edition.page(section))


def _paragraphs(text: Reading) -> Iterator[Twin]:
    """Yield each paragraph alone, at its short address."""
    own = {block.id: block for block in text.paragraphs}
    for paragraph in text.view.record.paragraphs:
        if block := own.get(paragraph.id):
            lines = [_block(block, urls.short(block.id))]
            yield Twin(page=urls.short(block.id), title=block.name, cited=[paragraph], lines=lines)
