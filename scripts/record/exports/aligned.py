"""The texts of the record aligned for translators: a table (TSV) and a translation memory (TMX 1.4b).

Both are made from the data of `record.json`, a paragraph or a title a row, under the id that the pages use.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from record.exports.contract import RecordData, Words
from record.languages import GRAMMARS

TAB, FEED = "\t", "\n"
HEADER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
    '<tmx version="1.4">\n'
    '<header creationtool="session-record" creationtoolversion="1" segtype="paragraph" o-tmf="record.json" '
    'adminlang="en" srclang={source} datatype="plaintext">\n'
    '<prop type="edition">{edition}</prop>\n<prop type="status">{status}</prop>\n</header>\n<body>\n'
)


def tsv(data: RecordData) -> str:
    """Return a table with a head: id, number, and the text in each language."""
    rows = [["id", "number", *data["languages"]]]
    rows += [
        [id, number, *(_cell(words.get(code, "")) for code in data["languages"])] for id, number, words in _units(data)
    ]
    return "".join(TAB.join(row) + FEED for row in rows)


def tmx(data: RecordData) -> str:
    """Return a translation memory: one unit a paragraph or title that is there in more than one language."""
    source = GRAMMARS[data["source"]["language"]].tag
    head = HEADER.format(source=quoteattr(source), edition=escape(data["edition"]), status=escape(data["status"]))
    units = "".join(_unit(id, words) for id, _, words in _units(data) if sum(map(bool, words.values())) > 1)
    return f"{head}{units}</body>\n</tmx>\n"


def _units(data: RecordData) -> Iterator[tuple[str, str, Words]]:
    """Yield id, number and words of titles and paragraphs in the order of the record."""
    paragraphs = {paragraph["id"]: paragraph for paragraph in data["paragraphs"]}
    for section in data["sections"]:
        yield section["id"], "", section["title"]
        for id in section["paragraphs"]:
            yield id, str(paragraphs[id]["number"] or ""), paragraphs[id]["text"]


def _unit(id: str, words: Words) -> str:
    variants = (
        f"<tuv xml:lang={quoteattr(GRAMMARS[code].tag)}><seg>{escape(text)}</seg></tuv>\n"
        for code, text in words.items()
        if text
    )
    return f"<tu tuid={quoteattr(id)}>\n{''.join(variants)}</tu>\n"


def _cell(text: str) -> str:
    """Return a text without the signs that part the cells; a record has them only as white space."""
    return text.replace(TAB, " ").replace(FEED, " ")
