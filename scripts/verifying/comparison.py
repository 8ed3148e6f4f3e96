"""Comparisons with the source, and the report of differences."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from verifying.article import Shown
from verifying.differences import difference, pour
from verifying.names import WHOLE
from verifying.report import Report
from verifying.source import Source


class Comparison:
    """Comparisons that note each difference in one report."""

    def __init__(self) -> None:
        self.report = Report()

    def compare_texts(
        self, article: Shown, wanted: Mapping[str, str], text: Source, faults: list[str], prefix: str = ""
    ) -> None:
        """Compare ids and words with the expected ones, in their order, and numbers with those of the source."""
        sections = {*text.sections, *(prefix + id for id in text.sections)} - wanted.keys()
        here = [(id, words) for id, words in article.texts if id not in sections]
        counts = Counter(id for id, _ in here)
        for id, words in wanted.items():
            self.report.passages += 1
            self.report.code_points += len(words)
            if counts[id] != 1:
                faults.append(f"#{id}: stands {counts[id]} times, not once")
        for id, words in here:
            if id not in wanted:
                faults.append(f"#{id}: is not in this part of the source")
            elif words != wanted[id]:
                faults.append(f"#{id}: {difference(wanted[id], words)}")
        if [id for id, _ in here] != [*wanted]:
            faults.append("the passages do not stand in the order of the source")
        passages = {id: text.passages.get(id.removeprefix(prefix)) for id in wanted if id.startswith(prefix)}
        for id, label in ((id, passage.label) for id, passage in passages.items() if passage and passage.paragraph):
            if article.numbers.get(id) != label:
                faults.append(f"#{id} number: {difference(label, article.numbers.get(id, ''))}")
        self.report.pages += 1

    def _placed(self, root: str, text: Source, placed: Mapping[str, Sequence[str]]) -> None:
        """Hold that each section has one page, and beside another text one or none."""
        two = any(key.startswith(f"beside {root}") for key in placed)
        for section in ("", *text.sections):
            if section and not text.of(section):
                continue
            for kind in ("", "beside "):
                pages = placed.get(f"{kind}{root}{section}", [])
                beside = two and section
                if len(pages) != 1 and (not kind or beside or pages):
                    self.differs(
                        f"{root}{section or WHOLE}", f"stands on {len(pages)} pages, not on one: {', '.join(pages)}"
                    )
        for key in placed:
            if key.endswith("none"):
                self.differs(placed[key][0], "shows no section of the source")

    def rebuilt(self, place: str, text: Source, article: Shown) -> None:
        """Make the source again from the words of pages and the signs that no page shows."""
        words, numbers = dict(article.texts), article.numbers
        pieces = [(span, text.cut(span)) for span, _ in text.dropped]
        for passage in text.passages.values():
            pieces += pour(
                passage.spans, words.get(passage.id, ""), text.join, 0 if passage.label_spans else len(passage.label)
            )
            pieces += pour(passage.label_spans, numbers.get(passage.id, ""), text.join)
        rows = [""] * len(text.rows)
        for (line, start, _), part in sorted(pieces):
            rows[line - 1] += part if start == len(rows[line - 1]) else ""
        rebuilt = "\n".join(rows).encode()
        self.report.rebuilt_sha256.append(hashlib.sha256(rebuilt).hexdigest())
        if rebuilt != text.data:
            self.differs(place, "the source cannot be made again from here")

    def compare(self, place: str, expected: object, found: object) -> None:
        """Note where two texts or lists begin to differ."""
        if expected != found:
            self.differs(place, difference(expected, found))

    def differs(self, place: str, message: str) -> None:
        """Note a difference."""
        self.report.differences.append(f"{place}: {message}")
