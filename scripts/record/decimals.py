"""Printed numbers such as 2.1, which minutes give to paragraphs under an item. They stay part of the text.

Such a paragraph has an address by its place (`p_3`), as any without a number of its own; a reader asks for it by the
number that is printed.
"""

import re
from collections.abc import Mapping

from record.model import Record

# A year may follow at once: 2.12010年 is 2.1, and the year 2010.
DECIMAL = re.compile(
    r"(?P<item>[0-9]{1,3})\.(?:(?P<part>[0-9]{1,2})(?![0-9.,%])|(?P<glued>[0-9])(?=[12][0-9]{3}\s?年))"
)
FAR = 10
"""How many items, or parts of an item, may be missing: minutes leave out what is not published."""


def decimals(record: Record) -> Mapping[str, str]:
    """Return the ids of the paragraphs with such a number, by the number; 3.5 million is an amount."""
    found: dict[str, str] = {}
    last = (0, 0)
    for paragraph in record.paragraphs:
        match = DECIMAL.match(paragraph.text) if paragraph.number is None else None
        if match is None:
            continue
        item, part = int(match["item"]), int(match["part"] or match["glued"])
        begins = part == 1 and max(last[0], paragraph.after or 0) <= item <= max(last[0], paragraph.after or 0) + FAR
        if begins or (item == last[0] and last[1] < part <= last[1] + FAR):
            last = (item, part)
            found.setdefault(f"{item}.{part}", paragraph.id)
    return found
