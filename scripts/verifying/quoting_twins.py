"""The twins of the pages that quote the record: each line holds words of the passage whose id stands before it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verifying.check import Check

ELLIPSIS = "…"
"""The sign for the rest of a sentence."""
MARKED = b"<mark>"
"""What each place of a term has on the page."""
BESIDE = 2
"""A twin has the text of its page and one beside it; a page has all."""
QuotedLine = tuple[str, str]
"""An id, and the words under it."""


def quoting_twin(check: "Check", path: str, page: str, root: str, given: Sequence[QuotedLine]) -> None:
    """Compare the lines of a twin with what its page must quote, and each of them with its passage."""
    due = [*DUE[page](check, root)]
    lines = [_own(check, root, id) for id, _ in given]
    _complete(check, path, due, [(id, words) for (_, id), (_, words) in zip(lines, given, strict=True)])
    for at, ((id, words), (language, passage)) in enumerate(zip(given, lines, strict=True)):
        asked = page != "questions" or due[at : at + 1] == [(passage, words)]
        if not (asked and _holds(check, page, (language, passage), words)):
            check.differs(path, f"{id} does not hold {words[:60]!r}")
        elif page == "concerns":
            whole = check.texts[language].passages[passage].text
            check.counted.told("text" if path.endswith(".txt") else "markdown", language, passage, whole)


def _complete(check: "Check", path: str, due: Sequence[QuotedLine], lines: Sequence[QuotedLine]) -> None:
    """Note what a twin leaves out of its page, or adds to it."""
    name, ids = path.rpartition(".")[0], [id for id, _ in lines]
    page = name.rpartition("/")[2]
    if page == "contexts":
        marked = check.files[f"{name}.html"].count(MARKED)
        if len(check.texts) <= BESIDE:
            check.compare(f"{path}: places", marked, len(lines))
        return
    wanted = [id for id, _ in due]
    if page == "figures":  # They stand by kind.
        wanted, ids = sorted(wanted), sorted(ids)
    check.compare(f"{path}: order", wanted, ids)
    quoted: dict[str, list[str]] = {}
    for id, words in lines:
        quoted.setdefault(id, []).append(words)
    for id, words in due if page == "figures" else ():
        if not any(words in line for line in quoted.get(id, ())):
            check.differs(path, f"quotes no {words!r} of {id}")


def _holds(check: "Check", page: str, place: tuple[str, str], words: str) -> bool:
    """Tell whether a passage has the words of a line: as a whole, or in it."""
    language, id = place
    if page == "notes":
        return bool(check.quotes.get(id) == words)
    passage = check.texts[language].passages.get(id)
    if passage is None or not words:
        return False
    if page == "concerns":
        return words == f"{passage.label} {passage.text}".strip()
    return words.removeprefix(ELLIPSIS).removesuffix(ELLIPSIS) in passage.text


def _own(check: "Check", root: str, id: str) -> tuple[str, str]:
    """Return the language of a line and the id in it: one of another text has its language before its id."""
    other, _, own = id.partition("_")
    return (other, own) if other in check.texts else (check.roots[root].language, id)


def _due_prompts(check: "Check", root: str) -> Iterator[QuotedLine]:
    for prompt in check.published["prompts"]:
        text, start, end = check.asked(root, prompt["id"])
        yield prompt["paragraph"], text[start:end]


def _due_figures(check: "Check", root: str) -> Iterator[QuotedLine]:
    for figure in check.published["figures"]:
        text, start, end = check.asked(root, figure["id"])
        yield figure["paragraph"], text[start:end]


def _due_concerns(check: "Check", _: str) -> Iterator[QuotedLine]:
    for id in dict.fromkeys(concern["paragraph"] for concern in check.published["concerns"]):
        yield id, ""


def _due_notes(check: "Check", _: str) -> Iterator[QuotedLine]:
    yield from check.quotes.items()


DUE: Mapping[str, Callable[["Check", str], Iterator[QuotedLine]]] = {
    "questions": _due_prompts,
    "figures": _due_figures,
    "concerns": _due_concerns,
    "contexts": lambda *_: iter(()),
    "notes": _due_notes,
}
"""The pages that quote, each with what it must quote: the id of a passage or a note, and words of it."""
