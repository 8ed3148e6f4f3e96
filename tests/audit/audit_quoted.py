"""Sixty planted quotations are judged right in three engines, by http and from disk; what is no document is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import opening_in
from engines import ENGINES
from paths import record_cases
from planted import ROWS, giving, judged_wrong, locked, rows_of, web_page, with_earlier_edition, word_file
from playwright.sync_api import Browser, expect
from project import wait_until
from reading import clipboard_of
from serving import serve
from word_files import packed

from record.edition import Edition

CASES = record_cases("quoted.toml")
PLANTED = CASES["quotation"]
FILES = {"document.docx": word_file(PLANTED), "document.html": web_page(PLANTED)}
READY = "document.documentElement.classList.contains('ready')"


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The addresses of the site as it is once it has an earlier edition: from a server, and from disk."""
    folder = tmp_path_factory.mktemp("revised") / "site"
    with_earlier_edition(site, folder, CASES["earlier"])
    with serve(folder) as address:
        yield address, f"{folder.as_uri()}/"


@pytest.mark.parametrize("name", ENGINES)
def test_all_sixty_are_judged_right_in_every_engine(name: str, copy: tuple[str, str]) -> None:
    with ENGINES[name]({}) as engine:
        for base in copy:
            with engine.window(1280, copy) as window:
                window.open(f"{base}check.html")
                wait_until(lambda: bool(window.evaluate(READY)))
                for file, data in FILES.items():
                    window.evaluate("document.querySelector('.quoted-result').replaceChildren()")
                    window.evaluate(giving(file, data))
                    wait_until(lambda: bool(window.evaluate(ROWS)))
                    rows = window.evaluate(ROWS)
                    found = (judged_wrong(case, rows_of(case, rows), CASES["verdicts"]) for case in PLANTED)
                    assert [fault for fault in found if fault] == [], (base, file)


BOMB = packed({"word/document.xml": "<w:document>" + " " * (80 << 20)})
REFUSED = {
    "locked.docx": (locked(FILES["document.docx"]), "broken"),
    "old.doc": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "old_word"),
    "bomb.docx": (BOMB, "large"),
    "writer.odt": (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "not_word"),
    "half.docx": (FILES["document.docx"][:2000], "broken"),
}
"""Files that are not read, and which line says so."""
DROPPED = """(file) => {
  const brought = new DataTransfer();
  brought.items.add(new File([file], "dropped.txt"));
  dispatchEvent(new DragEvent("drop", { dataTransfer: brought, cancelable: true }));
}"""


def test_what_is_no_document_is_answered_in_one_line_and_a_table_is_copied_and_printed(
    edition: Edition, copy: tuple[str, str], browser: Browser
) -> None:
    words = edition.view("zh").labels.table("quoted")
    with opening_in(browser, copy, locale="zh-CN") as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{copy[0]}check.html")
        status = page.locator(".quoted-status")
        for name, (data, key) in REFUSED.items():
            page.evaluate(giving(name, data))
            expect(status).to_have_text(words[key].format(name=name))
            assert page.locator(".quoted-result").inner_text() == ""
        page.evaluate(DROPPED, "第27段：“可持续城市发展的创新不会自动形成”。")
        expect(page.locator(".quoted-result tbody tr")).to_have_count(1)
        page.evaluate("window.print = () => { window.printed = true; }")
        page.get_by_role("button", name=words["print"], exact=True).click()
        assert page.evaluate("window.printed")
        page.get_by_role("button", name=words["copy"], exact=True).click()
        rows = clipboard_of(page).split("\n")
        assert [row.count("\t") for row in rows] == [4, 4]
