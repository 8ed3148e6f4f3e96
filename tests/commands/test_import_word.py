"""Word files as programs save them: tracked changes, notes of two kinds, parts under other names, strict names."""

import io
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from word_files import packed, word_file

from importing.imported import Imported, imported
from importing.numerals import numeral

NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def paragraph(inside: str, mark: str = "") -> str:
    """A paragraph with a number that the file counts; its end can be inserted or deleted."""
    end = f'<w:rPr><w:{mark} w:id="9" w:author="a"/></w:rPr>' if mark else ""
    return f'<w:p><w:pPr>{NUMBERED}{end}</w:pPr>{inside}</w:p><w:bookmarkEnd w:id="7"/>'


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def gone(words: str) -> str:
    return f'<w:del w:id="1" w:author="a"><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def new(words: str) -> str:
    return f'<w:ins w:id="2" w:author="a">{run(words)}</w:ins>'


CHANGED = "".join(
    paragraph(inside, mark)
    for inside, mark in (
        (run("One is"), ""), (gone("Two."), "del"), (run("Three"), "del"), (run(" goes on."), ""),
        (run("Four ends"), "ins"), (new("now.") + run(" Five."), ""), (run("Last."), ""),
    )
)  # fmt: skip
NOTES = {
    part: "".join(f'<w:{part[:-1]} w:id="{id}"><w:p>{run(words)}</w:p></w:{part[:-1]}>' for id, words in texts)
    for part, texts in {
        "footnotes": ((2, "Second."), (1, "First."), (3, "* Late.")),
        "endnotes": ((1, "Third."),),
    }.items()
}


def read(folder: Path, data: bytes, **more: str) -> Imported:
    path = folder / "file.docx"
    path.write_bytes(data)
    return imported(path, "en", **more)  # type: ignore[arg-type]  # the sides are words here


def repacked(data: bytes, change: Callable[[str], str]) -> bytes:
    """A Word file in which names and parts are written otherwise."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({change(name): change(archive.read(name).decode()) for name in archive.namelist()})


@pytest.mark.parametrize(
    ("side", "lines"),
    [
        ("accept", ["1. One is", "2. Three goes on.", "3. Four ends", "4. now. Five.", "5. Last."]),
        ("reject", ["1. One is", "2. Two.", "3. Three", "4. goes on.", "5. Four ends Five.", "6. Last."]),
    ],
)
def test_a_paragraph_whose_end_is_tracked_is_counted_as_one_or_two(side: str, lines: list[str], tmp_path: Path) -> None:
    made = read(tmp_path, word_file(CHANGED, {"numbering": NUMBERING}), side=side)
    assert made.files["record.txt"].splitlines() == lines
    assert [words for _, words in made.questions if "record.toml" not in words] == []


def test_a_number_that_a_tracked_change_gave_is_there_on_its_side_alone(tmp_path: Path) -> None:
    change = '<w:pPrChange w:id="8" w:author="a"><w:pPr/></w:pPrChange>'
    body = f"<w:p><w:pPr>{NUMBERED}{change}</w:pPr>{run('One.')}</w:p>{paragraph(run('Two.') + new(' Three.'))}"
    data = word_file(body, {"numbering": NUMBERING})
    assert read(tmp_path, data, side="accept").files["record.txt"] == "1. One.\n2. Two. Three.\n"
    assert read(tmp_path, data, side="reject").files["record.txt"] == "One.\n1. Two.\n"


def test_notes_of_both_kinds_stand_in_the_order_of_their_marks(tmp_path: Path) -> None:
    marks = [
        f'<w:r><w:{kind}Reference w:id="{id}"/></w:r>'
        for kind, id in (("footnote", 1), ("footnote", 2), ("endnote", 1))
    ]
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>'
    body = f"<w:p>{''.join(run(f'Word {at}') + mark for at, mark in enumerate([*marks, own]))}{run('.')}</w:p>"
    made = read(tmp_path, word_file(body, NOTES))
    notes = tomllib.loads(made.files["record.toml"])["notes"]
    assert [note["text"]["en"] for note in notes] == ["First.", "Second.", "Third.", "* Late."]
    assert made.files["record.txt"] == "Word 0Word 1Word 2Word 3.\n"
    assert [words for _, words in made.questions if "record.toml" not in words] == []


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("document.xml", "document2.xml").replace("numbering.xml", "numbering7.xml"),
        lambda text: text.replace("word/", "files/"),
        lambda text: text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/", "http://purl.oclc.org/ooxml/wordprocessingml/"
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"
        ),
    ],
    ids=["numbered parts", "another folder", "strict names"],
)
def test_a_file_is_read_whatever_its_program_calls_its_parts(change: Callable[[str], str], tmp_path: Path) -> None:
    data = word_file(paragraph(run("The Chair spoke.")), {"numbering": NUMBERING})
    made = read(tmp_path, repacked(data, change))
    assert made.files["record.txt"] == "1. The Chair spoke.\n"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("ideographDigital", "二〇"), ("chineseLegalSimplified", "贰拾"), ("ideographZodiac", "未"),
        ("ordinal", "20th"), ("decimalEnclosedParen", "⒇"), ("chineseCounting", "二十"),
    ],
)  # fmt: skip
def test_a_number_is_written_in_the_figures_that_a_list_names(kind: str, said: str) -> None:
    assert numeral(20, kind) == said


def test_a_symbol_is_read_from_the_head_of_the_pages_whatever_stands_beside_it(tmp_path: Path) -> None:
    head = "<w:p><w:r><w:t>A/78/PV.5</w:t><w:tab/><w:t>04/03/2024</w:t></w:r></w:p>"
    made = read(tmp_path, word_file(paragraph(run("One.")), {"numbering": NUMBERING, "header1": head}))
    assert tomllib.loads(made.files["record.toml"])["symbol"] == "A/78/PV.5"
