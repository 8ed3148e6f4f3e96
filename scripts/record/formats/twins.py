"""Plain twins: what a page shows of the record as text and as Markdown beside it (`.txt`, `.md`), each paragraph alone.

In the text a line of the record begins with its id in brackets. In Markdown it begins with a link to its place on the
page. Everything above the first such line is by this site: what the text is, its status, how it is cited.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from record import ids, urls
from record.citations.forms import printing
from record.edition import Edition
from record.formats.pieces import Block, Line, Part, Reading, words_of
from record.formats.quoting import Quoter
from record.formats.reading import readings
from record.formats.said import Said, Twin
from record.formats.twin_lines import in_markdown, marked_lines, plain_lines
from record.markup.markdown import ready
from record.markup.render import render
from record.model import Paragraph
from record.page_kinds import page_kinds
from record.standing import standing
from record.translations.beside import Alone

Cite = Callable[[Sequence[Paragraph]], str]
"""A function that writes the citation of a run of paragraphs."""


def twins(edition: Edition) -> dict[str, str]:
    """Return the twins of every page with words of the record, in each language that has a text, by their paths."""
    texts = {text.view.language: text for text in edition.once(readings)}
    found = {}
    for language, text in texts.items():
        cite = printing(edition, text.view)
        every = cite([*text.view.record.paragraphs])
        pages = chain(_pages(edition, text, texts, cite), _voices(edition, text), _quoting(edition, text, texts))
        for twin in chain(pages, _paragraphs(text, cite)):
            path = edition.root(language) + twin.page.removesuffix(".html")
            head = [*_head(edition, text, twin, twin.citation or every)]
            found[f"{path}.txt"] = plain(head, twin)
            if not twin.page.startswith("p/"):
                found[f"{path}.md"] = marked(head, twin)
    return found


def plain(head: Iterable[str], twin: Twin) -> str:
    """Return a twin as text, below the lines that stand above it."""
    return render("twin.txt.jinja", head=[*map(ready, head)], lines=plain_lines(twin.lines))


def marked(head: Iterable[str], twin: Twin) -> str:
    """Return the same as Markdown."""
    return render("twin.md.jinja", head=[*map(in_markdown, head)], lines=marked_lines(twin.page, twin.lines))


def _head(edition: Edition, text: Reading, twin: Twin, citation: str) -> Iterator[str]:
    """Yield the lines above the text: the title, what the text is, how it is cited, and its page."""
    view = text.view
    yield twin.title
    yield view.labels["separator"].join((view.name, standing(view), view.labels["colophon"]))
    if text.translation:
        yield text.translation
    yield citation
    yield from _outdated(text, twin)
    yield edition.root(view.language) + twin.page


def _outdated(text: Reading, twin: Twin) -> Iterator[str]:
    """Yield the paragraphs whose translation is of an earlier edition, and that edition."""
    labels = text.view.labels
    shown = {line.id for line in twin.lines}
    for own in (own for own in (text, *twin.beside) if own.view.outdated):
        prefix = "" if own is text else ids.second_id(own.view.language, "")
        names = {block.id: block.name for block in text.paragraphs if prefix + block.id in shown}
        digests = {id: digest for id, digest in own.view.outdated.items() if id in names}
        for digest in dict.fromkeys(digests.values()):
            places = labels["list"].join(names[id] for id in names if digests.get(id) == digest)
            yield places + labels["colon"] + labels.table("revisions")["outdated"].format(edition=digest)


def _pages(edition: Edition, text: Reading, texts: Mapping[str, Reading], cite: Cite) -> Iterator[Twin]:
    """Yield the twins of the pages of sections, and of the whole record."""
    view, parts = text.view, [*zip(text.view.record.sections, text.parts, strict=True)]
    other = edition.counterpart(view)
    beside = texts.get(other.language) if other else None
    more = edition.alone(other.language) if other and text.original else {}
    same = {said.id: said for said in whole(beside)} if beside else {}
    for section, part in parts:
        page, citation = edition.page(section), cite(section.paragraphs)
        yield Twin(page=page, title=view.short(section), citation=citation, lines=[*_part(part, page)])
        if beside:
            page, title = urls.parallel(page), view.labels["parallel_title"].format(section=view.short(section))
            lines = [*_beside(section.id, [*_part(part, page)], beside.view.language, same, more)]
            yield Twin(page=page, title=title, citation=citation, lines=lines, beside=[beside])
    yield Twin(page=urls.page(urls.ALL), title=view.title, lines=whole(text))


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


def _beside(
    section: str, lines: Sequence[Said], language: str, same: Mapping[str, Said], more: Alone
) -> Iterator[Said]:
    """Yield lines, each with the same line of the other text after it, under its id on parallel pages.

    After these stands what only the other text has.
    """

    def second(line: Said, id: str, level: int) -> Said:
        own = ids.second_id(language, id)
        return replace(line, id=own, label=same[id].label, text=same[id].text, level=level)

    if section not in {line.id for line in lines}:
        yield from (second(lines[0], said.id, 0) for said in more.get(section, ()))
    for line in lines:
        yield line
        if line.id in same:
            yield second(line, line.id, line.level)
        yield from (second(line, said.id, 0) for said in more.get(line.id, ()))


def _voices(edition: Edition, text: Reading) -> Iterator[Twin]:
    """Yield the twins of the pages of voices: the speeches of each speaker, and those of voices without identity."""
    said: dict[str | None, list[Said]] = {}
    for section, part in zip(text.view.record.sections, text.parts, strict=True):
        page = edition.page(section)
        for block in part.blocks:
            for voice in block.voices:
                if voice.basis != "none" and (voice.speaker or voice.subject):
                    line = Said(id=voice.id, label=block.label, text=words_of(voice.pieces).strip(), page=page)
                    said.setdefault(voice.speaker, []).append(line)
    view = text.view
    for id in view.speakers:
        yield Twin(page=urls.speaker_page(id), title=view.full_name(id), lines=said.get(id, ()))
    yield Twin(page=urls.VOICES, title=view.labels["voices"], lines=said.get(None, ()))


def _quoting(edition: Edition, text: Reading, texts: Mapping[str, Reading]) -> Iterator[Twin]:
    """Yield the twins of the pages that quote a text, as their kinds declare them."""
    quoter = Quoter(edition=edition, view=text.view)
    beside = [other for other in texts.values() if other is not text]
    for kind in page_kinds():
        if (quoted := kind.quoted) and (lines := [*quoted.lines(quoter)]):
            yield Twin(page=kind.address, title=quoted.title(text.view), lines=lines, beside=beside)


def _paragraphs(text: Reading, cite: Cite) -> Iterator[Twin]:
    """Yield each paragraph alone, at its short address."""
    own = {block.id: block for block in text.paragraphs}
    for paragraph in text.view.record.paragraphs:
        if block := own.get(paragraph.id):
            lines = [_block(block, urls.short(block.id))]
            yield Twin(page=urls.short(block.id), title=block.name, citation=cite([paragraph]), lines=lines)
