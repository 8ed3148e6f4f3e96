"""The words of the interface are found from the code: a search for a key leads to what shows its words."""

import json
import re
from pathlib import Path

import pytest
from paths import ROOT

from record.build import build
from record.judge import labels_in, read_labels
from record.source import InputError
from record.urls import SITE

FOLDERS = {"scripts": ("*.py", "*.jinja", "forms.toml"), "overrides": ("*.html",), "docs/assets/js": ("*.js",)}
CODE = [path for folder, kinds in FOLDERS.items() for kind in kinds for path in (ROOT / folder).rglob(kind)]
EXAMPLES = ("words", "exact", "without", "speaker")
FORMS = re.compile(r"_(?:zero|one|two|few|many|other)$")
"""How a key ends whose words have a number in them: by the form that the language has for the number."""


@pytest.fixture(scope="module")
def written() -> frozenset[str]:
    """Every word of the code, of the templates and of the scripts; `go_${reason}` has the word `go_`."""
    return frozenset(word for path in CODE for word in re.findall(r"\w+", path.read_text(encoding="utf-8")))


def test_every_key_or_its_table_stands_in_the_code(written: frozenset[str]) -> None:
    for labels in read_labels().values():
        assert labels.keys() <= written


def test_every_key_of_a_table_stands_in_the_code_or_is_put_together_there(written: frozenset[str]) -> None:
    for labels in read_labels().values():
        keys = [key for table in labels.values() if isinstance(table, dict) for key in table]
        assert [key for key in keys if not is_named(FORMS.sub("", key), written)] == []


def is_named(key: str, written: frozenset[str]) -> bool:
    """Tell whether the code has a key, its beginning (`go_` before a reason) or its end (`_space` after a kind)."""
    cuts = [at for at, sign in enumerate(key) if sign == "_"]
    return key in written or any(key[: at + 1] in written or key[at:] in written for at in cuts)


@pytest.mark.parametrize(
    ("words", "line", "message"),
    [
        ('term = "…"', 3, "zh.kind.place: stands in this language alone; add fr.kind.place, which says the same"),
        ('term = "…"\nplace = "{name}"', 3, "zh.kind.place: fills in nothing, and fr.kind.place fills in {name}; let"),
        ('term = "…"\nplace = "…"\nmore = "…"', 7, "fr.kind.more: stands in this language alone; add zh.kind.more"),
    ],
)
def test_a_language_with_other_keys_or_other_names_to_fill_in_is_refused_with_its_line(
    words: str, line: int, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "labels.toml"
    path.write_text(f'[zh.kind]\nterm = "…"\nplace = "…"\n[fr.kind]\n{words}\n', encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(f"{path}:{line}: {message}")):
        labels_in(path)


def test_the_index_of_speakers_says_by_what_the_record_is_ordered(tmp_path: Path) -> None:
    text = "Annex [I]\nSummary\n{}\n1. The President thanked the delegations.\n"
    for heading, words in (("I. Dialogue on housing\n", "by dialogue"), ("", "by section")):
        (tmp_path / "record.txt").write_text(text.format(heading), encoding="utf-8")
        assert words in build(tmp_path / "record.txt", language="en").files["record/speakers.md"]


def test_the_help_of_the_search_has_the_examples_that_the_facts_state(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text("Annex [I]\nSummary\n1. The President thanked all.\n", encoding="utf-8")
    for facts, examples in (("", {}), ('search_examples.exact.en = "“all”"', {"exact": "“all”"})):
        (tmp_path / "record.toml").write_text(f'language = "en"\nlanguages = ["en"]\n{facts}\n', encoding="utf-8")
        built = build(tmp_path / "record.txt", tmp_path / "record.toml")
        said = json.loads(built.files["record/words-en.js"].partition(" = ")[2].rstrip(";\n"))["search"]
        assert {key: said[f"help_{key}"] for key in EXAMPLES if f"help_{key}" in said} == examples
        assert json.loads(built.files[SITE])["en"]["search_examples"] == examples | {"number": "para 1"}
