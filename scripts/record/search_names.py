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
    roles: tuple[Mapping[str, str], ...]
    """What he or she was, in words by language."""

    @property
    def forms(self) -> list[str]:
        """Every way in which the record or the people list writes the name."""
        return list(dict.fromkeys((*self.names.values(), *self.aliases)))

    def name(self, language: str) -> str:
        """Return the full name in a language, or as the record writes it."""
        return self.names.get(language) or next(iter(self.names.values()))

    def short(self, language: str) -> str:
        """Return the name as the record uses it once it is introduced: 肯雅塔, Olsson."""
        name = self.name(language)
        used = (run for run in runs(name) if run != name and any(run in alias for alias in self.aliases))
        return max(used, key=len, default=name)


def voices_of(data: Mapping[str, Any]) -> list[Voice]:
    """Return the speakers of `record.json` in their order; none where it lists none."""
    return [
        Voice(
            id=speaker["id"],
            names=speaker["name"],
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


def name_groups(voices: list[Voice], language: str) -> list[dict[str, list[str]]]:
    """Return, for every name that is written differently in another language, its forms by language.

    Aliases are the record's own, which is in `language`.
    """
    groups = ({code: list(forms) for code, forms in _forms(voice, voices, language).items()} for voice in voices)
    return [group for group in groups if sum(bool(forms) for forms in group.values()) > 1]


def _forms(voice: Voice, voices: list[Voice], language: str) -> dict[str, dict[str, None]]:
    """Return the forms that mean this speaker and nobody else of the list, and are one language's alone."""
    others = {run for other in voices if other is not voice for name in other.names.values() for run in runs(name)}
    found = {code: [run for run in runs(name) if _long(run)] for code, name in voice.names.items()}
    found.setdefault(language, []).extend(voice.aliases)
    return {
        code: dict.fromkeys(
            form
            for form in forms
            if form not in others and not any(form in found[other] for other in found if other != code)
        )
        for code, forms in found.items()
    }


def _long(form: str) -> bool:
    return len(form) >= SHORTEST[bool(LATIN.fullmatch(form))] and not form.islower()
