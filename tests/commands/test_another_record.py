"""Another record takes this one's place by its files: its language comes first, and only its languages are built."""

import json
from pathlib import Path

import pytest
from built_site import index_of
from lxml import html
from paths import CASE_FILES
from project import Project

from record.build import Built, build

TEXT = (CASE_FILES / "english.txt").read_text(encoding="utf-8")
FACTS = 'language = "en"\nlanguages = ["en", "zh"]\n'
WRITTEN = "---\ntitle: {title}\n---\n\n# {title}\n\n## {title} {{ #status }}\n"


def published(folder: Path, facts: str) -> Project:
    """The site of a record in English, with hand-written pages that speak of it."""
    project = Project(folder)
    project.replace_record(TEXT, facts)
    for name in ("index", "about"):
        for language, title in (("zh", "阅览室"), ("en", "Reading rooms")):
            project.write(f"docs/{name}.{language}.md", WRITTEN.format(title=title))
    done = project.mkdocs(strict=False)  # the sample leaves its editor questions
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return published(tmp_path_factory.mktemp("english"), FACTS)


def language_of(project: Project, path: str) -> str | None:
    return html.document_fromstring(project.read(path)).get("lang")


def test_its_language_has_the_addresses_without_a_prefix(project: Project) -> None:
    assert language_of(project, "index.html") == "en"
    assert language_of(project, "about.html") == "en"
    assert language_of(project, "record/annex-1.html") == "en"


def test_its_other_language_stands_under_a_prefix_with_the_text_marked(project: Project) -> None:
    assert language_of(project, "zh/index.html") == "zh-Hans"
    page = html.document_fromstring(project.read("zh/record/annex-1.html"))
    assert page.get("lang") == "zh-Hans"
    assert [element.get("lang") for element in page.iterfind(".//*[@id='para_1']")] == ["en"]


def test_the_hand_written_pages_stand_in_their_languages(project: Project) -> None:
    assert "Reading rooms" in project.read("about.html")
    assert "阅览室" in project.read("zh/about.html")


def test_a_record_in_one_language_makes_a_site_in_one(tmp_path: Path) -> None:
    project = published(tmp_path / "single", FACTS.replace(', "zh"', ""))
    assert language_of(project, "index.html") == "en"
    assert not (project.site / "zh").exists()
    assert list(project.site.rglob("*.zh.html")) == []
    assert "阅览室" not in project.read("about.html")
    assert [path.name[:8] for path in (project.site / "search").iterdir()] == ["index-en"]
    assert "阅览室" not in json.dumps(index_of(project.site, "en"), ensure_ascii=False)


def built(folder: Path, text: str, facts: str) -> Built:
    """The edition of a record in Chinese, without a site."""
    for name, words in (("record.txt", text), ("record.toml", facts)):
        (folder / name).write_text(words, encoding="utf-8")
    return build(folder / "record.txt", folder / "record.toml")


def test_a_dialogue_of_a_record_without_an_annex_has_the_title_of_the_record_above_it(tmp_path: Path) -> None:
    files = built(tmp_path, "一、关于水的对话\n1. 水。\n", 'title.zh = "记录"\n').files
    assert "[记录](annex-1.md)" in files["record/annex-1-section-1.md"]
    assert not [path for path, content in files.items() if path.endswith(".md") and "[](" in content]


@pytest.mark.parametrize(
    ("facts", "dates"),
    [("", ""), ("start = 2019-05-27\n", "2019年5月27日"), ("end = 2019-05-31\n", "")],
)
def test_a_session_without_an_end_is_of_one_day(tmp_path: Path, facts: str, dates: str) -> None:
    assert built(tmp_path, "附件\n甲\n1. 水。\n", facts).edition.view("zh").dates == dates
