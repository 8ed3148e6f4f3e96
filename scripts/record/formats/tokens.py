"""The colours and faces of the site, for what stands alone and may load no style sheet: a page in one file, a cover.

They stand in `docs/assets/css/tokens.css` and nowhere else, so that one edit changes them everywhere.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from record.markup.markdown import ready

SHEET = Path(__file__).parents[3] / "docs" / "assets" / "css" / "tokens.css"
PLACES = {
    "light": r'\[data-md-color-scheme="default"\]',
    "dark": r'\[data-md-color-scheme="slate"\]',
    "paper": r"@media print \{.*?:root \[data-md-color-scheme\]",
    "chinese": r":root, :lang\(zh\)",
    "others": r":not\(:lang\(zh\)\)",
}
"""How the rules begin that are asked for: three palettes, and the faces of Chinese and of other languages."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The text of the style sheet that declares them."""

    sheet: str

    def values(self, place: str) -> Mapping[str, str]:
        """Return what a rule declares, by name without hyphens before it.

        Raises:
            ValueError: the style sheet has no such rule.
        """
        found = re.search(rf"^{PLACES[place]} \{{([^}}]*)\}}", self.sheet, re.DOTALL | re.MULTILINE)
        if not found:
            raise ValueError(f"{SHEET.name} has no rule for {place}: {PLACES[place]}")
        return dict(re.findall(r"--([\w-]+): ([^;]*);", found[1]))

    def declared(self, place: str, *names: str) -> Markup:
        """Return some declarations of a rule, to stand in another style sheet; errors as in `values`.

        Raises:
            KeyError: the rule does not declare a name.
        """
        values = self.values(place)
        return ready(" ".join(f"--{name}: {values[name]};" for name in names))


def read_tokens() -> Tokens:
    """Read the style sheet; it may be edited while the site is served."""
    return Tokens(SHEET.read_text(encoding="utf-8"))
