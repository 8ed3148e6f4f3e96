"""Places where a speaker seems to call another country his or her own: somebody else may have the floor."""

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
    """Yield where a sentence calls the country of another member of the panel its own.

    For example 在也门冲突开始之前，他的政府曾讨论… in a speech of the Prime Minister of Fiji.
    """
    for start, end in pairwise([*sentences(text, voices), len(text)]):
        if not voices.possessive.search(text, start, end):
            continue
        voice = next(draft for draft in reversed(drafts) if draft.start <= start)
        country = people.countries.first_in(text[start:end])
        own = people.country(voice.speaker)
        if country and own and country != own and country in panel.countries:
            yield start
