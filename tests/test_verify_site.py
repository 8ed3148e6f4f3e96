"""The proof holds for the site as it is, fails for every forgery, and any reader can make it with Python alone."""

import hashlib
import json
import random
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, SOURCE
from lossless import parse, slots
from lxml import html

from record.build import build
from record.built.take_along import archive
from record.exports.manifest import BLANK, sealed
from record.exports.provenance import provenance
from verify_site import ARCHIVE, DROPS, MANIFEST, PROVENANCE, Check, Source, main, opened, unpacked, verify

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
CASES = tomllib.loads((ROOT / "tests" / "cases" / "tampered.toml").read_text(encoding="utf-8"))
FORGED = tomllib.loads((ROOT / "tests" / "cases" / "forged.toml").read_text(encoding="utf-8"))
TEXTS = (".html", ".json", ".js", ".tsv", ".tmx")
Files = Mapping[str, bytes]


@pytest.fixture(scope="module")
def files(site: Path) -> Files:
    """The files of the site."""
    return opened(site)


@pytest.fixture(scope="module")
def check(files: Files) -> Check:
    """A check of the site as it is, which can look at single pages."""
    return Check(files, SOURCE.read_bytes())


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


@pytest.mark.parametrize("case", FORGED["site"], ids=lambda case: case["name"])
def test_a_site_that_was_forged_together_with_its_own_data_is_refused(files: Files, case: dict[str, Any]) -> None:
    assert any(case["difference"] in row for row in verify(forged(files, case), SOURCE.read_bytes()).differences)


def test_the_english_text_forged_together_with_its_own_file_holds_and_that_is_said(
    files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By design: nothing but the source is trusted, and it does not say what a translation says."""
    changed = forged(files, FORGED["english"])
    inside, english = unpacked(files[ARCHIVE]), "record/record-en.txt"
    [before, after] = (
        json.loads(one["record/record.json"])["paragraphs"][26]["text"]["en"] for one in (inside, changed)
    )
    hashes = {
        sha256(old): sha256(new)
        for old, new in ((inside[english], changed[english]), (before.encode(), after.encode()))
    }
    for old, new in hashes.items():
        changed[PROVENANCE] = changed[PROVENANCE].replace(old, new)
    for path, data in sealed(blank(changed))[0].items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    assert before != after
    assert main([str(tmp_path), str(SOURCE)]) == 0
    assert "Not vouched for: translations" in capsys.readouterr().out


@pytest.mark.parametrize("case", FORGED["page"], ids=lambda case: case["new"])
def test_a_page_that_a_reader_would_see_otherwise_is_refused(check: Check, case: dict[str, str]) -> None:
    path = case.get("path", "record/dialogue-2.html")
    page = check.files[path].decode()
    old = case.get("old", '<p class="paragraph" id="para_27">')
    assert old in page
    if "around" in case:  # What is opened is closed after the paragraph.
        head, begin, rest = page.partition(old)
        words, end, tail = rest.partition("</p>")
        changed = f"{head}{case['new']}{begin}{words}{end}{case['around']}{tail}"
    else:
        changed = page.replace(old, case["new"], 1)
    _, before = check.page(path, page.encode())
    differences, section = check.page(path, changed.encode())
    assert differences or section != before


@pytest.mark.parametrize("case", FORGED["format"], ids=lambda case: case["path"])
def test_every_other_file_with_the_text_is_read_back(files: Files, case: dict[str, str]) -> None:
    [path] = [path for path in files if re.fullmatch(case["path"], path)]
    changed = files[path].decode().replace(case["old"], case["new"], 1).encode()
    assert changed != files[path]
    report = Check({**files, path: changed}, SOURCE.read_bytes()).beside()
    assert any(row.startswith(path) for row in report.differences)


def test_every_byte_is_listed_and_a_changed_added_or_missing_file_is_named(files: Files) -> None:
    style = next(path for path in files if path.endswith(".css"))
    other = {**files, style: files[style] + b" ", "more.html": b"", "record/record.tsv": b""}
    del other["about.html"]
    differences = verify(other, SOURCE.read_bytes()).differences
    for row in (
        f"{style}: is not the",
        "more.html: stands in no",
        "about.html: is missing",
        "record/record.tsv: is not",
    ):
        assert any(one.startswith(row) for one in differences), row


def test_the_hash_of_the_manifest_vouches_for_every_byte(files: Files) -> None:
    _, digest = sealed(blank(files))
    assert verify(files, SOURCE.read_bytes(), digest).differences == []
    style = next(path for path in files if path.endswith(".css"))
    forged, other = sealed({**blank(files), style: files[style] + b"#para_27{display:none}"})
    del forged[ARCHIVE]
    assert any(digest in row and other in row for row in verify(forged, SOURCE.read_bytes(), digest).differences)


def test_the_proof_page_states_the_hash_of_the_manifest(files: Files) -> None:
    _, digest = sealed(blank(files))
    for path in ("proof.html", "en/proof.html"):
        assert f"<code>{digest}</code>" in files[path].decode()
    assert sealed(blank(files))[0][MANIFEST] == files[MANIFEST]


def test_every_file_of_the_manifest_says_what_it_is_made_from(files: Files) -> None:
    listed = {one["path"]: one["source"] for one in json.loads(files[MANIFEST])["files"]}
    assert all(listed.values())
    assert listed["source/record.txt"] == ["docs/source/record.txt"]
    assert "docs/source/record.en.txt" in listed["en/record/all.html"]
    for path in {one for sources in listed.values() for one in sources}:
        assert list(ROOT.glob(path)), path


def test_a_member_of_the_archive_that_is_another_file_is_named(files: Files) -> None:
    inside = unpacked(files[ARCHIVE])
    page = inside["record/dialogue-2.html"].replace("四个前沿问题".encode(), "四个前缘问题".encode())
    forged, _ = sealed(blank({**inside, "record/dialogue-2.html": page}))
    packed = archive({f"x/{path}": data for path, data in forged.items()}, 315532800)
    differences = verify(sealed({**blank(files), ARCHIVE: packed})[0], SOURCE.read_bytes()).differences
    assert f"{ARCHIVE}: record/dialogue-2.html: is another file there" in differences


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


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "cases" / "parse").glob("*.txt")), ids=lambda path: path.stem)
def test_what_the_check_works_out_from_a_text_is_what_the_package_reads_in_it(path: Path) -> None:
    edition = build(path, None, "en" if path.name.endswith(".en.txt") else "zh").edition
    said = json.loads(json.dumps(provenance(edition)))
    for operation in ("space", "escape"):  # An escape is one of the things that a plain report does not have.
        more = {"operation": operation, "place": [0, 0, 0], "text": ""}
        source = Source(path.read_bytes(), said | {"operations": [*said["operations"], more]})
        assert not (source.plain and operation == "escape")
        listed = {one["id"]: (one["spans"], one["sha256"]) for one in (*said["headings"], *said["paragraphs"])}
        found = source.passages.values()
        assert {one.id: ([*map(list, one.spans)], sha256(one.text.encode()).decode()) for one in found} == listed
        dropped = [[[*span], why, source.cut(span)] for span, why in source.dropped]
        declared = [
            [one["place"], one["operation"], one["text"]] for one in said["operations"] if one["operation"] in DROPS
        ]
        assert sorted(dropped) == sorted(declared)


def test_the_operations_are_the_declared_ones_at_their_places(data: dict[str, Any]) -> None:
    found = {kind: [one for one in data["operations"] if one["operation"] == kind] for kind in kinds(data)}
    assert set(found) == {"join", "number", "space", "emphasis", "closing", "blank"}
    assert [(one["id"], one["place"][0], one["inserted"]) for one in found["join"]] == [
        ("para_4", 24, ""),
        ("para_27", 80, ""),
        ("para_31", 90, ""),
        ("para_39", 110, ""),
        ("para_58", 152, ""),
        ("para_65", 168, ""),
    ]
    assert [one["text"] for one in found["number"]] == [f"{number}." for number in range(1, 82)]
    assert [one["place"][0] for one in found["emphasis"]] == [82, 82, 84, 84, 86, 86, 88, 88]
    assert [one["place"] for one in found["closing"]] == [[193, 0, 1]]
    assert [one["place"][0] for one in found["blank"]][:6] == [1, 2, 3, 4, 8, 10]


def test_the_proof_lists_every_operation_with_its_lines(site: Path, data: dict[str, Any]) -> None:
    page = parse(site / "proof.html")
    items = page.xpath("//*[@id='operations']/following-sibling::ul[1]/li")
    assert isinstance(items, list)
    words = [str(item.text_content()) for item in items if isinstance(item, html.HtmlElement)]
    assert [row.partition("：")[0] for row in words] == [
        "换页隔断处接排，接合处不加任何字符",
        "段号移到段首的链接里",
        "空白不显示（段号之后、行首、行末）",
        "转换残留的粗体标记“**”不显示",
        "文末的短横线不显示",
        "空行不显示",
    ]
    assert "第1–4, 8, 10, 12, 14, 16, 18, 23" in words[-1]
    assert sum(int(row.partition("：")[2].split()[0]) for row in words) == len(data["operations"])


def forged(files: Files, case: Mapping[str, Any]) -> dict[str, bytes]:
    """Return a site in which a case has changed every file but the source, with a manifest that fits."""
    changed = {path: data for path, data in blank(unpacked(files[ARCHIVE])).items() if path != MANIFEST}
    for edit in case["edit"]:
        here = [
            path
            for path in changed
            if re.fullmatch(edit.get("in", r"(?!source/).*"), path) and path.endswith((*TEXTS, "-en.txt"))
        ]
        replaced = {path: re.sub(edit["old"], edit["new"], changed[path].decode()).encode() for path in here}
        assert any(replaced[path] != changed[path] for path in here), edit
        changed |= replaced
    return sealed(changed)[0]


def blank(files: Files) -> dict[str, bytes]:
    """Return the files of a site before the proof pages stated the hash of the manifest."""
    digest = re.search(r"<code>([0-9a-f]{64})</code>", files["proof.html"].decode())
    assert digest
    return {
        path: data.replace(digest[1].encode(), BLANK.encode()) if path.endswith("proof.html") else data
        for path, data in files.items()
    }


def anchor(element: html.HtmlElement) -> str:
    """Return markup that stands once on a page, at an element of the record or before it."""
    for one in (element, *element.iterancestors()):
        for name, value in (("id", one.get("id")), ("data-speech", one.get("data-speech"))):
            if value:
                return f'{name}="{value}"'
        if one.get("class") == "number":
            return f'class="number" href="{one.get("href")}"'
    return ""


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def html_of(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def places_of(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the elements of a page that hold text of the record."""
    found = tree.xpath(PLACES)
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, html.HtmlElement) and slots(one)]


def kinds(data: Mapping[str, Any]) -> Iterator[str]:
    yield from (one["operation"] for one in data["operations"])


def command(*arguments: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, str(ROOT / "scripts" / "verify_site.py"), *map(str, arguments)]
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
