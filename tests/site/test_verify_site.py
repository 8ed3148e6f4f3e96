"""The proof holds for the site as it is, fails for every forgery, and any reader can make it with Python alone."""

import gc
import hashlib
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from lossless import parse, slots
from lxml import html
from paths import CASE_FILES, ROOT, SOURCE, record_cases

from record.build import build
from record.exports.provenance import provenance
from verify_site import verify
from verifying.check import Check
from verifying.lines import DROPS
from verifying.names import ARCHIVE, PROVENANCE
from verifying.source import Source
from verifying.tree import Node, Page

WORDS = (
    "//*[starts-with(@id, 'para_') and not(contains(@id, '__speech'))] | //*[starts-with(@id, 'masthead_')]"
    " | //*[starts-with(@id, 'en_para_') and not(contains(@id, '__speech'))] | //*[starts-with(@id, 'en_masthead_')]"
)
PLACES = (
    f"{WORDS} | //*[starts-with(@id, 'att_')] | //*[starts-with(@id, 'dbsect_')] | //*[@data-speech]"
    " | //*[@class='head']/*[@class='number'] | //tr[starts-with(@id, 'L')]"
)
"""Where the text of the record stands on the pages: passages, speeches shown again, numbers, source lines."""
MUTATIONS = 400
CASES = record_cases("tampered.toml")
Files = Mapping[str, bytes]


@pytest.fixture
def data(files: Files) -> dict[str, Any]:
    """What the site says of where its words come from; read anew for each test, which may change it."""
    return dict(json.loads(files[PROVENANCE]))


@pytest.fixture
def copy(site: Path, tmp_path: Path) -> Path:
    """A downloaded site, to be tampered with."""
    return Path(shutil.copytree(site, tmp_path / "site"))


def test_the_built_site_holds_and_says_so(site: Path, files: Files, data: dict[str, Any]) -> None:
    report = verify(files, SOURCE.read_bytes())
    assert report.differences == []
    assert data["check"] == report.summary()
    assert report.rebuilt_sha256 == [data["source"]["sha256"]] * 2 + [data["translations"][0]["source"]["sha256"]] * 2
    for path in ("proof.html", "en/proof.html"):
        [result] = parse(site / path).iterfind(".//*[@id='check-result']")
        for number in (report.pages, report.passages, report.code_points, data["source"]["sha256"]):
            assert str(number) in result.text_content()


def test_any_character_of_the_record_deleted_doubled_or_changed_anywhere_is_noticed(check: Check) -> None:
    chance = random.Random(81)  # noqa: S311 — a fixed sample, no secret
    names = [path for path in check.files if path.endswith(".html") and not path.startswith("en/")]
    trees = {name: html.document_fromstring(check.files[name].decode()) for name in names}
    places = {name: places_of(tree) for name, tree in trees.items()}
    chosen = [name for name, found in places.items() if found]
    turns = 0
    for turn in range(MUTATIONS):
        name = chosen[turn % len(chosen)]
        element, _, text = chance.choice(list(slots(chance.choice(places[name]))))
        at = chance.randrange(len(text))
        changed = text[:at] + chance.choice(["", text[at] * 2, chr(ord(text[at]) ^ 1)]) + text[at + 1 :]
        head, mark, rest = check.files[name].decode().partition(anchor(element))
        tampered = head + mark + rest.replace(f">{text}<", f">{html_of(changed)}<", 1)
        if f">{text}<" in rest and (changed.strip() != text.strip() or name == "source.html"):
            turns += 1
            differences, _ = check.page(name, tampered.encode())
            assert any(row.startswith(name) for row in differences), (name, text, at, changed)
    assert turns > MUTATIONS / 2


def test_no_element_of_a_page_that_is_judged_stays_in_memory(check: Check) -> None:
    gc.collect()
    gc.disable()
    try:
        check.page("record/all.html", check.files["record/all.html"])
        assert not any(isinstance(thing, Node | Page) for thing in gc.get_objects())
    finally:
        gc.enable()


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["difference"])
def test_a_site_that_was_tampered_with_is_told_by_place(check: Check, case: dict[str, str]) -> None:
    text = check.files[case["path"]].decode()
    assert case["old"] in text
    changed = text.replace(case["old"], case["new"], 1).encode()
    if case["path"].endswith(".html"):
        differences, _ = check.page(case["path"], changed)
    else:
        tampered = {path: data for path, data in check.files.items() if path != ARCHIVE} | {case["path"]: changed}
        differences = verify(tampered, SOURCE.read_bytes()).differences
    assert any(case["difference"] in row for row in differences)


def test_the_download_checks_itself_without_anything_but_python(copy: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "verify_site.py", ".", "source/record.txt"],
        cwd=copy,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("holds: ")
    assert "verify_site.py . source/record.txt" in (copy / "README.txt").read_text(encoding="utf-8")


def test_the_archive_checks_itself_without_being_unpacked(copy: Path) -> None:
    assert command(copy / ARCHIVE, SOURCE).returncode == 0


def test_another_source_does_not_pass_and_a_missing_one_is_named(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "record.txt"
    other.write_text(SOURCE.read_text(encoding="utf-8").replace("盛情", "热情"), encoding="utf-8")
    done = command(site, other)
    assert done.returncode == 1
    assert "record/debate.html#para_2: differs at code point 11: '热情款待" in done.stderr
    for arguments in ((site, tmp_path / "none.txt"), (tmp_path, SOURCE), (site,)):
        done = command(*arguments)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(("name", "key", "value"), [("provenance.json", "id", []), ("record.json", "number", "x")])
def test_data_of_another_shape_are_no_success(copy: Path, name: str, key: str, value: object) -> None:
    data = json.loads((copy / "record" / name).read_text(encoding="utf-8"))
    data["paragraphs"][0][key] = value
    (copy / "record" / name).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    done = command(copy, SOURCE)
    assert done.returncode in {1, 2}
    assert "Traceback" not in done.stderr


def test_make_verify_takes_a_site_and_a_source(site: Path) -> None:
    words = ["make", "verify", f"SITE={site}", f"SOURCE={SOURCE}", f"PYTHON={sys.executable}"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("holds: ")


@pytest.mark.parametrize("path", sorted((CASE_FILES / "parse").glob("*.txt")), ids=lambda path: path.stem)
def test_what_the_check_works_out_from_a_text_is_what_the_package_reads_in_it(path: Path) -> None:
    edition = build(path, None, "en" if path.name.endswith(".en.txt") else "zh").edition
    said = json.loads(json.dumps(provenance(edition)))
    for operation in ("space", "escape"):  # An escape is one of the things that a plain report does not have.
        more = {"operation": operation, "place": [0, 0, 0], "text": ""}
        source = Source(path.read_bytes(), said | {"operations": [*said["operations"], more]})
        assert not (source.plain and operation == "escape")
        listed = {
            passage["id"]: (passage["spans"], passage["sha256"]) for passage in (*said["headings"], *said["paragraphs"])
        }
        found = source.passages.values()
        assert {
            passage.id: ([*map(list, passage.spans)], sha256(passage.text.encode()).decode()) for passage in found
        } == listed
        dropped = [[[*span], why, source.cut(span)] for span, why in source.dropped]
        declared = [
            [operation["place"], operation["operation"], operation["text"]]
            for operation in said["operations"]
            if operation["operation"] in DROPS
        ]
        assert sorted(dropped) == sorted(declared)


def anchor(element: html.HtmlElement) -> str:
    """Return markup that stands once on a page, at an element of the record or before it."""
    for holder in (element, *element.iterancestors()):
        for name, value in (("id", holder.get("id")), ("data-speech", holder.get("data-speech"))):
            if value:
                return f'{name}="{value}"'
        if holder.get("class") == "number":
            return f'class="number" href="{holder.get("href")}"'
    return ""


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def html_of(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def places_of(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the elements of a page that hold text of the record."""
    found = tree.xpath(PLACES)
    assert isinstance(found, list)
    return [element for element in found if isinstance(element, html.HtmlElement) and slots(element)]


def command(*arguments: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, str(ROOT / "scripts" / "verify_site.py"), *map(str, arguments)]
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
