"""A form of a citation as pieces: words, and names of what is filled in.

A form is written as one string, `《«title»》|，«place»|（«version»）`: pieces between `|`, names between `«` and `»`.
One rule holds here and in the script of the pages: a piece is left out where something that it names has no value. What
the edition knows is filled in here; what only a page knows (`ASKED`: the place, its address, the day) the script adds.
"""

import html
import json
import re
from collections.abc import Callable, Mapping, Sequence

NAME = re.compile(r"«([^»]*)»")
ASKED = frozenset({"place", "pinpoint", "key", "url", "linked", "unlinked", "day", "read", "slashes", "commas"})
"""What a page knows: the place in words, as a link and as words; its key; its address, and whether there is one; the
day of access in words (`day:en-US`), as the standards write it (`day`), where it was read online (`read`), for data."""
TEX, MARKS = re.compile(r"[\\{}]"), re.compile(r"[\\`*_\[\]<>#]")
ESCAPES: Mapping[str, Callable[[str], str]] = {
    "rich": html.escape,
    "html": html.escape,
    "tex": lambda text: re.sub(r"[&%$#_]", r"\\\g<0>", TEX.sub("", text)),
    "json": lambda text: json.dumps(text, ensure_ascii=False)[1:-1],
    "markdown": lambda text: MARKS.sub(r"\\\g<0>", text),
    "plain": str,
}
"""How words are written in each kind of form: what would be syntax there is no syntax."""
Piece = list[str]
"""Words and names in turn: the first is words, the second a name, and so on."""


def filled(form: str, known: Mapping[str, str], kind: str) -> list[Piece]:
    """Return a form with what is known filled in; pieces that name what is not known are left out."""
    pieces: list[Piece] = []
    for text in form.split("|"):
        words, names = NAME.split(text)[::2], NAME.split(text)[1::2]
        piece = [words[0]]
        for name, after in zip(names, words[1:], strict=True):
            if name.partition(":")[0] in ASKED:
                piece += [name, after]
            elif value := known[name]:
                piece[-1] += ESCAPES[kind](value) + after
            else:
                break
        else:
            if len(piece) == 1 and pieces and len(pieces[-1]) == 1:
                pieces[-1][0] += piece[0]
            else:
                pieces.append(piece)
    return pieces


def words(pieces: Sequence[Piece], values: Mapping[str, str | None]) -> str:
    """Return the words of a filled form, with the values of what a page would know."""
    kept = (piece for piece in pieces if all(values.get(name) is not None for name in piece[1::2]))
    return "".join(values[part] or "" if at % 2 else part for piece in kept for at, part in enumerate(piece))
