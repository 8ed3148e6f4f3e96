"""What is known of the speakers so far: country and gender, and whom of them words can mean."""

from collections.abc import Callable, Iterator, Sequence

from record.facts import Facts
from record.languages import Grammar
from record.languages.grammar import Gender
from record.model import Problem
from record.speakers.countries import Countries
from record.speakers.identities import Identities
from record.speakers.opening import Opening
from record.speakers.roster import Member
from record.speech import Speaker


class Known:
    """The speakers so far, in the order of the record."""

    def __init__(
        self, grammar: Grammar, facts: Facts, countries: Countries, shadow: Callable[[str], str] = str
    ) -> None:
        self.grammar, self.shadow = grammar, shadow
        self.facts = facts
        self.countries = countries
        self.found: dict[str, Speaker] = {}
        self.lent: Sequence[Speaker] = ()
        self.identities = Identities(facts)

    def know(self, lent: Sequence[Speaker]) -> None:
        """Add the speakers of paragraphs that come from another text."""
        self.found |= {speaker.id: speaker for speaker in lent}
        self.lent = lent

    def represented(self, member: Member) -> str | None:
        """Return the code of the country in an office; a bracket after a name counts only if it is not a mandate."""
        if not member.bracket:
            return self.countries.first_in(self.shadow(member.role))
        country = self.grammar.voices.representing.sub("", self.shadow(member.role))
        return self.countries.names.get(country)

    def may_be(self, id: str, opening: Opening) -> bool:
        """Tell whether the words in brackets after a name can belong to a known speaker with a form of that name."""
        speaker, name = self.found.get(id), opening.name
        country = self.countries.names.get(self.grammar.voices.representing.sub("", opening.office))
        return speaker is None or self.shadow(speaker.name) == name or country is None or country == speaker.country

    def titled(self, name: str, id: str) -> Iterator[str]:
        """Yield the first name that may stand alone after a title: Sir Percy."""
        if id in self.found and self.found[id].honorific in self.grammar.voices.first_names and " " in name:
            yield name.partition(" ")[0]

    def own(self, speaker: str | None, territory: str) -> bool:
        """Tell whether a delegation is that of the present speaker: 巴勒斯坦国代表团, after its observer."""
        known = self.found.get(speaker or "")
        if known is None or known.kind != "person":
            return False
        code = self.countries.names.get(territory)
        return (code is not None and code == known.country) or any(
            self.shadow(role.text).startswith(territory) for role in known.roles
        )

    def missing(self) -> Iterator[Problem]:
        """Yield a question for each person of the facts whom no name in the text means."""
        for id, person in self.facts.people.items():
            if id not in self.found:
                name = " / ".join(person.name.values())
                yield Problem(line=1, message=f"people.{id}: who is {name}? Add the form in the text to `spelled`")

    def country(self, id: str | None) -> str | None:
        """Return the country code of a speaker, if it is known."""
        return self.found[id].country if id in self.found else None

    def gender(self, honorific: str) -> Gender:
        """Return the gender that an honorific implies."""
        return self.grammar.voices.honorifics.get(honorific, "any")

    def agrees(self, id: str, honorific: str) -> bool:
        """Tell whether an honorific agrees with that of the speaker."""
        return self.fits(id, self.gender(honorific))

    def fits(self, id: str, gender: Gender) -> bool:
        """Tell whether a pronoun or honorific can mean the speaker."""
        speaker = self.found.get(id)
        if gender in {"many", "body"}:
            return speaker is not None and speaker.kind == "delegation"
        own = self.gender(speaker.honorific) if speaker else "any"
        return gender == own or "any" in {gender, own}
