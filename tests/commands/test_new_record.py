"""From a file of an office to the site of another record, which is proven like this one."""

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner
from paths import ROOT
from project import PARTS, Project
from word_files import word_file

import new_record

LINES = (
    "Eightieth session", "Report of the Committee on the reading rooms", "I. Introduction",
    "1. The Chair said that reading rooms were open to all.", "2. Mr. Okoro (Kenya) said that he agreed.",
    "A. Financing", "A paragraph that has no number stands here.", "B. Staff", "II. Conclusion",
    "3. It was so decided.", "1. Reading rooms and staff",
)  # fmt: skip
CLEAN = (
    "United Nations", "General Assembly", "Eightieth session", "12 December 2025", "Committee on Reading Rooms",
    "Held at Headquarters, New York, on Monday, 13 October 2025, at 10 a.m.",
    "Report of the Committee on Reading Rooms", "I. Introduction", "1. Reading rooms stay open.",
)  # fmt: skip
TABLE = (
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Category</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc>"
    "</w:tr><w:tr><w:tc><w:p><w:r><w:t>Staff</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>41 945.0</w:t></w:r></w:p>"
    "</w:tc></w:tr></w:tbl>"
)
BODY = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in LINES)
BODY += f"{TABLE}<w:p><w:r><w:t>4. The meeting rose.</w:t></w:r></w:p>"
WORDS_OF_THIS = ("人居", "UN-Habitat", "Nairobi", "内罗毕", "dialogue")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A copy of the project, in which the command is at work, and a Word file beside it."""
    project = Project(tmp_path / "project", parts=(*PARTS, "tests/this_record"))
    (tmp_path / "report.docx").write_bytes(word_file(BODY, properties={"Symbol1": "A/80/604", "Language": "English"}))
    monkeypatch.setattr(new_record, "ROOT", project.folder)
    return project


def run(project: Project, *arguments: str, answer: str = "") -> tuple[int, str]:
    file = str(project.folder.parent / "report.docx")
    result = CliRunner().invoke(new_record.main, [file, *arguments], input=answer, catch_exceptions=False)
    return result.exit_code, result.output


def test_a_file_becomes_a_proven_site_without_a_word_of_the_record_that_was_here(project: Project) -> None:
    status, said = run(project, "--yes")
    assert status == 1
    assert "docs/source/record.txt:12: a table of 2 rows stands here" in said
    done = project.build()
    assert done.returncode == 0, done.stderr
    for name in ("index.html", "about.html", "proof.html", "record/all.html", "record/section-1.html"):
        assert not [words for words in WORDS_OF_THIS if words in project.read(name)], name
    page = project.read("record/section-1.html")
    assert page.count(">I. Introduction</h1>") + page.count("I. Introduction\n</h1>") == 1
    assert "__num" not in page
    assert 'id="para_4"' in project.read("record/all.html")
    assert "A/80/604" in project.read("about.html")
    assert 'id="questions"' in project.read("proof.html")
    empty = project.read("record/section-1-2.html")
    assert "look for “”" not in empty
    assert "No paragraph stands directly under this heading." in empty
    assert "a paragraph without a number by its place" in project.read("index.html")


def test_a_record_that_leaves_nothing_to_ask_builds_as_well_and_says_what_it_is(project: Project) -> None:
    """Its proof page has no questions that a link could lead to; nothing empty is listed or leaves a gap."""
    clean = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in CLEAN)
    (project.folder.parent / "report.docx").write_bytes(word_file(clean, properties={"Symbol1": "A/80/604"}))
    run(project, "--yes", "--language", "en")
    done = project.build()
    assert done.returncode == 0, done.stderr
    facts = tomllib.loads((project.folder / "docs" / "source" / "record.toml").read_text(encoding="utf-8"))
    assert facts["body"]["en"] == "General Assembly, Committee on Reading Rooms"
    assert str(facts["start"]) == "2025-10-13"
    home = project.read("index.html")
    assert "<span>13 October 2025</span>" in home
    assert '<h1 id="title">Report of the Committee on Reading Rooms</h1>' in home
    assert "<span></span>" not in home
    assert not [
        page for page in ("record/speakers.html", "record/voices.html", "notes.html") if f'href="{page}' in home
    ]
    assert "reports no speech" in project.read("record/speakers.html")


def test_what_was_about_the_record_becomes_the_specimen_and_what_holds_of_any_record_stays(project: Project) -> None:
    before = sorted(path.name for path in (ROOT / "docs" / "source").iterdir())
    run(project, "--yes")
    specimen = project.folder / "specimen"
    assert sorted(path.name for path in (specimen / "docs" / "source").iterdir()) == before
    assert (specimen / "tests" / "this_record" / "anchors.lock").is_file()
    left = sorted(path.name for path in (project.folder / "tests" / "this_record").iterdir())
    assert left == ["test_anchors.py", "test_any_record.py"]
    sources = {path.name for path in (project.folder / "docs" / "source").iterdir()}
    assert sources == {"record.txt", "record.toml", "import.json"}


def test_a_record_after_that_takes_nothing_into_the_specimen(project: Project) -> None:
    run(project, "--yes")
    facts = (project.folder / "specimen" / "docs" / "source" / "record.toml").read_bytes()
    _, said = run(project, "--yes")
    assert "docs/source/record.toml is removed" in said
    assert (project.folder / "specimen" / "docs" / "source" / "record.toml").read_bytes() == facts


def test_it_asks_first_and_leaves_everything_as_it_was(project: Project) -> None:
    status, said = run(project, answer="n\n")
    assert status == 2
    assert "docs/source/record.txt moves to specimen/, for the tests of the software" in said
    assert (
        tomllib.loads((project.folder / "docs" / "source" / "record.toml").read_text(encoding="utf-8"))["language"]
        == "zh"
    )
    assert not (project.folder / "specimen").exists()


def test_where_nobody_answers_nothing_is_done_and_it_says_how_to_be_asked_nothing(project: Project) -> None:
    status, said = run(project)
    assert status == 2
    assert said.endswith("Nothing was done. To be asked nothing, say --yes (YES=1 with make).\n")
    assert not (project.folder / "specimen").exists()
