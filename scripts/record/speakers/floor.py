"""Whether an unknown subject continues the speech of the present speaker: the Group, the report, 中方."""

import re
from collections import defaultdict

from record.languages.floor import Floor
from record.speakers.known import Known

LONGEST = 400
"""The number of code points after a speaker's name in which the group stands for which he or she speaks."""


class FloorWords:
    """For whom the speakers of a meeting speak, as far as the text has said it."""

    def __init__(self, floor: Floor, people: Known) -> None:
        self.floor, self.people = floor, people
        self.behalf: dict[str, set[str]] = defaultdict(set)

    def note(self, speaker: str | None, text: str, start: int) -> None:
        """Note for whom a speaker speaks, by the first words of the speech."""
        found = self.floor.behalf.search(text, start, start + LONGEST)
        if speaker and found:
            self.behalf[speaker].update(words for words in found.groups() if words)

    def goes_on(self, subject: str, speaker: str | None) -> bool:
        """Tell whether a subject means the group for which the speaker speaks, or a document."""
        known = self.people.found.get(speaker or "")
        if known is None:
            return False
        if self.floor.document.fullmatch(subject) or self.floor.own.fullmatch(subject):
            return True
        country = self.side(subject)
        if country and known.country == self.people.countries.names[country]:
            return True
        words = self.floor.auxiliary.sub("", self.floor.article.sub("", subject, count=1), count=1)
        stood = (*self.behalf[known.id], *(self.people.shadow(role.text) for role in known.roles))
        whole = rf"\b{re.escape(words)}\b" if words.isascii() else re.escape(words)
        return bool(words) and any(re.search(whole, stands) for stands in stood)

    def side(self, subject: str) -> str:
        """Return the country that names a side: 中国 for 中方."""
        match = self.floor.side.fullmatch(subject)
        return self.floor.countries.get(match["sign"], "") if match else ""
