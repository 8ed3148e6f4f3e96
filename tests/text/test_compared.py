"""What the page of the proof compares in a reader's browser: a file as text, and a text beside the words of a page."""

import json
import subprocess
from hashlib import sha256
from typing import Any

import pytest
from paths import SCRIPTS, SOURCE, cases

from record.edition import Edition

CASES: dict[str, Any] = cases("compared.toml")
COMPARE = """question.map(([file, blocks, join, furniture]) => {
  const named = blocks.map(([id, words, label]) => ({ id, words, label }));
  const { differences, parts } = Compared(file, named, { join, furniture });
  const row = ({ block, line, page, file }) => [block?.id ?? null, line ?? 0, page, file ?? ""];
  return { parts, found: differences.map(row) };
})"""
DECODE = "question.map((bytes) => Decoded(Uint8Array.from(bytes)))"
TEXT = "1. 甲说\n-"
MARK = b"\xef\xbb\xbf"


def node(script: str, expression: str, question: object) -> Any:
    """Ask a script of the site a question."""
    text = (SCRIPTS / f"{script}.js").read_text(encoding="utf-8")
    program = f"{text}\nconst question = {json.dumps(question)};\nconsole.log(JSON.stringify({expression}));"
    command = ["node", "-"]
    done = subprocess.run(command, input=program, check=True, capture_output=True, encoding="utf-8")
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def answers() -> dict[str, dict[str, Any]]:
    """What is found in each case."""
    cases = CASES["case"]
    question = [
        [case["file"], case.get("page", CASES["page"]), case.get("join", ""), case.get("furniture", [])]
        for case in cases
    ]
    return {case["name"]: answer for case, answer in zip(cases, node("proof-compare", COMPARE, question), strict=True)}


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"].replace(" ", "_"))
def test_a_file_and_a_page_differ_where(case: dict[str, Any], answers: dict[str, dict[str, Any]]) -> None:
    assert answers[case["name"]]["found"] == case["found"]


def test_the_text_of_the_record_is_the_same_in_each_language(edition: Edition) -> None:
    question = []
    for record, join in ((edition.record, ""), *((record, " ") for record in edition.translations.values())):
        blocks = [[f"masthead_{at}", entry.passage.text, ""] for at, entry in enumerate(record.masthead)]
        for section in record.sections:
            label, title = section.label.text, section.title.text
            heading = [label, title] if section.kind == "annex" else [join.join((label, title))]
            blocks += [[section.id, words, ""] for words in heading]
            blocks += [[paragraph.id, paragraph.text, paragraph.label.text] for paragraph in section.paragraphs]
        question.append([record.source.text, blocks, join, []])
    answers = node("proof-compare", COMPARE, question)
    assert [answer["found"] for answer in answers] == [[], []]
    assert [answer["parts"] for answer in answers] == [len(edition.record.paragraph_by_id) + 1] * 2


FILES: list[tuple[bytes, dict[str, Any] | None]] = [
    (TEXT.encode(), {"encoding": "UTF-8", "mark": False}),
    (MARK + TEXT.encode(), {"encoding": "UTF-8", "mark": True}),
    (TEXT.replace("\n", "\r\n").encode(), {"encoding": "UTF-8", "mark": False, "ends": "\r\n"}),
    (TEXT.replace("\n", "\r").encode(), {"encoding": "UTF-8", "mark": False, "ends": "\r"}),
    (TEXT.encode("gb18030"), {"encoding": "GB18030", "mark": False}),
    (b"\xff\xfe" + TEXT.encode("utf-16-le"), {"encoding": "UTF-16LE", "mark": True}),
    (b"\xfe\xff" + TEXT.encode("utf-16-be"), {"encoding": "UTF-16BE", "mark": True}),
    (TEXT.encode("utf-16-le"), None),
    (TEXT.encode("utf-32"), None),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None),
    (MARK + TEXT.encode("gb18030"), None),
    (bytes(range(256)), None),
]


def test_a_file_is_read_as_the_text_that_it_is_or_not_at_all() -> None:
    expected = [form and {"text": TEXT, **form} for _, form in FILES]
    source = SOURCE.read_bytes()
    *answers, own = node("proof-decode", DECODE, [[*data] for data in (*(data for data, _ in FILES), source)])
    assert answers == expected
    assert own["text"] == source.decode()


def test_bytes_are_hashed_as_a_text_of_them() -> None:
    lengths = [0, 1, 55, 56, 63, 64, 65, 1000]
    expression = "question.map((length) => Sha256(new Uint8Array(length).fill(65)))"
    assert node("sha256", expression, lengths) == [sha256(b"A" * length).hexdigest() for length in lengths]
