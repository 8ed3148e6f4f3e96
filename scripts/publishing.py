"""Prove a built site from its finished files, and add what is published with it: archive, result and manifest.

Files are bytes by their paths: each file is read once, and nothing is written before everything is proven.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from record import urls
from record.build import Built
from record.built.form_table import with_forms
from record.built.formats import unlike
from record.built.joined import joined
from record.built.offline_copy import archive, copied, has_places, with_files
from record.built.offline_copy import folder as name_of
from record.built.readback import verify
from record.built.rendered import altered
from record.built.verdict import holds, with_verdict
from record.edition import Edition
from record.exports.data import record_data, rows_json
from record.exports.manifest import sealed
from record.exports.provenance import provenance
from record.formats.citation_file import citation_cff
from record.formats.crate import crate
from record.formats.epub import epub
from record.formats.guide import guides
from record.formats.lines import paragraph_files
from record.formats.quotable import tables
from record.formats.twins import twins
from record.proof import rebuild
from verifying.check import Check
from verifying.counted import PAPER_FORMS
from verifying.everything import archived, manifest_of, unpacked
from verifying.report import Report

SCRIPTS = Path(__file__).parent
Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Published:
    """The files to publish with the SHA-256 of their manifest, or why there are none."""

    files: Files
    manifest: str
    differences: list[str]


class Pages(Mapping[str, str]):
    """The pages among some files, by their paths; each is decoded when it is asked for, and then let go."""

    def __init__(self, files: Files) -> None:
        self.files = {path: data for path, data in files.items() if path.endswith(".html")}

    def __getitem__(self, path: str) -> str:
        return self.files[path].decode("utf-8")

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)


def prove(built: Built, articles: Mapping[str, str], files: Files) -> list[str]:
    """Return the differences between built files and the edition; `articles` are its pages as Markdown makes them."""
    edition = built.edition
    differences = [*verify(edition, Pages(files)), *altered(built, articles, files), *unlike(built, files)]
    for record in (edition.record, *edition.translations.values()):
        if rebuild(record) != record.source.data:
            differences += [f"{record.source.name}: the source cannot be rebuilt from the record"]
    return differences


def beside_pages(edition: Edition, epoch: int) -> Files:
    """Return what is published beside the pages and is made without them."""
    papers = {paper.path: paper.data for paper in edition.papers}
    made = {**twins(edition), **paragraph_files(edition.once(record_data)), **tables(edition), **guides(edition)}
    plain = {path: text.encode() for path, text in made.items()}
    return {urls.CHECKER: joined(SCRIPTS).encode(), urls.BOOK: epub(edition, epoch), **papers, **plain}


def publish(edition: Edition, files: Files, epoch: int) -> Published:
    """Check built files as their readers can, and return them with the archive, the result and the manifest."""
    source = edition.record.source.data
    sizes = {path: len(data) for path, data in files.items() if _settled(path)}
    files = {**files, urls.CRATE: crate(edition, sizes).encode(), urls.CITATION: citation_cff(edition).encode()}
    known = {path: data for path, data in files.items() if _settled(path)}
    files = _offered(edition, files, known)
    apart = {path: data for path, data in files.items() if urls.APART.fullmatch(path)}
    copies = _copy(files)
    check = Check({**copies, **apart, urls.MANIFEST: b""}, source)  # Pages lead to it already.
    report = check.run()
    if report.differences:
        return Published({}, "", report.differences)
    certified = _certified(edition, files, report)
    files = {**files, **certified}
    packed = _packed(edition, {**copies, **_copy(certified)}, epoch)
    whole, manifest = sealed({**_offered(edition, files, {**known, urls.ARCHIVE: packed}), urls.ARCHIVE: packed})
    check.files = whole
    return Published(whole, manifest, [*_sealed(check, files, manifest)])


def _packed(edition: Edition, copies: Files, epoch: int) -> bytes:
    """Return the archive of the files that stand in it, with their manifest."""
    name = name_of((edition.view(language).name for language in edition.languages), edition.record.source.edition)
    inside, _ = sealed(copies)
    return archive({f"{name}/{path}": data for path, data in inside.items()}, epoch)


def _sealed(check: Check, before: Files, manifest: str) -> Iterator[str]:
    """Yield what is wrong with the files to publish; pages that are as they were when they were checked still hold.

    The check has read the texts and the data already: nothing but its result came into them since.
    """
    for path, data in check.files.items():
        if path.endswith(".html") and data != before.get(path):
            yield from check.page(path, data)[0]
    yield from manifest_of(check.files, manifest)
    yield from archived(check, unpacked(check.files[urls.ARCHIVE]))


def _certified(edition: Edition, files: Files, report: Report) -> Files:
    """Return the files that say what the check found."""
    origins, forms = edition.once(provenance) | {"check": report.summary()}, counted(edition, report)
    changed = {
        urls.PROVENANCE: rows_json(origins).encode(),
        urls.CERTIFICATE: rows_json(certificate(edition, forms)).encode(),
    }
    for language in edition.languages:
        path = edition.root(language) + urls.PROOF
        view, page = edition.view(language), files[path].decode("utf-8")
        changed[path] = with_forms(with_verdict(page, holds(view, report.summary())), view, forms).encode()
    return changed


def counted(edition: Edition, report: Report) -> list[Mapping[str, Any]]:
    """Return how much of each text was read back from every form; PDF files were read back when they were made."""
    rows = [row for paper in edition.papers for row in paper.read]
    return [*report.forms, *sorted(rows, key=lambda row: PAPER_FORMS.index(row["form"]))]


def certificate(edition: Edition, forms: Sequence[Mapping[str, Any]]) -> dict[str, object]:
    """Return the certificate; it names PDF files by their hash, for programs that cannot read them."""
    source = edition.record.source
    papers = {paper.path: sha256(paper.data).hexdigest() for paper in edition.papers}
    head = {"version": 1, "edition": source.edition, "source_sha256": source.sha256, "forms": forms}
    return head | ({"papers": papers} if papers else {})


def _settled(path: str) -> bool:
    """Tell whether a file is in its final state before the pages at the root are."""
    return path == urls.SINGLE or not (path.endswith(".html") or path == urls.PROVENANCE)


def _copy(files: Files) -> Files:
    """Return files as they stand in the archive, where some pages say that they are the copy."""
    inside = ((path, data) for path, data in files.items() if not urls.APART.fullmatch(path))
    return {path: copied(data) if path.endswith(".html") else data for path, data in inside}


def _offered(edition: Edition, files: Files, known: Files) -> Files:
    """Return files in which the pages at the root of each language offer what can be taken along, and their size."""
    changed = {}
    for language in edition.languages:
        root = edition.root(language)
        pages = (path for path in files if path.startswith(root) and path.endswith(".html"))
        for path in pages:
            if "/" not in path.removeprefix(root) and has_places(files[path]):
                changed[path] = with_files(files[path].decode("utf-8"), edition.labels[language], known).encode()
    return {**files, **changed}
