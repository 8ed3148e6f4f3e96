"""Which pages help to consult a record: those that have something to say."""

from record import urls
from record.edition import Edition
from record.pages.kinds import consulted


def told(edition: Edition) -> list[tuple[str, str]]:
    """Return the pages of what was asked and of figures, where there are any, each with the table of its words."""
    pages = {(urls.QUESTIONS, "asked"): edition.prompts(), (urls.FIGURES, "figures"): edition.figures}
    rows = [page for page, found in pages.items() if found]
    return [*dict.fromkeys((*rows, *((kind.address, kind.words) for kind in consulted(edition))))]
