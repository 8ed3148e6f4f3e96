"""The manifest lists every byte that is published, what each file is made from, and stands in the archive as well."""

import json

from forged_site import Files, blank
from paths import ROOT, SOURCE

from record.built.offline_copy import archive
from record.exports.manifest import sealed
from verify_site import verify
from verifying.everything import unpacked
from verifying.names import ARCHIVE, MANIFEST


def test_every_byte_is_listed_and_a_changed_added_or_missing_file_is_named(files: Files) -> None:
    style = next(path for path in files if path.endswith(".css"))
    other = {**files, style: files[style] + b" ", "more.html": b"", "record/record.tsv": b""}
    del other["about.html"]
    differences = verify(other, SOURCE.read_bytes()).differences
    for row in (
        f"{style}: is not the",
        "more.html: stands in no",
        "about.html: is missing",
        "record/record.tsv: is not",
    ):
        assert any(difference.startswith(row) for difference in differences), row


def test_the_hash_of_the_manifest_vouches_for_every_byte(files: Files) -> None:
    _, digest = sealed(blank(files))
    assert verify(files, SOURCE.read_bytes(), digest).differences == []
    style = next(path for path in files if path.endswith(".css"))
    forged, other = sealed({**blank(files), style: files[style] + b"#para_27{display:none}"})
    del forged[ARCHIVE]
    assert any(digest in row and other in row for row in verify(forged, SOURCE.read_bytes(), digest).differences)


def test_the_proof_page_states_the_hash_of_the_manifest(files: Files) -> None:
    _, digest = sealed(blank(files))
    for path in ("proof.html", "en/proof.html"):
        assert f"<code>{digest}</code>" in files[path].decode()
    assert sealed(blank(files))[0][MANIFEST] == files[MANIFEST]


def test_every_file_of_the_manifest_says_what_it_is_made_from(files: Files) -> None:
    listed = {file["path"]: file["source"] for file in json.loads(files[MANIFEST])["files"]}
    assert all(listed.values())
    assert listed["source/record.txt"] == ["docs/source/record.txt"]
    assert "docs/source/record.en.txt" in listed["en/record/all.html"]
    for path in {source for sources in listed.values() for source in sources}:
        assert list(ROOT.glob(path)), path


def test_a_member_of_the_archive_that_is_another_file_is_named(files: Files) -> None:
    inside = unpacked(files[ARCHIVE])
    page = inside["record/dialogue-2.html"].replace("四个前沿问题".encode(), "四个前缘问题".encode())
    forged, _ = sealed(blank({**inside, "record/dialogue-2.html": page}))
    packed = archive({f"x/{path}": data for path, data in forged.items()}, 315532800)
    differences = verify(sealed({**blank(files), ARCHIVE: packed})[0], SOURCE.read_bytes()).differences
    assert f"{ARCHIVE}: record/dialogue-2.html: is another file there" in differences
