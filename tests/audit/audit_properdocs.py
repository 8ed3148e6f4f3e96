"""ProperDocs, which goes on where MkDocs ends, makes the same site of the same pages, byte for byte."""

import os
from pathlib import Path

from paths import ROOT
from project import Project, tree

PROPERDOCS = ROOT / ".cache" / "properdocs"


def test_properdocs_makes_every_byte_that_mkdocs_makes(tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    others = {"PYTHONPATH": os.fspath(PROPERDOCS)}
    built = {}
    for builder, variables in (("mkdocs", {}), ("properdocs", others)):
        site = tmp_path / builder
        done = project.run("-m", builder, "build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(site), **variables)
        assert done.returncode == 0, done.stderr
        built[builder] = tree(site)
    assert "index.html" in built["mkdocs"]
    assert built["properdocs"].keys() == built["mkdocs"].keys()
    assert [path for path, data in built["mkdocs"].items() if built["properdocs"][path] != data] == []
