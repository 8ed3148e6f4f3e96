"""One page of every kind, in both languages: what holds for a kind of page is tried on each."""

KINDS = (
    "index.html",
    "record/debate.html",
    "record/dialogues.html",
    "record/dialogue-3.html",
    "record/dialogue-2-parallel.html",
    "record/all.html",
    "record/speakers.html",
    "record/speakers/klemensiewicz.html",
    "record/voices.html",
    "terms.html",
    "mentions.html",
    "notes.html",
    "source.html",
    "proof.html",
    "search.html?find=创新",
    "about.html",
)
ENGLISH = (
    "en/index.html",
    "en/record/dialogue-2.html",
    "en/record/dialogue-2-parallel.html",
    "en/record/speakers.html",
    "en/record/speakers/klemensiewicz.html",
    "en/notes.html",
    "en/search.html?find=women",
    "en/about.html",
)
"""What reads otherwise in English, where each page twice would take too long."""
PAGES = (*KINDS, *(f"en/{page}".replace("创新", "women") for page in KINDS), "404.html")
RECORD = ("record/debate.html", "record/dialogue-1.html", "record/dialogue-4.html", "record/all.html")
"""Pages with paragraphs of the record."""
