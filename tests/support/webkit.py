"""WebKit as GTK's MiniBrowser has it, driven by Debian's WebKitWebDriver, on a screen that nobody sees."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selenium.webdriver import ActionChains, Remote
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

SYSTEM_PYTHON = "/usr/bin/python3"
PAPER = Path(__file__).with_name("webkit_paper.py")
NARROW = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0 }"
"""Otherwise the bar of tools keeps the window wider than a phone."""
NAMES = {"Control": Keys.CONTROL, "Shift": Keys.SHIFT}
"""The keys that selenium names in capitals with words of its own; others are found by their name."""


@contextmanager
def display() -> Iterator[str]:
    """Start a screen, and return its name."""
    reading, writing = os.pipe()
    command = [
        str(shutil.which("Xvfb")),
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1400x2000x24",
        "-nolisten",
        "tcp",
    ]
    running = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as told:  # Xvfb says its number once it is ready
            yield f":{told.readline().strip()}"
    finally:
        running.terminate()
        running.wait()


def environment(screen: str) -> dict[str, str]:
    """Return what programs are told that show something on a screen."""
    return {**os.environ, "DISPLAY": screen, "LC_ALL": "C.UTF-8"}


@dataclass(slots=True)
class WebKitWindow:
    """A window of WebKit."""

    driver: Remote
    screen: str

    def open(self, address: str) -> None:
        self.driver.get(address)

    def reload(self) -> None:
        self.driver.refresh()

    def click(self, x: float, y: float, *, shift: bool = False) -> None:
        actions = ActionChains(self.driver, duration=0)
        if shift:
            actions.key_down(Keys.SHIFT)
        pointer: Any = actions.w3c_actions.pointer_action  # one method of its has no types
        pointer.move_to_location(round(x), round(y)).pointer_down().pointer_up()
        for _ in ("moved", "down", "up"):  # the keys wait meanwhile: what is done with both goes on in step
            actions.w3c_actions.key_action.pause()
        if shift:
            actions.key_up(Keys.SHIFT)
        actions.perform()

    def press(self, keys: str) -> None:
        *held, last = [NAMES.get(name) or getattr(Keys, name.upper(), name) for name in keys.split("+")]
        actions = ActionChains(self.driver, duration=0)
        for key in held:
            actions.key_down(key)
        actions.send_keys(last)
        for key in held:
            actions.key_up(key)
        actions.perform()

    def type(self, words: str) -> None:
        ActionChains(self.driver, duration=0).send_keys(words).perform()

    def evaluate(self, expression: str) -> Any:
        return self.driver.execute_script(f"return ({expression})")

    def paper(self) -> bytes:
        """Print in a browser of its own, for the driver cannot."""
        with tempfile.TemporaryDirectory() as folder:
            sheets = Path(folder) / "page.pdf"
            command = [SYSTEM_PYTHON, str(PAPER), self.driver.current_url, str(sheets)]
            done = subprocess.run(
                command, env=environment(self.screen), capture_output=True, encoding="utf-8", check=False
            )
            assert done.returncode == 0, done.stderr
            return sheets.read_bytes()

    def heard(self) -> Sequence[str]:
        return []  # the driver of WebKit tells neither errors nor requests: the page tells them itself

    def picture(self) -> bytes:
        return self.driver.get_screenshot_as_png()


@contextmanager
def started(screen: str, variables: Mapping[str, str]) -> Iterator[Remote]:
    """Start the browser; it remembers nothing of the last time."""
    options = Options()
    for word in ("--automation", "--full-screen"):
        options.add_argument(word)
    with tempfile.TemporaryDirectory() as home:
        style = Path(home) / "gtk-3.0" / "gtk.css"
        style.parent.mkdir()
        style.write_text(NARROW, encoding="utf-8")
        service = Service(env=environment(screen) | {"XDG_CONFIG_HOME": home, **variables})
        service.start()
        try:
            server = RemoteConnection(client_config=ClientConfig(remote_server_addr=service.service_url))
            with Remote(server, options=options) as driver:
                yield driver
        finally:
            service.stop()


@contextmanager
def window(driver: Remote, screen: str, height: int, width: int, _own: Sequence[str]) -> Iterator[WebKitWindow]:
    """Give a reader the one window that the driver has, and forget afterwards what pages kept in it."""
    driver.set_window_rect(0, 0, width, height)
    try:
        yield WebKitWindow(driver, screen)
    finally:
        driver.execute_script("localStorage.clear(); sessionStorage.clear()")
