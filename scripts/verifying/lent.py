"""What a partial translation shows in the words of the source: paragraphs under a notice, and sections."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy

from verifying.article import Shown
from verifying.source import Source, by_section

Texts = Mapping[str, Source]
"""The texts by their language: the source first, and the translations as their files are."""


def filled(text: Source, source: Source) -> Source:
    """Return what the pages of a text show: what it lacks stands there as the source's own passage."""
    lacking = [section for section in source.sections if section not in text.sections]
    after: dict[str, list[str]] = {"": []}
    last = ""
    for id, passage in source.passages.items():
        if id in text.passages:
            last = id
        elif passage.section in lacking or (passage.paragraph and passage.section):
            after.setdefault(last, []).append(id)
    if not any(after.values()):
        return text
    order = [*after[""], *(two for id in text.passages for two in (id, *after.get(id, ())))]
    whole = copy(text)
    whole.sections = [*text.sections, *lacking]
    whole.passages = {id: text.passages.get(id) or source.passages[id] for id in order}
    whole.inside = by_section(whole.passages)
    return whole


def shown_in(texts: Texts, source: Source, text: Source, id: str) -> str:
    """Return the language of a passage on the pages of a text."""
    language: str = text.language if id in texts[text.language].passages else source.language
    return language


def unnoticed(found: Shown, texts: Texts, text: Source, ids: Sequence[str], *, beside: bool = False) -> Iterator[str]:
    """Yield that a notice stands where nothing lacks, or none where a paragraph is not translated.

    It stands before what is shown from the source, and on a page of the source beside a translation after it. All of
    a page say the same.
    """
    wanted = {
        code: [id for id in ids if text.passages[id].paragraph and id not in other.passages]
        for code, other in texts.items()
    }
    own, source = wanted.pop(text.language), next(iter(texts))
    before, after = ([ids[place].removeprefix(f"{text.language}_") for ids in found.lacking] for place in (0, 1))
    right = before in wanted.values() if beside and text.language == source else after == own
    if not right or len({words for _, _, words in found.lacking}) > 1:
        yield "a notice that a paragraph is not translated does not stand where one lacks"
