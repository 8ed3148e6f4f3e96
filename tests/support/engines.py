"""Three engines, each driven by what its browser offers: Chromium, Firefox over WebDriver BiDi, WebKit over WebDriver.

A reader has a window, and does in it what a person does: open an address, move and click, press keys, type. What a page
shows is asked by an expression of JavaScript. So one list of journeys (`journeys.py`) runs in all of them.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import browsing
import chromium
import webkit
from playwright.sync_api import Browser, Page, ViewportSize

NEEDED = {
    "firefox-esr": "bin/firefox-esr",
    "webkit2gtk-driver": "bin/WebKitWebDriver",
    "gir1.2-webkit2-4.1": "lib/*/girepository-1.0/WebKit2-4.1.typelib",
    "python3-gi": "lib/python3/dist-packages/gi/__init__.py",
    "w3m": "bin/w3m",
    "xvfb": "bin/Xvfb",
}
"""The packages of Debian's that are needed beside Chromium, each with a file that it puts into `/usr`."""
HEIGHT = 844


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What playwright must be told of a browser: the size of A4, and what a page may do without asking."""

    sheet: tuple[str, str]
    permissions: Sequence[str] = ()


CHROMIUM = Habits(sheet=("21cm", "29.7cm"), permissions=["clipboard-write"])
"""Whoever sees the page has let it copy; without windows Chromium takes nobody to see it."""
FIREFOX = Habits(sheet=("21in", "29.7in"))
"""Playwright hands inches on, which Firefox takes for centimetres."""


class Window(Protocol):
    """What a reader has open, in any engine. Points are in pixels from the top left of the page's window."""

    def open(self, address: str) -> None: ...
    def reload(self) -> None: ...
    def click(self, x: float, y: float, *, shift: bool = False) -> None: ...
    def press(self, keys: str) -> None:
        """Press a key, or several at once: `Enter`, `Control+c`."""

    def type(self, words: str) -> None: ...
    def evaluate(self, expression: str) -> Any: ...
    def paper(self) -> bytes:
        """Return the page as it is printed, as PDF."""

    def heard(self) -> Sequence[str]:
        """Return what the driver reports of errors and of requests that leave the site."""

    def picture(self) -> bytes:
        """Return what the window shows, as PNG."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A running browser."""

    name: str
    version: str
    window: Callable[[int, Sequence[str]], AbstractContextManager[Window]]
    """Open a window of some width, for addresses that begin so, in a profile that remembers nothing."""

    @property
    def title(self) -> str:
        return f"{self.name} {self.version}"


@dataclass(slots=True)
class PlaywrightWindow:
    """A window of Chromium or Firefox."""

    page: Page
    sheet: tuple[str, str]
    wrong: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        self.page.goto(address)

    def reload(self) -> None:
        self.page.reload()

    def click(self, x: float, y: float, *, shift: bool = False) -> None:
        if shift:
            self.page.keyboard.down("Shift")
        self.page.mouse.click(x, y)
        if shift:
            self.page.keyboard.up("Shift")

    def press(self, keys: str) -> None:
        self.page.keyboard.press(keys)

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)

    def evaluate(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def paper(self) -> bytes:
        return self.page.pdf(width=self.sheet[0], height=self.sheet[1])

    def heard(self) -> Sequence[str]:
        return self.wrong

    def picture(self) -> bytes:
        return self.page.screenshot(animations="disabled", caret="initial")


@contextmanager
def _window(browser: Browser, habits: Habits, width: int, own: Sequence[str]) -> Iterator[Window]:
    """Open a window in a fresh profile, and note what its page reports.

    The profile goes with the browser: Firefox never answers to its end where a page from disk was printed in it.
    """
    size: ViewportSize = {"width": width, "height": HEIGHT}
    page = browser.new_context(locale="zh-CN", viewport=size, permissions=habits.permissions).new_page()
    try:
        window = PlaywrightWindow(page, habits.sheet)
        inside, wrong = (*own, "data:", "blob:", "about:"), window.wrong
        page.on(
            "request",
            lambda request: None if request.url.startswith(inside) else wrong.append(f"asks for {request.url}"),
        )
        page.on("pageerror", lambda error: wrong.append(f"a script failed: {error}"))
        page.on("console", lambda message: wrong.append(f"said: {message.text}") if message.type == "error" else None)
        page.on("dialog", lambda dialog: dialog.dismiss())
        yield window
    finally:
        page.close()


@contextmanager
def _chromium(variables: Mapping[str, str]) -> Iterator[Engine]:
    with browsing.launch(variables=variables) as browser:
        yield Engine(name="Chromium", version=browser.version, window=partial(_window, browser, CHROMIUM))


@contextmanager
def _firefox(variables: Mapping[str, str]) -> Iterator[Engine]:
    """Start Firefox as its maker ships it: the channel has playwright speak WebDriver BiDi with it."""
    found = shutil.which("firefox-esr")
    environment: dict[str, str | float | bool] = {**os.environ, **variables}
    browser = browsing.driver().firefox.launch(channel="moz-firefox", executable_path=found, env=environment)
    try:
        yield Engine(name="Firefox", version=browser.version, window=partial(_window, browser, FIREFOX))
    finally:
        browser.close()


@contextmanager
def _webkit(variables: Mapping[str, str]) -> Iterator[Engine]:
    with webkit.display() as screen, webkit.started(screen, variables) as driver:
        version = str(driver.capabilities["browserVersion"])
        yield Engine(name="WebKit", version=version, window=partial(webkit.window, driver, screen, HEIGHT))


ENGINES: Mapping[str, Callable[[Mapping[str, str]], AbstractContextManager[Engine]]] = {
    "Chromium": _chromium,
    "Firefox": _firefox,
    "WebKit": _webkit,
}
"""What starts each, with more variables of its environment."""


def main() -> str | None:
    """Install what is missing, as far as that is allowed, and return what to do about the rest."""
    if missing := chromium.main():
        return missing
    for package in lacking_packages():
        chromium.install(package)
    names = " ".join(lacking_packages())
    return f"Three engines need more: install it (Debian: apt-get install {names}) and try again." if names else None


def lacking_packages() -> Sequence[str]:
    """Return the packages that are not installed."""
    return [package for package, file in NEEDED.items() if not any(Path("/usr").glob(file))]


if __name__ == "__main__":
    sys.exit(main())
