"""What somebody was asked, as `record.json` says it."""

from collections.abc import Iterator
from itertools import chain

from record.edition import Edition
from record.exports.contract import PromptData
from record.prompts import spans


def prompt_data(edition: Edition) -> Iterator[PromptData]:
    """Yield the prompts with their words in every text that has the same ones in their paragraph."""
    own = edition.prompts()
    others = {code: spans(own, edition.prompts(code)) for code in edition.translations}
    for one in chain.from_iterable(own.values()):
        there = {code: found[one.id] for code, found in others.items() if one.id in found}
        yield {
            "id": one.id,
            "paragraph": one.paragraph,
            "kind": one.kind,
            "by": one.by,
            "speaker": one.speaker,
            "spans": {edition.record.language: (one.start, one.end)} | there,
            "answers": [*one.answers],
            "then": [*one.then],
        }
