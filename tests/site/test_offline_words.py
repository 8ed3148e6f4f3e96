"""Where the home page offers the archive, the one in the archive says that it is the copy."""

import re
import zipfile
from pathlib import Path

import pytest

OFFERED = re.compile(
    r'<section class="offline">.*?<p>((?:(?!<p>).)*)</p>\s*<p>(?:(?!<p>).)*</p>\s*</section>', re.DOTALL
)
"""The last but one of what the section offers; the last is the way to all forms."""


@pytest.mark.parametrize(
    ("home", "offered", "copy"),
    [
        ("index.html", '<a href="session-record.zip" download>整个网站（ZIP 文件）</a>（{}）', "离线副本"),
        (
            "en/index.html",
            '<a href="../session-record.zip" download>The whole site as a ZIP file</a> ({})',
            "Offline copy",
        ),
    ],
)
def test_the_copy_says_what_it_is_in_the_place_of_the_link_with_the_size_of_the_archive(
    site: Path, home: str, offered: str, copy: str
) -> None:
    archive = site / "session-record.zip"
    with zipfile.ZipFile(archive) as packed:
        [folder] = {name.partition("/")[0] for name in packed.namelist()}
        kept = packed.read(f"{folder}/{home}").decode()
    shown = (site / home).read_text(encoding="utf-8")
    assert OFFERED.findall(shown) == [offered.format(f"{archive.stat().st_size / 1e6:.1f} MB")]
    [words] = OFFERED.findall(kept)
    assert re.sub(r"<[^>]*>", "", words) == copy
    assert "<a " not in words
