"""The journeys of `cases/journeys.toml`: what their steps mean, in any engine.

Each step waits for what it needs, so that no journey rests on how quick a machine is.
"""

import hashlib
import io
import json
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from engines import Window
from paths import SOURCE, record_cases
from pypdf import PdfReader
from questions import CHOOSE, FIND, HIT, INSIDE, QUOTED, SETTLED

CASES: dict[str, Any] = record_cases("journeys.toml")
PLACES: Mapping[str, str] = CASES.pop("places")
SECONDS = 30
WATCH = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")
"""Stands before the first script of a copy of the site: not every driver tells of errors and requests."""
TOLD = "'told:' + (location.protocol === 'about:' ? '' : sessionStorage.faults ?? '')"
MISREAD = "\ufffd\u2e80-\u2fdf"
"""What is read out of a PDF for a sign that its letters leave nameless, or that a radical looks the same as."""
GOING = ("Execution context was destroyed", "Cannot find context", "navigat", "discarded", "no longer")
"""What drivers say when the page that is asked goes."""


@dataclass(slots=True, kw_only=True)
class Reader:
    """Somebody on a journey: the window, where the site is, and the paragraphs of the record by number."""

    window: Window
    base: str
    outside: str
    """The address of a page with a field to paste into."""
    texts: Mapping[int, str]
    pasted: str = ""
    paper: str = ""
    told: set[str] = field(default_factory=set)
    """What pages told of their own faults."""

    def walk(self, steps: Sequence[Sequence[str]]) -> None:
        """Take all steps."""
        for verb, *given in steps:
            STEPS[verb](self, *given)

    def ask(self, expression: str) -> Any:
        """Ask the page, or return nothing where it goes at this moment."""
        try:
            return self.window.evaluate(expression)
        except Exception as error:
            if any(words in str(error) for words in GOING):
                return None
            raise

    def wait(self, expression: str, what: str) -> Any:
        """Wait for something true, and return it."""
        end = time.monotonic() + SECONDS
        while not (answer := self.ask(expression)):
            if time.monotonic() > end:
                pytest.fail(f"waited in vain for {what} at {self.ask('decodeURI(location.href)')}")
            time.sleep(0.02)
        return answer

    def settle(self) -> None:
        self.wait(SETTLED, "the page")

    def visit(self, path: str) -> None:
        self.listen()
        self.window.open(self.base + path)
        self.settle()

    def reload(self) -> None:
        self.window.reload()
        self.settle()

    def click(self, place: str, words: str = "", *, shift: bool = False) -> None:
        x, y = self.wait(HIT % found(place, words), f"a way to click on {place} {words}")
        self.window.click(x, y, shift=shift)

    def type(self, words: str) -> None:
        self.wait("document.activeElement.matches('input, textarea')", "a field to type into")
        self.window.type(words)

    def focus(self, place: str) -> None:
        self.wait(f"{found(place)}.length", place)
        self.ask(f"{found(place)}[0].focus()")
        self.focused(place)

    def focused(self, place: str) -> None:
        self.wait(f"{found(place)}.includes(document.activeElement)", f"the focus on {place}")

    def leads_to(self, path: str) -> None:
        self.wait(f"decodeURI(location.href) === decodeURI({json.dumps(self.base)}) + {json.dumps(path)}", path)
        self.settle()

    def says(self, place: str, words: str) -> None:
        seen = f"{found(place)}.map((one) => one.textContent).join(' ').includes({json.dumps(words)})"
        self.wait(seen, f"{place} to say {words}")

    def shows(self, place: str) -> None:
        self.wait(f"{found(place)}.length", f"{place} to be seen")

    def count(self, place: str, number: str) -> None:
        self.wait(f"{found(place)}.length === {number}", f"{number} × {place}")

    def in_window(self, place: str) -> None:
        self.wait(INSIDE % found(place), f"{place} in the window")

    def scroll_to(self, place: str) -> None:
        self.ask(f"{found(place)}[0].scrollIntoView({{ behavior: 'instant' }})")
        self.in_window(place)

    def scheme(self, name: str) -> None:
        self.wait(f"document.body.dataset.mdColorScheme === {json.dumps(name)}", f"the scheme {name}")

    def finds(self, words: str) -> None:
        """Hold that the hits are the paragraphs that say these words."""
        true = sorted(number for number, text in self.texts.items() if words in text)
        assert true
        hits = f"{found('hit')}.map((one) => Number(one.hash.slice(6))).sort((a, b) => a - b)"
        self.wait(f"String({hits}) === '{','.join(map(str, true))}'", f"the paragraphs {true}")

    def open_quote(self, number: str, words: str, *, true: bool = True) -> None:
        start = self.texts[int(number)].index(words)
        hash = hashlib.sha256((words if true else words + "。").encode()).hexdigest()[:8]
        self.visit(f"record/dialogue-2.html?t={start}-{start + len(words)}.{hash}#para_{number}")

    def quotes(self, words: str) -> None:
        assert self.ask(QUOTED) == words

    def select(self, first: str, last: str) -> None:
        from_, to = (f"document.getElementById('para_{number}')" for number in (first, last))
        self.ask(f"getSelection().setBaseAndExtent({from_}, 0, {to}, {to}.childNodes.length)")

    def paste(self) -> None:
        """Paste what was copied into a field of another page, by the keys that readers press."""
        self.listen()
        self.window.open(self.outside)
        self.click("field")
        self.window.press("Control+v")
        self.pasted = self.wait("document.querySelector('textarea').value", "something pasted")

    def holds_paragraphs(self, first: str, last: str) -> None:
        texts = [self.texts[number] for number in range(int(first), int(last) + 1)]
        assert [line for line in self.pasted.splitlines() if line.strip()] == texts

    def holds(self, before: str, number: str) -> None:
        assert before + self.texts[int(number)] in self.pasted

    def print(self) -> None:
        sheets = PdfReader(io.BytesIO(self.window.paper())).pages
        self.paper = "".join(sheet.extract_text() for sheet in sheets)

    def printed(self, words: str) -> None:
        assert on_paper(words).search(self.paper), words

    def not_printed(self, words: str) -> None:
        assert words not in self.paper

    def printed_paragraphs(self, first: str, last: str) -> None:
        for number in range(int(first), int(last) + 1):
            self.printed(self.texts[number][:12])

    def choose_source(self, old: str = "", new: str = "") -> None:
        """Choose the source of the record, or one with other words."""
        text = SOURCE.read_text(encoding="utf-8")
        self.ask(CHOOSE % json.dumps(text.replace(old, new) if old else text))

    def listen(self) -> None:
        """Take down what the page tells of its own faults (`WATCH`), before it goes."""
        self.told.update(self.wait(TOLD, "the watch").split("\n")[1:])


def on_paper(words: str) -> re.Pattern[str]:
    """Return a pattern for words as they are read out of a PDF: spaces fall anywhere, some signs are misread."""
    return re.compile(r"\s*".join(f"[{re.escape(sign)}{MISREAD}]" for sign in re.sub(r"\s", "", words)))


def found(place: str, words: str = "") -> str:
    """Return the expression for what can be seen of a place."""
    name, _, number = place.partition(" ")
    return FIND % f"{json.dumps(PLACES[name].replace('{}', number))}, {json.dumps(words)}"


STEPS: Mapping[str, Callable[..., None]] = {
    "open": Reader.visit,
    "reload": Reader.reload,
    "click": Reader.click,
    "shift-click": lambda reader, place: reader.click(place, shift=True),
    "type": Reader.type,
    "press": lambda reader, keys: reader.window.press(keys),
    "focus": Reader.focus,
    "scroll to": Reader.scroll_to,
    "choose source": Reader.choose_source,
    "select": Reader.select,
    "paste": Reader.paste,
    "print": Reader.print,
    "open quote": Reader.open_quote,
    "open false quote": lambda reader, number, words: reader.open_quote(number, words, true=False),
    "leads to": Reader.leads_to,
    "says": Reader.says,
    "shows": Reader.shows,
    "count": Reader.count,
    "in window": Reader.in_window,
    "focused": Reader.focused,
    "scheme": Reader.scheme,
    "finds": Reader.finds,
    "quotes": Reader.quotes,
    "pasted": Reader.holds,
    "pasted paragraphs": Reader.holds_paragraphs,
    "printed": Reader.printed,
    "printed paragraphs": Reader.printed_paragraphs,
    "not printed": Reader.not_printed,
}
