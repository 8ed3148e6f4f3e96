"""The build compares what it built with the edition: every word of an article, ours as well, and every file of data."""

import json
from collections.abc import Mapping
from functools import partial

import pytest
from paths import FACTS, ROOT, SOURCE, record_cases

from printing.kept import kept
from record.build import Built, build
from record.built.formats import unlike
from record.built.rendered import altered, rendered
from verifying.names import PROVENANCE

CASES = record_cases("altered.toml")
Files = Mapping[str, bytes]


@pytest.fixture(scope="module")
def built(built: Built) -> Built:
    """The edition with the PDF files that were made of it, as the site was built."""
    return build(SOURCE, FACTS, papers=partial(kept, ROOT)) if kept(ROOT, built.edition) else built


@pytest.fixture(scope="module")
def articles(built: Built) -> Mapping[str, str]:
    """What Markdown makes of every page."""
    return rendered(built)


def test_every_generated_page_is_compared_and_holds(built: Built, articles: Mapping[str, str], files: Files) -> None:
    assert len(articles) > 80
    # The proof pages have the result of the check by now.
    assert {row.partition(": ")[0] for row in altered(built, articles, files)} <= {"proof.html", "en/proof.html"}
    assert {row.partition(": ")[0] for row in unlike(built, files)} == {PROVENANCE}


@pytest.mark.parametrize("case", CASES["article"], ids=lambda case: case["new"])
def test_an_article_that_says_something_else_is_told(
    built: Built, articles: Mapping[str, str], files: Files, case: dict[str, str]
) -> None:
    path = case.get("path", "record/dialogue-2.html")
    page = files[path].decode()
    assert case["old"] in page
    changed = page.replace(case["old"], case["new"], 1).encode()
    [row] = altered(built, {path: articles[path]}, {**files, path: changed})
    assert row.startswith(f"{path}: ")


@pytest.mark.parametrize("case", CASES["file"], ids=lambda case: case["path"])
def test_a_file_that_is_not_the_one_of_the_edition_is_told(built: Built, files: Files, case: dict[str, str]) -> None:
    text = files[case["path"]].decode()
    assert case["old"] in text
    changed = {**files, case["path"]: text.replace(case["old"], case["new"], 1).encode()}
    assert f"{case['path']}: is not what the edition says" in [*unlike(built, changed)]


def test_an_entry_of_the_search_that_is_missing_is_told(built: Built, files: Files) -> None:
    [path] = [path for path in files if path.startswith("search/index-zh.")]
    head, _, data = files[path].decode().partition(" = ")
    index = json.loads(data.rstrip().removesuffix(";"))
    del index["docs"][3]
    changed = {**files, path: f"{head} = {json.dumps(index, ensure_ascii=False)};\n".encode()}
    assert "search/index-zh.js: is not what the edition says" in [*unlike(built, changed)]
