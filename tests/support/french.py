"""French beside the languages of the package: a table of its grammar and a few words of the interface."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from paths import CASE_FILES

import record.judge
from record.build import Built, build
from record.judge import read_labels
from record.labels import labels_of
from record.languages import GRAMMARS
from record.languages.en import GRAMMAR as ENGLISH

SAMPLE = CASE_FILES / "french"
VERB = r"(?:a|ont)\s(?:dit|souligné|déclaré)"

FRENCH = replace(
    ENGLISH,
    code="fr",
    tag="fr",
    locale="fr",
    annex=re.compile(r"(?P<label>Annexe(?:\s?\[[^\]]*\]|\s[IVX]+)?)$"),
    voices=replace(
        ENGLISH.voices,
        collective=r"(?P<quantity>[Dd]e\snombreux|[Pp]lusieurs)\sreprésentants",
        delegation=rf"[Ll]e\sreprésentant\s(?:du|de\sla|de\sl’)\s?(?P<territory>[^,.;]*?)(?=\s{VERB})",
        verb=re.compile(VERB),
        quantities={"de nombreux": "many", "plusieurs": "several"},
    ),
    kept=replace(
        ENGLISH.kept,
        figure=re.compile(
            r"(?P<digits>[0-9]{1,3}(?:\s[0-9]{3})+|[0-9]+(?:,[0-9]+)?)"
            r"(?:(?P<percent>\s%)|(?P<dollar>\sdollars)|(?P<euro>\seuros))?"
        ),
    ),
)


def speak_french(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the package know French while a test runs."""
    labels = read_labels()
    words = tomllib.loads((SAMPLE / "labels.toml").read_text(encoding="utf-8"))
    monkeypatch.setitem(GRAMMARS, "fr", FRENCH)
    monkeypatch.setattr(record.judge, "read_labels", lambda: labels_of(labels | {"fr": merged(labels["en"], words)}))


def merged(words: Mapping[str, Any], others: Mapping[str, Any]) -> dict[str, Any]:
    """Return words with others in the place of those that have the same key, in tables as well."""
    tables = {key: merged(words[key], own) for key, own in others.items() if isinstance(own, dict)}
    return {**words, **others, **tables}


def french_record(folder: Path, files: Mapping[str, str]) -> Built:
    """Build the sample in a folder, some of its files with another text."""
    for path in SAMPLE.glob("record*"):
        (folder / path.name).write_text(files.get(path.name) or path.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "terms.toml").write_bytes((SAMPLE / "terms.toml").read_bytes())
    return build(folder / "record.txt", folder / "record.toml")
