"""Elements of hand-written pages that the facts fill: `<span data-said="status"></span>` becomes the status."""

import re
from collections.abc import Mapping

from markupsafe import escape

PLACE = re.compile(r'<span data-said="(?P<key>\w+)"></span>')


def said_by_facts(html: str, said: Mapping[str, str]) -> str:
    """Return a page with its elements filled by the facts; an element with an unknown name stays as it is."""
    return PLACE.sub(lambda place: str(escape(said[place["key"]])) if place["key"] in said else place[0], html)
