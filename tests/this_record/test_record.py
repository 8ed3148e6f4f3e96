"""The record of the site: every paragraph, in order, with nothing lost."""

import ast
import re

from paths import ROOT

from record.edition import Edition
from record.languages import GRAMMARS
from record.proof import rebuild
from record.speakers.countries import usual_names

CODE = [*(ROOT / "scripts").rglob("*.py")]
SHOWN = [
    path
    for folder in ("scripts/record", "overrides", "docs/assets/js", "docs/assets/css")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".jinja", ".html", ".js", ".css", ".typ", ".xml", ".txt"}
]
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$|\{#.*?#\}", re.DOTALL | re.MULTILINE)


def test_the_81_paragraphs_are_numbered_without_gap(edition: Edition) -> None:
    assert [paragraph.number for paragraph in edition.record.paragraphs] == list(range(1, 82))


def test_every_text_of_the_edition_is_rebuilt_byte_for_byte(edition: Edition) -> None:
    for record in (edition.record, *edition.translations.values()):
        assert rebuild(record) == record.source.data


def test_no_word_of_the_interface_states_a_fact_of_this_record(edition: Edition) -> None:
    stated = names_of(edition)
    for labels in edition.labels.values():
        tables = [labels.table(key) for key, words in labels.items() if isinstance(words, dict)]
        said = [words for table in (labels, *tables) for words in table.values() if isinstance(words, str)]
        assert [words for words in said if any(name in words for name in stated)] == []


def test_no_module_template_script_or_style_sheet_names_anybody_or_anything_of_this_record(edition: Edition) -> None:
    stated = names_of(edition) - {name for code in edition.languages for name in usual_names(GRAMMARS[code].locale)}
    assert stated
    for path in (*CODE, *SHOWN):
        text = path.read_text(encoding="utf-8")
        words = strings(text) if path.suffix == ".py" else COMMENT.sub("", text)
        assert {name for name in stated if name in words} == set(), path


def names_of(edition: Edition) -> set[str]:
    """What the facts call the people, the place, the body and the session of the record."""
    facts = edition.facts
    people = (words for person in facts.people.values() for words in (person.name, person.short))
    return {name for words in (facts.place, facts.body, facts.session, *people) for name in words.values()}


def strings(text: str) -> str:
    """What a module says, but for what it says of itself."""
    tree = ast.parse(text)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    values = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told)
    return "\n".join(value for value in values if isinstance(value, str))
