"""The summary of a revision: what it does to each paragraph, and what the editor has to look at."""

from collections.abc import Iterator
from pathlib import Path

from record.fact_errors import fact_errors
from record.judge import Judged
from record.languages import GRAMMARS
from record.model import Paragraph, Problem, Record
from record.revisions.carried import numbers_spoken, starts_of
from record.revisions.earlier import Fate
from record.revisions.redline import redline
from record.revisions.revise import Revision
from record.source import line_of_key, read_bytes

AROUND = 12
"""The number of signs that are printed on each side of a change."""
Question = tuple[str, int, str]
"""File, line and words."""


def happened(revision: Revision) -> Iterator[str]:
    """Yield what became of each paragraph, in the order of the later text; gone paragraphs where they stood."""
    earlier, later = revision.edition.record.paragraph_by_id, revision.later.paragraph_by_id
    came: dict[str, list[str]] = {}
    for old, fate in revision.fates.items():
        for id in fate.ids if old in earlier else ():
            came.setdefault(id, []).append(old)
    gone = [paragraph for id, paragraph in earlier.items() if revision.fates[id].kind == "gone"]
    for paragraph in later.values():
        olds = [earlier[id] for id in came.get(paragraph.id, ())]
        while olds and gone and gone[0].line < olds[0].line:
            yield f"{gone.pop(0).name}: gone"
        yield f"{paragraph.name}: {_said(revision, paragraph, olds)}"
    yield from (f"{paragraph.name}: gone" for paragraph in gone)


def _said(revision: Revision, paragraph: Paragraph, olds: list[Paragraph]) -> str:
    if not olds:
        return "added"
    fate, places = revision.fates[olds[0].id], ", ".join(old.name for old in olds)
    if fate.kind in {"same", "moved"}:
        return "same" if fate.kind == "same" else f"moved from {places}"
    join = GRAMMARS[revision.later.language].join
    parts = [revision.later.paragraph_by_id[id] for id in fate.ids]
    before, after = (join.join(paragraph.text for paragraph in some) for some in (olds, parts))
    words = f": {_changes(before, after)}" if paragraph is parts[0] and before != after else ""
    moved = "" if [old.id for old in olds] == [paragraph.id] else f", moved from {places}"
    return f"a part of {places}{words}" if len(parts) > 1 else f"changed{moved}{words}"


def _changes(earlier: str, later: str) -> str:
    """Return the changes with a few words around each, as in `…发言[-说-]{+指出+}，为了…`."""
    parts = redline(earlier, later)
    shown = []
    for at, (mark, words) in enumerate(parts):
        if mark == "gone":
            shown.append(f"[-{words}-]")
        elif mark == "new":
            shown.append(f"{{+{words}+}}")
        elif len(words) <= 2 * AROUND:
            shown.append(words)
        else:
            before = words[:AROUND] if at else ""
            shown.append(f"{before}…{words[-AROUND:] if at + 1 < len(parts) else ''}")
    return "".join(shown)


def to_look_at(revision: Revision, after: Judged, folder: Path) -> Iterator[Question]:
    """Yield what the editor has to look at in the revised record in a folder: file, line, words."""
    for path, problems in after.problems.items():
        yield from ((path.name, problem.line, problem.message) for problem in problems)
    facts = folder / revision.facts.name
    for error in fact_errors(after.edition):
        yield facts.name, line_of_key(facts, error.keys), f"{error.key}: {error}"
    yield from _status(revision, facts)
    for language, text in after.edition.translations.items():
        name = f"{revision.source.stem}.{language}{revision.source.suffix}"
        yield from ((name, problem.line, problem.message) for problem in _translation(revision, after, text, language))
    for name, line, number, fate in _spoken(revision):
        if fate.kind != "moved":
            what = f"has other words now ({', '.join(fate.ids)})" if fate.ids else "is gone"
            yield name, line, f"named paragraph {number}, which {what}"


def _status(revision: Revision, facts: Path) -> Iterator[Question]:
    """Yield where the facts state the status of the replaced text."""
    stated = revision.edition.facts.status
    if not stated:
        return
    words = f"status.kind: {stated.kind!r} was said of the text before; state what the one is that is in force now"
    yield facts.name, line_of_key(facts, ("status", "kind")), words
    before = revision.edition.facts
    for key, names in (
        ("title", before.title),
        ("name", before.name),
        ("heading", before.heading),
        ("genre", before.genre),
    ):
        for code in revision.edition.languages:
            label = revision.edition.labels[code].table("cite")[stated.kind]
            if label.lower() in names.get(code, "").lower():
                yield facts.name, line_of_key(facts, (key, code)), f"{key}.{code}: says {label!r} of the text before"


def _translation(revision: Revision, after: Judged, text: Record, language: str) -> Iterator[Problem]:
    """Yield the parts of a translation that translate other words now."""
    places = {id: line for line, id in starts_of(text)}
    paragraphs = revision.later.paragraph_by_id
    for id in after.edition.outdated.get(language, {}):
        words = "translates other words than the original has now" if id in places else "has no translation"
        message = f"{id}: {words}; translate it, then remove it from `outdated` in translation.toml"
        yield Problem(line=places.get(id, 1), message=message)
    came = {id: fate.kind for fate in revision.fates.values() for id in fate.ids}
    for _, id in sorted(starts_of(revision.later)):
        if id not in paragraphs and came.get(id, "changed") == "changed":
            what = "has other words now" if id in came else "is new"
            yield Problem(line=places.get(id, 1), message=f"{id}: this line of the original {what}")


def renumbered(revision: Revision) -> Iterator[str]:
    """Yield where words of editors name paragraphs by their new numbers."""
    for name, line, number, fate in _spoken(revision):
        if fate.kind == "moved" and fate.id:
            yield f"{name}:{line}: paragraph {number} is {revision.later.paragraph_by_id[fate.id].name} now"


def _spoken(revision: Revision) -> Iterator[tuple[str, int, int, Fate]]:
    """Yield where facts and notes, as they were, name a paragraph whose number has changed."""
    for path in sorted(revision.facts.parent.glob("*.toml")):
        for line, number, fate in numbers_spoken(read_bytes(path).decode("utf-8"), revision.fates):
            yield path.name, line, number, fate
