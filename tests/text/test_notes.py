"""Notes stand beside the words they quote, wherever those stand, and never among them."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from markdown import markdown
from paths import cases

from record.build import build, contents
from record.built.readback import texts
from record.edition import Edition
from record.exports.data import record_data
from record.notes import places
from record.source import InputError

NOTES = cases("notes.toml")
NOTE = '[[notes]]\nid = "note_{id}"\nparagraph = "{place}"\nquote = "{quote}"\nkind = "term"\nconfidence = "high"\n'
FACTS = 'language = "zh"\n'


@pytest.mark.parametrize("case", NOTES["case"], ids=lambda case: case["name"])
def test_notes_have_the_places_and_problems_listed(case: dict[str, Any], tmp_path: Path) -> None:
    built = build(*record_with(tmp_path, FACTS + 'notes_file = "notes.toml"\n', case["notes"]))
    found = [
        f"{anchored.number} {anchored.note.id} {anchored.note.paragraph} {anchored.start}-{anchored.end}"
        for anchored in built.edition.notes
    ]
    problems = built.problems.get(tmp_path / "notes.toml", [])
    assert found == case["anchored"]
    assert [f"{problem.line}: {problem.message}" for problem in problems] == case["problems"]


def test_notes_may_stand_among_the_other_facts(tmp_path: Path) -> None:
    note = NOTE.format(id="a", place="para_2", quote="and") + 'text.zh = "甲"\n'
    assert [anchored.note.id for anchored in build(*record_with(tmp_path, FACTS + note)).edition.notes] == ["note_a"]


@pytest.mark.parametrize(
    ("facts", "notes", "message"),
    [
        ('notes_file = "notes.toml"\n', '[[notes]]\nid = "a"\n', "notes.toml:2: notes.1.id: "),
        ('notes_file = "notes.toml"\n', 'note = "a"\n', "notes.toml:1: note: unknown key"),
        ('notes_file = "gone.toml"\n', "", "gone.toml:1: no such file"),
        ('notes_file = "../notes.toml"\n', "", "record.toml:2: notes_file: "),
    ],
)
def test_notes_that_do_not_fit_are_named_with_file_line_and_key(
    tmp_path: Path, facts: str, notes: str, message: str
) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        build(*record_with(tmp_path, FACTS + facts, notes))


def test_notes_stand_in_one_file_only(tmp_path: Path) -> None:
    facts = FACTS + 'notes_file = "notes.toml"\n' + NOTE.format(id="a", place="para_2", quote="and") + 'text.zh = "甲"'
    with pytest.raises(InputError, match=re.escape("notes: the notes stand in notes.toml")):
        build(*record_with(tmp_path, facts))


def test_notes_may_overlap_cross_speeches_and_end_inside_a_name_and_the_text_stays_exact(tmp_path: Path) -> None:
    quotes = ["Olsson 女士说，创新 and", "新 and 创", "Olsson", "都好。她说", "Olsson 女士", "城市也好。", "Ol"]
    notes = [NOTE.format(id=n, place="para_2", quote=quote) + 'text.zh = "注"\n' for n, quote in enumerate(quotes)]
    places = [("masthead_1", "人居"), ("att_1__num", "附件[]"), ("att_1", "总结")]
    notes += [NOTE.format(id=id, place=id, quote=quote) + 'text.zh = "注"\n' for id, quote in places]
    edition = build(*record_with(tmp_path, FACTS + "".join(notes))).edition
    html = {path: page_of(content) for path, content in contents(edition).items() if path.endswith(".md")}
    for path in ("record/annex-1.md", "record/all.md"):
        read = texts(html[path])
        assert read["para_2"] == ["Olsson 女士说，创新 and 创新都好。她说，城市也好。"]
        assert read["att_1__num"] == ["附件[]"]
        assert read["att_1"] == ["主席的总结"]
        for anchored in edition.notes:
            if anchored.note.paragraph in read:
                words = re.findall(
                    rf'<span class="noted" data-notes="[^"]*{anchored.note.id}\b[^"]*">([^<]*)<', html[path]
                )
                assert unescape("".join(words)) == anchored.note.quote
                assert (
                    html[path].count(f'id="mark_{anchored.note.id}"')
                    == html[path].count(f'id="{anchored.note.id}"')
                    == 1
                )
        assert not re.search(r"<a [^>]*class=\"who\"[^>]*>(?:(?!</a>).)*<a ", html[path]), "a link inside a link"


def test_a_record_without_notes_says_so_and_shows_no_marks(tmp_path: Path) -> None:
    files = build(*record_with(tmp_path, FACTS)).files
    assert "这份记录没有校注。" in files["notes.md"]
    shown = [re.sub(r"(?s)<style>.*?</style>", "", content) for content in files.values()]
    assert not any("note-mark" in content for content in shown)


def test_every_note_of_the_record_quotes_its_words_at_its_place(edition: Edition) -> None:
    texts_of = dict(places(edition.record))
    notes = record_data(edition)["notes"]
    assert len(notes) == len(edition.facts.notes) > 0
    for note in notes:
        assert texts_of[note["paragraph"]][note["start"] : note["end"]] == note["quote"], note["id"]


def test_the_index_lists_every_note_by_kind_and_by_paragraph_with_counts(edition: Edition) -> None:
    for path in ("notes.md", "notes.en.md"):
        content = contents(edition)[path]
        for anchored in edition.notes:
            assert content.count(f"#{anchored.note.id})") == 2
        counts = [int(row.split("|")[2]) for row in content.splitlines() if re.match(r"\| [^|]+ \| \d+ \|", row)]
        assert sum(counts) == len(edition.notes)


def test_paragraphs_of_one_number_in_two_annexes_are_two_places_of_the_index(tmp_path: Path) -> None:
    ids = ["att_1__para_1", "att_2__para_1"]
    notes = "".join(NOTE.format(id=id, place=id, quote="水") + 'text.zh = "注"\n' for id in ids)
    _, facts = record_with(tmp_path, FACTS + notes)
    source = tmp_path / "record.txt"
    source.write_text("附件一\n甲\n1. 水。\n附件二\n乙\n1. 水。\n", encoding="utf-8")
    index = build(source, facts).files["notes.md"]
    assert re.findall(r"(?m)^### .* #notes_(\w+)", index) == ids


def record_with(folder: Path, facts: str, notes: str = "") -> tuple[Path, Path]:
    """Write a record with facts and notes; return the paths of the record and its facts."""
    for name, text in (("record.txt", NOTES["text"]), ("record.toml", facts), ("notes.toml", notes)):
        (folder / name).write_text(text.removeprefix("\n"), encoding="utf-8")
    return folder / "record.txt", folder / "record.toml"


def page_of(content: str) -> str:
    """Return the page that MkDocs makes of Markdown, without the theme."""
    return markdown(content.partition("\n---\n")[2], extensions=["attr_list", "md_in_html", "tables", "toc"])
