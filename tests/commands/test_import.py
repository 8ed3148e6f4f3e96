"""A file becomes a text, the start of its facts, and a balance that accounts for every code point of the file."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given
from hypothesis import strategies as st
from paths import cases
from pdf_files import pdf
from refused import assert_refused
from word_files import packed, word_file

from import_record import main
from importing import parts
from importing.balance import balanced, differences
from importing.opened import FileParagraph, Opened, Written
from record.build import build

CASES = cases("import.toml")
ONE = "<w:p><w:r><w:t>1. The Chair said so.</w:t></w:r></w:p>"
TRACKED = (
    '<w:p><w:r><w:t xml:space="preserve">1. It was </w:t></w:r>'
    '<w:ins w:id="1" w:author="a"><w:r><w:t>not </w:t></w:r></w:ins>'
    '<w:del w:id="2" w:author="a"><w:r><w:delText xml:space="preserve">so </w:delText></w:r></w:del>'
    "<w:r><w:t>decided.</w:t></w:r></w:p>"
    '<w:p><w:ins w:id="3" w:author="a"><w:r><w:t>2. A new paragraph.</w:t></w:r></w:ins></w:p>'
)
SIDES = {"accept": ["1. It was not decided.", "2. A new paragraph."], "reject": ["1. It was so decided."]}
SIDE = (("A", 72), ("B", 330))
SAMPLE = "第一届会议会议记录\n1. 主席说，会议现在开始，各位代表已经收到议程草案。\n2. 肯尼亚代表说，感谢各国的支持。"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the command runs, so that messages hold plain names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(data: bytes, *arguments: str) -> Result:
    Path("file").write_bytes(data)
    return CliRunner().invoke(main, ["file", "--out", "out", *arguments], catch_exceptions=False)


def written() -> tuple[list[str], dict[str, Any], dict[str, Any]]:
    text = Path("out/record.txt").read_text(encoding="utf-8")
    facts = tomllib.loads(Path("out/record.toml").read_text(encoding="utf-8"))
    return text.splitlines(), facts, json.loads(Path("out/import.json").read_text(encoding="utf-8"))


def asked(report: dict[str, Any]) -> list[str]:
    """What an editor is asked beside what was read out of words."""
    rows = [f"{question['line']}: {question['message']}" for question in report["questions"]]
    return [row for row in rows if "was read from" not in row and "the language was told" not in row]


@pytest.mark.parametrize("case", CASES["word"], ids=lambda case: case["name"])
def test_a_word_file_becomes_the_lines_that_it_prints(case: dict[str, Any]) -> None:
    inner: dict[str, str] = {name: case[name] for name in ("numbering", "styles") if name in case}
    run(word_file(case["body"], inner), "--language", "en")
    lines, _, report = written()
    assert lines == case["lines"]
    assert asked(report) == case.get("questions", [])
    assert report["balance"]["holds"]


@pytest.mark.parametrize("case", CASES["text"], ids=lambda case: case["name"])
def test_a_text_is_read_in_any_encoding_that_records_come_in(case: dict[str, Any]) -> None:
    text = case.get("text", SAMPLE)
    run(text.replace("\n", case.get("ends", "\n")).encode(case["encoding"]))
    lines, _, report = written()
    assert lines == text.split("\n")
    assert report["operations"] == case["operations"]
    assert asked(report) == ([case["question"]] if "question" in case else [])


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["name"])
def test_a_file_that_cannot_be_read_is_named_in_one_line(case: dict[str, Any], folder: Path) -> None:
    data = bytes.fromhex(case["start"]) if "start" in case else case["text"].encode()
    assert_refused(run(data), case["message"], folder, {"file"})


def test_open_tracked_changes_are_refused_unless_a_side_is_named(folder: Path) -> None:
    message = (
        "file:1: 3 tracked changes are open; settle them in Word, or say which side to take "
        "(--tracked accept or reject; TRACKED=… with make)"
    )
    assert_refused(run(word_file(TRACKED)), message, folder, {"file"})


@pytest.mark.parametrize(
    ("side", "lines"),
    [("accept", ["1. It was not decided.", "2. A new paragraph."]), ("reject", ["1. It was so decided."])],
)
def test_each_side_of_tracked_changes_can_be_taken(side: str, lines: list[str]) -> None:
    run(word_file(TRACKED), "--tracked", side)
    assert written()[0] == lines
    assert written()[2]["operations"] == [f"the tracked changes were {side}ed"]
    assert written()[2]["balance"]["holds"]


def test_what_stands_beside_the_text_is_left_out_and_listed() -> None:
    beside = {
        "header1": "<w:p><w:r><w:t>A/80/1</w:t></w:r></w:p>",
        "footer1": "<w:p><w:r><w:t>26-04887</w:t></w:r></w:p>",
        "comments": '<w:comment w:id="0"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment>',
    }
    run(word_file(ONE, beside))
    report = written()[2]
    assert [(difference["part"], difference["text"], difference["reason"]) for difference in report["differences"]] == [
        ("word/header1.xml", "A/80/1", "the head of its pages"),
        ("word/footer1.xml", "26-04887", "the foot of its pages"),
        ("word/comments.xml", "Sure?", "a comment beside the text"),
    ]
    assert report["balance"]["left_out"] == 6 + 8 + 5


def test_a_footnote_becomes_a_note_beside_the_words_that_bear_its_mark() -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">1. The fund</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>'
        '<w:r><w:t xml:space="preserve"> and the fund</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:t> grew.</w:t></w:r></w:p>"
    )
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>'
        for number, words in ((1, "Resolution 70/1."), (2, "Ibid."))
    )
    run(word_file(body, {"footnotes": notes}), "--language", "en")
    facts = written()[1]
    assert [(note["quote"], note["kind"], note["text"]) for note in facts["notes"]] == [
        ("The fund", "footnote", {"en": "Resolution 70/1."}),
        ("The fund and the fund", "footnote", {"en": "Ibid."}),
    ]
    built = build(Path("out/record.txt"), Path("out/record.toml"))
    assert [(anchored.start, anchored.end) for anchored in built.edition.notes] == [(0, 8), (0, 21)]
    assert "The footnotes of the source: 2." in built.files["notes.md"]
    assert "confidence" not in built.files["notes.md"]


def test_every_fact_that_a_file_states_stands_in_the_facts() -> None:
    stated = {
        "Symbol1": "A/80/604/Add.1", "Session1": "Eightieth session _x000d_", "Agenda1": "Agenda item 156 (a)",
        "Agenda Title1": "Financing", "JobNo": "2604887", "Language": "English", "Title1": "Budget & performance",
        "Operator": "Somebody",
    }  # fmt: skip
    properties = {key: value.replace("&", "&amp;") for key, value in stated.items()}
    header = "<w:p><w:r><w:t>General Assembly</w:t></w:r></w:p><w:p><w:r><w:t>7 April 2026</w:t></w:r></w:p>"
    result = run(word_file(ONE, {"header1": header}, properties))
    _, facts, report = written()
    assert (facts["language"], facts["languages"], facts["questions"]) == ("en", ["en"], "open")
    assert (facts["symbol"], facts["job_number"]) == ("A/80/604/Add.1", "2604887")
    words = {key: facts[key]["en"] for key in ("title", "session", "agenda", "body")}
    assert words == {
        "title": "Budget & performance", "session": "Eightieth session", "agenda": "Agenda item 156 (a): Financing",
        "body": "General Assembly",
    }  # fmt: skip
    assert "Somebody" not in json.dumps(report)
    assert "has the date 7 April 2026: the day of issue" in Path("out/record.toml").read_text(encoding="utf-8")
    assert result.stderr.startswith("out/record.txt:1: record.toml: body was read from the head of its pages: is it")
    assert result.exit_code == 1


def test_facts_are_read_from_the_lines_above_a_text_and_marked() -> None:
    text = (
        "人居大会\n第一届会议\n内罗毕，2019年5月27日至31日\n会议简要记录\nA/C.3/78/SR.16\n主席：尼昂先生(塞内加尔)\n"
        "一、导言\n1. 主席宣布会议开始。\n"
    )
    run(text.encode())
    facts = written()[1]
    assert facts["session"]["zh"] == "第一届会议"
    assert (facts["symbol"], facts["title"]["zh"]) == ("A/C.3/78/SR.16", "会议简要记录")
    assert (str(facts["start"]), str(facts["end"])) == ("2019-05-27", "2019-05-31")
    assert facts["place"]["zh"] == "内罗毕"
    assert (facts["chair"], facts["people"]) == ("chair", {"chair": {"name": {"zh": "尼昂"}}})
    assert Path("out/record.toml").read_text(encoding="utf-8").count("# check: ") >= 7


def test_a_pdf_file_with_a_text_layer_becomes_its_lines() -> None:
    rows = [("1. The Chair said so.", 700), ("2. Ms. Olsson agreed", 660), ("with him.", 646), ("and more.", 632)]
    run(pdf(rows))
    assert written()[0] == ["1. The Chair said so.", "", "2. Ms. Olsson agreed", "with him.", "and more."]
    assert written()[2]["balance"]["holds"]


def test_text_that_stands_side_by_side_in_a_pdf_file_is_a_question() -> None:
    rows = [
        (f"{side} {number}. The Chair said so", 700 - 20 * number, left) for number in range(6) for side, left in SIDE
    ]
    run(pdf(rows))
    assert asked(written()[2]) == [
        "1: text stands side by side on page 1 of the file, columns or a table: do its lines follow one another?"
    ]


def test_a_pdf_file_of_pictures_is_refused(folder: Path) -> None:
    message = "file:1: no page has a text layer; have the text recognised (OCR), or import the Word file"
    assert_refused(run(pdf([])), message, folder, {"file"})


def test_an_archive_that_unpacks_to_too_much_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LARGEST_PART", 1_000_000)
    bomb = packed({"word/document.xml": "<w>" + " " * 2_000_000})
    assert len(bomb) < 10_000
    message = "file:1: word/document.xml unpacks to more than 1,000,000 bytes; remove its pictures"
    assert_refused(run(bomb), message, folder, {"file"})


def test_a_part_with_entities_is_refused(folder: Path) -> None:
    part = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'
    message = "file:1: word/document.xml declares a document type, which no Word file does; save it again as .docx"
    assert_refused(run(packed({"word/document.xml": part})), message, folder, {"file"})


def test_an_archive_without_a_document_is_refused(folder: Path) -> None:
    message = "file:1: holds no word/document.xml; save the file again as .docx"
    assert_refused(run(packed({"mimetype": "application/epub+zip"})), message, folder, {"file"})


def test_a_folder_that_holds_something_is_left_alone(folder: Path) -> None:
    Path("out").mkdir()
    Path("out/record.txt").write_text("mine", encoding="utf-8")
    result = run(ONE.encode())
    assert (result.exit_code, result.stderr) == (2, "out:1: is there already; name a new folder\n")
    assert [path.name for path in (folder / "out").iterdir()] == ["record.txt"]


TEXTS = st.lists(st.text(alphabet="ab 一二\t", min_size=1, max_size=8), max_size=6)


@given(own=TEXTS, read=TEXTS)
@example(own=["a", "a", "a"], read=["aa", "a"])
def test_whatever_a_program_makes_of_a_file_the_balance_names_each_difference(own: list[str], read: list[str]) -> None:
    opened = Opened(
        format="Word",
        lines=tuple(Written(pieces=(line,)) for line in read),
        text={"word/document.xml": tuple(FileParagraph(text=text) for text in own)},
    )
    found = list(differences(opened))
    assert balanced(opened, found, "".join(read))
    assert not balanced(opened, found, "".join(read) + "x")
    assert bool([difference for difference in found if difference.count]) == (squeezed_all(own) != squeezed_all(read))


def squeezed_all(texts: list[str]) -> str:
    return "".join("".join(texts).split())
