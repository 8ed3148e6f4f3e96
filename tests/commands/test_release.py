"""What the outside reads of the project says one version, and leads only to what is there."""

import re
import tomllib

import pytest
from mkdocs.utils.yaml import yaml_load
from paths import ROOT

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
