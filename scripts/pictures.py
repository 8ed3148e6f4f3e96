"""Checks that the folder of pages has the pictures that the facts name."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from record.source import line_of_key


def absent(pictures: Mapping[str, str], facts: Path, out: Path) -> Iterator[str]:
    """Yield a line for each missing picture; capitals must be right, although some systems ignore them."""
    for language, picture in pictures.items():
        place = out / picture
        if not (place.is_file() and place.name in {path.name for path in place.parent.iterdir()}):
            line = line_of_key(facts, ("picture", language))
            yield f"{facts}:{line}: picture.{language}: there is no {place}; draw it (make picture) or leave it out"
