"""What somebody was asked: found where a record says so, and nowhere else."""

from pathlib import Path
from typing import Any

import pytest
from marked import marked_again
from paths import CASE_FILES, cases
from small_record import read

from record.languages import GRAMMARS
from record.prompts import prompts

FAMILIES = sorted((CASE_FILES / "families").glob("*.txt"))


@pytest.mark.parametrize("case", cases("prompts.toml")["case"], ids=lambda case: case["name"])
def test_prompts_are_what_a_reader_takes_them_for(case: dict[str, Any]) -> None:
    grammar = GRAMMARS[case["language"]]
    record, _ = read(case["text"], case["language"])

    def short(ids: tuple[str, ...]) -> str:
        return " ".join(id.removeprefix("para_").replace("__speech_", ".") for id in ids)

    rows = []
    for prompt in (prompt for own in prompts(record, grammar).values() for prompt in own):
        paragraph = record.paragraph_by_id[prompt.paragraph]
        words = paragraph.text[prompt.start : prompt.end]
        asker = f"{prompt.by or '-'} {prompt.speaker or '-'}"
        rows.append(
            f"{paragraph.number} {prompt.kind} {asker} | {words} > {short(prompt.answers)} > {short(prompt.then)}"
        )
    assert rows == case["expected"]


@pytest.mark.parametrize("case", FAMILIES, ids=lambda case: case.stem)
def test_a_record_has_the_prompts_that_it_tells_of_and_no_other(case: Path, tmp_path: Path) -> None:
    _, record = marked_again(case, tmp_path)
    assert [*prompts(record, GRAMMARS[record.language])] == cases("prompts.toml")["families"].get(case.stem, [])
