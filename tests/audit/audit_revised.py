"""A record whose text is replaced by a later one, from the command to the proven site and back."""

import re
import tomllib
from pathlib import Path

from final_text import answered, final_text
from made_final import ADDRESS, DRAFT_NOTE, call_final, hold_certified, hold_final, hold_locked, hold_marks
from project import Project, tree

REASONS = ("--reason", "zh=最终文本公布。", "--reason", "en=The final text was issued.")
DRAFT = "6ce3543d"
LEFT_BY_THE_DRAFT = (f"record/editions/{DRAFT}.html", f"record/editions/{DRAFT}-lines.html", "record/retired.html")
CHANGED = (
    "para_9", "para_11", "para_26", "para_27", "para_37", "para_59", "para_65", "para_70", "para_78",
    "att_1__num", "att_2__num", "dbsect_4",
)  # fmt: skip
"""The places whose words a revision changes by which the draft becomes the final text."""
OUTDATED = re.compile(r'<p class="notice outdated"[^>]*>.*</p>\n<h2 class="head".*? href="#para_(\d+)"')
"""The paragraphs of which a page says that their translation is that of another edition."""


def test_a_revised_record_is_proven_and_undoing_it_gives_back_the_same_bytes(tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    source = project.folder / "docs" / "source"
    before, draft = tree(source), (source / "record.txt").read_text(encoding="utf-8")
    project.write("later.txt", final_text(draft).replace("会议记录草案", "会议记录"))
    revised = project.run("scripts/revise.py", "later.txt", "--on", "2026-12-01", *REASONS)
    assert revised.returncode == 1, revised.stderr
    left = tree(source)
    notes = (source / "notes.toml").read_text(encoding="utf-8")
    project.write("docs/source/notes.toml", DRAFT_NOTE.sub("", answered(notes)))
    call_final(source)

    built = project.build(SITE_URL=ADDRESS)
    assert built.returncode == 0, built.stderr
    checked = project.run("site/verify_site.py", "site", "later.txt")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    digest = tomllib.loads((source / "editions" / DRAFT / "edition.toml").read_text(encoding="utf-8"))["by"]
    hold_pages(project, digest)
    hold_marks(project, digest)
    hold_final(project)
    hold_certified(project, DRAFT)
    hold_locked(project, digest)

    for path, data in left.items():
        (source / path).write_bytes(data)
    undone = project.run("scripts/revise.py", "--undo")
    assert undone.returncode == 0, undone.stderr
    assert tree(source) == before


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
