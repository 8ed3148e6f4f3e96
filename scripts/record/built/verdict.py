"""The verdict of the check: a sign and a sentence in the finished page of the proof."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from record.markup.render import piece
from record.view import View

HOLDS, UNKNOWN = "✓", "？"
"""The signs of verdicts: a colour alone would not be enough."""


def holds(view: View, check: Mapping[str, Any]) -> str:
    """Return the verdict on a successful check, as HTML."""
    counts = {key: check[key] for key in ("pages", "passages", "code_points")}
    words = view.labels["proof_holds"].format(**counts, sha256=check["rebuilt_sha256"][0])
    return verdict(HOLDS, view.labels["proof_verdict"], words)


def with_verdict(page: str, words: str) -> str:
    """Return the built page with the verdict in its place."""
    opening, *_, closing = verdict("\0", "\0", "\0").split("\0")
    before, mark, rest = page.partition(opening)
    return f"{before}{words}{rest.partition(closing)[2]}" if mark else page


def verdict(sign: str, sentence: str, words: str = "") -> Markup:
    """Return a verdict as HTML: its sign, its sentence, and what was found."""
    return piece("verdict.html.jinja", sign=sign, sentence=sentence, words=words)
