"""A forged site is refused, however well the rest of it was made to fit."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from forged_site import Files, blank, forged
from paths import SOURCE, record_cases

from record.exports.manifest import sealed
from verify_site import main, verify
from verifying.check import Check
from verifying.everything import unpacked
from verifying.names import ARCHIVE, PROVENANCE

FORGED = record_cases("forged.toml")


@pytest.mark.parametrize("case", FORGED["site"], ids=lambda case: case["name"])
def test_a_site_that_was_forged_together_with_its_own_data_is_refused(files: Files, case: dict[str, Any]) -> None:
    assert any(case["difference"] in row for row in verify(forged(files, case), SOURCE.read_bytes()).differences)


def test_the_english_text_forged_together_with_its_own_file_holds_and_that_is_said(
    files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By design: nothing but the source is trusted, and it does not say what a translation says."""
    changed = forged(files, FORGED["english"])
    inside, english = unpacked(files[ARCHIVE]), "record/record-en.txt"
    [before, after] = (
        json.loads(files["record/record.json"])["paragraphs"][26]["text"]["en"] for files in (inside, changed)
    )
    hashes = {
        sha256(old): sha256(new)
        for old, new in ((inside[english], changed[english]), (before.encode(), after.encode()))
    }
    for old, new in hashes.items():
        changed[PROVENANCE] = changed[PROVENANCE].replace(old, new)
    for path, data in sealed(blank(changed))[0].items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    assert before != after
    assert main([str(tmp_path), str(SOURCE)]) == 0
    assert "Not vouched for: translations" in capsys.readouterr().out


@pytest.mark.parametrize("case", FORGED["page"], ids=lambda case: case["new"])
def test_a_page_that_a_reader_would_see_otherwise_is_refused(check: Check, case: dict[str, str]) -> None:
    path = case.get("path", "record/dialogue-2.html")
    page = check.files[path].decode()
    old = case.get("old", '<p class="paragraph" id="para_27">')
    assert old in page
    if "around" in case:  # What is opened is closed after the paragraph.
        head, begin, rest = page.partition(old)
        words, end, tail = rest.partition("</p>")
        changed = f"{head}{case['new']}{begin}{words}{end}{case['around']}{tail}"
    else:
        changed = page.replace(old, case["new"], 1)
    _, before = check.page(path, page.encode())
    differences, section = check.page(path, changed.encode())
    assert differences or section != before


@pytest.mark.parametrize("case", FORGED["format"], ids=lambda case: case["path"])
def test_every_other_file_with_the_text_is_read_back(files: Files, case: dict[str, str]) -> None:
    [path] = [path for path in files if re.fullmatch(case["path"], path)]
    changed = files[path].decode().replace(case["old"], case["new"], 1).encode()
    assert changed != files[path]
    report = Check({**files, path: changed}, SOURCE.read_bytes()).beside()
    assert any(row.startswith(path) for row in report.differences)


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
