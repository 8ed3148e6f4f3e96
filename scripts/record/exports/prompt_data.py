"""What somebody was asked, whom each paragraph concerns and what stands in numbers, as `record.json` says it."""

from collections.abc import Iterator
from itertools import chain

from record.edition import Edition
from record.exports.contract_told import ConcernData, FigureData, PromptData
from record.prompts import spans
from record.terms import concerns


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
        }


def concern_data(edition: Edition) -> Iterator[ConcernData]:
    """Yield whom each paragraph concerns, with the words that show it in every text that does."""
    own = edition.concerns()
    others = {code: concerns.spans(own, edition.concerns(code)) for code in edition.translations}
    for one in own:
        there = {code: found[one.key] for code, found in others.items() if one.key in found}
        yield {
            "subject": one.subject,
            "kind": one.kind,
            "paragraph": one.paragraph,
            "basis": one.basis,
            "spans": {edition.record.language: (one.start, one.end)} | there,
        }


def figure_data(edition: Edition) -> Iterator[FigureData]:
    """Yield the figures that the editor lists, with their words in every text that has them."""
    for one in edition.figures:
        fact = one.fact
        yield {
            "id": fact.id,
            "paragraph": fact.paragraph,
            "spans": {**one.spans},
            "value": fact.value,
            "unit": fact.unit,
            "kind": fact.kind,
            "speaker": one.speaker,
            "about": {**fact.about},
        }
