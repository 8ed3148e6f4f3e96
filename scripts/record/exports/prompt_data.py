"""The prompts, the concerns and the figures in the shape of `record.json`."""

from collections.abc import Iterator
from itertools import chain

from record.edition import Edition
from record.exports.contract_told import ConcernData, FigureData, PromptData
from record.prompts import spans
from record.terms import concerns


def prompt_data(edition: Edition) -> Iterator[PromptData]:
    """Yield the prompts with their words in every text that has the same prompts in that paragraph."""
    own = edition.prompts()
    others = {code: spans(own, edition.prompts(code)) for code in edition.translations}
    for prompt in chain.from_iterable(own.values()):
        there = {code: found[prompt.id] for code, found in others.items() if prompt.id in found}
        yield {
            "id": prompt.id,
            "paragraph": prompt.paragraph,
            "kind": prompt.kind,
            "by": prompt.by,
            "speaker": prompt.speaker,
            "spans": {edition.record.language: (prompt.start, prompt.end)} | there,
            "answers": [*prompt.answers],
        }


def concern_data(edition: Edition) -> Iterator[ConcernData]:
    """Yield whom each paragraph concerns, with the words of each text that show it."""
    own = edition.concerns()
    others = {code: concerns.spans(own, edition.concerns(code)) for code in edition.translations}
    for concern in own:
        there = {code: found[concern.key] for code, found in others.items() if concern.key in found}
        yield {
            "subject": concern.subject,
            "kind": concern.kind,
            "paragraph": concern.paragraph,
            "basis": concern.basis,
            "spans": {edition.record.language: (concern.start, concern.end)} | there,
        }


def figure_data(edition: Edition) -> Iterator[FigureData]:
    """Yield the figures that the editor lists, with their words in every text that has them."""
    for figure in edition.figures:
        fact = figure.fact
        yield {
            "id": fact.id,
            "paragraph": fact.paragraph,
            "spans": {**figure.spans},
            "value": fact.value,
            "unit": fact.unit,
            "kind": fact.kind,
            "speaker": figure.speaker,
            "about": {**fact.about},
        }
