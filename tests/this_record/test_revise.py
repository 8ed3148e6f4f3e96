"""A later text takes the place of the present one: `make revise`, from the command line to the files of the record."""

import json
import shutil
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from final_text import COMPLETED, SETTLED, final_text
from paths import ROOT, record_cases
from project import tree
from refused import TO_DO

import revise
from record.edition import Edition
from record.exports.concordance import concordance
from record.exports.data import record_data
from record.judge import judge
from record.source import InputError

REFUSED = record_cases("revise_refused.toml")["case"]
WHY = ("--on", "2026-12-01", "--reason", "zh=最终文本公布。", "--reason", "en=The final text was issued.")
DRAFT = "6ce3543d"

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the record in a copy of the project."""
    shutil.copytree(ROOT / "docs" / "source", tmp_path / "docs" / "source")
    return tmp_path / "docs" / "source"


@pytest.fixture
def run(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """What runs the command in the copy, with a later text in `later.txt`."""
    draft = (folder / "record.txt").read_text(encoding="utf-8")
    (tmp_path / "later.txt").write_text(final_text(draft), encoding="utf-8")
    monkeypatch.setattr(revise, "ROOT", tmp_path)
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(revise.main, arguments)


@dataclass(frozen=True)
class Done:
    """The record before and after a revision, and what the command said."""

    before: Edition
    files: Mapping[str, bytes]
    folder: Path
    result: Result
    edition: Edition


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """One revision that several tests look at: the draft becomes the final text."""
    root = tmp_path_factory.mktemp("revised")
    folder = root / "docs" / "source"
    shutil.copytree(ROOT / "docs" / "source", folder)
    before, files = edition_of(folder), tree(folder)
    (root / "later.txt").write_text(final_text(before.record.source.text), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(revise, "ROOT", root)
        result = CliRunner().invoke(revise.main, [str(root / "later.txt"), *WHY])
    return Done(before, files, folder, result, edition_of(folder))


def edition_of(folder: Path) -> Edition:
    return judge(folder / "record.txt", folder / "record.toml").edition


def lines(result: Result) -> Sequence[str]:
    return result.stdout.splitlines()


def test_a_final_text_takes_the_place_of_the_draft(done: Done) -> None:
    assert done.result.exit_code == 1
    assert (done.folder / "record.txt").read_text(encoding="utf-8") == final_text(done.before.record.source.text)
    kept = tree(done.folder / "editions" / DRAFT)
    stated = tomllib.loads(kept.pop("edition.toml").decode())
    assert kept == done.files
    edition = done.edition
    assert stated == {
        "replaced": edition.earlier[0].replaced,
        "by": edition.record.source.edition,
        "reason": {"zh": "最终文本公布。", "en": "The final text was issued."},
    }
    said = lines(done.result)
    words = COMPLETED.removeprefix("9. ")
    assert f"9: changed: [-[待补]-]{{+{words}+}}" in said
    assert "10: same" in said
    assert [row for row in said if row.startswith(("27:", "28:", "29:", "60:"))] == [
        "27: a part of 27",
        "28: a part of 27",
        "29: moved from 28",
        "60: moved from 59",
        "60: gone",
    ]
    assert any(row.startswith("37: changed, moved from 36: …") for row in said)


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: str(case["name"]))
def test_what_is_wrong_is_refused_and_nothing_changes(
    case: dict[str, Any], run: Run, folder: Path, tmp_path: Path
) -> None:
    if "bytes" in case:
        (tmp_path / "later.txt").write_bytes(bytes.fromhex(case["bytes"]))
    if "text" in case:
        present = (folder / "record.txt").read_text(encoding="utf-8")
        (tmp_path / "later.txt").write_text(present if case["text"] == "present" else case["text"], encoding="utf-8")
    before = tree(tmp_path)
    result = run(*case.get("arguments", ("later.txt", *WHY)))
    assert (result.exit_code, result.stdout) == (2, "")
    assert case["said"] in result.stderr
    assert TO_DO.search(result.stderr)
    assert len(result.stderr.splitlines()) == 1
    assert tree(tmp_path) == before


def test_a_failure_on_the_way_leaves_everything_as_it_was(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(folder.parent)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", "a file")

    monkeypatch.setattr(revise, "replace", fail)
    result = run("later.txt", *WHY)
    assert (result.exit_code, result.stderr) == (
        2,
        "a file:1: cannot be written: No space left on device; make room, or take a folder that you may write to\n",
    )
    assert tree(folder.parent) == before


def test_undoing_gives_back_the_same_bytes_after_two_revisions(run: Run, folder: Path, tmp_path: Path) -> None:
    states = [tree(folder)]
    for old, new in (("", ""), ("补全本段", "补足本段")):
        text = (tmp_path / "later.txt").read_text(encoding="utf-8")
        (tmp_path / "later.txt").write_text(text.replace(old, new) if old else text, encoding="utf-8")
        assert run("later.txt", *WHY).exit_code == 1
        states.append(tree(folder))
    editions = edition_of(folder).earlier
    assert [earlier.digest for earlier in editions][-1] == DRAFT
    assert len(editions) == len(states) - 1
    (folder / "edited.toml").write_bytes(b"")
    assert "edited.toml:1: was edited after the revision, and undoing it would lose that" in run("--undo").stderr
    (folder / "edited.toml").unlink()
    for state in reversed(states[:-1]):
        assert run("--undo").exit_code == 0
        assert tree(folder) == state


def test_a_text_that_was_replaced_is_not_put_back_by_a_revision(done: Done, run: Run, folder: Path) -> None:
    shutil.rmtree(folder)
    shutil.copytree(done.folder, folder)
    result = run(str(folder / "editions" / DRAFT / "record.txt"), *WHY)
    assert result.exit_code == 2
    assert f"is the text {DRAFT}, which was replaced before" in result.stderr


def test_notes_whose_words_stand_are_carried_and_the_others_are_questions(done: Done) -> None:
    before = {note.id: note for note in done.before.facts.notes}
    fates = done.edition.earlier[0].fates
    placed = {anchored.note.id: anchored.note for anchored in done.edition.notes}
    asked = {id for id in before if f"{id}: " in done.result.stderr}
    assert asked | placed.keys() == before.keys()
    assert asked & placed.keys() == set()
    assert asked == set(SETTLED)
    for id, note in placed.items():
        assert note.paragraph in fates[before[id].paragraph].ids
        assert note.quote == before[id].quote
    assert placed["note_residue_and_28"].paragraph == "para_29"


def test_a_note_goes_to_the_part_of_a_split_paragraph_that_has_its_words(run: Run, folder: Path) -> None:
    notes = (folder / "notes.toml").read_text(encoding="utf-8")
    row = 'id = "note_test_split"\nparagraph = "para_27"\nquote = "用木材建造城市"\nkind = "term"\nconfidence = "high"'
    (folder / "notes.toml").write_text(f'{notes}\n[[notes]]\n{row}\ntext.zh = "甲"\ntext.en = "A"\n', encoding="utf-8")
    run("later.txt", *WHY)
    assert {anchored.note.id: anchored.note.paragraph for anchored in edition_of(folder).notes}[
        "note_test_split"
    ] == "para_28"


def test_numbers_in_the_words_of_editors_are_carried_and_said(done: Done) -> None:
    assert "notes.toml:60: paragraph 33 is 34 now" in lines(done.result)
    assert "here and in paragraphs 22 and 34." in (done.folder / "notes.toml").read_text(encoding="utf-8")
    assert "notes.toml:479: named paragraph 60, which is gone" in done.result.stderr


def test_a_translation_is_carried_under_the_new_numbers_and_what_changed_is_marked(done: Done) -> None:
    edition = done.edition
    old, new = (made.translations["en"].paragraph_by_id for made in (done.before, edition))
    for id, fate in edition.earlier[0].fates.items():
        if id in old and fate.kind in {"same", "moved"}:
            assert new[fate.ids[0]].text == old[id].text
    assert edition.outdated["en"] == dict.fromkeys(
        ("para_9", "para_11", "para_26", "para_27", "para_28", "para_37", "para_59", "para_65", "para_70", "para_78"),
        DRAFT,
    )
    assert "para_28" not in new
    assert "record.en.txt:1: para_28: has no translation; translate it" in done.result.stderr
    problems = judge(done.folder / "record.txt", done.folder / "record.toml").problems
    assert problems[done.folder / "record.en.txt"] == [], "what is known to be outdated stops no build"


def test_the_data_say_which_edition_a_paragraph_is_of_and_what_became_of_every_place(done: Done) -> None:
    before = record_data(done.before)
    assert before["editions"] == []
    assert {paragraph["since"] for paragraph in before["paragraphs"]} == {DRAFT}
    edition = done.edition
    data = record_data(edition)
    final = edition.record.source.edition
    assert [(edition["digest"], edition["replaced"]) for edition in data["editions"]] == [(DRAFT, "2026-12-01")]
    since = {paragraph["id"]: paragraph["since"] for paragraph in data["paragraphs"]}
    assert [since[f"para_{number}"] for number in (8, 9, 27, 28, 29, 81)] == [DRAFT, final, final, final, DRAFT, DRAFT]
    rows = {row["old"]: row for row in concordance(edition)["places"]}
    assert rows["para_28"] == {"edition": DRAFT, "old": "para_28", "new": "para_29", "kind": "moved"}
    assert rows["para_27"]["parts"] == ["para_27", "para_28"]
    assert rows["para_60"]["new"] is None
    assert rows["masthead_1"]["new"] == "masthead_2"
    assert {"para_24__speech_2", "att_1", "att_1__num", "dbsect_4"} <= rows.keys()
    json.dumps(data, ensure_ascii=False)


def test_a_text_that_is_changed_by_hand_after_a_revision_is_refused(done: Done, tmp_path: Path) -> None:
    folder = tmp_path / "source"
    shutil.copytree(done.folder, folder)
    text = (folder / "record.txt").read_text(encoding="utf-8")
    (folder / "record.txt").write_text(text.replace("补全", "补足"), encoding="utf-8")
    with pytest.raises(InputError, match=r"edition.toml:2: by: there is no text [0-9a-f]{8}; put the file back as"):
        edition_of(folder)


def test_an_edition_under_another_name_is_refused(done: Done, tmp_path: Path) -> None:
    folder = tmp_path / "source"
    shutil.copytree(done.folder, folder)
    (folder / "editions" / DRAFT).rename(folder / "editions" / "00000000")
    with pytest.raises(InputError, match=rf"record.txt:1: is the text {DRAFT}, not 00000000"):
        edition_of(folder)
