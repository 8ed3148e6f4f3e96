"""A sample record in another language: its files as a person reads them, and its data in their published shape."""

import json

import pytest
from golden_files import assert_golden
from jsonschema import Draft202012Validator
from paths import CASE_FILES, ROOT

from record.build import build

HIDDEN = {"record/.search.json", "record/.site.json", "record/record.schema.json"}


@pytest.fixture(scope="session")
def sample() -> dict[str, str]:
    """Every file made of the English sample."""
    return dict(build(CASE_FILES / "english.txt", language="en").files)


def test_a_record_in_another_language_reads_as_before(sample: dict[str, str], *, golden: bool) -> None:
    files = {path: text for path, text in sample.items() if path not in HIDDEN}
    assert_golden(ROOT / "tests" / "golden" / "english", files, golden=golden)


def test_the_data_of_a_record_fit_their_published_schema(sample: dict[str, str]) -> None:
    schema = json.loads(sample["record/record.schema.json"])
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(sample["record/record.json"]))


def test_the_schema_refuses_data_of_another_shape(sample: dict[str, str]) -> None:
    validator = Draft202012Validator(json.loads(sample["record/record.schema.json"]))
    for change in ({"version": 2}, {"edition": 7}, {"paragraphs": [{"id": "para_1"}]}, {"languages": None}):
        data = json.loads(sample["record/record.json"]) | change
        assert not validator.is_valid(data), change
