"""Folders that take each other's place, and edits that come while a site is built."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from project import tree

from replaced import fill, remove, replace, restore
from site_inputs import changed, written

NOBODY = 65534
"""The number of a user who owns nothing."""


def folder(path: Path, words: str) -> Path:
    (path / "inner").mkdir(parents=True)
    (path / "inner/page.html").write_text(words, encoding="utf-8")
    return path


def said(path: Path) -> str:
    return (path / "inner/page.html").read_text(encoding="utf-8")


def test_a_finished_folder_takes_the_place_of_another_and_nothing_else_is_left(tmp_path: Path) -> None:
    site, following = folder(tmp_path / "site", "old"), folder(tmp_path / ".site.next", "new")
    replace(site, following)
    assert said(site) == "new"
    assert list(tmp_path.iterdir()) == [site]


def test_what_was_moved_aside_comes_back_and_never_over_what_is_there(tmp_path: Path) -> None:
    site, aside = tmp_path / "site", folder(tmp_path / ".site.before", "old")
    restore(site)
    assert said(site) == "old"
    folder(aside, "older")
    restore(site)
    assert said(site) == "old"


def test_a_folder_that_cannot_be_moved_leaves_the_other_in_its_place(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "old")
    with pytest.raises(FileNotFoundError):
        replace(site, tmp_path / ".site.next")
    assert said(site) == "old"


def test_what_is_half_removed_is_never_put_back(tmp_path: Path) -> None:
    site, _ = folder(tmp_path / "site", "new"), folder(tmp_path / ".site.before.gone", "half")
    folder(tmp_path / ".site.before", "old")
    replace(site, folder(tmp_path / ".site.next", "newer"))
    assert said(site) == "newer"
    assert list(tmp_path.iterdir()) == [site]


def test_a_folder_gets_exactly_the_files_that_it_is_filled_with(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "a longer page")
    (site / "inner/deeper").mkdir()
    (site / "inner/deeper/gone.css").write_bytes(b"")
    files = {"inner/page.html": b"page", "other/new.html": b"", "index.html": b"home"}
    fill(site, files)
    assert tree(site) == files
    assert not (site / "inner/deeper").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="who may do anything plays the one who may not")
def test_a_folder_that_nobody_may_write_to_is_removed() -> None:
    with TemporaryDirectory() as place:
        locked = folder(Path(place, "site"), "old")
        for path in (Path(place), locked, locked / "inner", locked / "inner/page.html"):
            os.chown(path, NOBODY, NOBODY)
        (locked / "inner").chmod(0o500)
        locked.chmod(0o500)
        os.seteuid(NOBODY)
        try:
            remove(locked)
        finally:
            os.seteuid(0)
        assert list(Path(place).iterdir()) == []


def test_a_link_is_removed_and_not_what_it_leads_to(tmp_path: Path) -> None:
    there = folder(tmp_path / "there", "kept")
    (tmp_path / "link").symlink_to(there)
    remove(tmp_path / "link")
    assert list(tmp_path.iterdir()) == [there]


def test_files_that_are_written_added_or_removed_are_named_and_generated_ones_are_not(tmp_path: Path) -> None:
    names = ("mkdocs.yml", "docs/source/record.txt", "docs/index.md", "scripts/hooks.py", "docs/record/all.md")
    for name in (*names, "scripts/__pycache__/hooks.pyc", "site/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1", encoding="utf-8")
    (tmp_path / "docs/broken").symlink_to("nowhere")
    (tmp_path / "docs/.generated").write_text("record/all.md\n", encoding="utf-8")
    before = written(tmp_path)
    assert changed(before, written(tmp_path)) == []
    for name in (*names, "scripts/__pycache__/hooks.pyc", "site/index.html", "docs/source/notes.toml"):
        (tmp_path / name).write_text("12", encoding="utf-8")
    (tmp_path / "docs/index.md").unlink()
    assert changed(before, written(tmp_path)) == [
        "docs/index.md",
        "docs/source/notes.toml",
        "docs/source/record.txt",
        "mkdocs.yml",
        "scripts/hooks.py",
    ]
