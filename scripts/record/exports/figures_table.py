"""The figures of a record as a table (CSV), for calculations."""

import csv
import io

from record.edition import Edition


def figures_csv(edition: Edition) -> str:
    """Return a row for each figure, with its words and what it is about in every language."""
    rows, codes = io.StringIO(newline=""), edition.languages
    out = csv.writer(rows, lineterminator="\n")
    columns = [f"{name}_{code}" for name in ("words", "about") for code in codes]
    out.writerow(["id", "paragraph", "kind", "value", "unit", "speaker", *columns, "address"])
    for figure in edition.figures:
        fact = figure.fact
        own = [table.get(code, "") for table in (fact.words, fact.about) for code in codes]
        head = [fact.id, fact.paragraph, fact.kind, fact.value, fact.unit, figure.speaker or ""]
        out.writerow([*head, *own, edition.address(fact.paragraph)])
    return rows.getvalue()
