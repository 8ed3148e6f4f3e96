"""The PDF files: two runs give the same bytes, they say what the source says, and they are never offered stale."""

import io
import json
import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from paper_heard import heard
from paper_samples import without_a_sign

import make_editions
from make_editions import compared, counts, differences, printed, texts_of
from optional_packages import use
from printing import compiled
from printing.kept import FOLDER, MADE, digest, keep, kept, told
from printing.readback import Sheets
from publishing import certificate, counted
from record.edition import Edition
from record.exports.data import rows_json
from record.exports.downloads import downloads
from record.exports.script_words import script_data
from record.formats.reading import readings
from record.formats.sheets import planned
from record.papers import Paper, begun
from record.source import InputError
from verifying.counted import paper_faults
from verifying.report import Report
from verifying.source import Source

SAMPLES = 3
"""Signs that are taken out of each file: it is opened and read anew for one."""


@pytest.fixture(scope="module")
def data(edition: Edition) -> list[dict[str, Any]]:
    use("editions", "the programs that set the record on paper")
    return told(edition)


@pytest.fixture(scope="module")
def papers(edition: Edition, data: list[dict[str, Any]]) -> list[Paper]:
    return [printed(texts, own) for texts, own in zip(planned(readings(edition)), data, strict=True)]


@pytest.fixture(scope="module")
def sources(edition: Edition) -> Mapping[str, Source]:
    return texts_of(edition)


@pytest.fixture(scope="module")
def read(
    papers: list[Paper], data: list[dict[str, Any]], sources: Mapping[str, Source]
) -> list[list[make_editions.Compared]]:
    """What was read back from each file."""
    return [[*compared(paper, own, sources)] for paper, own in zip(papers, data, strict=True)]


def test_every_passage_stands_under_its_destination_in_each_file(
    papers: list[Paper], read: list[list[make_editions.Compared]]
) -> None:
    assert [paper.path for paper in papers] == [
        "session-record-zh.pdf", "session-record-en.pdf", "session-record-zh-en.pdf",
    ]  # fmt: skip
    assert [[*differences(own)] for own in read] == [[]] * len(papers)


def test_notes_are_heard_where_their_sheet_has_them_and_each_paragraph_is_one(
    papers: list[Paper], edition: Edition
) -> None:
    import pikepdf  # noqa: PLC0415 -- it is there once it is needed

    for paper in papers:
        with pikepdf.Pdf.open(io.BytesIO(paper.data)) as document:
            tags = [*heard(document.Root.StructTreeRoot.K[0])]
            blocks = [tag.S for tag in document.objects if isinstance(tag, pikepdf.Dictionary) and "/S" in tag]
        for page, kind in {*tags}:
            if kind == "/Note":
                own = [kind == "/Note" for other, kind in tags if other == page]
                assert own == sorted(own), paper.path
        assert blocks.count("/Note") == len(edition.notes)
        assert blocks.count("/P") >= len(paper.pages) * len(paper.languages)


def test_notes_stand_with_their_marks_headings_with_their_first_paragraph_and_bookmarks_are_whole(
    papers: list[Paper], data: list[dict[str, Any]], edition: Edition
) -> None:
    import pikepdf  # noqa: PLC0415 -- it is there once it is needed

    for paper, own in zip(papers, data, strict=True):
        with pikepdf.Pdf.open(io.BytesIO(paper.data)) as document:
            names = [*document.Root.Names.Dests.Kids[0].Names]
            sheet = {str(id): place[0].objgen for id, place in zip(names[::2], names[1::2], strict=True)}
            with document.open_outline() as outline:
                titles = [item.title for top in outline.root for item in (top, *top.children)]
        for part in (part for part in own["parts"] if part["blocks"]):
            assert sheet[part["id"]] == sheet[part["blocks"][0]["id"]], (paper.path, part["id"])
        for note in edition.notes:
            assert sheet[note.note.id] == sheet[f"mark_{note.note.id}"], (paper.path, note.note.id)
        assert titles[-1] == " ".join("".join(heading) for heading in own["parts"][-1]["heading"])


def test_no_sheet_of_the_text_is_left_half_empty(papers: list[Paper], data: list[dict[str, Any]]) -> None:
    for paper, own in zip(papers, data, strict=True):
        letters = {size["text"] for size in own["sizes"]}
        with Sheets(paper.data) as sheets:
            ends = dict(sorted(sign.spot for sign in sheets.signs if sign.size in letters))
        assert [page for page, top in [*ends.items()][1:-1] if top < 842 / 2] == [], paper.path


def test_a_window_that_opens_at_a_paragraph_shows_its_first_line_whole(
    papers: list[Paper], data: list[dict[str, Any]]
) -> None:
    letters = data[0]["sizes"][0]["text"]
    with Sheets(papers[0].data) as sheets:
        lines = [sign.spot for sign in sheets.signs if sign.size == letters]
        for id in papers[0].pages:
            page, top = sheets.spot(id) or (0, 0.0)
            first = min(spot for spot in lines if spot > (page, top))
            assert first[0] == page
            assert letters * 0.9 < first[1] - top < letters * 1.5, id


def test_a_title_is_cut_where_its_names_end_and_no_space_stands(edition: Edition, data: list[dict[str, Any]]) -> None:
    original, translation, _ = (own["texts"][0] for own in data)
    names = edition.facts.body["zh"], edition.facts.session["zh"]
    assert original["parts"] == [*names, original["title"].removeprefix("".join(names))]
    assert translation["parts"] == [translation["title"]]


def test_a_file_is_the_same_bytes_each_time(edition: Edition, papers: list[Paper], data: list[dict[str, Any]]) -> None:
    assert printed(planned(readings(edition))[0], data[0]) == papers[0]


def test_a_sign_that_is_missing_on_paper_is_found(
    papers: list[Paper], data: list[dict[str, Any]], sources: Mapping[str, Source]
) -> None:
    chance = random.Random(19)  # noqa: S311 -- a fixed sample, no secret
    for paper, own in zip(papers * SAMPLES, data * SAMPLES, strict=True):
        size = own["sizes"][chance.randrange(len(paper.languages))]["text"]
        damaged = replace(paper, data=without_a_sign(paper.data, size, chance))
        assert [*differences(compared(damaged, own, sources))], paper.path


def test_a_destination_that_leads_elsewhere_is_found(
    papers: list[Paper], data: list[dict[str, Any]], sources: Mapping[str, Source]
) -> None:
    import pikepdf  # noqa: PLC0415 -- it is there once it is needed

    first, *_, other = papers[0].pages
    out = io.BytesIO()
    with pikepdf.Pdf.open(io.BytesIO(papers[0].data)) as document:
        names = document.Root.Names.Dests.Kids[0].Names
        places = [[str(name) for name in names[::2]].index(id) * 2 + 1 for id in (first, other)]
        names[places[0]] = names[places[1]]
        document.save(out)
    rows = [*differences(compared(replace(papers[0], data=out.getvalue()), data[0], sources))]
    assert any(f"#{first}: " in row for row in rows)


def test_the_certificate_counts_what_was_read_on_paper_and_knows_each_file_by_its_hash(
    edition: Edition, papers: list[Paper], read: list[list[make_editions.Compared]], sources: Mapping[str, Source]
) -> None:
    own = replace(
        edition,
        papers=tuple(replace(paper, read=counts(own, sources)) for paper, own in zip(papers, read, strict=True)),
    )
    said = json.loads(rows_json(certificate(own, counted(own, Report()))))
    files = {paper.path: paper.data for paper in papers}
    assert [(form["form"], form["language"], form["paragraphs"] - form["of"]) for form in said["forms"]] == [
        ("pdf", "zh", 0), ("pdf", "en", 0), ("pdf_parallel", "zh", 0), ("pdf_parallel", "en", 0),
    ]  # fmt: skip
    assert [*paper_faults(said, files, sources)] == []
    fewer = [said["forms"][0] | {"signs": 1}, *said["forms"][1:]]
    for forged, there in (
        (said, files | {papers[0].path: b""}),
        (said, dict([*files.items()][1:])),
        (said | {"forms": fewer}, files),
        (said | {"forms": said["forms"][1:]}, files),
        (said | {"papers": {}}, files),
    ):
        assert [*paper_faults(forged, there, sources)]


def test_a_page_of_a_file_is_tied_to_the_paragraphs_that_begin_there(edition: Edition, papers: list[Paper]) -> None:
    paragraphs = [*edition.record.paragraphs]
    rows = {page: (first, last) for page, first, last, _ in begun(papers[0], paragraphs)}
    assert [*rows] == [*range(min(papers[0].pages.values()), max(papers[0].pages.values()) + 1)]
    for paragraph in paragraphs:
        first, last = rows[papers[0].pages[paragraph.id]]
        assert first <= (paragraph.number or paragraph.ordinal) <= last
    spread = replace(papers[0], pages={paragraph.id: 2 + 2 * (place > 1) for place, paragraph in enumerate(paragraphs)})
    assert [(page, first) for page, first, *_ in begun(spread, paragraphs)] == [(2, 1), (3, 2), (4, 3)]
    told = {code: script_data(replace(edition, papers=tuple(papers)), edition.view(code)) for code in edition.languages}
    assert [told["zh"]["sheets"], told["en"]["sheets"]] == [
        [*begun(paper, paragraphs)] for paper in papers if len(paper.languages) == 1
    ]


def test_files_are_offered_as_long_as_the_record_is_the_same(
    edition: Edition, papers: list[Paper], tmp_path: Path
) -> None:
    assert kept(tmp_path, edition) == ()
    keep(tmp_path, digest(told(edition)), papers)
    assert kept(tmp_path, edition) == tuple(papers)
    other = replace(edition, notes=edition.notes[1:])
    assert kept(tmp_path, other) == ()


@pytest.mark.parametrize("name", [MADE, "session-record-zh.pdf"])
def test_files_that_are_not_whole_are_not_offered(
    name: str, edition: Edition, papers: list[Paper], tmp_path: Path
) -> None:
    keep(tmp_path, digest(told(edition)), papers)
    path = tmp_path / FOLDER / name
    path.write_bytes(path.read_bytes()[:-9])
    assert kept(tmp_path, edition) == ()


def test_downloads_list_the_files_that_are_there(edition: Edition, papers: list[Paper]) -> None:
    view = edition.view("en")

    def listed(made: Edition) -> list[str]:
        return [file["path"] for group in downloads(made, view) for file in group["files"] if ".pdf" in file["path"]]

    assert listed(edition) == []
    assert listed(replace(edition, papers=tuple(papers))) == [paper.path for paper in papers]


def test_missing_letters_are_named_in_one_line(
    edition: Edition, data: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "faces", list)
    with pytest.raises(InputError, match=r"^No Noto Sans and Serif CJK: install them .*fonts-noto-cjk.*$"):
        printed(planned(readings(edition))[0], data[0])


def test_nothing_is_kept_where_a_file_says_something_else(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(make_editions, "ROOT", tmp_path)
    monkeypatch.setattr(make_editions, "compared", lambda *_: ())
    monkeypatch.setattr(make_editions, "differences", lambda _: ["zh #para_1: differs"])
    monkeypatch.setattr(make_editions, "printed", lambda *_: Paper(languages=("zh",), data=b"", pages={}))
    assert make_editions.make(edition) == 1
    assert "session-record-zh.pdf: zh #para_1: differs" in capsys.readouterr().err
    assert not (tmp_path / FOLDER).exists()
