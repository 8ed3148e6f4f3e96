"""Pages with other words of the record: quotations, source lines, the single file, pages that redirect."""

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from verifying.around import meant
from verifying.article import Shown, shown
from verifying.blocks import SIGNS
from verifying.differences import difference
from verifying.elements import NUMBERED, QUOTED, RAW, REPORTED
from verifying.lent import filled, shown_in, unnoticed
from verifying.lines import ID, UNSEEN, number_of
from verifying.names import SINGLE
from verifying.tree import Node

if TYPE_CHECKING:
    from verifying.check import Check

NUMBERS = re.compile("&#[0-9]+;")
STOPS = frozenset("。！？.!?”’")
"""With one of these signs a sentence ends."""


def quoted(check: "Check", page: Node, root: str) -> Iterator[str]:
    """Yield which words of the record are quoted otherwise: speeches, what notes are about, numbers of links."""
    note = speech = ""
    for node in _telling(check, page):
        marks, fragment = node.marks, page.page.tags[node.at].fragment
        note = next(filter(check.quotes.__contains__, (marks.get("id", ""), fragment.removeprefix("mark_"))), note)
        speech = marks.get("id", "") if node.name == "span.speech" else speech
        id = "" if marks.keys().isdisjoint(QUOTED) else next(marks[key] for key in QUOTED if key in marks)
        if id or node.name in {"p.asked", "p.reported"}:  # What looks like a quotation is one, and says of what.
            words, wanted = node.words(every=True), "p.reported" if marks.keys() & REPORTED else "p.asked"
            expected = quoted_from(check, root, node, id)
            check.report.passages += 1
            check.report.code_points += len(expected)
            wrong = node.name != wanted or any(deep.name not in SIGNS for deep in node.tags[1:])
            if wrong or expected.strip() != words.strip():
                yield f"{id}: {difference(expected, words)}"
        elif node.name == "h3" and (figure := marks.get("id", "")) in check.figures:
            yield from said_as(figure, node, check.figure(root, figure))
        elif node.name == "span.noted-words":
            yield from said_as(note, node, check.quotes.get(note, ""))
        elif node.name.startswith("a.who") and speech in check.voices:
            who = check.voices[speech]["speaker"]
            wanted = f"speakers/{who}.html" if who else f"voices.html#voice_{speech}"
            language = shown_in(check.texts, check.source, check.roots[root], speech.partition("__speech_")[0])
            if marks.get("href") != wanted and (root == "" or language in check.voices[speech]["spans"]):
                yield f"#{speech}: leads to {marks.get('href')!r}, not to {wanted!r}"
        elif node.tag == "a" and (number := NUMBERED.fullmatch(fragment)):
            words = node.words(every=True).strip()
            yield from [f"a link to {fragment} says {words!r}"] * (words.isdecimal() and words != number[1])


def _telling(check: "Check", page: Node) -> Iterator[Node]:
    """Yield what quotes on a page, and what leads to a place that says whose words follow, or has a number."""
    quotes, figures = check.quotes, check.figures
    telling = {
        tag
        for tag in page.page.distinct
        if tag.tells or tag.id in quotes or tag.id in figures or tag.fragment.removeprefix("mark_") in quotes
    }
    yield from (Node(page.page, at) for at, tag in enumerate(page.tags) if tag in telling)


def said_as(id: str, node: Node, expected: str) -> Iterator[str]:
    """Yield what is said otherwise than the record has it."""
    if node.words() != expected:
        yield f"{id}: {difference(expected, node.words())}"


def quoted_from(check: "Check", root: str, node: Node, id: str) -> str:
    """Return what a quotation must say: a speech, a paragraph, a prompt, or the sentences around a figure."""
    if "data-speech" in node.marks:
        return check.wholes[root].speeches.get(id, "")
    if "data-paragraph" in node.marks:
        own = check.texts[shown_in(check.texts, check.source, check.roots[root], id)].passages
        return own[id].text if id in own else ""
    text, start, end = check.asked(root, id)
    if "data-prompt" in node.marks:
        return text[start:end]
    if id not in check.figures:
        return ""
    said = node.words(every=True).strip()
    first = text.find(said) if said else -1
    last = first + len(said)
    whole = not text[:first].strip() or text[:first].rstrip()[-1] in STOPS
    return said if 0 <= first <= start and end <= last and whole and text[last - 1] in STOPS else text


def sources_listed(check: "Check", article: Shown) -> Iterator[str]:
    """Yield where the list of source lines says others than those of the paragraphs."""
    shown_here = (check.source.passages[id] for id in article.numbers if id in check.source.passages)
    own = [passage for passage in shown_here if passage.paragraph]
    spans = ((passage, passage.spans or passage.label_spans) for passage in own)
    rows = [
        f"{number_of(passage)}{', '.join(map(str, sorted({line for line, _, _ in places})))}"
        for passage, places in spans
    ]
    if article.lines and all(passage.label for passage in own) and article.lines != rows:
        yield f"its list of source lines {difference(rows, article.lines)}"


def single(check: "Check", page: Node) -> Iterator[str]:
    """Yield what is wrong in the record as one file: every text of it, one after the other."""
    body = page.nodes[1]
    sections = body.nodes[-1].nodes
    names = [node.tag for node in body.nodes]
    if (
        names != ["header", *["nav"] * (len(names) - 2), "main"]
        or any(node.tag != "section" for node in sections)
        or body.loose
    ):
        yield "is not written as the one file is"
    for node in (deep for part in body.nodes[:-1] for deep in part.all()):
        if node.tag not in {"header", "nav", "h1", "h2", "p", "ul", "li", "a", "span"} or ID.fullmatch(
            node.marks.get("id", "")
        ):
            yield f"{node.name} stands above the text"
    if [node.marks.get("id") for node in sections] != [f"text_{language}" for language in check.texts]:
        yield "its texts are not those of the record"
    for node, source in zip(sections, check.texts.values(), strict=False):
        text, prefix = filled(source, check.source), "" if source is check.source else f"{source.language}_"
        article = shown(node.nodes)
        faults = [*article.faults, *["words stand loose"] * bool(node.loose)]
        check.compare_texts(
            article, {prefix + id: passage.text for id, passage in text.passages.items()}, text, faults, prefix
        )
        check.counted.shown(SINGLE, source.language, article.texts)
        yield from faults
        yield from unnoticed(article, check.texts, text, [*text.passages])


def leads_on(check: "Check", page: Node, path: str) -> bool:
    """Tell whether a page only redirects, to the place that its words name."""
    body = page.nodes[1]
    link = next((node for node in body.all() if node.tag == "a"), None)
    refresh = [node.marks.get("content") for node in page.nodes[0].nodes if node.marks.get("http-equiv") == "refresh"]
    if (
        [node.tag for node in body.all()] != ["body", "main", "h1", "a"]
        or link is None
        or body.loose
        or body.nodes[0].loose
    ):
        return False
    target = link.marks.get("href", "")
    title = "".join(node.words() for node in page.nodes[0].nodes if node.tag == "title")
    right = refresh == [f"0; url={target}"] and meant(path, target) in check.files and link.words() == title
    if right and (id := id_at(path.removesuffix(".html"))):
        number = re.sub(r"__repeat_\d+$", "", id).rpartition("_")[2]
        root = max((root for root in check.roots if path.startswith(root)), key=len, default="")
        other = next((code for code, text in check.texts.items() if id in text.passages), "")
        places = {id} if id in check.roots[root].passages else {id, f"{other}_{id}"}
        return target.partition("#")[2] in places and number in re.findall("[0-9]+", title) and other != ""
    return right


def id_at(address: str) -> str:
    """Return the id of the paragraph at a short address without its ending; nothing for any other address."""
    short = re.fullmatch(r"(?:[a-z]{2,3}/)?p/(?:(att_\d+)/)?((?:p_)?\d+)(?:-(\d+))?", address)
    if not short:
        return ""
    annex, number, repeat = short.groups()
    id = number if number.startswith("p_") else f"para_{number}"
    id = f"{annex}__{id}" if annex else id
    return f"{id}__repeat_{repeat}" if repeat else id


def source_lines(check: "Check", page: Node) -> Iterator[str]:
    """Yield where the page of the source differs from it, and where it marks other signs as not shown."""
    rows = [Node(page.page, at) for at, tag in enumerate(page.tags) if re.fullmatch(r"L\d+", tag.id or "")]
    if [node.marks["id"] for node in rows] != [f"L{number}" for number in range(1, check.source.count + 1)]:
        yield "its lines are not those of the source"
    dropped: dict[int, list[str]] = {}
    for span, _ in check.source.dropped:
        dropped.setdefault(span[0], []).append(check.source.cut(span))
    for number, (row, node) in enumerate(zip(check.source.rows, rows, strict=False), 1):
        if node.words() != row:
            yield f"#L{number}: {difference(row, node.words())}"
        if [deep.words() for deep in node.all() if deep.tag == "del"] != dropped.get(number, []):
            yield f"#L{number}: marks other signs as not shown"


def unseen(check: "Check", page: Node, written: str) -> Iterator[str]:
    """Yield the invisible signs of a page that no text of the record has; most pages have none."""
    numbers = unescape("".join({*NUMBERS.findall(written)}))  # No other entity of a page is such a sign.
    if {*UNSEEN.findall(written), *UNSEEN.findall(numbers)} <= check.unseen:
        return
    for node in page.all():
        for words in (*node.marks.values(), *(() if node.tag in RAW else node.own)):
            if more := {*UNSEEN.findall(words)} - check.unseen:
                yield f"{node.name} has {', '.join(f'U+{ord(sign):04X}' for sign in sorted(more))}"
