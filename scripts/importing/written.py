"""Write what was read: the text, the first facts, and the balance of both with the file."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator, Sequence

from importing.balance import Difference, balanced, squeezed
from importing.facts import WORDS, Fact, Facts
from importing.marks import Marked
from importing.opened import Opened

HEAD = """\
# What is known of this record beside its text: read from {name}, and to be gone on with.
# A line "# check: …" stands above a fact that was read from words: check it, correct it, and remove the line.

language = "{language}"
# The languages of the site, the record's own first. Another one shows its pages in that language as well.
languages = ["{language}"]
# While an editor has questions to answer, the site is built with them, and its proof page lists them. Take this line
# away when none is left: from then on a question stops the build.
questions = "open"
"""
STATUS = """
# How far the text has come (draft, final or corrected), and the mark that every page carries.
# [status]
# kind = "draft"
# label.{language} = "…"
"""


def facts_text(name: str, language: str, facts: Facts) -> str:
    """Return the first version of `record.toml`."""
    rows = [HEAD.format(name=name, language=language)]
    rows += [_row(fact, language) for fact in facts.all()]
    if facts.issued:
        rows.append(
            f"# check: the head of its pages has the date {facts.issued}: the day of issue, or of the session?\n"
        )
    if chair := facts.chair:
        rows.append(f"# check: who presides, by the lines above the text\nchair = {_string(chair[0])}\n")
    rows.append(STATUS.format(language=language))
    if chair:
        rows.append(f"\n[people.{chair[0]}]\nname.{language} = {_string(chair[1])}\n")
    return "".join(rows)


def notes_text(notes: Sequence[Marked], language: str) -> str:
    """Return the footnotes as notes of the facts."""
    return "".join(
        f"\n[[notes]]\nid = {_string(f'note_footnote_{number}')}\nparagraph = {_string(note.paragraph)}\n"
        f"quote = {_string(note.quote)}\n"
        + (f"occurrence = {note.occurrence}\n" if note.occurrence else "")
        + f'kind = "footnote"\nconfidence = "high"\ntext.{language} = {_string(note.text)}\n'
        for number, note in enumerate(notes, 1)
    )


def _row(fact: Fact, language: str) -> str:
    key = f"{fact.key}.{language}" if fact.key in WORDS else fact.key
    value = fact.value.isoformat() if isinstance(fact.value, dt.date) else _string(fact.value)
    return f"# {'' if fact.sure else 'check: '}{fact.source}\n{key} = {value}\n"


def _string(text: str) -> str:
    """Return a text as a TOML string; JSON strings are the same, except for one control sign."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def balance(opened: Opened, differing: Sequence[Difference], text: str, notes: Sequence[str]) -> dict[str, object]:
    """Return the balance of the file and the written text, in code points; `differing` are the differences."""
    parts = {**opened.text, **opened.notes, **opened.beside}
    return {
        "counts": "code points without white space",
        "file": {part: sum(len(squeezed(paragraph.text)) for paragraph in texts) for part, texts in parts.items()},
        "left_out": sum(difference.count for difference in differing if difference.kind == "left out"),
        "added": sum(difference.count for difference in differing if difference.kind == "added"),
        "written": {"record.txt": len(squeezed(text)), "record.toml": sum(len(squeezed(note)) for note in notes)},
        "holds": balanced(opened, differing, text + "".join(notes)),
    }


def listed(differing: Sequence[Difference]) -> Iterator[dict[str, object]]:
    """Yield the differences as data, each once with its number of occurrences."""
    for difference, times in Counter(differing).items():
        yield {
            "part": difference.part, "kind": difference.kind, "text": difference.text, "code_points": difference.count,
            "times": times, "reason": difference.reason, "explained": difference.expected,
        }  # fmt: skip
