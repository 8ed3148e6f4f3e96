"""A browser without access to other sites, and pages on which nothing may fail."""

import atexit
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

import chromium
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Dialog,
    Page,
    Playwright,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

Opening = Callable[..., Page]
"""The function that opens a page for a kind of reader."""
WINDOW: ViewportSize = {"width": 1280, "height": 900}
"""The window of most readers."""

expect.set_options(timeout=30_000)  # as long as an action has: what is expected may come with another page


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

    def see(request: Request) -> None:
        if not request.url.startswith(inside):
            wrong.append(f"leaves the site: {request.url}")

    heard: dict[Any, Callable[..., None]] = {"request": see, "console": hear, "dialog": dismiss}
    heard["pageerror"] = lambda error: wrong.append(f"a script failed: {error}")
    with _listening(page, heard):
        yield page
    assert wrong == []


@contextmanager
def _listening(page: Page, heard: Mapping[Any, Callable[..., None]]) -> Iterator[None]:
    for event, said in heard.items():
        page.on(event, said)
    try:
        yield
    finally:
        for event, said in heard.items():
            page.remove_listener(event, said)


@contextmanager
def put_back(page: Page) -> Iterator[Page]:
    """Yield a page that is kept for many tests, and put back what they change: its place, its looks, what it stores."""
    try:
        yield page
    finally:
        if page.url != "about:blank":
            page.evaluate("localStorage.clear(), sessionStorage.clear()")
        page.unroute_all()
        page.goto("about:blank")
        page.emulate_media(
            media="null",
            color_scheme="light",
            reduced_motion="no-preference",
            forced_colors="none",
            contrast="no-preference",
        )
        page.set_viewport_size(WINDOW)


@contextmanager
def opening_in(browser: Browser, own: Sequence[str], *, missing: bool = False, **choices: Any) -> Iterator[Page]:
    """Open a watched page in a fresh profile with some choices; the profile is always removed."""
    context = browser.new_context(**choices)
    try:
        with watched(context.new_page(), own, missing=missing) as page:
            yield page
    finally:
        context.close()
