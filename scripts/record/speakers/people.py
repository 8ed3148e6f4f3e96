"""The speakers of a record: those whom its panels list, and those who take the floor with their office.

The full name identifies a speaker; the facts add an id, and forms that no rule can connect with the name.
"""

from collections import defaultdict
from dataclasses import replace

from record.model import Section
from record.speakers.known import Known
from record.speakers.names import short_forms
from record.speakers.opening import Opening
from record.speakers.panel import Panel
from record.speakers.present import Named
from record.speakers.roster import Member, members
from record.speech import Role, Speaker


class People(Known):
    """The speakers so far, in the order of the record."""

    def panel(self, section: Section, *, everybody: bool = False) -> Panel:
        """Read the panel of a section, and return whom each form of a name can mean.

        In the record of a meeting, with `everybody`, it can be anybody who has spoken before.
        """
        before = [
            (speaker.name, speaker.id) for speaker in self.found.values() if everybody and speaker.kind == "person"
        ]
        roster = members(section, self.grammar.voices)
        listed = [(member.name, member.part, self.enter(section.id, member, listed=True)) for member in roster]
        listed += (
            (speaker.name, role.part, speaker.id)
            for speaker in self.lent
            for role in speaker.roles
            if role.section == section.id and role.part != "delegation"
        )
        moderators = {id for _, part, id in listed if part == "moderator"}
        return Panel(
            section=section.id,
            forms=self.forms([*before, *((name, id) for name, _, id in listed)]),
            moderator=moderators.pop() if len(moderators) == 1 else None,
            countries=frozenset(code for _, _, id in listed if (code := self.country(id))),
        )

    def forms(self, listed: list[tuple[str, str]]) -> dict[str, frozenset[str]]:
        """Return for each form of a name everybody whom it can mean."""
        meant: dict[str, set[str]] = defaultdict(set)
        for printed, id in listed:
            person = self.facts.people.get(id)
            for name in {printed, *(person.name.values() if person else ())}:
                for form in (*short_forms(name), *self.titled(name, id)):
                    meant[self.shadow(form)].add(id)
            for form in person.spelled if person else ():
                meant[self.shadow(form)].add(id)
        return {form: frozenset(ids) for form, ids in meant.items()}

    def enter(self, section: str, member: Member, *, listed: bool = False) -> str:
        """Return the id of a member of a panel: a new speaker, or a known one who gets a further role."""
        country = self.countries.first_in(self.shadow(member.place)) or self.represented(member)
        id = self.identities.id(section, member.name, "person", country, listed=listed)
        role = Role(section=section, part=member.part, text=member.role, paragraph=member.paragraph)
        person = self.facts.people.get(id)
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
        """Give a role to a new or known speaker; the last role in a section counts."""
        known = self.found.get(new.id, new)
        others = tuple(other for other in known.roles if other.section != role.section)
        self.found[new.id] = replace(known, roles=(*others, role))

    def introduce(self, panel: Panel, opening: Opening, printed: Opening, paragraph: str, listed: Named | None) -> str:
        """Return the id of a new speaker with an office in brackets, who is known from then on.

        The name stays as it is `printed`. A speaker on the list of those present has the full name and the office from
        there.
        """
        role = printed.office or (listed.place if listed else "")
        member = Member(
            name=listed.name if listed else printed.name,
            honorific=opening.honorific,
            role=role,
            place="",
            bracket=True,
            part="speaker",
            paragraph=paragraph,
        )
        id = self.enter(panel.section, member)
        for form in (*short_forms(opening.name), *self.titled(opening.name, id)):
            panel.forms[form] = panel.forms.get(form, frozenset()) | {id}
        panel.names = tuple(panel.forms)
        return id

    def told(self, panel: Panel, opening: Opening, paragraph: str) -> str | None:
        """Return the id of the person whom the panel or the facts name by words unknown elsewhere: 教育部长, a name."""
        meant = panel.forms.get(opening.subject, frozenset())
        if len(meant) == 1:
            return next(iter(meant))
        id = next(
            (id for id, person in self.facts.people.items() if opening.subject in map(self.shadow, person.spelled)),
            None,
        )
        if meant or id is None:
            return None
        return self.declared(panel, id, opening.subject, paragraph)

    def chair(self, panel: Panel, chair: Named | None, paragraph: str) -> str | None:
        """Return the id of the chair: from the facts of the section or of the record, or as the record says it."""
        declared = self.facts.section(panel.section).chair or self.facts.chair
        if declared:
            id = self.declared(panel, declared, "", paragraph)
            if known := self.found.get(id):
                self.add(known, Role(section=panel.section, part="chair", text="", paragraph=paragraph))
            return id
        if chair is None:
            return None
        member = Member(
            name=chair.name, honorific=chair.honorific, role=chair.place or chair.title, place=chair.place,
            part="chair", paragraph=paragraph,
        )  # fmt: skip
        return self.enter(panel.section, member)

    def declared(self, panel: Panel, id: str, role: str, paragraph: str) -> str:
        """Return the id of a person of the facts; one whom no rule found is added from the facts."""
        if id not in self.found and id in self.facts.people:
            name = self.facts.people[id].name
            words = name.get(self.grammar.code) or next(iter(name.values()))
            member = Member(name=words, honorific="", role=role, place="", part="speaker", paragraph=paragraph)
            self.enter(panel.section, member)
        return id

    def delegation(self, panel: Panel, opening: Opening, printed: Opening, paragraph: str) -> str:
        """Return the id of the delegation of a country; its name stays as it is `printed`."""
        country = self.countries.names[opening.name]
        id = self.identities.id(panel.section, printed.name, "delegation", country, listed=False)
        role = Role(section=panel.section, part="delegation", text=printed.subject, paragraph=paragraph)
        new = Speaker(id=id, kind="delegation", name=printed.name, honorific="", country=country, roles=())
        self.add(new, role)
        return id
