"""The article of a page with text of the record."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from verifying.blocks import BLOCKS, NOTE_MARKS, ORDER, RECORD, may_sign, may_stand
from verifying.lines import ID
from verifying.names import SKIP
from verifying.tree import Node

DIGITS = re.compile(r"[0-9]+")


@dataclass(slots=True)
class Shown:
    """The record in an article: ids with their words in order, numbers, speeches, and the errors."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
    speeches: dict[str, str] = field(default_factory=dict)
    blocks: dict[str, Any] = field(default_factory=dict)
    """What must be alike on every page of a language, by id: numbers, words with all that stands among them, notes."""
    lines: list[str] = field(default_factory=list)
    lacking: list[tuple[str, str, str]] = field(default_factory=list)
    """The notices that a paragraph is not translated: the ids of what stands before and after each, and its words."""
    alone: list[tuple[str, str]] = field(default_factory=list)
    """The notices that only one text has a paragraph: its id on the page, and what the notice says."""
    outdated: list[str] = field(default_factory=list)
    """The paragraphs below a notice that the translation is of an earlier edition."""
    faults: list[str] = field(default_factory=list)


def shown(blocks: Sequence[Node]) -> Shown:
    """Read the blocks of an article with text of the record."""
    article = Shown()
    kinds = [kind_of(block) for block in blocks]
    order = "".join(f"{kind} " for kind in kinds)
    if not ORDER.fullmatch(order):
        at = next(at for at in range(len(kinds), -1, -1) if _begins("".join(f"{kind} " for kind in kinds[:at])))
        article.faults.append(
            f"{blocks[at].name if at < len(blocks) else 'the end'} does not stand there in any article of this site"
        )
    for place, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if kind in RECORD:
            _words(article, block, kind)
        elif kind == "context":
            article.faults += [f"{block.name} has words"] * (not block.empty)
        elif kind == "number" and place + 1 < len(blocks):
            _number(article, block, blocks[place + 1].marks.get("id", ""))
        else:
            _ours(article, block, kind)
            if kind in {"lacking", "outdated"}:
                after = "".join(node.marks.get("id", "") for node in blocks[place + 2 : place + 3])
                _notice(article, block, kind, after)
            if kind in {"alone", "unmatched"}:
                _alone(article, block, kind, blocks[place + 1].marks.get("id", "") if kind == "alone" else "")
            if kind == "note":
                article.blocks[block.marks.get("id", "")] = block.page.tags[block.at].alike, block.alike()
            if kind == "source-places" and len(block.nodes) > 1:
                pairs = [*block.nodes[1].nodes]
                article.lines = [a.words() + b.words() for a, b in zip(pairs[::2], pairs[1::2], strict=False)]
    return article


def _notice(article: Shown, block: Node, kind: str, after: str) -> None:
    """Take a notice above a paragraph: that it is not translated, or that its translation is of an earlier edition."""
    if kind == "outdated":
        article.outdated.append(after)
    else:
        article.lacking.append((article.texts[-1][0] if article.texts else "", after, block.words(every=True)))


def _alone(article: Shown, block: Node, kind: str, after: str) -> None:
    """Take a notice that only one text has a paragraph: the one before it, or the one after it, which it leads to."""
    id = after if kind == "alone" else article.texts[-1][0] if article.texts else ""
    links = [link for link in block.all() if link.tag == "a"]
    said = "".join(link.words(every=True) for link in links)
    wanted = [id.partition("_")[2]] * (kind == "alone")
    if [link.marks.get("href", "").partition("#")[2] for link in links] != wanted or (
        said and said != f"[{id.rpartition('_')[2]}]"
    ):
        article.faults.append(f"a notice does not lead to {id}")
    article.alone.append((id, block.words(every=True).removeprefix(said).strip()))


def kind_of(block: Node) -> str:
    """Return what a block of an article is; one that has the heading of a label is the line above."""
    if block.name == "p.eyebrow":
        return "label" if any(node.name == "span.section" for node in block.nodes) else "above"
    if block.name.startswith("p.aside "):
        return "aside"
    return BLOCKS.get(block.name, f"<{block.name}>")


def _begins(order: str) -> bool:
    """Tell whether blocks may begin an article: with a further section and a number they would be one."""
    return any(ORDER.fullmatch(order + more) for more in ("", "text ", "section ", "note "))


def _words(article: Shown, block: Node, kind: str) -> None:
    """Take the words of a block of the record, and compare everything in it with the list."""
    holder = block if kind != "label" else next((node for node in block.nodes if node.name == "span.section"), block)
    id = holder.marks.get("id", "")
    if not ID.fullmatch(id) or SKIP in block.marks or not {"id", "class", "lang"}.issuperset(holder.marks):
        article.faults.append(f"{block.name} has not the id of words of the record, or has more than that")
    more = [node for node in block.nodes if holder.at not in (block.at, node.at)]
    if more and (block.loose.strip("·") or len(more) > 1 or more[0].name != "span" or SKIP not in more[0].marks):
        article.faults.append(f"{block.name} has more than a label")
    words, speeches = holder.words(), [node for node in holder.nodes if node.name == "span.speech"]
    said = [(node.marks.get("id", ""), node.words()) for node in speeches]
    if kind == "text":
        ids = [id for id, _ in said]
        if not ids or ids != [f"{id}__speech_{ordinal}" for ordinal in range(1, len(ids) + 1)]:
            article.faults.append(f"#{id}: the speeches do not follow one another")
        if holder.loose or "".join([part for _, part in said]) != words:
            article.faults.append(f"#{id}: words outside the speeches")
    article.faults += (
        f"#{id}: {tag.name} with {' '.join(sorted(tag.marks))} stands among words of the record"
        for at, tag in enumerate(holder.tags[1:], holder.at + 1)
        if not may_sign(holder.page, at, kind)
    )
    article.texts.append((id, words))
    article.blocks[id] = holder.alike()
    article.speeches |= said


def _number(article: Shown, block: Node, id: str) -> None:
    """Take the number before a paragraph, which leads to it."""
    link, *more = block.nodes or [block]
    words = link.words()
    right = (
        link.name == "a.number"
        and link.marks.keys() - {"data-words"} == {"class", "href", "title", "aria-label"}
        and not link.nodes
    )
    right &= all(node.name in {"span.voices", "a.other"} and not node.nodes for node in more) and not block.loose
    right &= all(
        node.name == "a.other" or (node.marks.keys() == {"class", "data-words"} and node.empty) for node in more
    )
    if not right or {*block.marks} != {"class", SKIP} or link.marks.get("href") != f"#{id}":
        article.faults.append(f"the number before #{id} is not written as numbers are")
    said = "".join(DIGITS.findall(words))
    for name in ("title", "aria-label"):
        if said and DIGITS.findall(link.marks.get(name, "")) != [said]:
            article.faults.append(f"the {name} of the number before #{id} does not say it")
    article.numbers[id] = words
    article.blocks[f"{id} number"] = block.alike()


def _ours(article: Shown, block: Node, kind: str) -> None:
    """Check that a block of ours has no words of the record, nothing hidden, and no id of the record."""
    title = kind == "title"
    inside = kind == "above" and not block.loose and all(SKIP in node.marks for node in block.nodes)
    if not title and (SKIP not in block.marks) != (kind == "note") and not inside:
        article.faults.append(f"{block.name} is not marked as ours")
    if kind == "note" and block.words().strip():
        article.faults.append(f"{block.name} has words that are not marked as ours")
    page, tags = block.page, block.page.tags
    article.faults += (
        f"{tags[at].name} stands in {block.name}"
        for parent in range(block.at, block.end)
        for at in page.inside(parent)
        if not may_stand(tags[at], tags[parent].name, kind)
        or (tags[at].name in NOTE_MARKS and not Node(page, at).empty)
    )
    if ID.fullmatch(block.marks.get("id", "")) or {"hidden", "role", "title"} & block.marks.keys():
        article.faults.append(f"{block.name} has attributes that it has nowhere")
