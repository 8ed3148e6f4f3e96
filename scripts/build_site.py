"""Build the whole site beside the old one, prove it, and only then put it in the old one's place: `make site`.

The variable SITE_URL has the address of the site, if it has one. Exit status: 0 done, with open questions listed; 1 the
texts have a fault, or the pages are not proven; 2 a file cannot be read or written. The old site stays if it is not 0.
"""

import gc
import os
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from subprocess import PIPE
from typing import TypeVar

from complaints import complaints
from pictures import absent
from printing.kept import FOLDER, LEFT_OUT, kept
from publishing import beside_pages, prove, publish
from record import urls
from record.alone import alone
from record.build import Built, build
from record.built.formats import apart
from record.built.rendered import rendered
from record.markup.article import ARTICLES, forget_articles, keep, read_articles, write_articles
from record.markup.render import keep_compiled
from record.remedies import listed, with_remedy
from record.source import InputError
from record.write import OutputError, write
from replaced import fill, remove, replace, restore
from site_inputs import BUILD_ADDS, changed, remember, written
from trimmed import renamed, slim
from verifying.everything import opened

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "docs" / "source" / "record.txt"
MKDOCS = ROOT / "scripts" / "run_mkdocs.py"
LATE = "{}:1: was changed while the site was built; build again"
WAITING = "Another build runs in this folder; this one waits for it."
T = TypeVar("T")
EPOCH = "315532800"
"""1980-01-01, the oldest date that every archive can hold: two builds of one tree give the same bytes."""


def main() -> int:
    """Build, verify and swap, one build at a time; return the exit status. A failure leaves the old site unchanged."""
    gc.set_threshold(1_000_000, 1_000, 1_000)  # A build keeps nearly all that it makes: a search for the rest is dear.
    site, beside = ROOT / "site", ROOT / ".site.next"
    try:
        with alone(ROOT / "docs", WAITING):
            restore(site)
            remove(beside)
            status = finish(site, beside)
            remove(beside)
            return status
    except (InputError, OutputError) as error:
        print(with_remedy(str(error)), file=sys.stderr)
        return 2
    except OSError as error:
        with suppress(OSError):
            remove(beside)
        print(with_remedy(f"{error.filename or beside}:1: cannot be written: {error.strerror}"), file=sys.stderr)
        return 2


def finish(site: Path, beside: Path) -> int:
    """Build in another folder, and put the new site in place when all of it is proven; return the exit status."""
    before = written(ROOT)
    keep_compiled(ROOT / ".cache" / "templates")
    keep(read_articles(ROOT / ARTICLES))
    built = make_pages()
    if not built:
        return 1
    articles = _articles(built)
    status, more = _mkdocs(beside, partial(beside_pages, built.edition, int(EPOCH)))
    if status:
        return status
    files = renamed(slim({**apart(built), **opened(beside)}))
    differences = prove(built, articles, files)
    done = publish(built.edition, {**files, **more}, int(EPOCH))
    late = [LATE.format(ROOT / path) for path in changed(before, written(ROOT))]
    if wrong := late or differences + done.differences:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    fill(beside, done.files)
    replace(site, beside)
    count = sum(1 for _ in built.edition.record.paragraphs)
    print(f"{count} paragraphs, every character proven: open {site / 'index.html'}")
    print(f"SHA-256 of {urls.MANIFEST}, which lists every file: {done.manifest}")
    return 0


def make_pages() -> Built | None:
    """Make the pages that MkDocs is to render, and return them; list what is wrong with them, and return none.

    Where the facts say that questions are open, they are listed, and the pages are returned all the same.

    Raises:
        InputError: a file cannot be read, or facts do not fit.
        OutputError: the pages cannot be written.
    """
    built = build(SOURCE, SOURCE.with_suffix(".toml"), papers=partial(kept, ROOT))
    if (ROOT / FOLDER).exists() and not built.edition.papers:
        print(LEFT_OUT, file=sys.stderr)
    write(SOURCE.parent.parent, built.files)
    problems = [*listed(built.problems)]
    problems += absent(built.edition.facts.picture, SOURCE.with_suffix(".toml"), SOURCE.parent.parent)
    if problems:
        print(with_remedy("\n".join(problems)), file=sys.stderr)
    if len(problems) > len(built.edition.questions):
        return None
    remember(ROOT)
    return built


def _articles(built: Built) -> dict[str, str]:
    """Return the articles of the pages, and write them for MkDocs and for the next build."""
    articles = rendered(built)
    write_articles(ROOT / ARTICLES)
    forget_articles()
    return articles


def _mkdocs(folder: Path, meanwhile: Callable[[], T]) -> tuple[int, T]:
    """Run MkDocs and do other work meanwhile; return its exit status and the result of that work.

    Complaints of MkDocs are shown. With `--quiet`, a warning would no longer count as an error.
    """
    command = [sys.executable, str(MKDOCS), "build", "--strict", "--site-dir", str(folder)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", BUILD_ADDS: "1"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, close_fds=False, stdout=PIPE, stderr=PIPE, encoding="utf-8"
    ) as mkdocs:
        try:
            made = meanwhile()
            said, complained = mkdocs.communicate()
        except BaseException:
            mkdocs.kill()
            raise
    if mkdocs.returncode:
        print("\n".join(_complaints(f"{complained}{said}", folder)), file=sys.stderr)
    return mkdocs.returncode, made


def _complaints(said: str, folder: Path) -> list[str]:
    """Return the lines that tell an editor what MkDocs complains of."""
    rows = complaints(said, SOURCE.parent.parent)
    kind, _, cause = rows[-1].partition(": ") if rows else ("", "", "")
    if kind in {"OSError", "PermissionError"}:
        return [with_remedy(f"{folder}:1: cannot be written: {cause}")]
    return rows


if __name__ == "__main__":
    ArgumentParser(description=__doc__).parse_args()
    ended = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(ended)  # The system takes back all memory at once; Python takes a second to free a long record.
