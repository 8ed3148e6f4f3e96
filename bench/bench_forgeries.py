"""Who refuses forged pages: the checker with the source alone, the build, and whoever has the hash of the manifest."""

import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from bench_report import report, table
from elements import by_area
from forgeries import forged
from kinds import kind_of
from paths import ROOT

from record.build import Built, build
from record.built.rendered import altered, rendered
from verifying.check import Check
from verifying.everything import opened
from verifying.names import MANIFEST, SINGLE

SOURCE = ROOT / "docs" / "source" / "record.txt"
COUNT = 21_000
HEAD = (
    "page",
    "what is changed",
    "seen by a reader",
    "forgeries",
    "by the source alone",
    "by the build",
    "by the manifest",
)
AREAS = {
    "record": "words of the record",
    "ours": "the rest of the article",
    "frame": "around the article",
    "head": "head",
}
INTRODUCTION = f"""# Forged pages

{COUNT:,} forgeries, made by chance with a fixed seed from the ways of `tests/support/forgeries.py`, turn by turn on a
page of each kind and in each of its areas: elements wrapped, marked, doubled, exchanged, taken out and put in, words,
ids and attributes changed, policies loosened. The table says how many were refused: by `verify_site.py` with nothing
but the source (as if the site's manifest had been made to fit), by the build, which knows the edition as well, and by
the hash of the manifest. What no reader sees (a sign without width, a name in capitals) need not be refused, and
mostly is.

The source says nothing of the words around the record: navigation, notes, labels. So it is no fault that it does not
tell all of them; in the article of a generated page the build misses none, and around it the manifest has them all. A
style sheet or a script can hide or add what it likes on a page that is right: only the manifest tells.
"""
Key = tuple[str, str, bool]


def main() -> list[str]:
    """Forge, write the report, and return what must be refused and is not."""
    made, refused, missed = counted(build(SOURCE, SOURCE.with_suffix(".toml")), opened(ROOT / "site"))
    rows = [
        (page, AREAS[area], "yes" if seen else "no", f"{made[page, area, seen]:,}", *shares(made, refused, key))
        for key in sorted(made, key=str)
        for page, area, seen in [key]
    ]
    report("forgeries.md", INTRODUCTION, table(HEAD, rows))
    return [f"a forgery that a reader sees is not refused: {name}" for name in missed]


def counted(built: Built, files: Mapping[str, bytes]) -> tuple[Counter[Key], Counter[tuple[Key, str]], list[str]]:
    """Return how many forgeries there were of each kind, who refused how many, and those that had to be refused."""
    check, articles = Check(files, SOURCE.read_bytes()), rendered(built)
    chance = random.Random(14)  # noqa: S311 -- a fixed sample, no secret
    listed = {file["path"]: file["sha256"] for file in json.loads(files[MANIFEST])["files"]}
    parts = cache(lambda path: (files[path].decode(), by_area(files[path].decode()), check.page(path, files[path])[1]))
    made: Counter[Key] = Counter()
    refused: Counter[tuple[Key, str]] = Counter()
    missed = []
    for path in turns(files, chance):
        page, found, section = parts(path)
        forgery, area, new = forged(page, found, chance)
        differences, other = check.page(path, new.encode())
        source = bool(differences) or other != section
        article = {path: articles[path]} if path in articles else {}
        model = source or any(altered(built, article, {**files, path: new.encode()}))
        kind = "with text of the record" if section or path == SINGLE else "generated" if article else "other"
        key = kind, area, forgery.visible
        made[key] += 1
        refused.update((key, who) for who, told in (("source", source), ("build", model)) if told)
        refused[key, "manifest"] += hashlib.sha256(new.encode()).hexdigest() != listed[path]
        needed = {"record": source, "ours": model}.get(area, True)
        if forgery.visible and kind != "other" and not needed:
            missed.append(f"{path}: {forgery.name}")
    return made, refused, missed


def turns(files: Mapping[str, bytes], chance: random.Random) -> Iterator[str]:
    """Yield a page of each kind, turn by turn."""
    kinds: dict[str, list[str]] = {}
    for path in sorted(files):
        if path.endswith(".html"):
            kinds.setdefault(kind_of(path), []).append(path)
    for turn in range(COUNT):
        yield chance.choice(kinds[sorted(kinds)[turn % len(kinds)]])


def shares(made: Counter[Key], refused: Counter[tuple[Key, str]], key: Key) -> Iterator[str]:
    yield from (f"{100 * refused[key, who] / made[key]:.1f} %" for who in ("source", "build", "manifest"))
