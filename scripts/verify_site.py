"""Check a copy of the site against a source file: python3 verify_site.py SITE SOURCE.

It needs Python alone. It reads the words back from the finished pages by their ids, leaving out whatever carries
`data-search-exclude`, compares them with the source at the places that `record/provenance.json` names, and makes the
source again from those words and the declared operations. It knows nothing of how the pages were made.

Exit status: 0 all of it holds; 1 it does not, one line a difference; 2 the site or the source cannot be read.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

SKIP, SINGLE = "data-search-exclude", "record/session-record.html"
PROVENANCE, DATA, LINES, WHOLE = "record/provenance.json", "record/record.json", "source.html", "record/all.html"
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
PARAGRAPH = re.compile(r"(?:att_\d+__)?(?:para_\d+(?:__repeat_\d+)?|p_\d+)")
OWNER = re.compile(rf"(?:[a-z]+_)?{PARAGRAPH.pattern}")
ALSO = {"mark": r"[^\w\s]+", "escape": r"\\", "furniture": ".+"}
MAY_DROP = {"space": r"\s+", "emphasis": r"\*\*", "closing": r"[-–—_]+"} | ALSO
"""The only text that an operation may leave out; a join may put in white space."""
Key = tuple[str, str]
"""What words are, and whose: `("id", "para_27")`, `("number", "para_27")`, `("speech", "para_24__speech_2")`."""
NUMBER: Key = ("number", "")  # read, and it belongs to the next paragraph


class Reader(HTMLParser):
    """The words of a page: under each id, in the number before each paragraph, of each speech shown again elsewhere."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: dict[Key, list[str]] = {}
        self.opened: list[tuple[str, bool, int]] = []
        self.slots: list[tuple[Key, int, list[str]]] = []
        self.excluded = 0
        self.feed(page)
        self.close()
        self._end(0)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element and begin to collect what it stands for."""
        marks = {name: value or "" for name, value in attrs}
        keys = [(kind, marks[name]) for kind, name in (("id", "id"), ("speech", "data-speech")) if name in marks]
        keys += [NUMBER] if "number" in marks.get("class", "").split() else []
        if OWNER.fullmatch(id := marks.get("id", "")) and NUMBER in self.words:
            self.words.setdefault(("number", id), []).extend(self.words.pop(NUMBER))
        self.opened.append((tag, SKIP in marks, len(self.slots)))
        self.excluded += SKIP in marks
        self.slots += ((key, self.excluded, []) for key in keys)
        if tag in VOID:
            self._end(len(self.opened) - 1)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and whatever was left open in it."""
        places = (place for place in reversed(range(len(self.opened))) if self.opened[place][0] == tag)
        self._end(next(places, len(self.opened)))

    def handle_data(self, data: str) -> None:
        """Give words to every element around them that no excluded one stands between."""
        for _, excluded, parts in self.slots:
            if excluded == self.excluded:
                parts.append(data)

    def _end(self, place: int) -> None:
        for _, skip, before in reversed(self.opened[place:]):
            self.excluded -= skip
            for key, _, parts in self.slots[before:]:
                self.words.setdefault(key, []).append("".join(parts))
            del self.slots[before:]
        del self.opened[place:]


@dataclass(slots=True)
class Report:
    """What a check found; `rebuilt_sha256` is of every source made again from the pages."""

    differences: list[str] = field(default_factory=list)
    pages: int = 0
    passages: int = 0
    code_points: int = 0
    rebuilt_sha256: list[str] = field(default_factory=list)

    def summary(self) -> dict[str, Any]:
        """Return what `provenance.json` says of the check."""
        return asdict(self) | {"differences": len(self.differences)}


def verify(site: Path, source: bytes) -> Report:
    """Check a site against the bytes of the source, and a translation against the file that the site offers.

    Raises OSError, ValueError or KeyError where a file of the site is missing or is not what it should be.
    """
    data, published = (json.loads((site / path).read_text(encoding="utf-8")) for path in (PROVENANCE, DATA))
    report = Report()
    if source != (site / data["source"]["path"]).read_bytes():
        report.differences.append(f"{data['source']['path']}: is not the source")
    read = {path.relative_to(site).as_posix(): Reader(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}
    others = tuple(text["root"] for text in data["translations"])
    for text in (data, *data["translations"]):
        root: str = text["root"]
        own = source if text is data else (site / text["source"]["path"]).read_bytes()
        names = [name for name in read if name.startswith(root) and (root or not name.startswith(others))]
        check = Check(report, text, own, {name.removeprefix(root): read[name] for name in names})
        check.run(published)
        check.beside(read)
    if data["check"] not in (None, report.summary()):
        report.differences.append(f"{PROVENANCE}: states another result of the check")
    return report


class Check:
    """The check of one text of the record against the pages in its language."""

    def __init__(self, report: Report, text: Mapping[str, Any], source: bytes, read: Mapping[str, Reader]) -> None:
        self.report, self.text, self.source, self.read = report, text, source, read
        self.root: str = text["root"]
        self.rows = source.decode("utf-8").split("\n")
        self.passages = {one["id"]: one for one in (*text["headings"], *text["paragraphs"])}
        self.labels = {one["id"]: one["label"] for one in text["paragraphs"]}
        joins = [one for one in text["operations"] if one["operation"] == "join"]
        self.inserted = {(one["id"], one["span"]): one["inserted"] for one in joins}

    def run(self, published: Mapping[str, Any]) -> None:
        """Make every comparison and add what differs to the report."""
        language = self.text["source"]["language"]
        for key, value in (("sha256", hashlib.sha256(self.source).hexdigest()), ("bytes", len(self.source))):
            self._compare(f"{PROVENANCE}: {key}", str(value), [str(self.text["source"][key])])
        for name, page in self.read.items():
            self._page(self.root + name, page)
        for id, passage in self.passages.items():
            for name in (*passage["pages"], *([] if self.root else [SINGLE])):
                if name not in self.read or ("id", id) not in self.read[name].words:
                    self._differs(f"{self.root}{name}#{id}", "is missing")
            self._compare(
                f"{PROVENANCE}#{id}", hashlib.sha256(self.words(id).encode()).hexdigest(), [passage["sha256"]]
            )
        lines = self.read[LINES].words if LINES in self.read else {}
        for number, row in enumerate(() if self.root else self.rows if self.rows[-1] else self.rows[:-1], 1):
            self._compare(f"{LINES}#L{number}", row, lines.get(("id", f"L{number}"), ()))
        texts = {one["id"]: one["text"].get(language, "") for one in published["paragraphs"]}
        for id in self.labels:
            self._compare(f"{DATA}#{id}", self.words(id), [texts.get(id, "")])
        for which, place in ((-1, WHOLE), (0, "the pages of sections")):
            self._rebuild(self.root + place, {id: passage["pages"][which] for id, passage in self.passages.items()})

    def beside(self, read: Mapping[str, Reader]) -> None:
        """Compare what stands beside another text, under ids that begin with the language; one file has it all."""
        prefix = f"{self.text['source']['language']}_"
        for name, page in read.items():
            own = [id for id in self.passages if ("id", prefix + id) in page.words or (self.root and name == SINGLE)]
            self.report.pages += bool(own)
            for id in own:
                self._shown(f"{name}#{prefix}{id}", self.words(id), page.words.get(("id", prefix + id), ()))
                if name == SINGLE and id in self.labels:
                    found = page.words.get(("number", prefix + id), ())
                    self._compare(f"{name}#{prefix}{id} number", "".join(map(self.cut, self.labels[id])), found)

    def words(self, id: str) -> str:
        """Return what the source says where a passage comes from, as the page joins it."""
        spans = enumerate(self.passages[id]["spans"])
        return "".join(self.inserted.get((id, place), "") + self.cut(span) for place, span in spans)

    def cut(self, span: Sequence[int]) -> str:
        """Return what stands in a span of the source."""
        line, start, end = span
        return self.rows[line - 1][start:end] if 0 < line <= len(self.rows) else ""

    def _page(self, name: str, page: Reader) -> None:
        """Compare the passages of a page with the source, and speeches shown again with the whole record."""
        whole, before = self.read[WHOLE].words if WHOLE in self.read else {}, self.report.passages
        for (kind, id), found in page.words.items():
            if kind == "speech":
                for words in found:
                    self._shown(f"{name}: {id}", "".join(whole.get(("id", id), ())).strip(), [words.strip()])
            elif kind == "number" and id in self.labels:
                self._compare(f"{name}#{id} number", "".join(map(self.cut, self.labels[id])), found)
            elif id in self.passages or PARAGRAPH.fullmatch(id):
                self._shown(f"{name}#{id}", self.words(id) if id in self.passages else "", found)
        self.report.pages += self.report.passages > before

    def _shown(self, place: str, expected: str, found: Sequence[str]) -> None:
        self.report.passages += 1
        self.report.code_points += len(expected)
        self._compare(place, expected, found)

    def _rebuild(self, place: str, chosen: Mapping[str, str]) -> None:
        """Make the source again from the words of the chosen pages and the declared operations."""
        pieces: list[tuple[int, int, str]] = []
        for id, name in chosen.items():
            found = self.read[name].words if name in self.read else {}
            spans, labels = self.passages[id]["spans"], self.labels.get(id, ())
            joins = [len(self.inserted.get((id, at), "")) for at in range(len(spans))]
            pieces += pour(spans, joins, "".join(found.get(("id", id), ())))
            pieces += pour(labels, [0] * len(labels), "".join(found.get(("number", id), ())))
        for one in self.text["operations"]:
            kind, text = one["operation"], one.get("inserted", one.get("text", ""))
            if not re.fullmatch(MAY_DROP.get(kind, r"\s*" if kind == "join" else ".*"), text):
                self._differs(PROVENANCE, f"{text!r} as {kind}")
            pieces += [(one["place"][0], one["place"][1], text)] if kind in MAY_DROP else []
        rows = [""] * len(self.rows)
        for line, start, words in sorted(pieces):
            if 0 < line <= len(rows) and start == len(rows[line - 1]):
                rows[line - 1] += words
        rebuilt = "\n".join(rows).encode()
        self.report.rebuilt_sha256.append(hashlib.sha256(rebuilt).hexdigest())
        if rebuilt != self.source:
            self._differs(place, "the source cannot be made again from here")

    def _compare(self, place: str, expected: str, found: Sequence[str]) -> None:
        if len(found) != 1:
            self._differs(place, f"stands {len(found)} times, not once")
        elif expected != found[0]:
            pairs = enumerate(zip(expected, found[0], strict=False))
            at = next((i for i, (a, b) in pairs if a != b), min(len(expected), len(found[0])))
            words = f"{expected[at : at + 12]!r} in the source, {found[0][at : at + 12]!r} here"
            self._differs(place, f"differs at code point {at}: {words}")

    def _differs(self, place: str, message: str) -> None:
        self.report.differences.append(f"{place}: {message}")


def pour(spans: Sequence[Sequence[int]], joins: Sequence[int], words: str) -> Iterator[tuple[int, int, str]]:
    """Yield words by the places that they come from; `joins` are the lengths of what a page puts before a span."""
    at = 0
    for (line, start, end), join in zip(spans, joins, strict=True):
        yield line, start, words[at + join : at + join + end - start]
        at += join + end - start


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status."""
    try:
        site, source = map(Path, arguments)
        report = verify(site, source.read_bytes())
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        print(f"cannot be checked: {error!r}; usage: python3 verify_site.py SITE SOURCE", file=sys.stderr)
        return 2
    holds = f"holds: {report.passages} passages of {report.pages} pages, source SHA-256 {report.rebuilt_sha256[0]}"
    print(*(report.differences or [holds]), sep="\n", file=sys.stderr if report.differences else sys.stdout)
    return 1 if report.differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
