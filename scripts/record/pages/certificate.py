"""The certificate: what the check found, how a reader repeats it, and where every paragraph comes from.

The verdict comes first. What a reader can check by himself or herself needs scripts, but for a command; everything that
is listed is folded, and can be opened without them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from record import urls
from record.edition import Edition
from record.exports.manifest import BLANK
from record.exports.provenance import WHOLE, OperationData, Span, TextData, provenance
from record.languages import GRAMMARS
from record.pages.blocks import front, html_attributes, page, quiet
from record.pages.markdown import attributes, inline
from record.view import View

RESULT = "check-result"
"""The id of the element that the build fills in."""
HOLDS, UNKNOWN = "✓", "？"
"""What a verdict begins with: it is told by more than a colour."""
ORDER = ("join", "number", "space", "emphasis", "closing", "mark", "furniture", "escape", "blank")
MANY = 12
"""Places that are listed one by one; more of them are told by their lines."""


def proof_page(edition: Edition, view: View) -> str:
    """Return the page that says how the pages follow from the source, with the place for the result of the check."""
    labels, data = view.labels, provenance(edition)
    texts = [data, *data["translations"]]
    own = [text for text in texts if not text["root"] or text["root"] == edition.root(view.language)]
    file = f'<a href="{_link(edition, view, urls.PROVENANCE)}">provenance.json</a>'
    return page(
        [
            front(
                title=labels["proof_title"],
                description=labels["proof_intro"],
                template="proof.html",
                search={"exclude": True},
            ),
            f"# {inline(labels['proof_title'])}",
            quiet(labels["proof_intro"], "nature"),
            f'<div id="result">{_verdict(UNKNOWN, labels["proof_unchecked"])}</div>',
            f'<p class="digest">{_manifest(edition, view)}</p>',
            _heading(view, "proof_yourself", "yourself"),
            *_ways(view),
            _heading(view, "proof_limits", "limits"),
            "\n".join(f"- {inline(labels[f'proof_limits_{key}'])}" for key in ("say", "silent", "trust")),
            _heading(view, "proof_source", "file"),
            "\n\n".join(_file(edition, view, text) for text in texts),
            _heading(view, "proof_operations", "operations"),
            quiet(labels["proof_operations_intro"], "plain"),
            "\n".join(('<ul class="operations">', *_operations(view, data["operations"]), "</ul>")),
            _heading(view, "proof_paragraphs", "spans"),
            f"<p>{escape(labels['proof_paragraphs_intro']).format(data=file)}</p>",
            *("\n".join(_paragraphs(edition, view, text)) for text in own),
        ]
    )


def holds(view: View, check: Mapping[str, Any]) -> str:
    """Return the verdict, as HTML, on a check that found every byte."""
    counts = {key: check[key] for key in ("pages", "passages", "code_points")}
    words = view.labels["proof_holds"].format(**counts, sha256=check["rebuilt_sha256"][0])
    return _verdict(HOLDS, view.labels["proof_verdict"], words)


def fill(page: str, verdict: str) -> str:
    """Return the built page with the verdict in its place."""
    before, opening, rest = page.partition(_verdict().partition("<strong>")[0])
    return f"{before}{verdict}{rest.partition('</p>')[2]}" if opening else page


def _verdict(sign: str = "", sentence: str = "", words: str = "") -> str:
    return f'<p id="{RESULT}" class="check-result"><strong>{sign} {escape(sentence)}</strong> {escape(words)}</p>'


def _heading(view: View, key: str, id: str) -> str:
    return f"## {inline(view.labels[key])} {attributes(id=id)}"


def _manifest(edition: Edition, view: View) -> str:
    """Return which hash the list of all files has: zeros, until the build puts it there."""
    file = f'<a href="{_link(edition, view, urls.MANIFEST)}">manifest.json</a>'
    return escape(view.labels["proof_manifest"]).format(data=file, sha256=f"<code>{BLANK}</code>")


def _ways(view: View) -> Iterator[str]:
    """Yield the three ways to check: of the pages by their hashes, of a source file, and by a command."""
    labels = view.labels
    said = '<p class="check-said" role="status"></p><ul class="check-places"></ul>'
    button = f'<button type="button">{escape(labels["proof_pages_button"])}</button>'
    field = f'<label>{escape(labels["proof_compare_label"])} <input type="file"></label>'
    for key, id, control in (("pages", "check-pages", button), ("compare", "check-file", field)):
        title, words = escape(labels[f"proof_{key}"]), escape(labels[f"proof_{key}_intro"])
        yield f'<div class="check" id="{id}"><h3>{title}</h3><p class="plain">{words}</p>\n<p>{control}</p>{said}</div>'
    yield quiet(labels["proof_no_script"], "notice without-script")
    commands = "\n".join((f"sha256sum {urls.SOURCE}", f"python3 {urls.CHECKER} . {urls.SOURCE}"))
    title, words = escape(labels["proof_command"]), escape(labels["proof_yourself_intro"])
    yield f'<h3 id="command">{title}</h3>\n<p class="plain">{words}</p>\n<pre><code>{escape(commands)}</code></pre>'


def _file(edition: Edition, view: View, text: TextData) -> str:
    """Return the facts of a source file, and for scripts the pages that show its text, the whole of it first."""
    source, root = text["source"], text["root"]
    record = edition.translations[source["language"]] if root else edition.record
    pages = [WHOLE, *dict.fromkeys(edition.page(section) for section in record.sections)]
    furniture = sorted({one.get("text", "") for one in text["operations"] if one["operation"] == "furniture"})
    file = source["path"].rpartition("/")[2]
    name = f'<a href="{_link(edition, view, source["path"])}" download>{escape(file)}</a>'
    facts = escape(view.labels["source_facts"]).format(
        name=name, bytes=source["bytes"], lines=source["lines"], sha256=source["sha256"]
    )
    marks = html_attributes(
        data_file=file,
        data_text=source["language"],
        data_size=str(source["bytes"]),
        data_sha256=source["sha256"],
        data_join=GRAMMARS[source["language"]].join,
        data_furniture=json.dumps(furniture, ensure_ascii=False),
        data_pages=" ".join(_link(edition, view, root + page) for page in pages),
    )
    return f'<p class="digest"{marks}>{facts}</p>'


def _operations(view: View, operations: Sequence[OperationData]) -> Iterator[str]:
    """Yield what is done to the text, kind by kind, with its places folded."""
    for kind in ORDER:
        own = [one for one in operations if one["operation"] == kind]
        for inserted in sorted({one.get("inserted", "") for one in own}):
            some = [one for one in own if one.get("inserted", "") == inserted]
            key = f"proof_{kind}{'_space' if inserted else ''}"
            words = escape(view.labels[key].format(count=len(some)))
            places = f'<p class="places">{_places(view, some)}</p>'
            yield f'<li><details class="folded"><summary>{words}</summary>{places}</details></li>'


def _places(view: View, operations: Sequence[OperationData]) -> str:
    lines = sorted({one["place"][0] for one in operations})
    if len(operations) <= MANY and operations[0]["operation"] != "blank":
        return escape(view.labels["list"]).join(_span(view, one["place"]) for one in operations)
    separator = ", "
    return view.labels["proof_lines"].format(lines=separator.join(_line(first, last) for first, last in _ranges(lines)))


def _ranges(lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield lines that follow one another as first and last."""
    first = last = -1
    for line in lines:
        if line != last + 1:
            if first > 0:
                yield first, last
            first = line
        last = line
    if first > 0:
        yield first, last


def _line(first: int, last: int) -> str:
    links = (f'<a href="{_address(line)}">{line}</a>' for line in dict.fromkeys((first, last)))
    return "–".join(links)


def _span(view: View, span: Span) -> str:
    line, start, end = span
    words = escape(view.labels["proof_place"].format(line=line, start=start, end=end))
    return f'<a href="{_address(line)}">{words}</a>'


def _address(line: int) -> str:
    return f"{urls.SOURCE_LINES}#{urls.line_id(line)}"


def _paragraphs(edition: Edition, view: View, text: TextData) -> Iterator[str]:
    """Yield the table of a text's paragraphs; the lines of a translation have no page to lead to, and are left out."""
    labels, root = view.labels, text["root"]
    heads = [labels["paragraphs"], *([] if root else [labels["proof_span"]]), "SHA-256"]
    count = labels["proof_rows_translation" if root else "proof_rows_original"].format(count=len(text["paragraphs"]))
    yield f'<details class="folded"><summary>{escape(count)}</summary>'
    yield f'<table class="spans" data-text="{text["source"]["language"]}"><thead><tr>'
    yield "".join(f'<th scope="col">{escape(head)}</th>' for head in heads) + "</tr></thead><tbody>"
    for one in text["paragraphs"]:
        address = f"{_link(edition, view, root + one['pages'][0])}#{one['id']}"
        link = f'<a href="{address}">{one["number"] or escape(one["id"])}</a>'
        places = "<br>".join(_span(view, span) for span in one["spans"])
        id = urls.digest_id(urls.second_id(text["source"]["language"], one["id"]) if root else one["id"])
        cells = f'{"" if root else f"<td>{places}</td>"}<td class="digest"><code>{one["sha256"]}</code></td>'
        yield f'<tr id="{id}"><th scope="row">{link}</th>{cells}</tr>'
    yield "</tbody></table></details>"


def _link(edition: Edition, view: View, address: str) -> str:
    """Return the link from the page to an address from the root of the site."""
    return urls.link(edition.root(view.language) + urls.PROOF, address)
