"""Paragraphs that a translation has and the source lacks: their places, and what the site says of them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from verifying.article import Shown
from verifying.lines import PARAGRAPH, Passage, number_of, sha256_of
from verifying.source import Source

if TYPE_CHECKING:
    from verifying.check import Check

ADDED = ("id", "language", "number", "label", "section", "after", "lines", "text", "sha256")
"""What the data say of a paragraph that only a translation has, beside its address and its speeches."""


def alone(text: Source, source: Source) -> dict[str, list[Passage]]:
    """Return the paragraphs that a translation alone has, by the id before them on a parallel page.

    That is the paragraph before it that both have, or the section of both that it begins.
    """
    found: dict[str, list[Passage]] = {}
    at, section = next(iter(source.sections), ""), ""
    for id, passage in text.passages.items():
        if passage.section != section:
            section = passage.section
            at = section if section in source.sections else at
        if passage.paragraph and passage.section:
            at = id if id in source.passages else at
            if id not in source.passages:
                found.setdefault(at, []).append(passage)
    return found


def additions(texts: Mapping[str, Source]) -> Iterator[dict[str, Any]]:
    """Yield what the data must say of paragraphs that only a translation has."""
    source, *others = texts.values()
    for text in others:
        for after, own in alone(text, source).items():
            for passage in own:
                yield {
                    "id": passage.id,
                    "language": text.language,
                    "number": number_of(passage),
                    "label": passage.label,
                    "section": passage.section,
                    "after": after,
                    "lines": sorted({line for line, _, _ in passage.spans}),
                    "text": {text.language: passage.text},
                    "sha256": sha256_of(passage.text),
                }


def unmatched(article: Shown, source: Source, languages: Sequence[str]) -> Iterator[str]:
    """Yield that a notice says of a paragraph of both texts that only one has it, or that one is missing.

    On a page with two texts it stands at each paragraph that the source has not; all of a page say the same.
    """
    known = source.passages
    ids = [id for id, _ in article.texts] if languages else []
    wanted = [id for id in ids if (own := _bare(id, languages)) not in known and PARAGRAPH.fullmatch(own)]
    if [id for id, _ in article.alone] != wanted or len({words for _, words in article.alone}) > 1:
        yield "a notice that only one text has a paragraph does not stand where one is alone"


def _bare(id: str, languages: Sequence[str]) -> str:
    language, _, own = id.partition("_")
    return own if language in languages else id


def with_second(check: "Check", wanted: Mapping[str, str], text: Source, language: str) -> dict[str, str]:
    """Return the passages that a page must show, each followed by the same one of the second text, and by its own."""
    own, second = check.texts[text.language].passages, check.texts[language].passages
    more = check.added[language] if text is check.source else {}
    starts = {text.passages[id].section for id in wanted} - wanted.keys()
    both = {f"{language}_{passage.id}": passage.text for id in sorted(starts) for passage in more.get(id, ())}
    for id, words in wanted.items():
        both[id] = words
        if id in second and id in own and not id.endswith("__num"):
            both[f"{language}_{id}"] = second[id].text
        both |= {f"{language}_{passage.id}": passage.text for passage in more.get(id, ())}
    return both
