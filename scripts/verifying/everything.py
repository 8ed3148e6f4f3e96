"""Every byte: the manifest and the archive."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from verifying.check import Check
from verifying.names import APART, ARCHIVE, MANIFEST, PROOF, SIGNPOST


def manifest_of(files: Mapping[str, bytes], stated: str = "") -> Iterator[str]:
    """Yield how files differ from their manifest; a proof page is taken with zeros for the manifest's own hash."""
    if MANIFEST not in files:
        yield f"{MANIFEST}: is missing"
        return
    own = hashlib.sha256(files[MANIFEST]).hexdigest()
    if stated and stated.lower() != own:
        yield f"{MANIFEST}: its SHA-256 is {own}, not {stated}"
    listed = {file["path"]: file for file in json.loads(files[MANIFEST])["files"]}
    for path in sorted(files.keys() - listed - {MANIFEST}):
        yield f"{path}: stands in no manifest"
    for path, file in listed.items():
        data = files.get(path, b"")
        if path.split("/")[-1] == PROOF:
            if own.encode() not in data:
                yield f"{path}: does not state the SHA-256 of the manifest"
            data = data.replace(own.encode(), b"0" * 64)
        if path not in files or len(data) != file["bytes"] or hashlib.sha256(data).hexdigest() != file["sha256"]:
            yield f"{path}: is not the file of the manifest" if path in files else f"{path}: is missing"


def archived(check: Check, archive: Mapping[str, bytes]) -> Iterator[str]:
    """Yield how the archive in a site differs from it: every page of the record says the same there."""
    yield from (f"{ARCHIVE}: {row}" for row in manifest_of(archive))
    for path in sorted(
        archive.keys() ^ {path for path in check.files if path != ARCHIVE and not APART.fullmatch(path)}
    ):
        yield f"{ARCHIVE}: {path}: stands only {'there' if path in archive else 'outside'}"
    for path in sorted(archive.keys() & check.files.keys() - {MANIFEST}):
        if archive[path] != _as_there(path, check.files[path]):
            home = path.endswith(".html") and path.count("/") <= 1 and not path.startswith("record/")
            faults, section = check.page(path, archive[path])
            yield from (f"{ARCHIVE}: {row}" for row in faults)
            if not home or section is not None:
                yield f"{ARCHIVE}: {path}: is another file there"


def _as_there(path: str, data: bytes) -> bytes:
    """Return a file as it stands in the archive: a page without what leads programs to other forms of it."""
    return SIGNPOST.sub(b"", data) if path.endswith(".html") else data


def opened(site: Path) -> dict[str, bytes]:
    """Return the files of a site, a folder or an archive, by their paths."""
    if site.is_file():
        return unpacked(site.read_bytes())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the members of an archive by their paths in its one folder."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if len({*names}) != len(names) or len({name.split("/")[0] for name in names}) != 1:
            raise ValueError(f"{ARCHIVE}: names stand twice, or not in one folder")
        return {name.partition("/")[2]: archive.read(name) for name in names}
