"""The pages look in Firefox and WebKit as they did when somebody looked at them; `test_screens.py` holds Chromium."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from compared import changes, kept
from engines import ENGINES, Engine
from journeys import Reader
from paths import GOLDEN_FILES
from PIL import Image
from screens import letters
from serving import serve

GOLDEN = GOLDEN_FILES / "engines"
PAGES = {
    "home": ("index.html", 1280),
    "dialogue": ("record/dialogue-2.html#para_27", 1280),
    "dialogue-phone": ("record/dialogue-2.html#para_27", 390),
    "parallel": ("record/dialogue-2-parallel.html#para_30", 1280),
    "search-phone": ("search.html?find=创新", 390),
}
CALM = "document.getAnimations().every(({ playState }) => playState !== 'running')"
LOOKED_AT = {"Firefox": "null", "WebKit": "document.documentElement.style.scrollbarWidth = 'none'"}
"""What is done to a page before its picture is taken: WebKit's bar for scrolling comes and goes."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with serve(site) as address:
        yield address


@pytest.fixture(scope="module", params=LOOKED_AT)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with letters() as variables, ENGINES[request.param](variables) as running:
        yield running


def still(reader: Reader) -> Image.Image:
    """Return what a window shows once nothing moves in it any more."""
    before = b""
    while True:
        reader.wait(CALM, "what moves to come to rest")
        now = reader.window.picture()
        if now == before:
            return Image.open(io.BytesIO(now)).convert("RGB")
        before = now


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_was_reviewed(
    engine: Engine, address: str, name: str, tmp_path: Path, *, golden: bool
) -> None:
    path, width = PAGES[name]
    file = GOLDEN / f"{engine.name.lower()}-{name}.png"
    with engine.window(width, [address]) as window:
        reader = Reader(window=window, base=address, outside="", texts={})
        reader.visit(path)
        reader.ask(LOOKED_AT[engine.name])
        drawn = still(reader)
    if golden:
        file.parent.mkdir(parents=True, exist_ok=True)
        kept(drawn).save(file, optimize=True)
    drawn.save(tmp_path / file.name)
    with Image.open(file) as before:
        assert changes(drawn, before) == [], f"compare {tmp_path / file.name} with {file}"


def test_there_are_no_other_pictures_and_they_are_small() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == {
        f"{engine.lower()}-{page}" for engine in LOOKED_AT for page in PAGES
    }
    assert sum(file.stat().st_size for file in GOLDEN.iterdir()) < 1_000_000
