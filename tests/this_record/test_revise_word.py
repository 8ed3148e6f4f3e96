"""A Word file takes the place of the present text: `make revise FILE=report.docx`."""

import shutil
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from click.testing import CliRunner
from final_text import final_text
from paths import ROOT
from project import tree
from word_files import word_file

import revise
from record.inputs import read_record

WHY = ("--on", "2026-12-01", "--reason", "zh=最终文本公布。", "--reason", "en=The final text was issued.")


def test_a_word_file_takes_the_place_of_the_draft_as_its_text_would(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(revise, "ROOT", tmp_path)
    monkeypatch.chdir(tmp_path)
    folder = Path(shutil.copytree(ROOT / "docs" / "source", tmp_path / "docs" / "source"))
    before = tree(folder)
    text = final_text((folder / "record.txt").read_text(encoding="utf-8"))
    (tmp_path / "later.txt").write_text(text, encoding="utf-8")
    rows = filter(str.strip, text.splitlines())
    runs = [f'<w:r><w:t xml:space="preserve">{escape(row)}</w:t></w:r>' for row in rows]
    runs[-1] = f'<w:ins w:id="1" w:author="a">{runs[-1]}</w:ins>'
    runs[-2] += '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = '<w:footnote w:id="2"><w:p><w:r><w:t>见附件。</w:t></w:r></w:p></w:footnote>'
    body = "".join(f"<w:p>{row}</w:p>" for row in runs)
    (tmp_path / "later.docx").write_bytes(word_file(body, {"footnotes": notes}))
    refused = CliRunner().invoke(revise.main, ["later.docx", *WHY])
    assert (refused.exit_code, len(refused.stderr.splitlines())) == (2, 1)
    assert "later.docx:1: 1 tracked changes are open" in refused.stderr
    assert tree(folder) == before

    result = CliRunner().invoke(revise.main, ["later.docx", *WHY, "--tracked", "accept"])
    assert result.exit_code == 1, result.stderr
    assert "record.txt:1: footnotes of the file: 1; they are no part of the text, add them" in result.stderr
    records = (read_record(path, "zh")[0] for path in (folder / "record.txt", tmp_path / "later.txt"))
    texts = [[(paragraph.id, paragraph.text.rstrip()) for paragraph in record.paragraphs] for record in records]
    assert texts[0] == texts[1]
    assert [row for row in result.stdout.splitlines() if row.startswith("27:")] == ["27: a part of 27"]
