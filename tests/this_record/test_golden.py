"""The pages of a dialogue as a person reads them in Markdown, kept whole: a change shows as a difference of a file."""

import json

from golden_files import assert_golden
from jsonschema import Draft202012Validator
from paths import GOLDEN_FILES

from record.build import contents
from record.edition import Edition

PUBLISHED = ["record/dialogue-2.md", "record/dialogue-2.en.md"]
"""One page of the record in each language stands for its kind."""


def test_the_pages_of_a_dialogue_read_as_before(edition: Edition, *, golden: bool) -> None:
    files = contents(edition)
    assert_golden(GOLDEN_FILES / "record", {path: files[path] for path in PUBLISHED}, golden=golden)


def test_the_data_of_the_record_fit_their_published_schema(edition: Edition) -> None:
    files = contents(edition)
    schema = json.loads(files["record/record.schema.json"])
    Draft202012Validator(schema).validate(json.loads(files["record/record.json"]))
