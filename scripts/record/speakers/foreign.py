"""Where a speaker seems to call another country his or her own: a sign that somebody else has the floor."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from record.draft import Draft
from record.languages.grammar import Voices
from record.speakers.clauses import sentences
from record.speakers.panel import Panel
from record.speakers.people import People


def foreign_countries(
    text: str, voices: Voices, drafts: Sequence[Draft], panel: Panel, people: People
) -> Iterator[int]:
    """Yield where a sentence calls the country of somebody else on the panel its own.

    在也门冲突开始之前，他的政府曾讨论…, in the middle of what the Prime Minister of Fiji said.
    """
    for start, end in pairwise([*sentences(text, voices), len(text)]):
        if not voices.possessive.search(text, start, end):
            continue
        voice = next(draft for draft in reversed(drafts) if draft.start <= start)
        country = people.countries.first_in(text[start:end])
        own = people.country(voice.speaker)
        if country and own and country != own and country in panel.countries:
            yield start
