"""While the site is served, an edit of any of its parts shows on the rebuilt page."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from browsing import opening_in
from playwright.sync_api import Browser
from project import Project, environment, wait_until

PATIENCE = 300
"""How many seconds a build may take where the machine has other work."""
QUIET = 5
"""After how many seconds without a word the server has seen all changes: it looks for them twice a second."""
BEGUN = "Detected file changes"
BUILDING = "Building documentation..."


class Edit(NamedTuple):
    """A change of one file, and the page and words that show it."""

    path: str
    old: str
    new: str
    page: str
    words: str


EDITS = [
    Edit("docs/source/record.txt", "盛情款待", "盛情接待", "record/debate.html", "盛情接待"),
    Edit("docs/source/record.toml", 'place.zh = "内罗毕"', 'place.zh = "内罗毕市"', "index.html", "内罗毕市"),
    Edit(
        "scripts/record/build.py",
        "\ndef contents(",
        "\ndef contents(edition: Edition) -> dict[str, str]:\n"
        '    return {path: text.replace("东道国", "主办国") for path, text in plain(edition).items()}\n'
        "\n\ndef plain(",
        "record/debate.html",
        "主办国",
    ),
    Edit(
        "overrides/main.html",
        '<meta charset="utf-8">',
        '<meta charset="utf-8"><!-- edited -->',
        "about.html",
        "<!-- edited",
    ),
    Edit("docs/about.zh.md", "# 说明\n", "# 说明与致谢\n", "about.html", "说明与致谢"),
]


class Served(NamedTuple):
    """A project that is being served, and what the server says."""

    project: Project
    address: str
    log: Path

    def read(self, page: str) -> str:
        """Return a page; while a build runs, the server does not answer."""
        with urllib.request.urlopen(self.address + page, timeout=PATIENCE) as answer:  # noqa: S310 -- our own server
            return str(answer.read().decode("utf-8"))

    def said(self, words: str) -> int:
        """Return how often the server said some words."""
        return self.log.read_text(encoding="utf-8").count(words)

    def rests(self) -> bool:
        """Whether every build that began has ended, and the server has been quiet since then."""
        ended = self.said("Reloading browsers") + self.said("An error happened during the rebuild")
        return self.said(BEGUN) == ended and time.time() - self.log.stat().st_mtime > QUIET


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    project = Project(folder / "project")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--no-strict", "-a", f"127.0.0.1:{port}"]
    log = folder / "log"
    with (
        log.open("w", encoding="utf-8") as out,
        subprocess.Popen(command, cwd=project.folder, env=environment(), stdout=out, stderr=out) as server,
    ):
        try:
            running = Served(project, f"http://127.0.0.1:{port}/", log)
            wait_until(lambda: running.said("Serving on") > 0, PATIENCE)
            yield running
        finally:
            server.terminate()


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.path)
def test_an_edit_shows_on_the_rebuilt_page(served: Served, edit: Edit) -> None:
    assert edit.words not in served.read(edit.page)
    served.project.edit(edit.path, edit.old, edit.new)
    wait_until(lambda: edit.words in served.read(edit.page), PATIENCE)


def test_an_edit_of_a_style_sheet_shows_and_nothing_is_built(served: Served) -> None:
    wait_until(served.rests, PATIENCE)
    before = served.said(BUILDING)
    served.project.edit("docs/assets/css/notes.css", "{", "{ /* edited */")
    wait_until(lambda: "/* edited */" in served.read("assets/css/site.css"), PATIENCE)
    wait_until(served.rests, PATIENCE)
    assert served.said(BUILDING) == before


def test_the_policy_of_a_page_covers_the_script_of_the_server(served: Served, browser: Browser) -> None:
    wait_until(served.rests, PATIENCE)  # a browser waits for an answer, and for what the page asks, 30 seconds
    with opening_in(browser, [served.address]) as page, page.expect_request("**/livereload/**"):
        page.goto(served.address)


def test_a_source_that_cannot_be_read_is_named_and_its_mending_shows(served: Served) -> None:
    path = served.project.folder / "docs/source/record.txt"
    sound = path.read_bytes()
    path.write_bytes(sound + b"\xff")
    last = sound.count(b"\n") + 1
    wait_until(lambda: served.said(f"record.txt:{last}: not UTF-8") > 0, PATIENCE)
    path.write_bytes(sound.replace("及时而又有现实意义".encode(), "及时且有现实意义".encode()))
    wait_until(lambda: "及时且有现实意义" in served.read("record/debate.html"), PATIENCE)


def test_the_server_comes_to_rest(served: Served) -> None:
    """The pages that a build writes are watched, too: they must not make it build for ever."""
    wait_until(served.rests, PATIENCE)
    before = served.said(BEGUN)
    served.project.edit("docs/about.en.md", "# About\n", "# About it\n")
    wait_until(lambda: served.said(BEGUN) > before and served.rests(), PATIENCE)
    assert "About it" in served.read("en/about.html")
    assert served.said(BEGUN) <= before + 3, "builds for one edit"
