"""What the outside reads of the project says one version, and leads only to what is there."""

import re
import tomllib

import pytest
from mkdocs.utils.yaml import yaml_load
from paths import ROOT

FOLDERS = ("bench", "docs", "overrides", "scripts", "tests")
TO_BE_WRITTEN = {"scripts/record/languages/fr.py": "the example of a further language"}
GUIDES = ("README.md", "CONTRIBUTING.md", "EDITING.md", "SECURITY.md", "DECISIONS.md")


def test_the_citation_of_the_software_names_the_version_and_licence_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == project["version"]
    assert citation["license"] == project["license"]
    assert citation.keys() >= {"cff-version", "message", "title", "authors"}


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_leads_only_to_files_that_are_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", text)
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_names_only_commands_and_modules_that_are_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    commands = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|\$ |&& )make ([a-z]+)", text)) <= commands
    paths = [f"/{path.relative_to(ROOT).as_posix()}" for folder in FOLDERS for path in (ROOT / folder).rglob("*.*")]
    named = set(re.findall(r"`((?:[\w.-]+/)*[\w-]+\.(?:py|js|css|typ|jinja))`", text)) - TO_BE_WRITTEN.keys()
    assert [path for path in sorted(named) if not any(there.endswith(f"/{path}") for there in paths)] == []
