"""What the tests share: the record, the built site, a server for it, and a browser that trusts nobody."""

import atexit
import functools
import http.server
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import chromium
import pytest
from paths import ROOT
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from record.build import build
from record.edition import Edition
from verifying.check import Check
from verifying.everything import opened

SOURCE = ROOT / "docs" / "source" / "record.txt"
FACTS = ROOT / "docs" / "source" / "record.toml"

Opening = Callable[..., Page]
"""What opens a page for a reader of some kind."""

FOLDERS = {"text": {"site", "browser"}, "site": {"browser"}}
"""What no test in a folder may ask for, so that a folder can be run without it."""

expect.set_options(timeout=30_000)  # as long as an action has: what is expected may come with another page


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files; review them by eye")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Refuse a test in a folder that promises to need less; with --update-golden, run only what has golden files."""
    for item in items:
        needed = FOLDERS.get(item.path.parent.name, set()) & {*getattr(item, "fixturenames", ())}
        if needed:
            raise pytest.UsageError(f"{item.nodeid}: needs {min(needed)}; move it to a folder of tests/ that may")
    if config.getoption("--update-golden"):
        items[:] = [item for item in items if "golden" in getattr(item, "fixturenames", ())]


@pytest.fixture(scope="session")
def golden(request: pytest.FixtureRequest) -> bool:
    """Whether this run rewrites the golden files."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The edition as the site publishes it."""
    return build(SOURCE, FACTS).edition


@pytest.fixture(scope="session")
def numbers(edition: Edition) -> Sequence[int]:
    """The numbers of the paragraphs of the record, in their order."""
    return [paragraph.number for paragraph in edition.record.paragraphs if paragraph.number]


@pytest.fixture(scope="session")
def least(edition: Edition) -> int:
    """How many pages the site has at least: in each language a short address for every paragraph."""
    return len(edition.languages) * len(edition.record.paragraph_by_id)


@pytest.fixture(scope="session")
def site() -> Path:
    """The site that `make site` built."""
    folder = ROOT / "site"
    assert (folder / "index.html").is_file(), "no site: run make site first"
    return folder


@pytest.fixture(scope="session")
def files(site: Path) -> Mapping[str, bytes]:
    """The files of the site by their paths."""
    return opened(site)


@pytest.fixture(scope="session")
def check(files: Mapping[str, bytes]) -> Check:
    """A check of the site as it is, which can look at single pages."""
    return Check(files, SOURCE.read_bytes())


def built(site: Path, path: str) -> Path:
    """Return the script or style sheet of a built site that is named by its content."""
    stem, _, kind = path.rpartition(".")
    [found] = site.glob(f"{stem}.{'[0-9a-f]' * 8}.{kind}")
    return found


def index_of(site: Path, language: str) -> dict[str, Any]:
    """Return the search index of a language in a site, built or made by MkDocs alone."""
    [path] = (site / "search").glob(f"index-{language}.*js")
    index: dict[str, Any] = json.loads(path.read_text(encoding="utf-8").partition(" = ")[2].rstrip(";\n"))
    return index


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that does not write to the terminal."""

    def log_message(self, *_: object) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    """A server that says nothing of a reader who has gone before the answer came."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(site: Path, answering: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve a folder; the address has a closing slash."""
    handler = functools.partial(answering, directory=str(site))
    with Server(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{running.server_port}/"
        finally:
            running.shutdown()


@cache
def installed() -> str | None:
    """Find the browser once, before a driver runs: to find one takes a driver where the system brings none."""
    return chromium.find()


@cache
def driver() -> Playwright:
    """Start what drives the browsers: a process can have one, and several browsers in it."""
    started = sync_playwright().start()
    atexit.register(started.stop)
    return started


@contextmanager
def launch(more: Sequence[str] = (), variables: Mapping[str, str] | None = None) -> Iterator[Browser]:
    """Start the browser of this machine, with more flags and variables of its environment."""
    flags = [*chromium.FLAGS, *more, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    environment: dict[str, str | float | bool] = {**os.environ, **(variables or {})}
    found = installed()
    running = driver().chromium.launch(executable_path=found, args=flags, env=environment)
    try:
        yield running
    finally:
        running.close()


@contextmanager
def watched(page: Page, own: Sequence[str], *, missing: bool = False) -> Iterator[Page]:
    """Hold that a page asks for nothing but its own addresses, and that nothing on it fails or opens a dialog.

    Where a page may be `missing`, the browser says so, which is no fault.
    """
    wrong: list[str] = []
    inside = (*own, "data:", "blob:", "about:")

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" and not (missing and "a status of 404" in message.text):
            wrong.append(f"said as an error: {message.text}")

    def dismiss(dialog: Dialog) -> None:
        wrong.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    page.on("request", lambda one: None if one.url.startswith(inside) else wrong.append(f"leaves the site: {one.url}"))
    page.on("pageerror", lambda error: wrong.append(f"a script failed: {error}"))
    page.on("console", hear)
    page.on("dialog", dismiss)
    yield page
    assert wrong == []


@contextmanager
def opening_in(browser: Browser, own: Sequence[str], *, missing: bool = False, **choices: Any) -> Iterator[Page]:
    """Open a watched page in a fresh profile with some choices, which goes in any case."""
    context = browser.new_context(**choices)
    try:
        with watched(context.new_page(), own, missing=missing) as page:
            yield page
    finally:
        context.close()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address, with a closing slash, under which the site is served."""
    with serve(site) as address:
        yield address


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, server: str, site: Path) -> str:
    """The address of the site, from a server and from disk."""
    return server if request.param == "http" else site.as_uri() + "/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of this machine."""
    with launch() as running:
        yield running


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile."""
    fresh = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    yield fresh
    fresh.close()


@pytest.fixture(scope="session")
def own(server: str, site: Path) -> Sequence[str]:
    """How the addresses of the site begin."""
    return (server, site.as_uri())


@pytest.fixture
def page(context: BrowserContext, own: Sequence[str]) -> Iterator[Page]:
    """A page that may ask nobody but the site, and on which nothing may fail."""
    with watched(context.new_page(), own) as page:
        yield page


@pytest.fixture
def opening(browser: Browser, own: Sequence[str]) -> Iterator[Opening]:
    """Open such pages for readers of other kinds: what it is called with are choices of a profile."""
    with ExitStack() as opened:
        yield lambda **choices: opened.enter_context(opening_in(browser, own, **choices))


@pytest.fixture
def reader(page: Page) -> Page:
    """A page whose reader lets it use the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page
