"""The proof holds for the pages as they are, fails when one character differs, and can be made by any reader."""

import json
import random
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

from build_site import certify
from record.edition import Edition
from verify_site import WHOLE, Check, Reader, Report, verify

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
TAMPERED = tomllib.loads((ROOT / "tests" / "cases" / "tampered.toml").read_text(encoding="utf-8"))["case"]


@pytest.fixture
def data(site: Path) -> dict[str, Any]:
    """What the site says of where its words come from; read anew for each test, which may change it."""
    return dict(json.loads((site / "record/provenance.json").read_text(encoding="utf-8")))


@pytest.fixture
def published(site: Path) -> dict[str, Any]:
    return dict(json.loads((site / "record/record.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """The Chinese pages."""
    paths = (path for path in sorted(site.rglob("*.html")) if "en" not in path.relative_to(site).parts)
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@pytest.fixture(scope="module")
def download(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A downloaded site, as far as the check reads it."""
    folder = tmp_path_factory.mktemp("download") / "site"
    return Path(shutil.copytree(site, folder, ignore=shutil.ignore_patterns("assets", "search", "p")))


@pytest.fixture
def copy(site: Path, download: Path) -> Iterator[Path]:
    """The same, to be tampered with; afterwards it is whole again."""
    yield download
    for path in download.rglob("*"):
        own = site / path.relative_to(download)
        if path.is_file() and path.read_bytes() != own.read_bytes():
            shutil.copyfile(own, path)


def test_the_built_site_holds_and_says_so(site: Path, data: dict[str, Any]) -> None:
    report = verify(site, SOURCE.read_bytes())
    assert report.differences == []
    assert data["check"] == report.summary()
    assert report.rebuilt_sha256 == [data["source"]["sha256"]] * 2 + [data["translations"][0]["source"]["sha256"]] * 2
    for path in ("proof.html", "en/proof.html"):
        [result] = parse(site / path).iterfind(".//*[@id='check-result']")
        for number in (report.pages, report.passages, report.code_points, data["source"]["sha256"]):
            assert str(number) in (result.text or "")


def test_any_character_of_the_record_deleted_doubled_or_changed_anywhere_is_noticed(
    pages: dict[str, str], data: dict[str, Any], published: dict[str, Any]
) -> None:
    chance = random.Random(81)  # noqa: S311 — a fixed sample, no secret
    read = {name: Reader(page) for name, page in pages.items()}
    trees = {name: html.document_fromstring(page) for name, page in pages.items()}
    places = {name: places_of(tree) for name, tree in trees.items()}
    chosen = [name for name, found in places.items() if found]
    assert check(data, published, read) == []
    for turn in range(MUTATIONS):
        name = chosen[turn % len(chosen)]
        element, slot, text = chance.choice(list(slots(chance.choice(places[name]))))
        at = chance.randrange(len(text))
        sign = chance.choice(["", text[at] * 2, chr(ord(text[at]) ^ 1)])
        changed = text[:at] + sign + text[at + 1 :]
        setattr(element, slot, changed)
        tampered = Reader(html.tostring(trees[name], encoding="unicode"))
        setattr(element, slot, text)
        if changed.strip() != text.strip() or name == "source.html":
            differences = check(data, published, {WHOLE: read[WHOLE], name: tampered})
            assert any(row.startswith(name) for row in differences), (name, text, at, sign)


@pytest.mark.parametrize("case", TAMPERED, ids=lambda case: case["difference"])
def test_a_site_that_was_tampered_with_is_told_by_place(copy: Path, case: dict[str, str]) -> None:
    path, text = copy / case["path"], (copy / case["path"]).read_text(encoding="utf-8")
    assert case["old"] in text
    path.write_text(text.replace(case["old"], case["new"], 1), encoding="utf-8")
    assert any(case["difference"] in row for row in verify(copy, SOURCE.read_bytes()).differences)


def test_words_cut_from_the_page_and_from_the_list_of_places_do_not_pass(copy: Path, data: dict[str, Any]) -> None:
    for one in data["paragraphs"]:
        if one["id"] == "para_2":
            one["spans"][0][2] -= 9
    (copy / "record/provenance.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    for path in ("record/all.html", "record/debate.html"):
        text = (copy / path).read_text(encoding="utf-8")
        (copy / path).write_text(text.replace("及时而又有现实意义。", "及", 1), encoding="utf-8")
    complaints = verify(copy, SOURCE.read_bytes()).differences
    assert "record/all.html: the source cannot be made again from here" in complaints
    assert "the pages of sections: the source cannot be made again from here" in complaints


def test_the_download_checks_itself_without_anything_but_python(copy: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "verify_site.py", ".", "source/record.txt"],
        cwd=copy,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1
    assert "verify_site.py . source/record.txt" in (copy / "README.txt").read_text(encoding="utf-8")


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


@pytest.mark.parametrize(("name", "key", "value"), [("provenance.json", "pages", []), ("record.json", "text", "x")])
def test_data_of_another_shape_are_named_in_one_line(copy: Path, name: str, key: str, value: object) -> None:
    data = json.loads((copy / "record" / name).read_text(encoding="utf-8"))
    data["paragraphs"][0][key] = value
    (copy / "record" / name).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    done = command(copy, SOURCE)
    assert done.returncode == 2
    assert done.stderr.startswith("cannot be checked: ")
    assert done.stderr.count("\n") == 1


def test_make_verify_takes_a_site_and_a_source(copy: Path) -> None:
    words = ["make", "verify", f"SITE={copy}", f"SOURCE={SOURCE}", f"PYTHON={sys.executable}"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("holds: ")


def test_the_build_writes_no_result_into_a_site_that_does_not_hold(edition: Edition, copy: Path) -> None:
    page = copy / "record/speakers/olsson.html"
    page.write_text(page.read_text(encoding="utf-8").replace("四个前沿问题", "四个前缘问题", 1), encoding="utf-8")
    before = (copy / "proof.html").read_bytes()
    assert certify(edition, copy)[0].startswith("record/speakers/olsson.html: para_27__speech_1: differs")
    assert (copy / "proof.html").read_bytes() == before


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


def places_of(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the elements of a page that hold text of the record."""
    found = tree.xpath(PLACES)
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, html.HtmlElement) and slots(one)]


def kinds(data: Mapping[str, Any]) -> Iterator[str]:
    yield from (one["operation"] for one in data["operations"])


def check(data: dict[str, Any], published: dict[str, Any], read: dict[str, Reader]) -> list[str]:
    """Return what differs on the Chinese pages, in their own text and in the English beside it."""
    report = Report()
    Check(report, data, SOURCE.read_bytes(), read).run(published)
    Check(report, data["translations"][0], SOURCE.with_suffix(".en.txt").read_bytes(), {}).beside(read)
    return report.differences


def command(*arguments: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, str(ROOT / "scripts" / "verify_site.py"), *map(str, arguments)]
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
