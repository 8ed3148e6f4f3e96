"""A record whose text is replaced by a later one, from the command to the proven site and back."""

import re
import tomllib
from pathlib import Path

from made_final import hold_certified, hold_final, hold_locked, hold_marks
from paths import ROOT
from project import Project, tree

AS_REVISED = "as-revised"
"""The folder of the record as the command leaves it, before its editor answers what is asked."""
DRAFT = "6ce3543d"
LEFT_BY_THE_DRAFT = (f"record/editions/{DRAFT}.html", f"record/editions/{DRAFT}-lines.html", "record/retired.html")
CHANGED = (
    "para_9", "para_11", "para_26", "para_27", "para_37", "para_59", "para_65", "para_70", "para_78",
    "att_1__num", "att_2__num", "dbsect_4",
)  # fmt: skip
"""The places whose words a revision changes by which the draft becomes the final text."""
OUTDATED = re.compile(r'<p class="notice outdated"[^>]*>.*</p>\n<h2 class="head".*? href="#para_(\d+)"')
"""The paragraphs of which a page says that their translation is that of another edition."""


def test_a_revised_record_is_proven_and_undoing_it_gives_back_the_same_bytes(revised: Project, tmp_path: Path) -> None:
    checked = revised.run("site/verify_site.py", "site", "later.txt")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    stated = revised.folder / "docs" / "source" / "editions" / DRAFT / "edition.toml"
    digest = tomllib.loads(stated.read_text(encoding="utf-8"))["by"]
    hold_pages(revised, digest)
    hold_marks(revised, digest)
    hold_final(revised)
    hold_certified(revised, DRAFT)
    hold_locked(revised, digest)

    project = Project(tmp_path / "project", revised.folder)
    for path, data in tree(revised.folder / AS_REVISED).items():
        (project.folder / "docs" / "source" / path).write_bytes(data)
    undone = project.run("scripts/revise.py", "--undo")
    assert undone.returncode == 0, undone.stderr
    assert tree(project.folder / "docs" / "source") == tree(ROOT / "docs" / "source")


def hold_pages(project: Project, digest: str) -> None:
    """Hold that the pages say what the revision changed that put a text in force."""
    for root in ("", "en/"):
        for path in LEFT_BY_THE_DRAFT:
            assert (project.site / root / path).is_file(), root + path
        home, about = (project.read(f"{root}{name}.html") for name in ("index", "about"))
        assert 'href="changes.html"' in home
        assert 'href="changes.html"' in about
        page = project.read(f"{root}changes.html")
        assert [id for id in CHANGED if f'id="edition-{digest}-{id}"' not in page] == []
    for name in ("en/record/dialogue-2", "en/record/dialogue-2-parallel", "record/dialogue-2-parallel"):
        assert OUTDATED.findall(project.read(f"{name}.html")) == ["26", "27"], name
    assert OUTDATED.findall(project.read("record/dialogue-2.html")) == [], "the original is not outdated"
