"""What the validator of HTML and CSS says of the site, with an address and without: nothing that is not listed."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from paths import ROOT, cases
from project import Project
from serving import serve

VALIDATOR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
LOCAL = ("-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Dnu.validator.servlet.socket-timeout=120000")
"""Otherwise the validator asks no server of this machine, and waits five seconds for an answer."""
STYLES = sorted((ROOT / "docs" / "assets" / "css").glob("*.css"))
ADDRESS = "https://example.org/records/habitat/"
LISTED = cases("validator.toml")["message"]


class Message(NamedTuple):
    """Something that the validator reports, and where."""

    place: str
    words: str
    extract: str

    def fits(self, listed: dict[str, str]) -> bool:
        return self.words == listed["words"] and listed["at"] in self.extract


@pytest.fixture(scope="module")
def reported(site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Message]:
    """Everything that the validator reports."""
    project = Project(tmp_path_factory.mktemp("addressed"))
    done = project.build(SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    styles, pictures = messages("--css", *STYLES), messages("--svg", ROOT / "docs/assets/favicon.svg")
    return [*of_pages(site), *of_pages(project.site), *styles, *pictures]


def of_pages(site: Path) -> Iterator[Message]:
    """Yield what is reported of pages from a server: from disk, the validator takes 'self' in a policy amiss."""
    names = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    assert len(names) > 200
    with serve(site) as address:
        yield from messages(*(address + name for name in names))


def messages(*arguments: str | Path) -> Iterator[Message]:
    """Yield what the validator reports of some files."""
    command = ["java", *LOCAL, "-jar", VALIDATOR, "--stdout", "--exit-zero-always", "--format", "json", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    for message in json.loads(done.stdout)["messages"]:
        place = f"{message.get('url', '')}:{message.get('lastLine', '')}"
        yield Message(place, message["message"], message.get("extract", ""))


def test_the_validator_reports_nothing_that_is_not_listed(reported: list[Message]) -> None:
    assert [message for message in reported if not any(map(message.fits, LISTED))] == []


@pytest.mark.parametrize("listed", LISTED, ids=lambda listed: listed["at"])
def test_what_is_listed_is_still_reported(reported: list[Message], listed: dict[str, str]) -> None:
    assert any(message.fits(listed) for message in reported)


def test_the_validator_finds_what_is_wrong(tmp_path: Path) -> None:
    page = '<!doctype html><html lang="en"><title>A</title><p id="a"><p id="a">'
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / "style.css").write_text("a { colour: red }", encoding="utf-8")
    assert "Duplicate ID “a”." in [message.words for message in messages("--html", tmp_path / "page.html")]
    [message] = messages("--css", tmp_path / "style.css")
    assert "colour" in message.words
