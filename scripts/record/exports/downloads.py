"""The files that a reader can download, with what each is for."""

from collections.abc import Iterator, Mapping

from babel import Locale

from record import urls
from record.edition import Edition
from record.exports.media import media_type
from record.exports.site_data import Download, DownloadGroup
from record.view import View

FILES: Mapping[str, Mapping[str, str]] = {
    "read": {
        "book": urls.BOOK, "paper": urls.PAPER, "file": urls.SINGLE, "archive": urls.ARCHIVE, "source": urls.SOURCE,
        "plain": urls.PLAIN,
    },
    "work": {
        "data": urls.DATA, "lines": urls.PARAGRAPHS, "akn": urls.AKOMA_NTOSO, "tei": urls.TEI, "table": urls.TSV,
        "memory": urls.TMX, "termbase": urls.TERMBASE, "figures": urls.FIGURES_CSV,
    },
    "check": {"checker": urls.CHECKER, "manifest": urls.MANIFEST},
    "programs": {"guide": urls.GUIDE, "crate": urls.CRATE, "citation": urls.CITATION},
}  # fmt: skip
"""Every file by its key in the labels (`download`, `download_about`), in groups by its use (`download_group`)."""
ENGLISH = "en"
WITH_TRANSLATIONS = frozenset(("plain", "table", "memory"))
"""The files that exist only where the record has a translation."""


def downloads(edition: Edition, view: View) -> list[DownloadGroup]:
    """Return every file that can be downloaded, in groups by its use."""
    return [
        {"title": view.labels.table("download_group")[key], "files": [*_files(edition, view, files)]}
        for key, files in FILES.items()
    ]


def reader_of_programs(edition: Edition) -> View:
    """Return the view for files that programs read: the English one if there is one, as is usual in such files."""
    own = edition.record.language
    return edition.view(ENGLISH if ENGLISH in edition.translations else own)


def _files(edition: Edition, view: View, files: Mapping[str, str]) -> Iterator[Download]:
    """Yield the files of a group; a file that each language has is listed once for each."""
    languages, labels = Locale.parse(view.locale).languages, view.labels
    names = {"file": labels["take_file"], "archive": labels["take_archive"], **labels.table("download")}
    for key, path in files.items():
        if key in WITH_TRANSLATIONS and not edition.translations:
            continue
        if key == "termbase" and not any(edition.terms.listed):
            continue
        if key == "figures" and not edition.figures:
            continue
        if key == "akn" and not (edition.facts.start or edition.facts.end):
            continue
        for codes, address in _papers(edition) if key == "paper" else _each(edition, path):
            language = labels.table("search")["list"].join(languages.get(code, code) for code in codes)
            yield {
                "path": address,
                "name": names[key].format(language=language),
                "about": labels.table("download_about")[key],
                "type": media_type(address),
                "apart": urls.APART.fullmatch(address) is not None,
            }


def _papers(edition: Edition) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the languages and the path of each PDF file that was made."""
    yield from ((paper.languages, paper.path) for paper in edition.papers)


def _each(edition: Edition, path: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the languages of the texts that a path stands for, with the path of each."""
    original = edition.record.language
    if "{suffix}" in path:
        yield (original,), path.format(suffix="")
        yield from (((language,), path.format(suffix=f".{language}")) for language in edition.translations)
    elif "{language}" in path:
        yield from (((language,), path.format(language=language)) for language in edition.translations)
    else:
        yield (original,), path
