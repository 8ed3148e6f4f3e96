"""Where a translation is still that of an earlier edition: every form says so there, and nowhere else."""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from verifying.article import Shown
from verifying.forms import AKN, AKOMA, TEI_NAME, XHTML, tree_of
from verifying.lines import sha256_of
from verifying.names import BOOK, TEI
from verifying.twins import MARKED_LINE, TEXT_LINE

if TYPE_CHECKING:
    from verifying.check import Check

Said = Sequence[tuple[str, str]]
"""Ids of paragraphs, each with what is said of it."""


def outdated_in(data: Mapping[str, Any], language: str) -> dict[str, str]:
    """Return the paragraphs whose translation is still of an earlier edition, with that edition."""
    found = ((paragraph["id"], paragraph.get("outdated", {}).get(language)) for paragraph in data["paragraphs"])
    return {id: digest for id, digest in found if digest}


def unmarked(check: "Check", article: Shown, languages: Sequence[str], expected: Sequence[str]) -> Iterator[str]:
    """Yield that a notice of a page stands where no translation is outdated, or that one lacks."""
    known = {id for language in languages for id in check.outdated[language]}
    if [id for id in expected if id in known] != article.outdated:
        yield "a notice that a translation is of an earlier edition does not stand where one is"


def outdated(check: "Check") -> None:
    """Hold that what is said to be outdated is, and that every form says so."""
    for paragraph in check.published["paragraphs"]:
        for language, digest in paragraph.get("outdated", {}).items():
            text = next(iter(check.editions.get(digest, {}).values()), None)
            if text is None or language not in check.texts:
                check.differs(f"record/record.json#{paragraph['id']}", f"cannot be of the edition {digest}")
            elif paragraph["sha256"] in {sha256_of(passage.text) for passage in text.passages.values()}:
                check.differs(
                    f"record/record.json#{paragraph['id']}", f"has the words of {digest}: nothing is outdated"
                )
    for path, data in check.files.items():
        _form_told(check, path, data)
    tree_of.cache_clear()


def _form_told(check: "Check", path: str, data: bytes) -> None:
    """Read what a form says, if the file is one that says it."""
    if found := AKOMA.fullmatch(path):
        _told(check, path, found["language"] or check.source.language, _of_akoma_ntoso(data))
    elif path == TEI:
        for language in check.texts:
            prefix = "" if language == check.source.language else f"{language}_"
            _told(check, path, language, _of_tei(data, prefix))
    elif path == BOOK:
        for language in check.texts:
            _told(check, path, language, _of_book(data, language))
    elif not check.editions and not any(check.outdated.values()):
        return  # A twin can name no earlier edition where there is none.
    elif path.endswith((".txt", ".md")) and f"{path.rpartition('.')[0]}.html" in check.files:
        _twin_told(check, path, data.decode("utf-8"))


def _told(check: "Check", path: str, language: str, given: Said) -> None:
    """Compare which paragraphs a form says are outdated, each with what it says of it."""
    wanted = check.outdated[language]
    check.compare(f"{path}: outdated in {language}", [*wanted], [id for id, _ in given])
    for id, words in given:
        if wanted.get(id, "") not in words:
            check.differs(path, f"#{id}: does not say of which edition its text in {language} is")


def _of_akoma_ntoso(data: bytes) -> Said:
    notes = tree_of(data).iter(f"{AKN}note")
    own = ((element, element.find(f"{AKN}p/{AKN}ref")) for element in notes if element.get("class") == "outdated")
    return [("" if ref is None else ref.get("href", "")[1:], "".join(element.itertext())) for element, ref in own]


def _of_tei(data: bytes, prefix: str) -> Said:
    notes = tree_of(data).iter(f"{TEI_NAME}note")
    own = ((element.get("target", "")[1:], element) for element in notes if element.get("type") == "outdated")
    return [
        (id.removeprefix(prefix), "".join(element.itertext()))
        for id, element in own
        if prefix or id.startswith("para_")
    ]


def _of_book(data: bytes, language: str) -> Said:
    found, said = [], ""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        package = archive.read("EPUB/package.opf").decode("utf-8")
        paths = [path for path in archive.namelist() if path.startswith(f"EPUB/{language}/")]
        for path in sorted(paths, key=lambda path: package.find(path.removeprefix("EPUB/"))):
            page = ET.fromstring(archive.read(path))  # noqa: S314 -- a file of the site, as long as it is
            for element in page.iter(f"{XHTML}p"):
                if element.get("class") == "outdated":
                    said = "".join(element.itertext())
                elif said:
                    found.append((element.get("id", ""), said))
                    said = ""
    return found


def _twin_told(check: "Check", path: str, text: str) -> None:
    """Hold that a twin names above its lines every edition that a translation in it is still of, and no other."""
    rows = text.split("\n")
    lines = [
        (at, line) for at, row in enumerate(rows) if (line := TEXT_LINE.fullmatch(row) or MARKED_LINE.fullmatch(row))
    ]
    own = {line[1] if line.re is TEXT_LINE else line[3] for _, line in lines}
    root = max((root for root in check.roots if path.startswith(root)), key=len)
    wanted = set()
    for language in check.texts:
        prefix = "" if language == check.roots[root].language else f"{language}_"
        wanted |= {digest for id, digest in check.outdated[language].items() if prefix + id in own}
    head = "\n".join(rows[: lines[0][0]] if lines else rows)
    if wanted != {digest for digest in check.editions if digest in head}:
        check.differs(path, "does not say which of its translations are of an earlier edition")
