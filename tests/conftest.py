"""The fixtures that tests share: the record, the built site, a server for it, a browser."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

pytest.register_assert_rewrite(*(path.stem for path in (Path(__file__).parent / "support").glob("*.py")))
# Only now: an assertion of a module that is imported from here on says what it compared.
from browsing import WINDOW, Opening, launch, opening_in, put_back, watched  # noqa: E402
from final_text import answered, final_text  # noqa: E402
from made_final import ADDRESS, DRAFT_NOTE, call_final  # noqa: E402
from paths import FACTS, ROOT, SOURCE  # noqa: E402
from project import Project  # noqa: E402
from serving import serve  # noqa: E402

from record.build import Built, build  # noqa: E402
from record.edition import Edition  # noqa: E402
from verifying.check import Check  # noqa: E402
from verifying.everything import opened  # noqa: E402

FOLDERS = {"text": {"site", "browser"}, "site": {"browser"}}
"""What no test in a folder may ask for, so that a folder can be run without it."""
SHORTER = ("browser", "site", "text")
"""Folders whose files take less and less time. They come last, so that no processor waits for another at the end."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files; review them by eye")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Refuse a test in a folder that promises to need less; with --update-golden, run only what has golden files.

    Files keep the order by chance that they have within their folder.
    """
    items.sort(key=lambda item: item.path.parent.name in SHORTER and SHORTER.index(item.path.parent.name) + 1)
    for item in items:
        needed = FOLDERS.get(item.path.parent.name, set()) & {*getattr(item, "fixturenames", ())}
        if needed:
            raise pytest.UsageError(f"{item.nodeid}: needs {min(needed)}; move it to a folder of tests/ that may")
    if config.getoption("--update-golden"):
        items[:] = [item for item in items if "golden" in getattr(item, "fixturenames", ())]


@pytest.fixture(scope="session")
def golden(request: pytest.FixtureRequest) -> bool:
    """Whether this run rewrites the golden files."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def built() -> Built:
    """The edition of this record with the files that the package makes of it, made once."""
    return build(SOURCE, FACTS)


@pytest.fixture(scope="session")
def edition(built: Built) -> Edition:
    """The edition as the site publishes it."""
    return built.edition


@pytest.fixture(scope="session")
def numbers(edition: Edition) -> Sequence[int]:
    """The numbers of the paragraphs of the record, in their order."""
    return [paragraph.number for paragraph in edition.record.paragraphs if paragraph.number]


@pytest.fixture(scope="session")
def least(edition: Edition) -> int:
    """How many pages the site has at least: in each language a short address for every paragraph."""
    return len(edition.languages) * len(edition.record.paragraph_by_id)


@pytest.fixture(scope="session")
def site() -> Path:
    """The site that `make site` built."""
    folder = ROOT / "site"
    assert (folder / "index.html").is_file(), "no site: run make site first"
    return folder


@pytest.fixture(scope="session")
def files(site: Path) -> Mapping[str, bytes]:
    """The files of the site by their paths."""
    return opened(site)


@pytest.fixture(scope="session")
def check(files: Mapping[str, bytes]) -> Check:
    """A check of the site as it is, which can look at single pages."""
    return Check(files, SOURCE.read_bytes())


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address, with a closing slash, under which the site is served."""
    with serve(site) as address:
        yield address


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, server: str, site: Path) -> str:
    """The address of the site, from a server and from disk."""
    return server if request.param == "http" else site.as_uri() + "/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of this machine."""
    with launch() as running:
        yield running


@pytest.fixture(scope="session")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project whose draft the made-up final text has replaced, built; nobody changes it."""
    project = Project(tmp_path_factory.mktemp("revised") / "project")
    source = project.folder / "docs" / "source"
    later = final_text((source / "record.txt").read_text(encoding="utf-8"))
    project.write("later.txt", later.replace("会议记录草案", "会议记录"))
    reasons = ("--reason", "zh=最终文本公布。", "--reason", "en=The final text was issued.")
    done = project.run("scripts/revise.py", "later.txt", "--on", "2026-12-01", *reasons)
    assert done.returncode == 1, done.stderr
    shutil.copytree(source, project.folder / "as-revised")
    notes = (source / "notes.toml").read_text(encoding="utf-8")
    project.write("docs/source/notes.toml", DRAFT_NOTE.sub("", answered(notes)))
    call_final(source)
    built = project.build(SITE_URL=ADDRESS)
    assert built.returncode == 0, built.stderr
    return project


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile."""
    fresh = browser.new_context(locale="zh-CN", viewport=WINDOW)
    yield fresh
    fresh.close()


@pytest.fixture(scope="session")
def own(server: str, site: Path) -> Sequence[str]:
    """How the addresses of the site begin."""
    return (server, site.as_uri())


@pytest.fixture
def page(context: BrowserContext, own: Sequence[str]) -> Iterator[Page]:
    """A page that may ask nobody but the site, and on which nothing may fail."""
    with watched(context.new_page(), own) as page:
        yield page


@pytest.fixture(scope="session")
def kept(browser: Browser) -> Iterator[Page]:
    """A page that is kept from test to test: another one opens in half the time of one in a new profile."""
    context = browser.new_context(locale="zh-CN", viewport=WINDOW)
    yield context.new_page()
    context.close()


@pytest.fixture
def tab(kept: Page, own: Sequence[str]) -> Iterator[Page]:
    """That page, watched like any other, for tests that only look at many pages; it begins empty each time."""
    with put_back(kept), watched(kept, own) as page:
        yield page


@pytest.fixture
def opening(browser: Browser, own: Sequence[str]) -> Iterator[Opening]:
    """Open such pages for readers of other kinds: what it is called with are choices of a profile."""
    with ExitStack() as opened:
        yield lambda **choices: opened.enter_context(opening_in(browser, own, **choices))


@pytest.fixture
def reader(page: Page) -> Page:
    """A page whose reader lets it use the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page
