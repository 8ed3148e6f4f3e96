"""The record n times over: its text, its translation, its facts, notes, terms and agreements, as files of a project.

Paragraph numbers run on. Each time the annexes come again, their people and half of what they mention bear other names,
so that names and terms grow like the text: `Hajare` is `Hajareba`, then `Hajarebe`.
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from paths import ROOT

from record.languages import GRAMMARS
from record.speakers.clauses import sentences

SOURCE = ROOT / "docs/source"
PARAGRAPHS = 81
DIALOGUES = 4
HEADS = {"record.txt": "附件[]", "record.en.txt": "Annex []"}
"""The line that the first annex begins with, in each text."""
LETTERS = ("bcdfghjklmnpqrstvwxz", "aeiou")
HAN = "巴卡达法加哈贾拉马纳帕萨塔瓦亚扎贝德菲格"
IN_HAN = re.compile("[\u3400-\u9fff]")
KINDS = ("instruments", "bodies", "places", "terms")
"""The tables of terms that grow."""
KNOWN = ("moderator", "panellists", "to-be-completed")
"""Terms that the grammars know, so that they stay as they are."""


class Copy:
    """One of the times that the annexes stand in a grown record: the first has the names of the real one."""

    def __init__(self, ordinal: int, size: int, words: Sequence[str]) -> None:
        self.ordinal, self.size = ordinal, size
        self.words = re.compile("|".join(map(_alone, sorted(words, key=len, reverse=True))))

    def renamed(self, text: str) -> str:
        """Return a text with the names of this copy."""
        return self.words.sub(lambda found: found[0] + self._ending(found[0]), text) if self.ordinal else text

    def shifted(self, id: str) -> str:
        """Return the id that a section or a paragraph has in this copy, or any other words as they are."""
        if found := re.fullmatch(r"para_([0-9]+)", id):
            return f"para_{int(found[1]) + PARAGRAPHS * self.ordinal}"
        if found := re.fullmatch(r"att_([0-9]+)(__num)?", id):
            return f"att_{int(found[1]) + 2 * self.ordinal}{found[2] or ''}"
        if re.fullmatch(r"dbsect_[0-9]+", id) and self.size > 1:
            return f"att_{2 + 2 * self.ordinal}__{id}"
        return id

    def named(self, id: str) -> str:
        """Return the name that the facts give something in this copy: that of a page, a person, a note."""
        return f"{id}-{self.ordinal + 1}" if self.ordinal else id

    def _ending(self, word: str) -> str:
        return "".join(_digits(self.ordinal, (HAN, HAN) if IN_HAN.search(word) else LETTERS))


def grown(size: int) -> dict[str, str]:
    """Return the files of `docs/source` with the annexes `size` times over."""
    facts, notes, terms, agreements = (_read(name) for name in ("record", "notes", "terms", "translation"))
    headings = "\n".join(row for name in HEADS for row in _lines(name) if not row[:1].isdigit())
    words = [*_names(facts), *(form for forms in _single(terms) if not _within(forms, headings) for form in forms)]
    copies = [Copy(ordinal, size, words) for ordinal in range(size)]
    texts = {name: _grown_text(name, mark, copies) for name, mark in HEADS.items()}
    return texts | {
        "record.toml": _toml(_facts(facts, copies)),
        "notes.toml": _toml({"notes": [*_notes(notes, copies)]}),
        "terms.toml": _toml(_terms(terms, copies)),
        "translation.toml": _toml(_agreements(agreements, copies, texts["record.en.txt"])),
    }


def write_grown(folder: Path, size: int) -> None:
    """Write a grown record where a project has its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in grown(size).items():
        (folder / name).write_text(text, encoding="utf-8")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((SOURCE / f"{name}.toml").read_text(encoding="utf-8"))


def _lines(name: str) -> list[str]:
    return (SOURCE / name).read_text(encoding="utf-8").splitlines()


def _within(forms: Sequence[str], text: str) -> bool:
    return any(form.lower() in text.lower() for form in forms)


def _grown_text(name: str, mark: str, copies: Sequence[Copy]) -> str:
    text = (SOURCE / name).read_text(encoding="utf-8")
    head, _, body = text.partition(mark)
    body = (mark + body).rstrip().removesuffix("-").rstrip()

    def numbered(copy: Copy) -> str:
        number = r"(?m)^([0-9]+)\.(?![0-9])"
        return re.sub(number, lambda found: copy.shifted(f"para_{found[1]}")[5:] + ".", copy.renamed(body))

    return head + "\n\n".join(map(numbered, copies)) + "\n\n-"


def _facts(facts: Mapping[str, Any], copies: Sequence[Copy]) -> dict[str, Any]:
    plain = {key: value for key, value in facts.items() if key not in {"revised", "picture"}}
    sections, people, inferred = {}, {}, []
    for copy in copies:
        for id, section in facts["sections"].items():
            sections[copy.shifted(id)] = section | {"slug": copy.named(section["slug"])}
        for id, person in facts["people"].items():
            if not copy.ordinal or person.get("kind") != "delegation":
                people[copy.named(id)] = _renamed(person, copy)
        for answer in facts["inferred"]:
            again = {"paragraph": copy.shifted(answer["paragraph"]), "speaker": copy.named(answer["speaker"])}
            inferred.append(_renamed(answer, copy) | again)
    return plain | {"sections": sections, "people": people, "inferred": inferred}


def _notes(notes: Mapping[str, Any], copies: Sequence[Copy]) -> Iterator[dict[str, Any]]:
    for copy in copies:
        for note in notes["notes"]:
            if not copy.ordinal or not note["paragraph"].startswith("masthead"):
                again = {"id": copy.named(note["id"]).replace("-", "_"), "paragraph": copy.shifted(note["paragraph"])}
                yield _renamed(note, copy) | again | {"evidence": [*map(copy.shifted, note.get("evidence", ()))]}


def _terms(terms: Mapping[str, Any], copies: Sequence[Copy]) -> dict[str, Any]:
    grown = dict(terms)
    for kind in KINDS:
        again = ((copy.named(id), _renamed(forms, copy)) for copy in copies for id, forms in terms[kind].items())
        seen: set[str] = set()
        grown[kind] = {}
        for id, forms in again:
            if not seen & {form for own in forms.values() for form in own}:
                grown[kind][id] = forms
            seen |= {form for own in forms.values() for form in own}
    return grown


def _agreements(agreements: Mapping[str, Any], copies: Sequence[Copy], text: str) -> dict[str, Any]:
    """Return what the translation may do, in every copy; a sentence without a name stands in each of them."""
    again = (_renamed(agreement, copy) for copy in copies for agreement in agreements["agreed"])
    agreed = [*{json.dumps(agreement): agreement for agreement in again}.values()]
    said = Counter(sentence for row in text.splitlines() for sentence in _sentences(row))
    repeated = [sentence for sentence, times in said.items() if times > 1]
    words = {"language": "en", "reason": "The annexes stand here several times."}
    return {"agreed": agreed, "repeated": [words | {"sentence": sentence} for sentence in repeated]}


def _sentences(row: str) -> Iterator[str]:
    if number := re.match(r"[0-9]+\.\s*", row):
        words = row[number.end() :]
        yield from (words[a:b].strip() for a, b in pairwise([*sentences(words, GRAMMARS["en"].voices), None]))


def _names(facts: Mapping[str, Any]) -> list[str]:
    """Return the words of people's names, in every script."""
    people = (person for person in facts["people"].values() if person.get("kind") != "delegation")
    said = (
        words for person in people for words in _strings({key: person.get(key) for key in ("name", "short", "spelled")})
    )
    words = {word for name in said for word in re.split(r"[ ·-]", name)}
    return [word for word in words if len(word) > 1 and word[0] == word[0].upper()]


def _single(terms: Mapping[str, Any]) -> Iterator[list[str]]:
    """Yield the forms of entries that are found by one form alone, which no other form holds or is part of."""
    entries = {id: [*_strings(forms)] for kind in (*KINDS, "countries") for id, forms in terms[kind].items()}
    every = [*_strings([*entries.values()]), *_strings(terms["hidden"])]
    for own in (own for id, own in entries.items() if id not in KNOWN):
        rest = [form for form in every if form not in own]
        if len(own) == 2 and not any(a.lower() in b.lower() or b.lower() in a.lower() for a in own for b in rest):
            yield own


def _strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for part in value.values():
                yield from _strings(part)
        case list() | tuple():
            for part in value:
                yield from _strings(part)


def _renamed(value: Any, copy: Copy) -> Any:
    match value:
        case str():
            return copy.renamed(value)
        case dict():
            return {key: _renamed(part, copy) for key, part in value.items()}
        case list():
            return [_renamed(part, copy) for part in value]
    return value


def _alone(word: str) -> str:
    edge = r"[A-Za-zÀ-ɏ]"
    if IN_HAN.search(word):
        return re.escape(word)
    first = f"[{word[0]}{word[0].upper()}]" if word[0].isalpha() else re.escape(word[0])
    return rf"(?<!{edge}){first}{re.escape(word[1:])}(?!{edge})"


def _digits(ordinal: int, alphabets: Sequence[str]) -> Iterator[str]:
    size = len(alphabets[0]) * len(alphabets[1])
    for part in (ordinal - 1,) if ordinal <= size else divmod(ordinal - 1, size):
        first, second = divmod(part, len(alphabets[1]))
        yield alphabets[0][first] + alphabets[1][second]


def _toml(data: Mapping[str, Any]) -> str:
    return "".join(f"{json.dumps(key)} = {_value(value)}\n" for key, value in data.items())


def _value(value: Any) -> str:
    match value:
        case dict():
            return f"{{ {', '.join(f'{json.dumps(key)} = {_value(part)}' for key, part in value.items())} }}"
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case date():
            return value.isoformat()
    return json.dumps(value, ensure_ascii=False)
