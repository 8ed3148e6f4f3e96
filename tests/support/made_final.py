"""The made-up final text called final: what its editor changes in the facts, and what its site then calls it."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from anchors import anchors_of, complaints, read_lock, updated
from feeds import faults
from paths import THIS_RECORD
from project import Project

DRAFT, LOCK = "6ce3543d", THIS_RECORD / "anchors.lock"
ADDRESS = "https://example.org/a/record/"
EDITS: Mapping[str, Mapping[str, str]] = {
    "record.toml": {
        'kind = "draft"': 'kind = "final"', "草案·增编": "定本·增编", "Draft · Addendum": "Final text · Addendum",
        "会议记录草案": "会议记录", "第一届会议记录草案": "第一届会议记录", "Draft proceedings": "Proceedings",
        "draft proceedings": "proceedings",
    },
    "record.en.txt": {"Draft proceedings of": "Proceedings of"},
    "terms.toml": {'draft-proceedings = { zh = ["会议记录草案"], en = ["draft proceedings"] }\n': ""},
}  # fmt: skip
DRAFT_NOTE = re.compile(r'\[\[notes\]\]\nid = "note_status_draft_masthead".*?(?=\n\[\[notes)', re.DOTALL)
"""The note on the word by which the draft calls itself one; the final text has it no more."""
CALLED_DRAFT = re.compile(
    r"会议记录草案|草案·|[（(]草案[；;]|这份文本是草案|不是定本|状态：草案"
    r"|draft proceedings|draft ·|[(]draft;|is a draft|not the final text|: draft|\"draft\"",
    re.IGNORECASE,
)
"""What only a text that is a draft is called; the record speaks of drafts of other documents."""
OF_THE_DRAFT = re.compile(
    r"(?:en/)?(?:record/editions/.*|record/retired\.html|changes\.html)|source/editions/.*|assets/.*|.*schema.*"
)
"""What is about the earlier text, or of no text."""
SAID = {"index.html": "定本·增编", "en/about.html": "This text is the final text.", "llms.txt": "Final text"}
CHANGED = {
    "debate": ["para_9"],
    "dialogue-2": ["para_26", "para_27", "para_27"],
    "dialogue-2-parallel": ["para_26", "para_27", "para_27"],
}
"""Where the paragraphs of a page lead that have words of the revision; 27 and 28 were one, and lead to one place."""
TEXTS = (".html", ".txt", ".md", ".json", ".ndjson", ".xml", ".js", ".tmx", ".tsv", ".csv", ".atom")


def call_final(folder: Path) -> None:
    """Let the facts of a record call its text final."""
    for name, edits in EDITS.items():
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in edits.items():
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")


def hold_final(project: Project) -> None:
    """Hold that nothing published calls the text a draft, and that programs can follow its revisions."""
    called = {
        path.relative_to(project.site).as_posix(): found[0]
        for path in sorted(project.site.rglob("*"))
        if path.suffix in TEXTS and (found := CALLED_DRAFT.search(path.read_text(encoding="utf-8")))
    }
    assert {path: words for path, words in called.items() if not OF_THE_DRAFT.fullmatch(path)} == {}
    for path, words in SAID.items():
        assert words in project.read(path), path
    assert [*faults((project.site / "changes.atom").read_bytes())] == []


def hold_certified(project: Project, digest: str) -> None:
    """Hold that the certificate counts the earlier text in each language, whole."""
    count = len(json.loads(project.read("record/record.json"))["paragraphs"])
    rows = [
        form for form in json.loads(project.read("record/certificate.json"))["forms"] if form.get("edition") == digest
    ]
    assert [(row["language"], row["paragraphs"], row["of"]) for row in rows] == [
        (code, count, count) for code in ("en", "zh")
    ]
    for root in ("", "en/"):
        assert project.read(f"{root}proof.html").count(digest) >= len(rows)


def hold_locked(project: Project, digest: str) -> None:
    """Hold that no address of the draft is lost, and that the tool locks each with the edition that had it last."""
    found, locked = anchors_of(project.site, {}), read_lock(LOCK)
    assert [*complaints(locked, found, {}, digest)] == []
    after = updated(locked, found, {}, digest)
    assert {address for address, _ in after} == {address for address, _ in locked} | found.keys()
    for number in (27, 30):
        of = [edition for address, edition in after if address == f"record/dialogue-2.html#para_{number}"]
        assert sorted(of) == sorted([DRAFT, digest])
    assert ("record/debate.html#para_1", DRAFT) not in after
    assert ("source.html#L78", DRAFT) in after


def hold_marks(project: Project, digest: str) -> None:
    """Hold that a paragraph with words of the revision leads to what it changed there, and no other does."""
    led = re.compile(r'<p class="was"[^>]*><a href="\.\./changes\.html#(edition-[\w-]+)">')
    for root in ("", "en/"):
        changes = project.read(f"{root}changes.html")
        for page, ids in CHANGED.items():
            found = led.findall(project.read(f"{root}record/{page}.html"))
            assert found == [f"edition-{digest}-{id}" for id in ids], page
            assert [id for id in found if f'id="{id}"' not in changes] == []
