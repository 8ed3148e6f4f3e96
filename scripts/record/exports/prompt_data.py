"""The prompts, the concerns and the figures in the shape of `record.json`."""

from collections.abc import Hashable, Iterator, Mapping
from itertools import chain
from typing import Any

from record.edition import Edition
from record.exports.contract_told import ConcernData, FigureData, PromptData
from record.prompts import spans
from record.terms import concerns

Span = tuple[int, int]


def prompt_data(edition: Edition) -> Iterator[PromptData]:
    """Yield the prompts with their words in every text that has the same prompts in that paragraph."""
    own = edition.prompts()
    others = {code: spans(own, edition.prompts(code)) for code in edition.translations}
    for prompt in chain.from_iterable(own.values()):
        yield {
            "id": prompt.id,
            "paragraph": prompt.paragraph,
            "kind": prompt.kind,
            "by": prompt.by,
            "speaker": prompt.speaker,
            "spans": _in_texts(edition, prompt.id, (prompt.start, prompt.end), others),
            "answers": [*prompt.answers],
        }


def concern_data(edition: Edition) -> Iterator[ConcernData]:
    """Yield whom each paragraph concerns, with the words of each text that show it."""
    own = edition.concerns()
    others = {code: concerns.spans(own, edition.concerns(code)) for code in edition.translations}
    for concern in own:
        yield {
            "subject": concern.subject,
            "kind": concern.kind,
            "paragraph": concern.paragraph,
            "basis": concern.basis,
            "spans": _in_texts(edition, concern.key, (concern.start, concern.end), others),
        }


def _in_texts(
    edition: Edition, key: Hashable, original: Span, translations: Mapping[str, Mapping[Any, Span]]
) -> dict[str, Span]:
    """Return by language the span of the original, and the span with the same key in every translation that has it."""
    there = {code: spans[key] for code, spans in translations.items() if key in spans}
    return {edition.record.language: original} | there


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
