"""Every path and every address of the site: no other module makes them; `ids` makes the part after `#`.

An address, once published, never changes.
"""

import re

from record.ids import id_prefix

SOURCE = "source/record.txt"
DATA = "record/record.json"
SCHEMA = "record/record.schema.json"
SITE = "record/.site.json"
SEARCH = "record/.search.json"
WORDS = "record/words-{language}.js"
TSV = "record/record.tsv"
TMX = "record/record.tmx"
PLAIN = "record/record-{language}.txt"
AKOMA_NTOSO = "record/record{suffix}.akn.xml"
TEI = "record/record.tei.xml"
PARAGRAPHS = "record/paragraphs.ndjson"
HINTS = "record/terms.js"
INDEX = "search/index-{language}.js"
SINGLE = "record/session-record.html"
ARCHIVE = "session-record.zip"
BOOK = "session-record.epub"
PAPER = "session-record-{languages}.pdf"
CERTIFICATE = "record/certificate.json"
GUIDE, GUIDE_WHOLE = "llms.txt", "llms-full.txt"
CRATE, CITATION = "ro-crate-metadata.json", "CITATION.cff"
ALL = "all"
SPEAKERS = "record/speakers.html"
VOICES = "record/voices.html"
TERMS = "terms.html"
MENTIONS = "mentions.html"
CONCERNS = "concerns.html"
CONCERNS_CSS = "record/concerns.css"
CONTEXTS = "contexts.html"
TERMBASE = "record/terms.tbx"
NOTES = "notes.html"
QUESTIONS = "questions.html"
FIGURES = "figures.html"
FIGURES_CSV = "record/figures.csv"
SOURCE_LINES = "source.html"
PROOF = "proof.html"
SEARCH_PAGE = "search.html"
CHECK_PAGE = "check.html"
BRIEF = "brief.html"
BRIEF_DATA = "record/subjects.js"
NUMBERS = "p/index.html"
CHANGES = "changes.html"
FEED = "changes.atom"
RETIRED = "record/retired.html"
CONCORDANCE = "record/concordance.json"
DOWNLOADS = "downloads.html"
PROVENANCE = "record/provenance.json"
MANIFEST = "record/manifest.json"
CHECKER = "verify_site.py"
EARLIER = "assets/js/earlier.js"
"""The script that answers addresses of earlier texts."""
APART = re.compile(
    r"session-record(?:\.epub|(?:-[a-z]+)+\.pdf)|changes\.atom|q/[0-9a-f]{2}\.json"
    r"|ro-crate-metadata\.json|CITATION\.cff"
    r"|record/(?:record(?:\.[a-z]+)?\.(?:akn|tei)\.xml|record\.tmx|terms\.tbx|certificate\.json|paragraphs\.ndjson)"
    r"|(?:[a-z]{2,3}/)?(?:record/(?!record-[a-z]+\.txt)[a-z0-9/_-]+\.(?:txt|md)|p/[a-z0-9/_-]+\.(?:txt|json)"
    r"|(?!robots)[a-z-]+\.(?:txt|md))"
)
"""What stands on the site and not in its archive, which holds what people read: books, forms for programs, and the
plain twins of pages."""
SLUGS = {
    (False, "att"): "annex", (False, "sec"): "section", (False, "dbsect"): "dialogue",
    (True, "dbsect"): "section", (True, "sec"): "part",
}  # fmt: skip
"""The name of a page by a level of its section's id: the first level, or a later one."""
PARAGRAPH = re.compile(r"(?:att_[0-9]+__)?(?:para_[0-9]+(?:__repeat_[0-9]+)?|p_[0-9]+)")
"""The beginning of the id of a paragraph, and of everything in it."""
HOME = "index.html"
MISSING = "404.html"
ABOUT = "about.html"
STATUS = f"{ABOUT}#status"


def edition(digest: str) -> str:
    """Return the address of the page of an earlier text, from the root of a language."""
    return f"record/editions/{digest}.html"


def edition_lines(digest: str) -> str:
    """Return the address of the page of an earlier source, line by line."""
    return f"record/editions/{digest}-lines.html"


def edition_script(digest: str) -> str:
    """Return the address of the script with the words of an earlier text and what became of its places."""
    return f"record/editions/{digest}.js"


def edition_source(digest: str) -> str:
    """Return the address of the source file of an earlier text."""
    return f"source/editions/{digest}/record.txt"


def edition_plain(digest: str, language: str) -> str:
    """Return the address of the file of a translation of an earlier text."""
    return f"record/editions/{digest}-{language}.txt"


def revision_id(digest: str, place: str = "") -> str:
    """Return the id of the revision that put a text in force, or of a place in it."""
    return f"edition-{digest}{'-' if place else ''}{place}"


def speaker_page(id: str) -> str:
    """Return the address of a speaker's page from the root of a language."""
    return f"record/speakers/{id}.html"


def short(paragraph: str) -> str:
    """Return the short address of a paragraph by its id: `p/27.html`, `p/att_2/1.html`, `p/p_3.html`."""
    prefix = id_prefix(paragraph)
    number = paragraph.removeprefix(prefix).removeprefix("para_").replace("__repeat_", "-")
    return f"p/{prefix.replace('__', '/')}{number}.html"


def slug(section: str, parent: str | None) -> str:
    """Return the page name of a section that the facts do not name: annex-2, annex-2-section-1, section-2-1.

    A dialogue's id says its annex only where more than one annex has dialogues.
    """
    own = section if parent is None or section.startswith(parent) else f"{parent}__{section}"
    words: list[str] = []
    before = ""
    for level in own.split("__"):
        kind, _, number = level.partition("_")
        words += [number] if kind == before == "sec" else [SLUGS[bool(before), kind], number]
        before = kind
    return "-".join(words)


def page(name: str) -> str:
    """Return the address of a record page from the site's root, by its name (`dialogue-2`, `all`)."""
    return f"record/{name}.html"


def parallel(page: str) -> str:
    """Return the address of the parallel page of a page, or of a place on it."""
    return page.replace(".html", "-parallel.html")


def link(here: str, there: str) -> str:
    """Return the relative address from one page to another, both from the root of a language."""
    folders, target = here.split("/")[:-1], there.split("/")
    shared = 0
    while shared < min(len(folders), len(target) - 1) and folders[shared] == target[shared]:
        shared += 1
    return "../" * (len(folders) - shared) + "/".join(target[shared:])


def markdown_link(here: str, there: str) -> str:
    """Return the relative link from one Markdown page to another, by their addresses."""
    return link(here, there).replace(".html", ".md")


def markdown(address: str, language: str | None) -> str:
    """Return the Markdown file behind an address; `language` for any but the default one."""
    return address.removesuffix("html") + (f"{language}.md" if language else "md")


def stub(address: str, language: str | None) -> str:
    """Return the static file for an address, in the folder of pages."""
    return address.removesuffix("html") + (f"{language}.html" if language else "html")
