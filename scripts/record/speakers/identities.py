"""The ids of speakers: from the facts, from the original, from the roster, or made from the name.

The full name identifies a speaker. An id made from the name has the shape of ids in the facts, so that an editor who
adds the speaker there can keep it.
"""

import re
import unicodedata
from collections import Counter

from record import ids
from record.facts import Facts
from record.speakers.names import short_forms
from record.speech import Speaker

CAPITALS = re.compile(r"[^\W\d_]{2,}")
LONGEST = 60
"""The most signs of an id."""


class Identities:
    """The ids given so far."""

    def __init__(self, facts: Facts) -> None:
        people = facts.people.items()
        self.ids = {plain(form): id for id, person in people for form in (*person.name.values(), *person.spelled)}
        """Ids by name in small letters: a record prints Ms. CHANET and Ms. Chanet."""
        self.facts = frozenset(facts.people)
        self.unnamed: Counter[str] = Counter()
        self.original = dict[str, Speaker]()
        """The speakers of the original whom the facts do not name, if this text is a translation."""

    def id(self, section: str, name: str, kind: str, country: str | None, *, listed: bool) -> str:
        """Return the id of a name; with `listed`, the name stands in the roster of a section and is counted there."""
        key = plain(name)
        if key not in self.ids:
            own = self.tied(name, kind, country)
            self.ids[key] = own or (self.following(section) if listed else self.named(name, kind, country))
        return self.ids[key]

    def tied(self, name: str, kind: str, country: str | None) -> str | None:
        """Return the id of the speaker in the original with the name, or the only one with the country; each once."""
        taken = {*self.ids.values()}
        free = [speaker for id, speaker in self.original.items() if speaker.kind == kind and id not in taken]
        forms = {*short_forms(name)}
        same = [speaker.id for speaker in free if kind == "person" and forms.intersection(short_forms(speaker.name))]
        same = same or [speaker.id for speaker in free if country and speaker.country == country]
        return same[0] if len(same) == 1 else None

    def following(self, section: str) -> str:
        """Return the next id of a section that no speaker of the original has."""
        while True:
            self.unnamed[section] += 1
            id = ids.speaker_id(section, self.unnamed[section])
            if id not in self.original:
                return id

    def named(self, name: str, kind: str, country: str | None) -> str:
        """Return the id made from a name; with the country, or else a number, if another speaker has the id."""
        own = f"delegation-{country.lower()}" if kind == "delegation" and country else spelled(name)
        taken = self.facts | {*self.ids.values()} | {*self.original}
        following = (f"{own}-{number}" for number in range(2, len(taken) + 3))
        choices = (own, *([f"{own}-{country.lower()}"] if country else []), *following)
        return next(id for id in choices if id not in taken)


def plain(name: str) -> str:
    """Return a name with words in capitals written in the usual way.

    >>> plain("GLÈLÈ AHANHANZO"), plain("K. O’BRIEN"), plain("van den Berg")
    ('Glèlè Ahanhanzo', 'K. O’Brien', 'van den Berg')
    """
    return CAPITALS.sub(lambda word: word[0].capitalize() if word[0].isupper() else word[0], name)


def spelled(name: str) -> str:
    """Return a name in the signs of an id; a sign that is not a Latin letter becomes its code point.

    >>> spelled("Benítez Versón"), spelled("王毅")
    ('benitez-verson', 'u738b-u6bc5')
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    kept = (sign for sign in plain if sign.isascii() or sign.isalnum())
    written = "".join(sign if sign.isascii() else f" u{ord(sign):x} " for sign in kept)
    parts = re.findall(r"[a-z0-9]+", written)
    return "-".join(parts if parts and parts[0][0].isalpha() else ["speaker", *parts])[:LONGEST].strip("-")
