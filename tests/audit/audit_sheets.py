"""A spreadsheet program reads the table that the search page saves: every sign, and no column more."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

OFFICE = shutil.which("soffice")
CALC = Path(OFFICE or ".").resolve().with_name("libsclo.so")
"""The part of LibreOffice that reads tables."""


@pytest.mark.skipif(not CALC.is_file(), reason="LibreOffice Calc is not there")
def test_a_spreadsheet_program_reads_the_table_of_a_search_as_it_was_saved(
    page: Page, server: str, tmp_path: Path
) -> None:
    page.goto(f"{server}search.html?find=“创新")
    with page.expect_download() as saved:
        page.get_by_role("button", name="存为表格（CSV）").click()
    table = tmp_path / "search.csv"
    saved.value.save_as(table)
    # Commas, quotation marks, UTF-8, from the first line: what a reader confirms who opens the file.
    how = ["--infilter=Text - txt - csv (StarCalc):44,34,76,1", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    back = ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    folder = tmp_path / "read"
    for options, file in ((how, table), (back, folder / "search.xlsx")):
        command = [str(OFFICE), profile, "--headless", *options, "--outdir", str(folder), str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    own, read = (
        [*csv.reader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True))]
        for path in (table, folder / "search.csv")
    )
    assert read == own
    assert len(own) > 10
