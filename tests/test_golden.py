"""The pages as a person reads them in Markdown, kept whole: a change of one shows as a difference of a file."""

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from record.build import build, contents
from record.edition import Edition
from record.write import MANIFEST, write

TESTS = Path(__file__).parent
PUBLISHED = ["record/dialogue-2.md", "record/dialogue-2.en.md"]
"""One page of the record in each language stands for its kind."""
HIDDEN = {"record/.search.json", "record/.site.json", "record/record.schema.json"}


@pytest.fixture(scope="session")
def sample() -> dict[str, str]:
    """Every file made of the English sample."""
    return dict(build(TESTS / "cases" / "english.txt", language="en").files)


def test_the_pages_of_a_dialogue_read_as_before(edition: Edition, *, golden: bool) -> None:
    files = contents(edition)
    assert_golden("record", {path: files[path] for path in PUBLISHED}, golden=golden)


def test_a_record_in_another_language_reads_as_before(sample: dict[str, str], *, golden: bool) -> None:
    assert_golden("english", {path: text for path, text in sample.items() if path not in HIDDEN}, golden=golden)


def test_the_data_of_a_record_fit_their_published_schema(edition: Edition, sample: dict[str, str]) -> None:
    for files in (contents(edition), sample):
        schema = json.loads(files["record/record.schema.json"])
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(json.loads(files["record/record.json"]))


def test_the_schema_refuses_data_of_another_shape(sample: dict[str, str]) -> None:
    validator = Draft202012Validator(json.loads(sample["record/record.schema.json"]))
    for change in ({"version": 2}, {"edition": 7}, {"paragraphs": [{"id": "para_1"}]}, {"languages": None}):
        data = json.loads(sample["record/record.json"]) | change
        assert not validator.is_valid(data), change


def assert_golden(name: str, files: dict[str, str], *, golden: bool) -> None:
    """Compare generated files with the folder of golden ones, which holds these and no other."""
    folder = TESTS / "golden" / name
    if golden:
        shutil.rmtree(folder, ignore_errors=True)
        write(folder, files)
        (folder / MANIFEST).unlink()
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    assert found.keys() == files.keys()
    for path, file in found.items():
        assert files[path] == file.read_text(encoding="utf-8"), path
