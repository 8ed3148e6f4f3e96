"""The certificate: what the check found, how a reader repeats it, and where every paragraph comes from.

The verdict comes first. What a reader can check by himself or herself needs scripts, but for a command; everything that
is listed is folded, and can be opened without them.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from record import ids, urls
from record.built.form_table import form_table
from record.built.verdict import UNKNOWN, verdict
from record.edition import Edition
from record.exports.manifest import BLANK
from record.exports.proof_data import OperationData, Span, TextData
from record.exports.provenance import WHOLE, provenance
from record.languages import GRAMMARS
from record.markup.render import render
from record.view import View

ORDER = ("join", "number", "space", "emphasis", "closing", "mark", "furniture", "escape", "blank")
MANY = 12
"""Places that are listed one by one; more of them are told by their lines."""


Shown = dict[str, object]
"""What a template shows of something, by the names that stand in the template."""


class Place(NamedTuple):
    """A place in the source: where it leads, and what it is called."""

    address: str
    words: str


def proof_page(edition: Edition, view: View) -> str:
    """Return the page that says how the pages follow from the source, with the place for the result of the check."""
    labels, data = view.labels, provenance(edition)
    texts = [data, *data["translations"]]
    own = [text for text in texts if not text["root"] or text["root"] == edition.root(view.language)]
    return render(
        "proof.md.jinja",
        labels=labels,
        unchecked=verdict(UNKNOWN, labels["proof_unchecked"]),
        questions=[*_questions(edition)],
        forms=form_table(view, []),
        manifest=_link(edition, view, urls.MANIFEST),
        blank=BLANK,
        source=urls.SOURCE,
        checker=urls.CHECKER,
        source_files=[_source_file(edition, view, text) for text in texts],
        operations=[*_operations(view, data["operations"])],
        provenance=_link(edition, view, urls.PROVENANCE),
        tables=[_table(edition, view, text) for text in own],
    )


def _questions(edition: Edition) -> Iterator[Shown]:
    """Yield the open questions, each with its line; only lines of the original have a page to lead to."""
    original = edition.record.source.name
    for question in edition.questions:
        place = Place(_address(question.line) if question.file == original else "", f"{question.file}:{question.line}")
        yield {"place": place, "message": question.message}


def _source_file(edition: Edition, view: View, text: TextData) -> Shown:
    """Return the facts of a source file, and for scripts the pages that show its text, the whole of it first."""
    source, root = text["source"], text["root"]
    record = edition.translations[source["language"]] if root else edition.record
    pages = [WHOLE, *dict.fromkeys(edition.page(section) for section in record.sections)]
    furniture = sorted(
        {operation.get("text", "") for operation in text["operations"] if operation["operation"] == "furniture"}
    )
    return {
        **source,
        "name": source["path"].rpartition("/")[2],
        "address": _link(edition, view, source["path"]),
        "join": GRAMMARS[source["language"]].join,
        "furniture": json.dumps(furniture, ensure_ascii=False),
        "pages": " ".join(_link(edition, view, root + page) for page in pages),
    }


def _operations(view: View, operations: Sequence[OperationData]) -> Iterator[Shown]:
    """Yield what is done to the text, kind by kind, with its places, or with its lines where there are many."""
    for kind in ORDER:
        own = [operation for operation in operations if operation["operation"] == kind]
        for inserted in sorted({operation.get("inserted", "") for operation in own}):
            some = [operation["place"] for operation in own if operation.get("inserted", "") == inserted]
            words = view.labels.table("proof_operation")[f"{kind}_space" if inserted else kind].format(count=len(some))
            is_few = len(some) <= MANY and kind != "blank"
            places = [_place(view, place) for place in some] if is_few else []
            ranges = [] if is_few else [*_ranges({place[0] for place in some})]
            yield {"words": words, "places": places, "ranges": ranges}


def _ranges(lines: Collection[int]) -> Iterator[list[Place]]:
    """Yield lines that follow one another as first and last, a line alone as itself."""
    firsts = sorted(line for line in lines if line - 1 not in lines)
    lasts = sorted(line for line in lines if line + 1 not in lines)
    for ends in zip(firsts, lasts, strict=True):
        yield [Place(_address(line), str(line)) for line in dict.fromkeys(ends)]


def _place(view: View, span: Span) -> Place:
    line, start, end = span
    return Place(_address(line), view.labels["proof_place"].format(line=line, start=start, end=end))


def _address(line: int) -> str:
    return f"{urls.SOURCE_LINES}#{ids.line_id(line)}"


def _table(edition: Edition, view: View, text: TextData) -> Shown:
    """Return the paragraphs of a text; those of a translation have no places: its lines have no page to lead to."""
    labels, root, language = view.labels, text["root"], text["source"]["language"]
    rows = [
        {
            "id": ids.digest_id(ids.second_id(language, paragraph["id"]) if root else paragraph["id"]),
            "address": f"{_link(edition, view, root + paragraph['pages'][0])}#{paragraph['id']}",
            "name": paragraph["number"] or paragraph["id"],
            "places": [_place(view, span) for span in paragraph["spans"]],
            "sha256": paragraph["sha256"],
        }
        for paragraph in text["paragraphs"]
    ]
    summary = labels["proof_rows_translation" if root else "proof_rows_original"].format(count=len(rows))
    return {"language": language, "placed": not root, "summary": summary, "rows": rows}


def _link(edition: Edition, view: View, address: str) -> str:
    """Return the link from the page to an address from the root of the site."""
    return urls.link(edition.root(view.language) + urls.PROOF, address)
