"""A form of a citation as words and names of values, for each case in which a page can be.

A form is written as one string, `《«title»》|，«place»|（«version»）`: pieces between `|`, names between `«` and `»`. A
piece is left out where something that it names has no value. All of that is decided here: what is left (`ASKED`) is the
place, its address and the day, which the script of a page puts in.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain

NAME = re.compile(r"«([^»]*)»")
ASKED = frozenset({"pinpoint", "key", "url", "day", "slashes", "commas"})
"""What a page knows: the place in words; its key, and its address; the day of access in words (`day:en-US`), as the
standards write it (`day`), and for data (`2026/09/01`, `2026, 9, 1`)."""
CASES: Mapping[str, frozenset[str]] = {
    "alone": frozenset({"linked", "url", "day", "read", "slashes", "commas"}),
    "linked": frozenset({"unlinked", "read", "slashes", "commas"}),
    "read": frozenset({"unlinked"}),
}
"""What has no value: on a page without an address, on one with an address alone, and on one read online on a known day.
`linked`, `unlinked` and `read` are names without words, for pieces of one case."""
INNER = str.maketrans("《》", "〈〉")
"""How Chinese print writes the marks of a title inside those of another (GB/T 15834)."""
Signs = Sequence[tuple[str, str]]
"""Patterns, and what is written for what they find (`$&`), one after the other."""
Piece = list[int | str]
"""The cases that a piece stands in, the first as 1, the second as 2, the third as 4, added up; then words and names in
turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """How a kind of text writes words, with its own signs escaped, and how it writes a place with an address."""

    signs: Signs = ()
    address: str = ""
    """The kind as which an address is written; nothing where it stands as it is."""
    link: str = "«pinpoint»"

    def written(self, words: str) -> str:
        """Return words as this kind of text writes them."""
        return reduce(_replaced, self.signs, words)


def _replaced(words: str, sign: tuple[str, str]) -> str:
    pattern, replacement = sign
    return re.sub(pattern, lambda found: replacement.replace("$&", found[0]), words)


def pieces(
    form: str, writing: Writing, known: Mapping[str, str], undated: Mapping[str, str], language: str
) -> list[Piece]:
    """Return a form in a language with the known values filled in; `undated` are the words for an unknown day."""
    joined: list[Piece] = []
    for piece in form.split("|"):
        cases_by_parts: dict[tuple[str, ...], int] = {}
        for at, (case, missing) in enumerate(CASES.items()):
            values = {**known, **undated} if case == "linked" else known
            if not any(_absent(name, values, missing) for name in NAME.findall(piece)):
                link = "«pinpoint»" if "url" in missing else writing.link
                parts = tuple(_parts(piece.replace("«place»", link), writing, values, language))
                cases_by_parts[parts] = cases_by_parts.get(parts, 0) | 1 << at
        for (first, *rest), cases in cases_by_parts.items():
            if joined and joined[-1][0] == cases:
                joined[-1][-1] = f"{joined[-1][-1]}{first}"
                joined[-1] += rest
            else:
                joined.append([cases, first, *rest])
    return joined


def _absent(name: str, known: Mapping[str, str], missing: Collection[str]) -> bool:
    own = name.partition(":")[0]
    return own in missing or known.get(name) == ""


def _parts(piece: str, writing: Writing, known: Mapping[str, str], language: str) -> Iterator[str]:
    """Yield words and names in turn; a place has the words of the form's language."""
    words, *rest = NAME.split(piece)
    for name, after in zip(rest[::2], rest[1::2], strict=True):
        if name in known:
            titled = words.endswith("《") and after.startswith("》")
            words += writing.written(known[name].translate(INNER) if titled else known[name]) + after
        elif name.partition(":")[0] in ASKED:
            yield words
            code = {"pinpoint": language, "url": writing.address}.get(name)
            yield f"{name}:{code}" if code else name
            words = after
        else:
            words += after
    yield words


def words_of(form: str, writing: Writing, known: Mapping[str, str], language: str) -> str:
    """Return the words of a form that asks for nothing, on a page without an address."""
    missing, parts = CASES["alone"], form.replace("«place»", "«pinpoint»").split("|")
    whole = (part for part in parts if not any(_absent(name, known, missing) for name in NAME.findall(part)))
    return "".join(chain.from_iterable(_parts(part, writing, known, language) for part in whole))
