"""Who the speakers of a record are: those its panels list, and those who take the floor with their office.

Identity hangs on the full name; the facts add an id to it, and the forms that no rule can tie to it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from record import urls
from record.facts import Facts
from record.languages import Grammar
from record.languages.grammar import Gender
from record.model import Section
from record.speakers.countries import Countries
from record.speakers.names import short_forms
from record.speakers.openings import Opening
from record.speakers.roster import Member, members
from record.speech import Role, Speaker


@dataclass(slots=True, kw_only=True)
class Panel:
    """Who can be meant in a section, by every form of a name."""

    section: str
    forms: dict[str, frozenset[str]]
    moderator: str | None
    countries: frozenset[str]
    names: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.names = tuple(self.forms)


class People:
    """The speakers met so far, in the order of the record."""

    def __init__(self, grammar: Grammar, facts: Facts, countries: Countries) -> None:
        self.grammar = grammar
        self.facts = facts
        self.countries = countries
        self.found: dict[str, Speaker] = {}
        people = facts.people.items()
        self.ids = {form: id for id, person in people for form in (*person.name.values(), *person.spelled)}
        self.unnamed: Counter[str] = Counter()

    def panel(self, section: Section) -> Panel:
        """Read the panel of a section, and who of it can be meant by which form of a name."""
        listed = {member: self.meet(section.id, member) for member in members(section, self.grammar.voices)}
        moderators = {id for member, id in listed.items() if member.part == "moderator"}
        return Panel(
            section=section.id,
            forms=self.forms(list(listed.items())),
            moderator=moderators.pop() if len(moderators) == 1 else None,
            countries=frozenset(code for id in listed.values() if (code := self.country(id))),
        )

    def forms(self, listed: list[tuple[Member, str]]) -> dict[str, frozenset[str]]:
        """Return everybody whom each form of a name can mean."""
        meant: dict[str, set[str]] = defaultdict(set)
        for member, id in listed:
            person = self.facts.people.get(id)
            for name in {member.name, *(person.name.values() if person else ())}:
                for form in short_forms(name):
                    meant[form].add(id)
            for form in person.spelled if person else ():
                meant[form].add(id)
        return {form: frozenset(ids) for form, ids in meant.items()}

    def meet(self, section: str, member: Member) -> str:
        """Return the id of a member, who is a new speaker or takes on a further role."""
        id = self.id(section, member.name)
        role = Role(section=section, part=member.part, text=member.role, paragraph=member.paragraph)
        person = self.facts.people.get(id)
        country = self.countries.first_in(member.place) or self.countries.first_in(member.role)
        honorific = person.honorific.get(self.grammar.code, "") if person else ""
        new = Speaker(
            id=id,
            kind="person",
            name=member.name,
            honorific=honorific or member.honorific,
            country=country or (person.country if person else None),
            roles=(),
        )
        self.add(new, role)
        return id

    def add(self, new: Speaker, role: Role) -> None:
        """Give a role to a speaker, who is known or new; the last one of a section counts."""
        known = self.found.get(new.id, new)
        others = tuple(one for one in known.roles if one.section != role.section)
        self.found[new.id] = replace(known, roles=(*others, role))

    def introduce(self, panel: Panel, opening: Opening, paragraph: str) -> str:
        """Return the id of somebody who takes the floor with the office in brackets, and is known from then on."""
        member = Member(
            name=opening.name,
            honorific=opening.honorific,
            role=opening.office,
            place="",
            part="speaker",
            paragraph=paragraph,
        )
        id = self.meet(panel.section, member)
        for form in short_forms(opening.name):
            panel.forms[form] = panel.forms.get(form, frozenset()) | {id}
        panel.names = tuple(panel.forms)
        return id

    def told(self, panel: Panel, opening: Opening, paragraph: str) -> str | None:
        """Return the id of whoever the panel or the facts call by words that no table reads: 教育部长, a bare name."""
        meant = panel.forms.get(opening.subject, frozenset())
        if len(meant) == 1:
            return next(iter(meant))
        id = next((id for id, person in self.facts.people.items() if opening.subject in person.spelled), None)
        if meant or id is None:
            return None
        if id not in self.found:
            name = self.facts.people[id].name
            words = name.get(self.grammar.code) or next(iter(name.values()))
            person = Member(
                name=words, honorific="", role=opening.subject, place="", part="speaker", paragraph=paragraph
            )
            self.meet(panel.section, person)
        return id

    def delegation(self, panel: Panel, opening: Opening, paragraph: str) -> str:
        """Return the id of the delegation of a country."""
        id = self.id(panel.section, opening.name)
        role = Role(section=panel.section, part="delegation", text=opening.subject, paragraph=paragraph)
        country = self.countries.names[opening.name]
        new = Speaker(id=id, kind="delegation", name=opening.name, honorific="", country=country, roles=())
        self.add(new, role)
        return id

    def id(self, section: str, name: str) -> str:
        """Return the id that the facts give a name, or the next one of the section."""
        if name not in self.ids:
            self.unnamed[section] += 1
            self.ids[name] = urls.speaker_id(section, self.unnamed[section])
        return self.ids[name]

    def missing(self) -> Iterator[str]:
        """Yield the ids of the facts that no name in the text answers to."""
        return (id for id in self.facts.people if id not in self.found)

    def country(self, id: str | None) -> str | None:
        """Return the country code of a speaker, where it is known."""
        return self.found[id].country if id in self.found else None

    def gender(self, honorific: str) -> Gender:
        """Return what an honorific says of its bearer."""
        return self.grammar.voices.honorifics.get(honorific, "any")

    def agrees(self, id: str, honorific: str) -> bool:
        """Tell whether an honorific is that of the speaker."""
        return self.fits(id, self.gender(honorific))

    def fits(self, id: str, gender: Gender) -> bool:
        """Tell whether a pronoun or honorific can mean the speaker."""
        speaker = self.found.get(id)
        if gender == "many":
            return speaker is not None and speaker.kind == "delegation"
        own = self.gender(speaker.honorific) if speaker else "any"
        return gender == own or "any" in {gender, own}
