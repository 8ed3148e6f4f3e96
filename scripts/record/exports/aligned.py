"""The texts of the record aligned for translators: a table (TSV) and a translation memory (TMX 1.4b).

Both are made from the data of `record.json`, a paragraph or a title a row, under the id that the pages use.
"""

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from record.exports.contract import RecordData, Words
from record.languages import GRAMMARS
from record.markup.markdown import ready
from record.markup.render import render

TAB, FEED = "\t", "\n"


def tsv(data: RecordData) -> str:
    """Return a table with a head: id, number, and the text in each language."""
    rows = [["id", "number", *data["languages"]]]
    rows += [
        [id, number, *(_cell(words.get(code, "")) for code in data["languages"])] for id, number, words in _units(data)
    ]
    return "".join(TAB.join(row) + FEED for row in rows)


def tmx(data: RecordData) -> str:
    """Return a translation memory: one unit for each paragraph or title with words in more than one language."""
    return render(
        "memory.tmx.jinja",
        source=_quoted(GRAMMARS[data["source"]["language"]].tag),
        edition=_words(data["edition"]),
        status=_words(data["status"]),
        later=_later(data),
        units=[
            (_quoted(id), [(_quoted(GRAMMARS[code].tag), _words(text)) for code, text in words.items() if text])
            for id, _, words in _units(data)
            if sum(map(bool, words.values())) > 1
        ],
    )


def _later(data: RecordData) -> Markup:
    """Return the document that replaced the record, in one line; nothing where no document has."""
    later = data.get("superseded_by")
    return _words(" ".join(filter(None, (later["symbol"], later["address"]))) if later else "")


def _units(data: RecordData) -> Iterator[tuple[str, str, Words]]:
    """Yield id, number and words of titles and paragraphs in order; paragraphs of translations alone are among them."""
    paragraphs = {paragraph["id"]: paragraph for paragraph in data["paragraphs"]}
    more: dict[str, list[tuple[str, str, Words]]] = {}
    for added in data.get("additions", ()):
        more.setdefault(added["after"], []).append((added["id"], str(added["number"] or ""), added["text"]))
    for section in data["sections"]:
        yield section["id"], "", section["title"]
        yield from more.get(section["id"], ())
        for id in section["paragraphs"]:
            yield id, str(paragraphs[id]["number"] or ""), paragraphs[id]["text"]
            yield from more.get(id, ())


def _words(text: str) -> Markup:
    """Escape words of an element: quotation marks stay as they are."""
    return ready(escape(text, quote=False))


def _quoted(text: str) -> Markup:
    """Escape the value of an attribute, with its quotation marks."""
    return ready(f'"{escape(text)}"')


def _cell(text: str) -> str:
    """Return a text without the signs that separate cells; in a record these signs are only white space."""
    return text.replace(TAB, " ").replace(FEED, " ")
