"""Building the site: the old one stays whole until a proven one takes its place, and every build is the same bytes."""

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from paths import ROOT
from project import PARTS, Project, environment, tree, wait_until

from site_inputs import remember, up_to_date


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site that has been built once, without an address."""
    project = Project(tmp_path_factory.mktemp("first"))
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project


@dataclass(frozen=True, slots=True, kw_only=True)
class Killed:
    """A project whose build was killed, and then made by make, twice."""

    project: Project
    before: dict[str, bytes]
    after: dict[str, bytes]
    """The site, before the build that was killed and after it."""
    said: tuple[str, str]
    """What make said each time."""


@pytest.fixture(scope="module")
def killed(first: Project, tmp_path_factory: pytest.TempPathFactory) -> Killed:
    """Such a project, with another place and another name of a page than before."""
    project = Project(tmp_path_factory.mktemp("killed") / "copy", first.folder, (*PARTS, "site"))
    for name in ("Makefile", "requirements.txt"):
        (project.folder / name).write_bytes((ROOT / name).read_bytes())
        os.utime(project.folder / name, (0, 0))
    (project.folder / ".venv").symlink_to(ROOT / ".venv")
    before = tree(project.site)
    project.edit("docs/source/record.toml", 'place.zh = "内罗毕"', 'place.zh = "内罗毕市"')
    project.edit("docs/source/record.toml", 'slug = "dialogue-4"', 'slug = "closing"')
    project.edit("docs/about.en.md", "\n# ", "\n[a short address](p/27.html)\n\n# ")
    command = [sys.executable, "scripts/build_site.py"]
    running = subprocess.Popen(command, cwd=project.folder, env=environment(), start_new_session=True)
    beside = project.folder / ".site.next"
    wait_until(lambda: beside.exists() and any(beside.iterdir()))
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    return Killed(project=project, before=before, after=tree(project.site), said=(make(project), make(project)))


@pytest.fixture
def project(first: Project, tmp_path: Path) -> Project:
    """A copy of that, to be broken."""
    return Project(tmp_path / "copy", first.folder, (*PARTS, "site"))


def test_two_builds_of_one_tree_are_the_same_bytes_and_make_the_pages_once(first: Project, tmp_path: Path) -> None:
    """Whatever the folder, the time zone, the locale, the order of sets, the optimisation, the mask of files."""
    other = Project(tmp_path / "别处 elsewhere & 2")
    other.write("scripts/build_pages.py", "raise SystemExit('made a second time')\n")
    mask = os.umask(0o077)
    try:
        done = other.build(TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="7", PYTHONOPTIMIZE="2")
    finally:
        os.umask(mask)
    assert done.returncode == 0, done.stderr
    before, two = tree(first.site), tree(other.site)
    assert before.keys() == two.keys()
    assert [path for path in before if before[path] != two[path]] == []


@pytest.mark.parametrize(
    "path",
    ["docs/source/record.en.txt", "docs/assets/css/tokens.css", "scripts/record/labels.toml", "docs/record/all.md"],
)
def test_pages_are_made_again_when_a_text_a_colour_the_package_or_a_page_has_changed(
    project: Project, path: str
) -> None:
    remember(project.folder)
    (project.folder / "overrides/main.html").write_bytes(b"")
    assert up_to_date(project.folder)
    text = (project.folder / path).read_text(encoding="utf-8")
    project.write(path, f"{text}\n")
    assert not up_to_date(project.folder)
    (project.folder / path).unlink()
    assert not up_to_date(project.folder)


@pytest.mark.parametrize("path", ["docs/source/record.txt", "docs/source/record.toml", "docs/source/record.en.txt"])
def test_a_source_that_cannot_be_read_leaves_the_old_site_whole(project: Project, path: str) -> None:
    before = tree(project.site)
    (project.folder / path).write_bytes(b"\xff\xfe")
    done = project.build()
    assert done.returncode != 0
    assert f"{path}:1: not UTF-8 but UTF-16; save the file as UTF-8" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(project.site) == before


def test_a_broken_template_leaves_the_old_site_whole(project: Project) -> None:
    before = tree(project.site)
    project.edit("overrides/main.html", "{% endblock %}", "{% endblok %}")
    assert project.build().returncode != 0
    assert tree(project.site) == before


def test_a_broken_link_leaves_the_old_site_whole(project: Project) -> None:
    before = tree(project.site)
    project.edit("docs/about.zh.md", "# 说明\n", "# 说明\n\n[第99段](record/dialogue-2.md#para_99)\n")
    done = project.build()
    assert done.returncode != 0
    assert "para_99" in done.stderr
    assert tree(project.site) == before


def test_a_page_that_loses_one_character_leaves_the_old_site_whole(project: Project) -> None:
    before = tree(project.site)
    project.edit("scripts/hooks.py", "return html\n", 'return html.replace("盛情款待", "盛情款", 1)\n')
    done = project.build()
    assert done.returncode == 1
    assert "record/debate.html#para_2: differs at code point " in done.stderr
    assert tree(project.site) == before


def test_a_killed_build_leaves_the_old_site_whole_and_the_next_one_works(killed: Killed) -> None:
    assert killed.after == killed.before
    assert "内罗毕市" in killed.project.read("index.html")
    assert not (killed.project.folder / ".site.next").exists()


def test_a_page_that_is_no_longer_made_is_gone_from_the_new_site(killed: Killed) -> None:
    assert "record/dialogue-4.html" in killed.before
    assert (killed.project.site / "record/closing.html").is_file()
    assert not (killed.project.site / "record/dialogue-4.html").exists()


def test_a_page_of_a_person_leads_to_a_short_address_in_its_language(killed: Killed) -> None:
    assert '<a href="p/27.html">a short address</a>' in killed.project.read("en/about.html")


def test_make_site_ends_at_once_when_nothing_changed(killed: Killed) -> None:
    first, second = killed.said
    assert "every character proven" in first
    assert "every character proven" not in second


def test_a_build_killed_between_its_last_two_steps_is_mended_by_the_next(project: Project) -> None:
    before = tree(project.site)
    project.site.rename(project.folder / ".site.before")
    (project.folder / "docs/source/record.txt").write_bytes(b"\xff\xfe")
    assert project.build().returncode != 0
    assert tree(project.site) == before


def test_without_an_address_nothing_is_said_of_one(first: Project) -> None:
    for name in ("sitemap.xml", "sitemap.xml.gz", "robots.txt"):
        assert not (first.site / name).exists()
    for path in first.site.rglob("*.html"):
        assert 'rel="canonical" href="http' not in path.read_text(encoding="utf-8"), path


def make(project: Project) -> str:
    done = subprocess.run(
        [str(shutil.which("make")), "site"],
        cwd=project.folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
