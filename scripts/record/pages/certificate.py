"""The certificate: where every paragraph comes from, what is done to the text, and what the check found."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from record import urls
from record.edition import Edition, View
from record.exports.manifest import BLANK
from record.exports.provenance import OperationData, ParagraphData, Span, provenance
from record.pages.blocks import front, page, quiet
from record.pages.markdown import attributes, inline

RESULT = "check-result"
"""The id of the element that the build fills in."""
ORDER = ("join", "number", "space", "emphasis", "closing", "mark", "furniture", "escape", "blank")
MANY = 12
"""Places that are listed one by one; more of them are told by their lines."""


def proof_page(edition: Edition, view: View) -> str:
    """Return the page that says how the pages follow from the source, with the place for the result of the check."""
    labels, data = view.labels, provenance(edition)
    source = data["source"]
    here = edition.root(view.language) + urls.PROOF
    facts = labels["source_facts"].format(
        name=edition.record.source.name, bytes=source["bytes"], lines=source["lines"], sha256=source["sha256"]
    )
    file = f'<a href="{urls.link(here, urls.PROVENANCE)}">provenance.json</a>'
    commands = "\n".join((f"sha256sum {urls.SOURCE}", f"python3 {urls.CHECKER} . {urls.SOURCE}"))
    return page(
        [
            front(title=labels["proof_title"], description=labels["proof_intro"], search={"exclude": True}),
            f"# {inline(labels['proof_title'])}",
            quiet(labels["proof_intro"], "nature"),
            _heading(view, "proof_result", "result"),
            f'<p id="{RESULT}" class="check-result">{escape(labels["proof_unchecked"])}</p>',
            f'<p class="digest">{_manifest(view, here)}</p>',
            _heading(view, "proof_yourself", "yourself"),
            quiet(labels["proof_yourself_intro"], "plain"),
            f"<pre><code>{escape(commands)}</code></pre>",
            _heading(view, "proof_source", "file"),
            f'<p class="digest">{escape(facts)}</p>',
            _heading(view, "proof_operations", "operations"),
            quiet(labels["proof_operations_intro"], "plain"),
            "\n".join(("<ul>", *_operations(view, data["operations"]), "</ul>")),
            _heading(view, "proof_paragraphs", "spans"),
            f"<p>{escape(labels['proof_paragraphs_intro']).format(data=file)}</p>",
            "\n".join(_paragraphs(view, data["paragraphs"])),
        ]
    )


def _heading(view: View, key: str, id: str) -> str:
    return f"## {inline(view.labels[key])} {attributes(id=id)}"


def _manifest(view: View, here: str) -> str:
    """Return which hash the list of all files has: zeros, until the build puts it there."""
    file = f'<a href="{urls.link(here, urls.MANIFEST)}">manifest.json</a>'
    return escape(view.labels["proof_manifest"]).format(data=file, sha256=f"<code>{BLANK}</code>")


def holds(view: View, check: Mapping[str, Any]) -> str:
    """Return the words for a check that found every byte."""
    counts = {key: check[key] for key in ("pages", "passages", "code_points")}
    return view.labels["proof_holds"].format(**counts, sha256=check["rebuilt_sha256"][0])


def fill(page: str, words: str) -> str:
    """Return the built page with the result of the check in its place."""
    opening = f'id="{RESULT}" class="check-result">'
    before, _, rest = page.partition(opening)
    _, _, after = rest.partition("</p>")
    return f"{before}{opening}{escape(words)}</p>{after}"


def _operations(view: View, operations: Sequence[OperationData]) -> Iterator[str]:
    """Yield what is done to the text, kind by kind, with its places."""
    for kind in ORDER:
        own = [one for one in operations if one["operation"] == kind]
        for inserted in sorted({one.get("inserted", "") for one in own}):
            some = [one for one in own if one.get("inserted", "") == inserted]
            key = f"proof_{kind}{'_space' if inserted else ''}"
            words = escape(view.labels[key].format(count=len(some)))
            yield f'<li>{words} <span class="places">{_places(view, some)}</span></li>'


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


def _paragraphs(view: View, paragraphs: Sequence[ParagraphData]) -> Iterator[str]:
    labels = view.labels
    heads = (labels["paragraphs"], labels["proof_span"], "SHA-256")
    yield '<table class="spans"><thead><tr>' + "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    yield "</tr></thead><tbody>"
    for one in paragraphs:
        link = f'<a href="{one["pages"][0]}#{one["id"]}">{one["number"] or escape(one["id"])}</a>'
        places = "<br>".join(_span(view, span) for span in one["spans"])
        digest = f"<code>{one['sha256']}</code>"
        yield f'<tr><th scope="row">{link}</th><td>{places}</td><td class="digest">{digest}</td></tr>'
    yield "</tbody></table>"
