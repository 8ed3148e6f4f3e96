"""Draw the pages as readers see them: `make screens` puts every picture and a sheet of all of them into a folder.

Two machines draw the same: the letters come from the four files of Debian's fonts-noto-cjk and from no other, the
address and the day are always the same, nothing moves, no caret blinks, and no pointer is over the page.
"""

import io
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from browsing import launch, opening_in
from opened import OPENED, visit
from paths import ROOT, record_cases
from PIL import Image
from playwright.sync_api import Browser, Page
from serving import serve

from printing.letters import faces

CLOCK = """{
  const Clock = Date, now = Clock.UTC(2026, 0, 2, 3, 4, 5);
  Date = class extends Clock { constructor(...given) { super(...(given.length ? given : [now])); } };
}"""
"""It is always the same day. The clock of playwright stands still for the theme's timers as well."""
HOST = "record.example"
FLAGS = ["--hide-scrollbars", "--disable-lcd-text", "--force-color-profile=srgb", "--force-device-scale-factor=1"]
SHEET = """<!doctype html><meta charset="utf-8"><title>Screens</title>
<style>
  body { align-items: start; background: #888; display: flex; flex-wrap: wrap; font: 14px sans-serif; gap: 1rem }
  figure { margin: 0 } img { display: block; max-width: 420px }
</style>
"""
FIGURE = '<figure><a href="{name}.png"><img src="{name}.png"></a><figcaption>{name}</figcaption></figure>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A page, or something open on it, as it looks to a reader of some kind."""

    page: str = ""
    open: str = ""
    width: int = 1280
    height: int = 900
    phone: bool = False
    dark: bool = False
    print: bool = False
    forced: bool = False
    contrast: Literal["more", "no-preference"] = "no-preference"
    golden: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """The window; on paper the page of A4 between its margins, at 96 dots an inch."""
        return (390, 844) if self.phone else (680, 960) if self.print else (self.width, self.height)


def _screens() -> dict[str, Screen]:
    cases = record_cases("screens.toml")
    return {name: Screen(**case) for name, case in cases.items()}


SCREENS: Mapping[str, Screen] = _screens()


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """A browser that draws, and the address of the site in it."""

    browser: Browser
    base: str

    @contextmanager
    def page(self, screen: Screen) -> Iterator[Page]:
        """Open a screen, with everything still."""
        width, height = screen.size
        with opening_in(
            self.browser,
            [self.base],
            viewport={"width": width, "height": height},
            locale="zh-CN",
            timezone_id="UTC",
            color_scheme="dark" if screen.dark else "light",
            forced_colors="active" if screen.forced else "none",
            contrast=screen.contrast,
            reduced_motion="reduce",
        ) as page:
            page.add_init_script(CLOCK)
            if screen.open:
                OPENED[screen.open].open(page, self.base)
            else:
                visit(page, self.base + screen.page)
            if screen.print:
                page.emulate_media(media="print")
            yield page

    def draw(self, screen: Screen) -> Image.Image:
        """Return a screen as a picture."""
        with self.page(screen) as page:
            return shoot(page)


def shoot(page: Page) -> Image.Image:
    """Return what a page shows."""
    return Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="hide"))).convert("RGB")


@contextmanager
def letters() -> Iterator[dict[str, str]]:
    """Yield the variables of an environment that knows four font files."""
    with tempfile.TemporaryDirectory() as folder:
        for face in faces():
            (Path(folder) / face.name).symlink_to(face)
        settings = Path(folder) / "fonts.conf"
        settings.write_text(f"<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>", "utf-8")
        yield {"FONTCONFIG_FILE": str(settings)}


@contextmanager
def studio(site: Path) -> Iterator[Studio]:
    """Serve a site under an address that never changes, to a browser that knows four font files."""
    with letters() as variables, serve(site) as address:
        flags = [*FLAGS, f"--host-resolver-rules=MAP {HOST} {urlsplit(address).netloc}"]
        with launch(flags, variables) as browser:
            yield Studio(browser=browser, base=f"http://{HOST}/")


def main(folder: Path) -> int:
    """Draw every screen into a folder, with a sheet of all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    figures = []
    with studio(ROOT / "site") as drawing:
        for name, screen in SCREENS.items():
            drawing.draw(screen).save(folder / f"{name}.png")
            figures.append(FIGURE.format(name=name))
    sheet = folder / "index.html"
    sheet.write_text(SHEET + "\n".join(figures), encoding="utf-8")
    print(f"{len(figures)} screens: open {sheet}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
