"""What a partial translation shows in the words of the source: paragraphs under a notice, and sections."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from typing import Any

from verifying.article import Shown
from verifying.lines import by_section
from verifying.source import Source
from verifying.tied import Counts, last_of

Texts = Mapping[str, Source]
"""The texts by their language: the source first, and the translations as their files are."""


def texts_read(files: Mapping[str, bytes], lists: Sequence[Mapping[str, Any]]) -> dict[str, Source]:
    """Return the texts that lists speak of by language: the source first, then its translations."""
    texts: dict[str, Source] = {}
    for listed in lists:
        source = next((text.passages for text in texts.values()), {})
        last = max((last_of(text.passages) for text in texts.values()), default=0)
        read = Source(files[listed["source"]["path"]], listed, Counts(source, last))
        texts[read.language] = read
    return texts


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
    whole.sections = _merged(text.sections, source.sections)
    passages = {id: text.passages.get(id) or source.passages[id] for id in order}
    places = {section: place for place, section in enumerate(["", *whole.sections])}
    whole.passages = dict(sorted(passages.items(), key=lambda entry: places[entry[1].section]))
    whole.inside = by_section(whole.passages)
    return whole


def _merged(sections: Sequence[str], source: Sequence[str]) -> list[str]:
    """Return the sections of a text with those that it lacks, each after the one before it and what stands in that."""
    merged, at = [*sections], 0
    for section in source:
        if section in sections:
            at = merged.index(section) + 1
            continue
        inside = merged[at - 1] + "__" if at else "\0"
        while at < len(merged) and merged[at].startswith(inside) and not section.startswith(inside):
            at += 1
        merged.insert(at, section)
        at += 1
    return merged


def shown_in(texts: Texts, source: Source, text: Source, id: str) -> str:
    """Return the language of a passage on the pages of a text."""
    language: str = text.language if id in texts[text.language].passages else source.language
    return language


def unnoticed(article: Shown, texts: Texts, text: Source, ids: Sequence[str], *, beside: bool = False) -> Iterator[str]:
    """Yield that a notice stands where nothing lacks, or none where a paragraph is not translated.

    It stands before what is shown from the source, and on a page of the source beside a translation after it. All of
    a page say the same.
    """
    wanted = {
        code: [id for id in ids if text.passages[id].paragraph and id not in other.passages]
        for code, other in texts.items()
    }
    own, source = wanted.pop(text.language), next(iter(texts))
    before, after = ([ids[place].removeprefix(f"{text.language}_") for ids in article.lacking] for place in (0, 1))
    right = before in wanted.values() if beside and text.language == source else after == own
    if not right or len({words for _, _, words in article.lacking}) > 1:
        yield "a notice that a paragraph is not translated does not stand where one lacks"
