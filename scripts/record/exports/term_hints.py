"""The forms of terms with their meaning: a script of the pages marks them in the text when a reader asks for it."""

import json

from record import ids
from record.edition import Edition
from record.languages import GRAMMARS
from record.terms.forms import script_pattern
from record.terms.listed import LISTED, Kind
from record.terms.mentions import finder_of, name_of


def hints_script(edition: Edition) -> str:
    """Return a script that states, by language tag, the pattern of all forms and the hint on each.

    It is a script and not JSON, because a page opened from disk may not read other files.
    """
    codes = [edition.record.language, *edition.translations]
    tables = {GRAMMARS[code].tag: _table(edition, code, [other for other in codes if other != code]) for code in codes}
    return f"window.recordTerms = {json.dumps(tables, ensure_ascii=False, separators=(',', ':'))};\n"


def _table(edition: Edition, code: str, others: list[str]) -> dict[str, object]:
    finder = finder_of(edition.terms, GRAMMARS[code])
    hints: dict[str, tuple[str, str]] = {}
    for kind in LISTED:
        for form, id in finder.owners.get(kind, {}).items():
            hints[form] = (_words(edition, kind, id, others), ids.mention_id(kind, id))
    hidden = (form for form in finder.hidden if form not in hints)
    return {"pattern": script_pattern(frozenset((*hints, *hidden))), "hints": hints}


def _words(edition: Edition, kind: Kind, id: str, codes: list[str]) -> str:
    names = (name_of(edition.terms, kind, id, GRAMMARS[code]) for code in codes)
    return " · ".join(name for name in names if name)
