"""Static pages that lead on: from a short address, or one that once was, to where the content is."""

from html import escape as escape_html

from record.edition import View
from record.languages import GRAMMARS


def redirect_page(view: View, old: str, new: str, title: str | None = None) -> str:
    """Return a static page that leads from a short or former address to the one that is."""
    target = escape_html("../" * old.count("/") + new)
    canonical = target.partition("#")[0]
    title = escape_html(title or view.name)
    tag = GRAMMARS[view.language].tag
    return (
        f'<!doctype html>\n<html lang="{tag}">\n<meta charset="utf-8">\n<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="refresh" content="0;url={target}">\n<link rel="canonical" href="{canonical}">\n'
        f"<title>{title}</title>\n"
        f'<p>{escape_html(view.labels["redirect"])} <a href="{target}">{title}</a></p>\n</html>\n'
    )
