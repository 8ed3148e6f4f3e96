"""A table on the page of the proof: how much of each text was read back from every form; filled in after the check."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from babel import Locale
from markupsafe import Markup

from record.markup.render import piece
from record.view import View

Rows = Sequence[Mapping[str, Any]]
"""The rows of the certificate: form, language, paragraphs, of, passages, signs; of an earlier text, its edition."""


def form_table(view: View, rows: Rows) -> Markup:
    """Return the folded table; without rows, words that say that nothing was checked."""
    names, languages = view.labels.table("form"), Locale.parse(view.locale).languages
    forms = [
        (names[form], [{**row, "text": _languages_named(row, languages)} for row in own])
        for form, own in groupby(rows, key=lambda row: str(row["form"]))
    ]
    return piece("proof_forms.html.jinja", labels=view.labels, forms=forms)


def _languages_named(row: Mapping[str, Any], languages: Mapping[str, str]) -> str:
    """Return the text of a row: its language, and its edition if that is not in force."""
    return " ".join(filter(None, (str(languages[row["language"]]), row.get("edition"))))


def with_forms(page: str, view: View, rows: Rows) -> str:
    """Return the built page with the table in its place."""
    return page.replace(form_table(view, []), form_table(view, rows))
