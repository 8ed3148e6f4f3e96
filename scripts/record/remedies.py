"""What an editor can do about a message: one table for every command that prints messages.

A message says in one line where and what is wrong; `with_remedy` adds what to do. Some messages already say it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from record.model import Problem

ACCEPT = "accept it ([[accepted]]) if the record is like this"
DIFFERS = "write it, or state in translation.toml what stands there instead"
ID = "take what follows the # in the address of the place"
REMEDIES = {
    # Who speaks.
    "inferred: no sentence or clause begins with": "copy the first words of the speech as they stand there",
    r": who is “": "add the form to `spelled` under people, or answer with [[inferred]]",
    r"who speaks": "answer with [[inferred]]",
    "has another honorific than on the panel": ACCEPT,
    # The text of the record, or of a translation.
    "text without its number": f"write the number at the beginning of the line, or {ACCEPT}",
    "no place in the masthead|is it all of it": f"put a heading where the text begins, or {ACCEPT}",
    "what does it stand for|, is left out": f"{ACCEPT}, and say in a note what sign it was",
    r"missing before it| goes down| is repeated": f"correct the number, or {ACCEPT}",
    "is it one": f"divide it where the record does, or {ACCEPT}",
    "text without a number": f"write its number, join it to the line above, or {ACCEPT}",
    "without a paragraph: |without a title: ": f"correct the line if it is not a heading, or {ACCEPT}",
    r"paragraph \S+ has no text": f"write its text, or {ACCEPT}",
    r"\(a page break\?\)": f"join the lines that belong together, or {ACCEPT}",
    " closes nothing: | is not closed: ": ACCEPT,
    # What a translation says otherwise than the original.
    r": does “.*” translate it\?$": "accept it ([[accepted]]), or say what it translates ([[tied]])",
    r"tied: .* begins? with “": "copy the first words of one paragraph without a number as they stand there",
    r"tied: there is no |tied: .* stands elsewhere": ID,
    "its page shows the original": "translate it, or accept it ([[accepted]])",
    r" of the original is missing$": "put its heading into the translation",
    r": not in (?:\S+ of )?the original$": "put it where the original has it, or remove it",
    "other speakers than in the original": "say who speaks as the original does",
    "” is missing, for “": f"{DIFFERS} ([[agreed]]; of a term [[unsaid]])",
    " is missing$": f"{DIFFERS} ([[agreed]])",
    " is not in the original$": "remove it, or state in translation.toml what it stands for ([[agreed]])",
    " is not translated$": "translate it",
    r"” stands in \S+ already$": "remove one of them, or allow it in translation.toml ([[repeated]])",
    "no problem there has|nothing needs the agreement": "remove the entry",
    # A file that is imported.
    "was told by the signs": "name it (LANGUAGE=…) if it is another",
    "was read from .*: is it right": "correct it there if it is not, and remove its `# check:`",
    "words are parted at the ends of lines": "correct those that are wrong",
    "a box beside the text stand here": "put them where they belong, or remove them",
    "its cells parted by": "correct the text where its rows are not clear",
    "which the text has not: does it matter": "say in a note what readers miss",
    "do its lines follow one another": "put them in their order where they do not",
    "hides words from its readers": "remove them from the text if they do not belong to it",
    "(?:left out|added): “": "look at the file there, and correct the text if it should be the same",
    "throughout: byte": "save the file as UTF-8",
    "unpacks to more than [^;]*bytes$": "remove its pictures",
    "declares a document type|pandoc could not read it: [^;]*$": "save it again as .docx",
    "cannot be read as PDF": "save it again without a password, or import the Word file",
    r"\.typ:1: Typst ": "correct it there, or take the Typst that requirements-editions.txt names",
    " are not there$": "solve what the lines above say, and start again",
    # A text that replaces another.
    "has no paragraph of a record|is in force, byte for byte": "name the file with the later text",
    "cannot replace a text on": "take that day or a later one",
    "named paragraph .*, which": "name the paragraph that is meant now",
    "of the text before$": "state what is true of the text in force now",
    ": this line of the original": "translate it",
    # Notes and figures.
    "the reading is what the record says": "write what it should say, or remove it",
    "there are no words in |: no words in [a-z]+$": "add them",
    "it ends before masthead_": "add the line to that file",
    r"” stands (?:once|\d+ times) in \S+$": "correct `occurrence`",
    "is not in figures.toml": "list it there, or name it under `names`",
    "does not say “.*” once": "copy the words as they stand there, and enough of them",
    "stands for another figure already": "give this one an id of its own",
    # Facts that no record or no system can have.
    r"no grammar for": "take one of these, or add the language (CONTRIBUTING: “A further language”)",
    "its language is not named$": "add its code to `languages`, or remove the file",
    r"stands there twice$": "remove one of the two",
    "holds other facts$": "name a file of its own",
    r": the notes stand in ": "move them there",
    "Windows can have no file": "take another name",
    r"a (?:path|name) may have \d+ signs at most": "take a shorter one",
    r"\.slug: .* is another page already$": "take another slug",
    " is another page already$": "take another address, or remove the entry",
    "there is no page ": "name a page that is there",
    r"there is no \S+ on |the record has no such section": ID,
    r"^[^ ]+ (?:\S+: )?is empty$": "write words there, or remove it",
    r"should have at least \d+ items? ": "add what is missing, or remove it",
    r"pattern '\^\[a-z\]\{2,3\}\$'": "write the code of a language: zh, en",
    r"pattern '\^assets": "write assets/NAME.png, with letters, digits, - and _ in the name",
    r"pattern '.*html": "write a path that ends in .html, with letters, digits, - and _ in its names",
    r"pattern '\^note_": "write note_ and small letters, digits and _",
    r"pattern '": "write small letters and digits, with - between words",
    "is before the start$": "correct `start` or `end`",
    "is not a day of the session$|is before the session$": "correct it, or `start` and `end`",
    "no line of the heading can end before": "copy words of the heading as they stand there",
    "nobody in .* has the id": "take the id of a speaker from record.json",
    "the edition has no translation into": "remove the entry, or add that translation",
    r"” is a form of \S+ already$": "remove it from one of the two",
    " is not among the places$": "take the id of a place that is listed there",
    "is the text [0-9a-f]+, not": "put the file back as `make revise` kept it",
    # Files.
    "not readable TOML": "remove it",
    ": no such file$": "name a file that is there",
    ": cannot be read: ": "make it readable",
    ": cannot be written: ": "make room, or take a folder that you may write to",
}
"""Remedies by a pattern of the message; the first pattern that fits counts."""


def with_remedy(message: str) -> str:
    """Return a message with what to do about each of its lines, if the table knows it and the line does not say it."""
    return "\n".join(map(_with_remedy, message.split("\n")))


def _with_remedy(line: str) -> str:
    remedy = next((remedy for pattern, remedy in REMEDIES.items() if re.search(pattern, line)), "")
    if not remedy:
        return line
    return f"{line} {remedy[:1].upper()}{remedy[1:]}" if line.endswith(("?", "?)")) else f"{line}; {remedy}"


def listed(problems: Mapping[Path, Sequence[Problem]]) -> Iterator[str]:
    """Yield a line for each problem: its file, its line, counted from 1, and its message."""
    for path, own in problems.items():
        yield from (f"{path}:{problem.line}: {problem.message}" for problem in own)
