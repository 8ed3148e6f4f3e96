"""The pages look as they did when somebody looked at them: a dozen screens are compared with reviewed pictures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import screens
from compared import changes, kept
from paths import GOLDEN_FILES, ROOT
from PIL import Image
from screens import SCREENS, Screen, Studio, shoot

GOLDEN = GOLDEN_FILES / "screens"
README = ROOT / ".github" / "dialogue.png"
"""The picture in the README is the screen of a dialogue, in its full size."""
REVIEWED = {name: screen for name, screen in SCREENS.items() if screen.golden}


@pytest.fixture(scope="module")
def studio(site: Path) -> Iterator[Studio]:
    with screens.studio(site) as drawing:
        yield drawing


@pytest.mark.parametrize("name", REVIEWED)
def test_a_screen_looks_as_it_was_reviewed(studio: Studio, name: str, tmp_path: Path, *, golden: bool) -> None:
    drawn = studio.draw(REVIEWED[name])
    for file, scale in {GOLDEN / f"{name}.png": 2, **({README: 1} if name == "dialogue" else {})}.items():
        if golden:
            file.parent.mkdir(parents=True, exist_ok=True)
            kept(drawn, scale).save(file, optimize=True)
        drawn.save(tmp_path / file.name)
        with Image.open(file) as before:
            assert changes(drawn, before) == [], f"compare {tmp_path / file.name} with {file}"


def test_there_are_no_other_pictures_and_they_are_small() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == REVIEWED.keys()
    assert len(REVIEWED) >= 12
    assert sum(file.stat().st_size for file in GOLDEN.iterdir()) < 1_500_000
    assert README.stat().st_size < 150_000


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        ("", False),
        ("document.body.style.translate = '0 1px'", False),
        ("document.body.style.translate = '.5px 0'", False),
        ("document.body.style.opacity = .98", False),
        ("document.querySelector('.facts').style.translate = '0 3px'", True),
        ("document.querySelector('h1').style.translate = '3px 0'", True),
        ("document.querySelector('.facts').style.color = '#0b5a8a'", True),
        ("document.querySelector('.status').style.visibility = 'hidden'", True),
        ("document.querySelector('.facts').style.fontSize = '17px'", True),
        ("document.body.style.backgroundColor = '#eef'", True),
    ],
)
def test_what_moved_or_changed_its_colour_is_seen_and_smooth_edges_are_not(
    studio: Studio, change: str, *, seen: bool
) -> None:
    with studio.page(Screen(page="index.html")) as page:
        before = kept(shoot(page))
        page.evaluate(change or "null")
        assert bool(changes(shoot(page), before)) == seen
