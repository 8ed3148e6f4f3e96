"""The source: its passages in order, and every sign that no page shows."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from verifying.lines import MARKS, NUMBER, PLAIN_DROPS, PLAIN_ID, Line, Passage, by_section, gaps_of, repeated_of
from verifying.names import Label, Span
from verifying.tied import Counts


class Source:
    """What a file must say on the pages: its passages in order, and every sign that no page shows, with the reason.

    Of a plain report all of it follows from the file. Of any other text (minutes, paragraphs without numbers, headings
    in another language) the site's own list is asked which lines begin what; that, and no more. Of a translation
    it is counted from the source what its paragraphs without numbers may be called.
    """

    def __init__(self, data: bytes, stated: Mapping[str, Any], counts: Counts | None = None) -> None:
        self.data, self.language = data, stated["source"]["language"]
        self.counts = counts or Counts({}, 0)
        self.rows = data.decode("utf-8").split("\n")
        self.count = len(self.rows) - (not self.rows[-1])
        self.dropped: list[tuple[Span, str]] = []
        self.passages: dict[str, Passage] = {}
        self.sections: list[str] = []
        self.marks = MARKS.get(self.language)
        self.join = self.marks[2] if self.marks else " "
        listed = [*stated["headings"], *stated["paragraphs"]]
        labels = [self.cut(span) for paragraph in stated["paragraphs"] for span in paragraph["label"][-1:]]
        drops = {operation["operation"] for operation in stated["operations"]}
        self.plain = (
            self.marks is not None
            and all(PLAIN_ID.fullmatch(passage["id"]) for passage in listed)
            and len(labels) == len(stated["paragraphs"])
            and all(label.endswith(".") for label in labels)
            and drops <= PLAIN_DROPS
        )
        self.furniture = {
            operation["place"][0] for operation in stated["operations"] if operation["operation"] == "furniture"
        }
        places = ((passage.get("label") or passage["spans"], passage) for passage in listed)
        self.begun = {spans[0][0]: place for spans, place in places if spans}
        lines = [*self._lines()]
        (self._derive if self.plain else self._follow)(lines)
        self.dropped.sort()
        self.inside = by_section(self.passages)

    def cut(self, span: Sequence[int]) -> str:
        """Return what stands in a span of the file."""
        line, start, end = span
        return self.rows[line - 1][start:end]

    def of(self, section: str) -> list[str]:
        """Return the ids of a section's passages in order; "" stands for the masthead."""
        return self.inside.get(section, [])

    def _lines(self) -> Iterator[Line]:
        last = next((number for number in range(len(self.rows), 0, -1) if self.rows[number - 1].strip()), 0)
        repeated = repeated_of(self.rows)
        for number, row in enumerate(self.rows, 1):
            gaps = sorted(gap for gap in gaps_of(row, last=number == last) if gap[0] < gap[1])
            self.dropped += [((number, low, high), why) for low, high, why in gaps]
            line = Line(number, row, [(low, high) for low, high, _ in gaps])
            if not self.plain and number in self.furniture and (line.numbers_a_page or row in repeated):
                self.dropped += [(span, "furniture") for span in line.spans(0)]
                continue
            if line.text:
                yield line

    def _follow(self, lines: Sequence[Line]) -> None:
        """Cut the lines where the site's list says that something begins; what it is called must be right."""
        id, section, last = "", "", 0
        for line in lines:
            begun = self.begun.get(line.number)
            number = NUMBER.match(line.text)
            if begun is None:
                self._add(id, section, line.text, line.spans(0))
                continue
            id = begun["id"]
            level = re.sub(r"__repeat_\d+$", "", id).rpartition("__")[2].rpartition("_")[0]
            if number and level == "para":
                last = int(number["number"])
            elif number and not _free(level, line.text, int(number["number"]), last):
                id = f"{id}: a line that begins with a number, "
            if level in {"masthead", "aside", "p"}:
                id = self.counts.named(level, id)
            elif level in {"att", "sec", "dbsect"} or id.endswith("__num"):
                section = id.removesuffix("__num")
                self.sections += [section] * (section not in self.sections)
            if level in {"p", "para"} and not self.sections:
                section = "att_1"
                self.sections.append(section)
            self._begin(id, section, line, begun)

    def _begin(self, id: str, section: str, line: Line, begun: Mapping[str, Any]) -> None:
        """Begin a passage: what stands between its parts, and belongs to none of them, is white space."""
        label = tuple(span for span in map(tuple, begun.get("label", ())) if span[0] == line.number)
        spans = tuple(span for span in map(tuple, begun["spans"]) if span[0] == line.number)
        text = printed = ""
        for span in line.spans(0):
            at = span[1]
            for part in sorted(place for place in (*label, *spans) if span[1] <= place[1] and place[2] <= span[2]):
                self._space(line.number, at, part[1])
                if part in spans:
                    text, printed = (text + self.join, text) if text and at < part[1] else (text, printed)
                    text += self.cut(part)
                at = part[2]
            self._space(line.number, at, span[2])
        number = "".join(map(self.cut, label))
        if "para_" in id and (not number or f"para_{int(number.rstrip('.') or 0)}" not in id):
            id = f"{id}: not its printed number, "
        self._add(id, section, text, spans, (number or printed, label))

    def _space(self, line: int, start: int, end: int) -> None:
        if start < end:
            white = self.rows[line - 1][start:end].isspace()
            self.dropped.append(((line, start, end), "space" if white else "words that are shown nowhere"))

    def _kind(self, line: Line) -> tuple[str, re.Match[str] | None]:
        """Return the kind of passage that a line begins."""
        annex, dialogue, _ = self.marks or (NUMBER, NUMBER, "")
        for kind, mark in (("annex", annex), ("dialogue", dialogue), ("paragraph", NUMBER)):
            if found := mark.match(line.text):
                return kind, found
        return "", None

    def _derive(self, lines: Sequence[Line]) -> None:
        """Cut the lines into passages: a line that begins none continues the passage before it."""
        opened = [(line, *self._kind(line)) for line in lines]
        restarts, nested = _numbering([(kind, found) for _, kind, found in opened])
        annexes = dialogues = mastheads = 0
        annex = section = id = ""
        seen: Counter[str] = Counter()
        for line, kind, found in opened:
            if kind == "annex" or (kind and not annex):
                annexes, dialogues = annexes + 1, 0
                annex = section = id = f"att_{annexes}"
                self.sections.append(section)
            if kind == "annex":
                self._add(f"{annex}__num", section, line.text, line.spans(0))
            elif kind == "dialogue" and found:
                dialogues += 1
                section = id = f"{annex}__dbsect_{dialogues}" if nested else f"dbsect_{dialogues}"
                self.sections.append(section)
                self._heading(id, line, found)
            elif kind == "paragraph" and found:
                plain = f"{annex}__para_{int(found['number'])}" if restarts else f"para_{int(found['number'])}"
                seen[plain] += 1
                id = plain if seen[plain] == 1 else f"{plain}__repeat_{seen[plain]}"
                self._drop(line, found.end("label"), found.end())
                label = found["label"], line.spans(*found.span("label"))
                self._add(id, section, line.text[found.end() :], line.spans(found.end()), label)
            else:
                mastheads += not annex
                self._add(id or f"masthead_{mastheads}", section, line.text, line.spans(0))

    def _heading(self, id: str, line: Line, found: re.Match[str]) -> None:
        """Begin a section with its heading: a numeral and a title, with white space between them."""
        spans = (*line.spans(*found.span("label")), *line.spans(*found.span("title")))
        self._add(id, id, self.join.join((found["label"], found["title"])), spans, (found["label"], ()))
        self._drop(line, found.end("label"), found.start("title"))

    def _drop(self, line: Line, start: int, end: int) -> None:
        self.dropped += [(span, "space") for span in line.spans(start, end)]

    def _add(self, id: str, section: str, text: str, spans: tuple[Span, ...], label: Label = ("", ())) -> None:
        """Begin a passage, or continue it in another line."""
        before = self.passages.get(id)
        if before is None:
            self.passages[id] = Passage(id, section, text, spans, *label)
        else:
            words = self.join.join(filter(None, (before.text, text)))
            self.passages[id] = Passage(id, section, words, before.spans + spans, before.label, before.label_spans)


def _free(level: str, text: str, number: int, last: int) -> bool:
    """Tell whether a line with a number may be no paragraph: a heading that does not count on, a row of cells."""
    return level in {"aside", "masthead"} or (level == "sec" and number <= last) or (level == "p" and " |" in text)


def _numbering(opened: Sequence[tuple[str, re.Match[str] | None]]) -> tuple[bool, bool]:
    """Tell whether every annex counts its paragraphs from 1, and whether more than one has dialogues."""
    bodies: list[list[tuple[str, re.Match[str] | None]]] = [[]]
    for kind, found in opened:
        bodies += [[]] if kind == "annex" else []
        bodies[-1] += [(kind, found)]
    numbers = [[found["number"] for kind, found in body if kind == "paragraph" and found] for body in bodies]
    firsts = [own[0] for own in numbers if own]
    nested = sum(any(kind == "dialogue" for kind, _ in body) for body in bodies) > 1
    return len(firsts) > 1 and all(first == "1" for first in firsts), nested
