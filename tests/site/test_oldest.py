"""The oldest browsers that are supported can read every script and every declaration that is shipped."""

import json
import re
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from paths import ROOT, SUPPORT, cases

CASES: dict[str, list[dict[str, Any]]] = cases("oldest.toml")
NAMES = {"chrome": "Chrome", "edge": "Edge", "firefox": "Firefox", "ios_saf": "iOS", "safari": "Safari"}
"""What readers call a browser."""


def asked(folder: Path) -> dict[str, set[str]]:
    """Return what the files of a folder ask for and the oldest browsers lack: the paths, by the feature."""
    command = ["node", str(SUPPORT / "oldest/index.mjs"), str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    found: dict[str, set[str]] = defaultdict(set)
    for case in json.loads(done.stdout):
        found[case["feature"]].add(case["path"])
    return dict(found)


@pytest.fixture(scope="module")
def shipped(site: Path) -> dict[str, set[str]]:
    """What the built site asks for."""
    return asked(site)


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What is found in the files of the faults."""
    folder = tmp_path_factory.mktemp("faults")
    for fault in CASES["fault"]:
        (folder / fault["file"]).write_text(fault["text"], encoding="utf-8")
    return asked(folder)


@pytest.mark.parametrize("fault", CASES["fault"], ids=lambda fault: fault["file"])
def test_the_check_finds(fault: dict[str, Any], faults: dict[str, set[str]]) -> None:
    assert fault["file"] in faults.get(fault["finds"], set())


def test_nothing_is_asked_for_but_what_has_a_plain_form_without(shipped: dict[str, set[str]]) -> None:
    left = {
        feature: paths
        for feature, found in shipped.items()
        if (paths := {path for path in found if not _listed(feature, path)})
    }
    assert left == {}


def test_nothing_is_listed_that_is_not_asked_for(shipped: dict[str, set[str]]) -> None:
    listed = [feature for entry in CASES["progressive"] for feature in entry["features"]]
    assert [feature for feature in listed if feature not in shipped] == []
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("page", ["docs/about.zh.md", "docs/about.en.md", "DECISIONS.md"])
def test_readers_and_contributors_are_told_the_oldest_browsers(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    queries = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["browserslist"]
    told = {f"{NAMES[name]} {version}" for name, _, version in (query.split(" ") for query in queries)}
    assert set(re.findall(r"(?:Chrome|Edge|Firefox|iOS|Safari) [\d.]*\d", text)) == told


def _listed(feature: str, path: str) -> bool:
    entries = (entry for entry in CASES["progressive"] if feature in entry["features"])
    return any(path.startswith(entry.get("only", "")) for entry in entries)
