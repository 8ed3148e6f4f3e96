"""The numbers of passages and signs that stand in each form of the record as in the source."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from verifying.names import PAPER, SINGLE, WHOLE
from verifying.source import Source

PAPER_FORMS = ("pdf", "pdf_parallel")
"""Those on paper: of one text, of two. Who makes them reads them back; this program knows their files by hash."""
FORMS = (
    *("pages", "parallel", "whole", "single", "search", "json", "paragraph_json", "ndjson", "tsv", "tmx"),
    *("text", "markdown", "paragraph_text", "llms", "quotes", "akn", "tei", "epub", *PAPER_FORMS),
)
"""The forms in the order in which they are listed."""


EARLIER = "earlier"
"""The pages of texts that were in force before."""


class Counted:
    """The number of signs that were read back from each form, by language and id."""

    def __init__(self, texts: Mapping[str, Source]) -> None:
        self.texts = texts
        self.found: dict[str, dict[str, dict[str, int]]] = {}
        self.earlier: dict[tuple[str, str], tuple[Source, dict[str, int]]] = {}
        """The same of the texts that were in force before, by edition and language."""

    def told(self, form: str, language: str, id: str, words: str) -> None:
        """Note that a form has words under an id, if these are the words of the text."""
        own = self.texts[language].passages.get(id)
        if own is not None and own.text == words:
            self.found.setdefault(form, {}).setdefault(language, {})[id] = len(words)

    def shown(self, page: str, language: str, texts: Iterable[tuple[str, str]]) -> None:
        """Note the passages of a page in a language: one beside another has its language before its id."""
        kinds = {WHOLE: "whole", SINGLE: "single"}
        form = kinds.get(page, "parallel" if page.endswith("-parallel.html") else "pages")
        for id, words in texts:
            other, _, own = id.partition("_")
            of, under = (other, own) if other in self.texts else (language, id)
            self.told(form, of, under, words)

    def stood(self, edition: str, text: Source, texts: Iterable[tuple[str, str]]) -> None:
        """Note the passages that the page of an earlier text has as that text has them."""
        _, found = self.earlier.setdefault((edition, text.language), (text, {}))
        own = text.passages
        found |= {id: len(words) for id, words in texts if id in own and own[id].text == words}

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield a row for each form and language that is there, then for the pages of each earlier text."""
        for form in FORMS:
            said = self.found.get(form, {})
            for language in (text for text in self.texts if text in said):
                yield _row(form, self.texts[language], said[language])
        for (edition, _), (text, own) in sorted(self.earlier.items(), key=lambda text: text[0]):
            yield _row(EARLIER, text, own) | {"edition": edition}


def _row(form: str, text: Source, signs: Mapping[str, int]) -> dict[str, Any]:
    passages = text.passages
    return {
        "form": form,
        "language": text.language,
        "paragraphs": sum(passages[id].paragraph for id in signs),
        "of": sum(passage.paragraph for passage in passages.values()),
        "passages": len(signs),
        "signs": sum(signs.values()),
    }


def paper_faults(
    certificate: Mapping[str, Any], files: Mapping[str, bytes], texts: Mapping[str, Source]
) -> Iterator[str]:
    """Yield how what a certificate says of the files on paper does not fit these files: their hashes, whole texts."""
    there = {path: hashlib.sha256(data).hexdigest() for path, data in files.items() if PAPER.fullmatch(path)}
    if certificate.get("papers", {}) != there:
        yield "states other files on paper"
    counted = Counted(texts)
    for languages in ([language for language in PAPER.sub(r"\1", path).split("-") if language] for path in there):
        for language in languages:
            for passage in texts[language].passages.values() if language in texts else ():
                counted.told(PAPER_FORMS[len(languages) > 1], language, passage.id, passage.text)
    if [*counted.rows()] != [form for form in certificate["forms"] if form["form"] in PAPER_FORMS]:
        yield "states other counts of the files on paper"


def form_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a line for each form, for the output of the command."""
    said: dict[str, list[str]] = {}
    for row in rows:
        words = "{language} {paragraphs} of {of} paragraphs, {passages} passages, {signs} signs".format(**row)
        said.setdefault(f"{row['form']} {row['edition']}" if "edition" in row else row["form"], []).append(words)
    yield from (f"  {form}: {'; '.join(words)}" for form, words in said.items())
