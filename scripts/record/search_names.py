"""The people list as the search needs it: every form of a name, in every script.

The promise: a form stands for one speaker only; what two of them share (女士, Mohamed) is a form of neither.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

PART = re.compile(r"[^\s·]+")
LATIN = re.compile(r"[\u0000-\u024f]+")
SHORTEST = {True: 3, False: 2}
"""Letters that a part of a name needs to stand for it: three Latin ones, two of any other script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker as the search knows him or her."""

    id: str
    names: Mapping[str, str]
    aliases: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]

    @property
    def forms(self) -> list[str]:
        """Every way in which the record or the people list writes the name."""
        return list(dict.fromkeys((*self.names.values(), *self.aliases)))

    @property
    def short(self) -> dict[str, str]:
        """The name as the record uses it once it is introduced, by language: 肯雅塔, Olsson."""
        return {language: self._short(name) for language, name in self.names.items()}

    def _short(self, name: str) -> str:
        used = (run for run in runs(name) if run != name and any(run in alias for alias in self.aliases))
        return max(used, key=len, default=name)


def voices_of(data: Mapping[str, Any]) -> list[Voice]:
    """Return the speakers of `record.json` in their order; none where it lists none."""
    return [
        Voice(
            id=speaker["id"],
            names=speaker["name"],
            aliases=tuple(speaker.get("aliases", ())),
            roles={
                language: tuple(dict.fromkeys(role["text"][language] for role in speaker["roles"] if role["text"]))
                for language in speaker["name"]
                if speaker.get("roles")
            },
        )
        for speaker in data.get("speakers", [])
    ]


def runs(name: str) -> Iterator[str]:
    """Yield every run of whole parts of a name, the name itself among them: Delgado, Delgado Peralta …"""
    parts = [match.span() for match in PART.finditer(name)]
    for first, (start, _) in enumerate(parts):
        for _, end in parts[first:]:
            yield name[start:end]


def name_forms(voice: Voice, voices: list[Voice]) -> list[str]:
    """Return the forms that mean this speaker and nobody else of the list."""
    others = {run for other in voices if other is not voice for name in other.names.values() for run in runs(name)}
    forms = [run for name in voice.names.values() for run in runs(name) if run not in others and _long(run)]
    forms += [alias for alias in voice.aliases if alias not in others]
    return list(dict.fromkeys(forms))


def _long(form: str) -> bool:
    return len(form) >= SHORTEST[bool(LATIN.fullmatch(form))] and not form.islower()
