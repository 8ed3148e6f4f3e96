"""The facts that have words in one language of the site and lack them in another.

The promise: whatever is stated in words is stated in every language of the site, or it is listed, one line a fact.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from record.facts import Facts, Note
from record.speakers.facts import Inferred, Person
from record.values import Stated, Words

EXEMPT = frozenset(
    ((Person, "name"), (Person, "short"), (Person, "honorific"), (Inferred, "opening"), (Note, "text")),
)
"""Words that need not stand in every language: a name can be shown in another script, an opening belongs to one text,
and the words of a note are checked with the note."""
Keys = tuple[int | str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """A fact without words in a language: its key in the file, and what to do."""

    keys: Keys
    message: str


def lacking(facts: Facts, languages: Collection[str]) -> Iterator[Lacking]:
    """Yield what a language lacks, in the order of the shape; a fact without any words lacks nothing."""
    for keys, words in _words(facts, ()):
        stated = [language for language in languages if words.get(language, "").strip()]
        for language in languages if stated else ():
            if language not in stated:
                key = ".".join(str(key + 1) if isinstance(key, int) else key for key in keys)
                message = f"{key}: no words in {language}; add {key}.{language}, which says what {key}.{stated[0]} says"
                yield Lacking(keys=keys, message=message)


def _words(value: object, keys: Keys) -> Iterator[tuple[Keys, Words]]:
    """Yield all words that are given by language, each with its key."""
    if is_dataclass(value):
        for field in fields(value):
            own = getattr(value, field.name)
            if field.type in (Words, Stated):
                if (type(value), field.name) not in EXEMPT:
                    yield (*keys, field.name), own
            else:
                yield from _words(own, (*keys, field.name))
    elif isinstance(value, Mapping):
        for key, own in value.items():
            yield from _words(own, (*keys, key))
    elif isinstance(value, tuple):
        for place, own in enumerate(value):
            yield from _words(own, (*keys, place))
