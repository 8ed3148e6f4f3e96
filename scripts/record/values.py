"""The types of values in facts: words by language, names of pages and files, ids, addresses, days."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import AfterValidator, Strict, StringConstraints

from record.portable import link, portable

StatusKind = Literal["draft", "final", "corrected"]
"""The status of a text, as its editor states it; labels have the words for it."""
Code = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
Words = Mapping[Code, str]
"""The same words by language code: `{"zh": "…", "en": "…"}`."""
Stated = Annotated[Words, MinLen(1)]
"""The same, in one language at least."""
Portable = AfterValidator(portable)
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$"), Portable]
File = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\.html$"), Portable]
NotesFile = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+\.toml$"), Portable]
NoteId = Annotated[str, StringConstraints(pattern=r"^note_[a-z0-9_]+$")]
NoteKind = Literal[
    "status", "gap", "name", "gender", "role", "speaker", "residue", "typo", "term", "translation", "ambiguity",
    "count", "fact", "footnote",
]  # fmt: skip
"""What a note is about; labels have the words for it."""
SpeakerId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"), Portable]
Address = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\.html(?:#[A-Za-z0-9_-]+)?$")]
Link = Annotated[str, AfterValidator(link)]
Picture = Annotated[str, StringConstraints(pattern=r"^assets/[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\.png$"), Portable]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
"""The name of a text: the first 8 digits of its SHA-256."""
Day = Annotated[dt.date, Strict()]
"""A date as TOML writes it, without quotation marks; a number is not a date."""
