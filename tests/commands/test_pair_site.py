"""A site of a report and its translation, of which each has paragraphs that the other has not, is built and proven."""

import shutil

import pytest
from forged_page import assert_forgery_is_seen
from paths import CASE_FILES, cases
from project import Project

import verify_site
from verifying.check import Check
from verifying.everything import opened

PAIR = CASE_FILES / "pair"
FORGED = cases("pair.toml")["case"]
DATA = "record/record.json"


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """A check of the site of the pair."""
    project = Project(tmp_path_factory.mktemp("pair"))
    project.replace_record("", "")
    for path in PAIR.iterdir():
        shutil.copy2(path, project.folder / "docs/source")
    for name in ("index", "about"):
        for language in ("zh", "en"):
            project.write(f"docs/{name}.{language}.md", "---\ntitle: 记录\n---\n\n# 记录\n\n## 记录 { #status }\n")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return Check(opened(project.site), (PAIR / "record.txt").read_bytes())


def test_it_is_proven_and_the_certificate_counts_each_text_by_itself(check: Check) -> None:
    report = verify_site.verify(check.files, check.source.data)
    assert report.differences == []
    counted = {(row["form"], row["language"]): (row["paragraphs"], row["of"]) for row in report.forms}
    for form in ("pages", "parallel", "whole", "single", "search", "json", "ndjson", "tsv", "quotes", "tei", "epub"):
        assert (counted[form, "zh"], counted[form, "en"]) == ((12, 12), (13, 13)), form


@pytest.mark.parametrize("case", FORGED, ids=lambda case: case["name"])
def test_whoever_has_a_copy_of_the_site_sees_what_is_forged_in_it(case: dict[str, str], check: Check) -> None:
    assert_forgery_is_seen(case, check)


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ('"id": "p_11"', '"id": "p_3"', "record/record.json: additions"),
        ('"after": "p_5"', '"after": "p_6"', "record/record.json: additions"),
        ("Satellites now measure", "Satellites measure", "record/record.json: additions"),
    ],
)
def test_data_that_say_otherwise_are_found(old: str, new: str, difference: str, check: Check) -> None:
    text = check.files[DATA].decode("utf-8")
    assert text.count(old) == 1
    forged = Check({**check.files, DATA: text.replace(old, new).encode()}, check.source.data)
    assert any(found.startswith(difference) for found in forged.beside().differences)


@pytest.mark.parametrize(("own", "another"), [("p_6", "p_3"), ("p_11", "p_10"), ("p_12", "p_13"), ("p_4", "p_9")])
def test_a_list_that_ties_a_paragraph_to_another_one_is_found(own: str, another: str, check: Check) -> None:
    said = check.files["record/provenance.json"].decode("utf-8")
    head, _, rest = said.partition('"translations"')
    assert f'"id": "{own}"' in rest
    forged = {
        **check.files,
        "record/provenance.json": (
            head + '"translations"' + rest.replace(f'"id": "{own}"', f'"id": "{another}"')
        ).encode(),
    }
    assert verify_site.verify(forged, check.source.data).differences != []
