"""After a revision, every form says which paragraphs have a translation that is still of the earlier text."""

import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner
from final_text import final_text
from paths import ROOT

import revise
from record import urls
from record.edition import Edition
from record.exports.data import record_data
from record.formats.epub import epub
from record.formats.lines import paragraphs_ndjson
from record.formats.twins import twins
from record.formats.xml import akoma_ntoso, tei
from record.judge import judge
from verifying import outdated
from verifying.comparison import Comparison

WHY = ("--on", "2026-12-01", "--reason", "zh=最终文本公布。", "--reason", "en=The final text was issued.")
DRAFT = "6ce3543d"
OUTDATED = ["para_9", "para_11", "para_26", "para_27", "para_37", "para_59", "para_65", "para_70", "para_78"]


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The edition of the made-up final text, whose translation is that of the draft."""
    root = tmp_path_factory.mktemp("revised")
    folder = Path(shutil.copytree(ROOT / "docs" / "source", root / "docs" / "source"))
    later = root / "later.txt"
    later.write_text(final_text((folder / "record.txt").read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(revise, "ROOT", root)
        CliRunner().invoke(revise.main, [str(later), *WHY])
    return judge(folder / "record.txt", folder / "record.toml").edition


class Stub(Comparison):
    """What the checker knows of a revised site, as far as these forms ask for it."""

    def __init__(self, edition: Edition, files: dict[str, bytes]) -> None:
        super().__init__()
        self.published: Any = record_data(edition)
        self.files = files | {f"{path.rpartition('.')[0]}.html": b"" for path in files}
        self.source = SimpleNamespace(language="zh")
        self.texts = {"zh": self.source, "en": SimpleNamespace(language="en")}
        self.roots = {"": self.source, "en/": self.texts["en"]}
        self.outdated = {language: outdated.outdated_in(self.published, language) for language in self.texts}
        passages = {
            paragraph.id: SimpleNamespace(text=paragraph.text) for paragraph in edition.earlier[0].record.paragraphs
        }
        self.editions = {DRAFT: {"zh": SimpleNamespace(passages=passages)}}


def forms_of(edition: Edition) -> dict[str, bytes]:
    files = {path: text.encode() for path, text in twins(edition).items()}
    for language, text in akoma_ntoso(edition).items():
        files[urls.AKOMA_NTOSO.format(suffix="" if language == "zh" else f".{language}")] = text.encode()
    return files | {urls.TEI: tei(edition).encode(), urls.BOOK: epub(edition, 1_700_000_000)}


def faults(edition: Edition, files: dict[str, bytes]) -> list[str]:
    check = Stub(edition, files)
    outdated.outdated(check)  # type: ignore[arg-type]
    return check.report.differences


def test_every_form_says_which_translations_are_of_the_earlier_text_and_the_checker_holds_it(revised: Edition) -> None:
    data = record_data(revised)
    assert [
        paragraph["id"] for paragraph in data["paragraphs"] if paragraph.get("outdated") == {"en": DRAFT}
    ] == OUTDATED
    assert paragraphs_ndjson(data).count(f'"outdated": {{"en": "{DRAFT}"}}') == len(OUTDATED)
    files = forms_of(revised)
    said = b"still of edition 6ce3543d"
    assert said in files["en/p/27.txt"]
    assert said not in files["en/p/29.txt"]
    assert f"译文仍据版本 {DRAFT}".encode() in files["record/dialogue-2-parallel.md"]
    assert DRAFT.encode() not in files["record/dialogue-2.md"]
    assert faults(revised, files) == []
    for path in (
        "en/p/27.txt",
        "record/dialogue-2-parallel.md",
        "en/record/all.txt",
        urls.TEI,
        "record/record.en.akn.xml",
    ):
        unsaid = files[path].replace(DRAFT.encode(), b"00000000", 1)
        assert unsaid != files[path]
        assert faults(revised, files | {path: unsaid}) != [], path
