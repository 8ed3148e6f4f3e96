"""Names of people, and the short forms of a full name."""

import re
from collections.abc import Iterator

PARTS = re.compile(r"[\s·]+")
INITIALS = re.compile(r"^(?:[^\W\d_]\.[\s-]?){1,6}(?=\w{2})")
HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
LONGEST = 12
"""The most parts of a name; words with more parts are not a name, and have no short forms."""


def family_name(name: str, *, met: bool) -> str:
    """Return the family name: the last part of a full name; in the record of a meeting all but the initials.

    >>> family_name("Martha Delgado", met=False), family_name("González López", met=True)
    ('Delgado', 'González López')
    >>> family_name("A.H. Tange", met=True), family_name("van den Berg", met=True)
    ('Tange', 'van den Berg')
    """
    return INITIALS.sub("", name) if met else PARTS.split(name)[-1]


def short_forms(name: str) -> Iterator[str]:
    """Yield a full name and its short forms: any run of its parts without the first.

    >>> list(short_forms("Martha Delgado Peralta"))
    ['Martha Delgado Peralta', 'Delgado', 'Delgado Peralta', 'Peralta']

    A Chinese name (王毅) begins with the family name, so its short forms are runs from the front. A first name alone is
    not a short form: only an editor can say whom it means.
    """
    yield name
    if HAN.fullmatch(name):
        yield from (name[:length] for length in range(1, min(len(name), 3)))
        return
    parts = [(match.start(), match.end()) for match in re.finditer(r"[^\s·]+", name)]
    for first in range(1, len(parts) if len(parts) <= LONGEST else 0):
        for last in range(first, len(parts)):
            form = name[parts[first][0] : parts[last][1]]
            if any(not part[0].islower() for part in PARTS.split(form)):
                yield form
