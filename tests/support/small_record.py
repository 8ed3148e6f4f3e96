"""Records that are read from the text of a case."""

from hashlib import sha256

from record.attribute import attribute
from record.clean import clean
from record.facts import Facts
from record.languages import GRAMMARS
from record.model import Record, Source
from record.parse import parse
from record.speakers.countries import Countries


def parsed(text: str, language: str) -> Record:
    """Return the record of a text, without its speeches."""
    data = text.encode()
    source = Source(name="case.txt", data=data, text=text, sha256=sha256(data).hexdigest())
    return parse(source, *clean(source), GRAMMARS[language])


def read(text: str, language: str, countries: Countries | None = None) -> tuple[Record, list[str]]:
    """Return the record of a text with its speeches, and the questions about them."""
    record, questions = attribute(parsed(text, language), GRAMMARS[language], Facts(), countries)
    return record, [question.message for question in questions]
