"""Where every word of the pages comes from, as data: `provenance.json`.

The promise: the passages and the operations listed here account for every code point of the source, once, so that
whoever has the pages and this list can make the source again. Lines count from 1, columns from 0 in code points;
a span is `[line, start, end]`, its end not included.
"""

from collections.abc import Iterator

from record import ids, urls
from record.edition import Edition
from record.exports.data import text_sha256
from record.exports.proof_data import EarlierData, OperationData, PassageData, ProvenanceData, Span, TextData
from record.languages import GRAMMARS
from record.model import Passage, Record, Run, Section
from record.revisions.earlier import Earlier

WHOLE = urls.page(urls.ALL)


def provenance(edition: Edition) -> ProvenanceData:
    """Return where the words of an edition come from, without the result of the check."""
    translations = [_text_data(edition, record) for record in edition.translations.values()]
    texts = (
        (earlier, record) for earlier in edition.earlier for record in (earlier.record, *earlier.translations.values())
    )
    return {
        "version": 1,
        "check": None,
        **_text_data(edition, edition.record),
        "translations": translations,
        "editions": [_earlier(edition, earlier, record) for earlier, record in texts],
    }


def _earlier(edition: Edition, earlier: Earlier, record: Record) -> EarlierData:
    """Return the same for an earlier text, which has one page."""
    text = _text_data(edition, record)
    own = record is earlier.record
    path = urls.edition_source(earlier.digest) if own else urls.edition_plain(earlier.digest, record.language)
    root = edition.root(record.language) if record.language in edition.languages else ""
    for passage in (*text["headings"], *text["paragraphs"]):
        passage["pages"] = [urls.edition(earlier.digest)]
    return {**text, "source": {**text["source"], "path": path}, "root": root, "edition": earlier.digest}


def spans(passage: Passage) -> list[Span]:
    """Return where a passage stands in the source."""
    return [_span(run) for run in passage.runs]


def blank_lines(record: Record) -> list[int]:
    """Return the lines of a source on which nothing stands."""
    rows = record.source.rows[: record.source.line_count]
    return [number for number, row in enumerate(rows, 1) if not row]


def _text_data(edition: Edition, record: Record) -> TextData:
    source = record.source
    root = "" if record is edition.record else edition.root(record.language)
    return {
        "source": {
            "path": urls.PLAIN.format(language=record.language) if root else urls.SOURCE,
            "language": record.language,
            "sha256": source.sha256,
            "bytes": len(source.data),
            "lines": source.line_count,
        },
        "root": root,
        "headings": list(_headings(edition, record)),
        "paragraphs": [
            {
                **_passage(paragraph.id, paragraph.passage, paragraph.text, [edition.page(section), WHOLE]),
                "number": paragraph.number,
                "label": spans(paragraph.label),
            }
            for section in record.sections
            for paragraph in section.paragraphs
        ],
        "operations": list(_operations(record)),
    }


def _headings(edition: Edition, record: Record) -> Iterator[PassageData]:
    for ordinal, entry in enumerate(record.masthead, 1):
        yield _passage(ids.masthead_id(ordinal), entry.passage, entry.passage.text, [WHOLE])
    for aside in record.asides:
        yield _passage(aside.id, aside.passage, aside.passage.text, [WHOLE])
    for section in record.sections:
        for id, passage in headings(record, section):
            yield _passage(id, passage, passage.text, [edition.page(section), WHOLE])
        for aside in section.asides:
            yield _passage(aside.id, aside.passage, aside.passage.text, [edition.page(section), WHOLE])


def headings(record: Record, section: Section) -> Iterator[tuple[str, Passage]]:
    """Yield the passages of a section's heading by id: an annex's label stands apart from its title."""
    if section.kind != "annex":
        words = filter(None, (section.label.text, section.title.text))
        text = GRAMMARS[record.language].join.join(words)
        yield section.id, Passage(text=text, runs=section.label.runs + section.title.runs)
        return
    if section.label.text:
        yield ids.label_id(section.id), section.label
    if section.title.text:
        yield section.id, section.title


def _passage(id: str, passage: Passage, text: str, pages: list[str]) -> PassageData:
    return {"id": id, "pages": pages, "spans": spans(passage), "sha256": text_sha256(text)}


def _operations(record: Record) -> Iterator[OperationData]:
    for aside in record.asides:
        yield from _joins(aside.id, aside.passage)
    for section in record.sections:
        for id, passage in headings(record, section):
            yield from _joins(id, passage)
        for paragraph in section.paragraphs:
            for run in paragraph.label.runs:
                yield {"operation": "number", "place": _span(run), "text": run.text, "id": paragraph.id}
            yield from _joins(paragraph.id, paragraph.passage)
        for aside in section.asides:
            yield from _joins(aside.id, aside.passage)
    for dropped in sorted(record.dropped, key=lambda drop: (drop.run.line, drop.run.start)):
        yield {"operation": dropped.operation, "place": _span(dropped.run), "text": dropped.run.text}
    for line in blank_lines(record):
        yield {"operation": "blank", "place": (line, 0, 0)}


def _joins(id: str, passage: Passage) -> Iterator[OperationData]:
    """Yield where runs of a passage are joined across lines, and what is put between them."""
    end = line = 0
    for place, run in enumerate(passage.runs):
        start = passage.text.index(run.text, end)
        if start > end or (place and run.line != line):
            inserted = passage.text[end:start]
            yield {"operation": "join", "place": _span(run), "id": id, "span": place, "inserted": inserted}
        end, line = start + len(run.text), run.line


def _span(run: Run) -> Span:
    return run.line, run.start, run.end
