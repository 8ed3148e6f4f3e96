"""No page runs or loads anything but its own, keeps but named preferences, and tells nobody where it was read."""

import re
import shutil
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from paths import cases
from playwright.sync_api import BrowserContext, Page, expect
from reading import PAGE, change_sides, choose
from serving import serve

from record.built.policy import CHARSET, STATED, secure

MARKUP: dict[str, str] = cases("injected.toml")["markup"]
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
BY_HAND = "//@style | //@*[starts-with(name(), 'on')] | //@*[starts-with(normalize-space(), 'javascript:')]"
"""What a policy without exceptions forbids: styles, handlers and scripts in attributes."""
INSERT = """markup => {
  const part = document.createRange().createContextualFragment(markup);
  document.querySelector("article").append(part);
}"""
WATCH = """if (self === top) {
  window.names = [];
  window.ran = (name) => { names.push(name); };
  window.refused = 0;
}
addEventListener("securitypolicyviolation", () => { top.refused += 1; });"""
"""Note what runs, and count in every frame what is refused: each of the cases is refused once."""
PREFERENCES = {"__palette", "hints", "notes", "keys", "view"}
"""How a reader wants the pages; the theme names that of light or dark."""
COLLECTED = {"notepad", "range", "reading"}
"""What a reader collected or began to pick, and where he or she read on a marked page. Every key has the
path of the site before it: a host may have several."""


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site, for pages that are written into."""
    return Path(shutil.copytree(site, tmp_path_factory.mktemp("copy") / "site"))


@pytest.fixture(params=["http", "file"])
def place(request: pytest.FixtureRequest, copy: Path) -> Iterator[str]:
    """The address of the copy, from a server and from disk."""
    if request.param == "file":
        yield copy.as_uri() + "/"
    else:
        with serve(copy) as address:
            yield address


def test_a_page_begins_with_its_policy(site: Path) -> None:
    for path in site.rglob("*.html"):
        head, charset, rest = path.read_text(encoding="utf-8").partition(CHARSET)
        assert charset, path
        assert not re.search("<(?:script|style|link|img)", head), path
        assert POLICY.match(rest.lstrip()), path
        assert rest.count("Content-Security-Policy") == 1, path


def test_a_policy_begins_with_nothing_and_makes_no_exception(site: Path) -> None:
    for path in site.rglob("*.html"):
        rules = policy_of(path.read_text(encoding="utf-8"))
        assert rules["default-src"] == ["'none'"], path
        assert rules["base-uri"] == ["'none'"], path
        assert "frame-ancestors" not in rules, "known only in a header"
        sources = {source for name, own in rules.items() for source in own if name != "img-src"}
        assert {source for source in sources if not source.startswith("'sha256-")} <= {"'none'", "'self'"}, path
        assert set(rules.get("img-src", [])) <= {"'self'", "data:"}, path


def test_a_page_without_scripts_may_run_none(site: Path) -> None:
    rules = policy_of((site / "p/27.html").read_text(encoding="utf-8"))
    nothing = ["'none'"]
    assert rules == {"default-src": nothing, "img-src": ["data:"], "form-action": nothing, "base-uri": nothing}


def test_a_page_names_itself_to_nobody(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = html.document_fromstring(path.read_text(encoding="utf-8"))
        assert [meta.get("content") for meta in page.iterfind(".//meta[@name='referrer']")] == ["no-referrer"], path


def test_no_style_and_no_script_stands_in_an_attribute(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert html.document_fromstring(path.read_text(encoding="utf-8")).xpath(BY_HAND) == [], path


@pytest.mark.parametrize("protected", [True, False])
@pytest.mark.parametrize("way", ["inserted", "written"])
def test_whatever_is_put_into_a_page_does_not_run(
    context: BrowserContext, copy: Path, place: str, way: str, *, protected: bool
) -> None:
    """Without the policy all of it runs, so that the test would notice a policy that does nothing."""
    text = (copy / PAGE).read_text(encoding="utf-8")
    text = text if protected else STATED.sub("", text)
    everything = "".join(MARKUP.values())
    written = text.replace("</article>", f"{everything}</article>") if way == "written" else text
    (copy / "record/injected.html").write_text(written, encoding="utf-8")
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(f"{place}record/injected.html")
    if way == "inserted":
        page.evaluate(INSERT, everything)
    page.evaluate("document.querySelector('a.injected').click()")
    page.wait_for_function("count => names.length + refused >= count", arg=len(MARKUP))
    assert set(page.evaluate("names")) == (set() if protected else set(MARKUP))


def test_a_script_among_the_words_of_the_record_gets_no_leave() -> None:
    page = "<!doctype html><html><head>{charset}</head><body><script>ours</script>{article}</body></html>"
    plain = page.format(charset=CHARSET, article="<article></article>")
    other = page.format(charset=CHARSET, article="<article><script>theirs</script><style>theirs</style></article>")
    assert policy_of(secure(plain)) == policy_of(secure(other))
    assert len(policy_of(secure(plain))["script-src"]) == 2


@pytest.mark.parametrize(
    "markup",
    [
        "<SCRIPT>ours</SCRIPT ><style>a</style>",
        "<script>'<style>'</script><style media=all>a > b</style>",
        "<style>a::before { content: '<script>' }</style><script-like></script-like><script>ours</script>",
        "<script type='application/json'>{}</script><script src=a.js></script><script>ours",
    ],
)
def test_a_policy_allows_each_script_and_style_that_a_parser_finds(markup: str) -> None:
    found = [
        part
        for part in html.document_fromstring(markup).iter("script", "style")
        if not {*part.keys()} & {"src", "type"}
    ]
    hashes = {f"'sha256-{b64encode(sha256((part.text or '').encode()).digest()).decode()}'" for part in found}
    rules = policy_of(secure(f"<html><head>{CHARSET}</head><body>{markup}"))
    assert {*rules["script-src"], *rules.get("style-src", [])} - {"'self'"} == hashes


def test_a_policy_is_made_anew_for_a_page_that_changed() -> None:
    once = secure(f"<html><head>{CHARSET}</head><body><script>one</script></body></html>")
    assert secure(once) == once
    changed = secure(once.replace("one", "two"))
    assert policy_of(changed)["script-src"] != policy_of(once)["script-src"]
    assert changed.count("Content-Security-Policy") == 1


def test_a_page_that_does_not_say_its_encoding_is_refused() -> None:
    with pytest.raises(ValueError, match="a page without <meta charset"):
        secure("<html><body></body></html>")


TELL = """const own = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) { console.log(`kept ${key}`); own.call(this, key, value); };"""
"""Lets a page say whatever it keeps."""


def test_nothing_is_kept_but_named_preferences(page: Page, base: str) -> None:
    """Everything that remembers is used once; what is then found in the browser is what the lists above name."""
    page.context.add_init_script(TELL)
    kept: set[str] = set()
    page.on("console", lambda line: kept.add(line.text[5:]) if line.text.startswith("kept ") else None)
    page.goto(f"{base}{PAGE}")
    page.locator("label[for=__palette_1]:visible, label[for=__palette_0]:visible").first.click()
    choose(page, "notes", "off")
    choose(page, "hints")
    page.keyboard.press("?")
    page.locator("dialog input[type=checkbox]").first.check()
    page.keyboard.press("Escape")
    page.locator("[data-paragraph=para_27] .more").click()
    page.get_by_role("button", name="收入摘录本").click()
    page.get_by_role("button", name="从此段起选").click()
    page.goto(f"{base}{PAGE}?r=27-28#para_27")
    page.locator(".remark").wait_for()
    change_sides(page)
    expect(page).to_have_url(re.compile("-parallel"))
    page.goto(f"{base}search.html?find=青年")
    expect(page.locator(".find-results > li").first).to_be_visible()

    root = urlsplit(base).path
    named = {f"{root}.{name}" for name in PREFERENCES | COLLECTED}
    assert kept | {f"{root}.reading"} == named  # a page that is being left need not be heard any more
    assert set(page.evaluate("[localStorage, sessionStorage].flatMap(Object.keys)")) == named  # whatever way it took
    assert page.context.cookies() == []
    if base.startswith("http"):  # a browser lists no data bases of a page from disk
        assert page.evaluate("indexedDB.databases()") == []
        assert page.evaluate("caches.keys()") == []


def policy_of(page: str) -> dict[str, list[str]]:
    """Return the rules of a page by name."""
    [stated] = POLICY.findall(page)
    return {name: sources for name, *sources in (rule.split() for rule in stated.split("; "))}


def test_a_browser_that_refuses_to_keep_anything_searches_and_changes_its_colours(page: Page, base: str) -> None:
    page.add_init_script("""for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });""")
    page.goto(f"{base}{PAGE}")
    page.locator("label[for=__palette_1]:visible, label[for=__palette_0]:visible").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.keyboard.press("/")
    page.keyboard.type("青年")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_colours_follow_the_system_until_the_reader_chooses(page: Page, server: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{server}{PAGE}")
    page.locator(".page-tools").wait_for()
    page.emulate_media(color_scheme="dark")
    page.goto(f"{server}index.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("label[for=__palette_1]:visible, label[for=__palette_0]:visible").first.click()
    page.goto(f"{server}{PAGE}")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
