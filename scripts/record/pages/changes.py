"""The page of changes: each revision of the text with its day, its reason, and what it changed."""

from collections import Counter
from collections.abc import Iterator, Sequence

from record import urls
from record.edition import Edition
from record.markup.render import render
from record.model import Record
from record.pages.redlines import Reader, words_of
from record.revisions.changes import Change, changes
from record.revisions.earlier import Earlier
from record.view import View

COUNTED = ("changed", "split", "joined", "added", "gone", "moved")


def changes_page(edition: Edition, view: View) -> str:
    """Return each revision with its day, its reason and what it changed, the newest first."""
    reader = Reader(edition=edition, view=view, here=urls.CHANGES)
    labels = reader.labels
    laters = [edition.record, *(one.record for one in edition.earlier)]
    shown = [edition.view(reader.view.language).record, *(one.text(reader.view.language) for one in edition.earlier)]
    return render(
        "changes.md.jinja",
        labels=labels,
        unrevised=labels["none"].format(edition=edition.record.source.edition),
        revisions=[
            _revision(reader, one, later, text)
            for one, later, text in zip(edition.earlier, laters, shown, strict=False)
        ],
    )


def _revision(reader: Reader, one: Earlier, later: Record, text: Record) -> dict[str, object]:
    own = [*changes(one.record, later, one.steps)]
    counts = Counter(str(change.kind) for change in own)
    shown = [change for change in own if change.kind not in {"same", "moved"}]
    return {
        "id": urls.revision_id(one.by),
        "title": reader.labels["revision"].format(day=reader.day(one), earlier=one.digest, later=one.by),
        "reason": one.reason.get(reader.view.language, ""),
        "hashes": ((one.digest, one.record.source.sha256), (one.by, later.source.sha256)),
        "earlier": urls.link(reader.here, urls.edition(one.digest)),
        "counts": reader.view.labels["list"].join(
            reader.labels[f"count_{kind}"].format(count=counts[kind]) for kind in COUNTED if counts[kind]
        ),
        "changes": [_change(reader, one, later, text, change) for change in shown],
        "moved": [*_moved(one.record, later, own)],
    }


def _change(reader: Reader, one: Earlier, later: Record, text: Record, change: Change) -> dict[str, object]:
    """Return a change as the page shows it: what it is called, what it is, and both texts in one."""
    labels, language = reader.labels, reader.view.language
    olds, news = (reader.names(record, ids) for record, ids in ((one.record, change.olds), (later, change.news)))
    same = change.kind == "changed" and olds == news
    words = news if same else labels[f"change_{change.kind}"].format(old=olds, new=news)
    before = words_of(change.olds, one.text(language), one.record)
    after = words_of(change.news, text, later)
    parts, tag = reader.redline(before, after)
    return {
        "id": urls.revision_id(one.by, (change.news or change.olds)[0]),
        "address": _address(reader, one, later, change),
        "words": words,
        "parts": parts,
        "tag": tag,
    }


def _address(reader: Reader, one: Earlier, later: Record, change: Change) -> str:
    """Return the way to what a change made: in the text in force, or in the edition that had it."""
    if change.news and later is reader.edition.record:
        return reader.address(change.news[0])
    digest, id = (later.source.edition, change.news[0]) if change.news else (one.digest, change.olds[0])
    return f"{urls.link(reader.here, urls.edition(digest))}#{id}"


def _moved(earlier: Record, later: Record, own: Sequence[Change]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the runs of paragraphs with the same words under other numbers: first and last, then and now."""
    run: list[tuple[int, int]] = []
    for change in own:
        old, new = ((record.paragraph_by_id.get(id[0]) if id else None) for record, id in
                    ((earlier, change.olds), (later, change.news)))  # fmt: skip
        pair = (old.number, new.number) if old and new and change.kind == "moved" else (None, None)
        if run and pair != (run[-1][0] + 1, run[-1][1] + 1):
            yield run[0][0], run[-1][0], run[0][1], run[-1][1]
            run = []
        if pair[0] is not None and pair[1] is not None:
            run.append((pair[0], pair[1]))
    if run:
        yield run[0][0], run[-1][0], run[0][1], run[-1][1]
