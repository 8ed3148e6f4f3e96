"""A language that lacks words for a fact is listed, and what a reader must know is said all the same."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from french import french_record, speak_french
from paths import cases

from record import urls
from record.facts import Status
from record.judge import read_labels

CASES = cases("lacking.toml")["case"]
STATUS = 'languages = ["zh", "fr"]\n[status]\nkind = "{kind}"\nlabel.zh = "增编"\n'
NATURE = 'languages = ["zh", "fr"]\n[sections.att_1]\nnature.zh = "非逐字记录。"\n'


@pytest.fixture(autouse=True)
def _french(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_french(monkeypatch)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_language_without_words_for_a_fact_is_listed_one_line_a_fact(case: dict[str, Any], tmp_path: Path) -> None:
    built = french_record(tmp_path, {"record.toml": case["facts"].removeprefix("\n")})
    problems = built.problems.get(tmp_path / "record.toml", [])
    assert [f"{problem.line}: {problem.message}" for problem in problems] == case["problems"]


@pytest.mark.parametrize(
    ("facts", "mark", "title"),
    [
        (STATUS.format(kind="draft"), "Draft", "What the status of this text means: a draft, not the final text"),
        (STATUS.format(kind="final"), "Final text", "What the status of this text means: the final text"),
        ("", "Status not stated", "What is known of the status of this text: it is not stated"),
    ],
)
def test_the_mark_of_the_status_is_never_empty_and_says_what_the_status_is(
    facts: str, mark: str, title: str, tmp_path: Path
) -> None:
    files = french_record(tmp_path, {"record.toml": facts or 'languages = ["zh", "fr"]\n'}).files
    assert f'[{mark}](../about.md#status){{ .status title="{title}" }}' in files["record/annex-1.fr.md"]
    site = json.loads(files[urls.SITE])["fr"]
    assert (site["status"], site["status_title"]) == (mark, title)


def test_every_kind_of_status_has_its_words_in_every_language() -> None:
    for labels in read_labels().values():
        for kind in (*get_args(Status.__dataclass_fields__["kind"].type), "unstated"):
            assert labels.table("status")[kind]
            assert labels.table("status_title")[kind]


def test_what_kind_of_text_it_is_stands_in_the_words_of_the_original_marked_as_such(tmp_path: Path) -> None:
    files = french_record(tmp_path, {"record.toml": NATURE}).files
    expected = '非逐字记录。\n{: .nature data-search-exclude="" lang="zh-Hans" }'
    for page in ("record/annex-1.fr.md", "record/annex-1-parallel.fr.md", "record/all.fr.md"):
        assert expected in files[page]
    assert '非逐字记录。\n{: .nature data-search-exclude="" }' in files["record/annex-1.md"]


def test_a_page_in_a_language_without_a_title_is_described_by_the_records_own(tmp_path: Path) -> None:
    facts = 'languages = ["zh", "fr"]\ntitle.zh = "会议记录草案"\n'
    files = french_record(tmp_path, {"record.toml": facts}).files
    assert 'description: "会议记录草案 (' in files["record/annex-1.fr.md"]
