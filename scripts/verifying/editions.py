"""The pages of earlier texts: each has the words of its own file, and shows the places that are gone."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from verifying.article import Shown
from verifying.differences import difference
from verifying.lent import texts_read
from verifying.lines import ID
from verifying.names import SKIP
from verifying.source import Source
from verifying.tree import Node

if TYPE_CHECKING:
    from verifying.check import Check

PAGE = re.compile(r"(?:[a-z]{2,3}/)?record/editions/([0-9a-f]{8})(?:-lines)?\.html")
RETIRED = re.compile(r"(?:[a-z]{2,3}/)?record/retired\.html")
Editions = Mapping[str, Mapping[str, Source]]
"""The earlier texts by their digests, each by its languages, the original first; the newest edition first."""


def editions(files: Mapping[str, bytes], data: Mapping[str, Any]) -> Editions:
    """Return the earlier texts that a site claims to keep."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for edition in data.get("editions", ()):
        found.setdefault(edition["edition"], []).append(edition)
    return {digest: texts_read(files, said) for digest, said in found.items()}


def kept(check: "Check") -> Iterator[tuple[str, str]]:
    """Yield the earlier texts that do not have the hashes in their names: the file, and why."""
    stated = {edition["digest"]: edition["sha256"] for edition in check.published["editions"]}
    if [*stated] != [*check.editions]:
        yield "record/record.json", "lists other editions than there are texts of"
    for digest, texts in check.editions.items():
        sha256 = hashlib.sha256(next(iter(texts.values())).data).hexdigest()
        if not sha256.startswith(digest) or sha256 != stated.get(digest):
            yield f"source/editions/{digest}/record.txt", f"is not the text {digest}"


def digest_of(path: str) -> str:
    """Return the digest of the earlier text of a page, or nothing."""
    found = PAGE.fullmatch(path)
    return found[1] if found else ""


def text_of(check: "Check", digest: str, root: str) -> Source | None:
    """Return the earlier text that readers of a language saw."""
    texts = check.editions.get(digest, {})
    return texts.get(check.roots[root].language) or next(iter(texts.values()), None)


def earlier(check: "Check", path: str, root: str, article: Shown) -> Iterator[str]:
    """Yield the differences between the page of an earlier text and its file."""
    text = text_of(check, digest_of(path), root)
    if text is None:
        yield "is the page of a text that is not there"
        return
    faults = [*article.faults]
    check.compare_texts(article, {id: passage.text for id, passage in text.passages.items()}, text, faults)
    yield from faults
    check.rebuilt(path, text, article)
    check.counted.stood(digest_of(path), text, article.texts)


def lines(check: "Check", page: Node, path: str) -> Iterator[str]:
    """Yield the differences between a page with the lines of an earlier text and its file."""
    digest = digest_of(path)
    if not path.endswith("-lines.html") or not digest:
        return
    text = next(iter(check.editions.get(digest, {}).values()), None)
    rows = {node.marks["id"]: node.words() for node in page.all() if re.fullmatch(r"L\d+", node.marks.get("id", ""))}
    wanted = {f"L{line}": row for line, row in enumerate(text.rows[: text.count], 1)} if text else {}
    if rows != wanted:
        yield f"its lines are not those of {digest}: {difference([*wanted.values()], [*rows.values()])}"


def retired(check: "Check", article: Node | None, root: str) -> Iterator[str]:
    """Yield what is said otherwise of places that are gone than the newest text that had them, or is not gone."""
    for block in article.nodes if article else ():
        id = block.marks.get("id", "")
        own = id if ID.fullmatch(id) else id.partition("__speech_")[0] if block.name == "p.spoken" else ""
        if not own and SKIP not in block.marks and block.tag not in {"h1", "aside"} and block.name != "span.Z3988":
            yield f"{block.name} is not marked as ours"
        if not own:
            continue
        texts = (text_of(check, digest, root) for digest in check.editions)
        words = next((text.passages[own].text for text in texts if text and own in text.passages), "")
        if own == id and id in check.roots[root].passages:
            yield f"#{id}: is not gone"
        if (block.words() != words) if own == id else (not block.words() or block.words() not in words):
            yield f"#{id}: {difference(words, block.words())}"


def scripted(check: "Check", path: str, data: Mapping[str, Any]) -> None:
    """Compare the data of scripts on an earlier text with its file: its words, and their differences from now."""
    texts = check.editions.get(path.rpartition("/")[2][:8], {})
    original = {passage.id: passage.text for text in [*texts.values()][:1] for passage in text.passages.values()}
    for code, places in data["places"].items():
        own = texts[code].passages if code in texts else {}
        known = original | {passage.id: passage.text for passage in own.values()}
        rows = [(entry["location"].partition("#")[2], entry["text"]) for entry in data["texts"][code]]
        check.compare(path, [(passage.id, passage.text) for passage in own.values() if passage.paragraph], rows)
        for place in places:
            told(check, f"{path}: {code} {place['id']}", place, original if "lent" in place else known)


def told(check: "Check", place: str, place_data: Mapping[str, Any], known: Mapping[str, str]) -> None:
    """Compare a place of an earlier text with its words, its speech with their part, its difference with both texts."""
    paragraph, start, end = place_data.get("part", (place_data["id"], 0, 0))
    words = known.get(paragraph, "")
    check.compare(place, paragraph in known and 0 <= start <= end <= len(words), True)  # noqa: FBT003
    check.compare(place, words, place_data.get("words", words))
    if "parts" in place_data:
        before, after = (
            "".join(words for mark, words in place_data["parts"] if mark != other) for other in ("new", "gone")
        )
        olds = [text.passages[paragraph].text for own in check.editions.values() for text in own.values()
                if paragraph in text.passages]  # fmt: skip
        now = place_data["at"].partition("#")[2]
        news = [text.passages[now].text for text in check.texts.values() if now in text.passages]
        check.compare(place, before in olds and any(map(after.startswith, news)), True)  # noqa: FBT003
