"""The names of people for the search: every form of a name, in every script and every spelling.

The promise: a form means one speaker only; a form that two speakers share (女士, Mohamed) is left out.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

PART = re.compile(r"[^\s·]+")
LATIN = re.compile(r"[\u0000-\u024f]+")
SHORTEST = {True: 3, False: 2}
"""The fewest letters of a part of a name that means the name: three in Latin script, two in any other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker for the search."""

    id: str
    names: Mapping[str, str]
    spelled: tuple[str, ...]
    """Forms in the texts that are not part of the names: misspellings, and first names used alone."""
    aliases: tuple[str, ...]
    roles: tuple[Mapping[str, str], ...]
    """The offices of the speaker, in words by language."""

    @property
    def others(self) -> list[str]:
        """Every spelling of the name in the texts, without the names themselves."""
        return [form for form in dict.fromkeys((*self.spelled, *self.aliases)) if form not in self.names.values()]

    def name(self, language: str) -> str:
        """Return the full name in a language, or as it stands in the record."""
        return self.names.get(language) or next(iter(self.names.values()))


def voices_of(data: Mapping[str, Any], spelled: Mapping[str, tuple[str, ...]]) -> list[Voice]:
    """Return the speakers of `record.json` in their order."""
    return [
        Voice(
            id=speaker["id"],
            names=speaker["name"],
            spelled=spelled.get(speaker["id"], ()),
            aliases=tuple(speaker.get("aliases", ())),
            roles=tuple(role["text"] for role in speaker.get("roles", ()) if role["text"]),
        )
        for speaker in data.get("speakers", [])
    ]


def runs(name: str) -> Iterator[str]:
    """Yield every run of whole parts of a name, the name itself among them: Delgado, then Delgado Peralta."""
    parts = [match.span() for match in PART.finditer(name)]
    for first, (start, _) in enumerate(parts):
        for _, end in parts[first:]:
            yield name[start:end]


def name_groups(voices: list[Voice]) -> list[list[list[str]]]:
    """Return, for every name with several spellings, the forms that belong to one spelling alone.

    A form of one spelling finds the forms of all others.
    """
    bearers = Counter(run for voice in voices for run in _runs(voice))
    groups = ([forms for forms in _forms(voice, bearers) if forms] for voice in voices)
    return [group for group in groups if len(group) > 1]


def _runs(voice: Voice) -> set[str]:
    """Return every run of the parts of a speaker's names; capitals make no difference in a search."""
    return {run.lower() for name in _full(voice) for run in runs(name)}


def _forms(voice: Voice, bearers: Counter[str]) -> Iterator[list[str]]:
    """Yield, for every spelling of a name, the forms that mean this speaker and nobody else."""
    full = _full(voice)
    taken = {run for run in _runs(voice) if bearers[run] > 1}
    ways = {name: [run for run in runs(name) if run == name or (run not in full and _long(run))] for name in full}
    own = {
        name: [run for run in forms if run.lower() not in taken | _lower(ways, name)] for name, forms in ways.items()
    }
    for name in full:
        yield [*own[name], *(alias for alias in voice.aliases if _way(alias, own) == name)]


def _lower(ways: Mapping[str, list[str]], name: str) -> set[str]:
    """Return the forms of all spellings but one; capitals make no difference in a search."""
    return {run.lower() for other, forms in ways.items() if other != name for run in forms}


def _way(alias: str, forms_by_way: Mapping[str, list[str]]) -> str | None:
    """Return the spelling to which an alias belongs: the spelling with the longest form in it."""
    lengths = {
        way: max((len(form) for form in forms if form in alias), default=0) for way, forms in forms_by_way.items()
    }
    return max(lengths, key=lengths.__getitem__) if any(lengths.values()) else None


def _full(voice: Voice) -> list[str]:
    return list(dict.fromkeys((*voice.names.values(), *voice.spelled)))


def _long(form: str) -> bool:
    return len(form) >= SHORTEST[bool(LATIN.fullmatch(form))] and not form.islower()
