"""The fonts of Chinese texts: the four files of Noto Sans and Serif CJK, as Debian has them."""

from pathlib import Path

FACES = ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", "NotoSerifCJK-Regular.ttc", "NotoSerifCJK-Bold.ttc")
"""The files of Debian's package fonts-noto-cjk."""
MISSING = "No Noto Sans and Serif CJK: install them (Debian: apt-get install fonts-noto-cjk) and try again."


def faces() -> list[Path]:
    """Return the font files, or nothing if one is missing."""
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local" / "share" / "fonts")
    found = {path.name: path for folder in folders for path in folder.rglob("Noto*CJK-*.ttc")}
    return [found[name] for name in FACES] if found.keys() >= set(FACES) else []
