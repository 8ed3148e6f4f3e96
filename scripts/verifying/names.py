"""The files and names that the checker knows."""

import re

SKIP = "data-search-exclude"
PROVENANCE, DATA, MANIFEST = "record/provenance.json", "record/record.json", "record/manifest.json"
LINES, WHOLE, SINGLE, PROOF = "source.html", "record/all.html", "record/session-record.html", "proof.html"
CONTEXTS = "contexts.html"
ARCHIVE, MISSING = "session-record.zip", "404.html"
APART = re.compile(
    r"session-record(?:\.epub|(?:-[a-z]+)+\.pdf)|changes\.atom|q/[0-9a-f]{2}\.json"
    r"|ro-crate-metadata\.json|CITATION\.cff"
    r"|record/(?:record(?:\.[a-z]+)?\.(?:akn|tei)\.xml|record\.tmx|terms\.tbx|certificate\.json|paragraphs\.ndjson)"
    r"|(?:[a-z]{2,3}/)?(?:record/(?!record-[a-z]+\.txt)[a-z0-9/_-]+\.(?:txt|md)|p/[a-z0-9/_-]+\.(?:txt|json)"
    r"|(?!robots)[a-z-]+\.(?:txt|md))"
)
"""What stands on the site and not in its archive."""
SIGNPOST = re.compile(rb'\n *<link rel="(?:alternate|item|cite-as|describedby|license|type)" [^>]*>(?=\n)')
"""What tells programs of a page and leads to its other forms. The archive has none of this."""
PAPER = re.compile(r"session-record-([a-z]+(?:-[a-z]+)*)\.pdf")
"""The record on paper, by the languages of its texts."""
GUIDE, CERTIFICATE = "llms-full.txt", "record/certificate.json"
BOOK, TEI, PARAGRAPHS = "session-record.epub", "record/record.tei.xml", "record/paragraphs.ndjson"
KEPT_BY_EACH = ("edition", "status", "superseded_by")
"""What a paragraph that stands alone says of the record."""
Span = tuple[int, int, int]
"""A line counted from 1, and where its words begin and end, in code points from 0."""
Label = tuple[str, tuple[Span, ...]]
"""What is printed before a passage, and where that stands; a numeral is a part of its heading, and stands there."""
