"""A record whose editor still has questions is built with them, and says so, where the facts say that they are open."""

import re
from pathlib import Path

import pytest

import build_site
from record.build import build

TEXT = "一、导言\n1. 主席说，会议开始。\n3. 就这样决定。\n"
MISSING = "record.txt:3: paragraph number 3: 2 missing before it"


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The text of a record that leaves a question, in a project of its own."""
    folder = tmp_path / "docs" / "source"
    folder.mkdir(parents=True)
    source = folder / "record.txt"
    source.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(build_site, "ROOT", tmp_path)
    monkeypatch.setattr(build_site, "SOURCE", source)
    return source


def test_a_question_stops_the_build(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source.with_suffix(".toml").write_text("", encoding="utf-8")
    assert build_site.make_pages() is None
    assert MISSING in capsys.readouterr().err


def test_a_question_that_is_declared_open_is_listed_and_stops_nothing(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source.with_suffix(".toml").write_text('questions = "open"\n', encoding="utf-8")
    built = build_site.make_pages()
    assert built is not None
    assert MISSING in capsys.readouterr().err
    [question] = built.edition.questions
    assert (question.file, question.line) == ("record.txt", 3)


def test_a_picture_that_is_not_there_still_stops_the_build(source: Path) -> None:
    source.with_suffix(".toml").write_text('questions = "open"\npicture.zh = "assets/a.png"\n', encoding="utf-8")
    assert build_site.make_pages() is None


def test_the_page_of_the_proof_lists_what_is_open_with_its_line(source: Path) -> None:
    facts = source.with_suffix(".toml")
    facts.write_text('questions = "open"\n', encoding="utf-8")
    page = build(source, facts).files["proof.md"]
    assert re.search("编者还有(?: |&#32;)[0-9](?: |&#32;)个问题", page)
    assert '<a href="source.html#L3">record.txt:3</a> <span lang="en">paragraph number 3: 2 missing before it' in page
    facts.write_text("", encoding="utf-8")
    assert "#questions" not in build(source, facts).files["proof.md"]
