"""What the search lists: a hundred hits in the box, all of them on its page, each by the words around a match."""

import json
import re
from pathlib import Path

import pytest
from built_site import index_of
from playwright.sync_api import Page, expect
from search_box import ask, open_box

COMMON = "e"
"""Stands in more than a hundred places of the English site."""
BARELY = "of"
"""Stands in a few more than a hundred places, but on fewer than a hundred pages and paragraphs together."""
ANSWER = """async (typed) => {
  const index = await searchIndex("en");
  const { search } = JSON.parse(document.getElementById("__config").textContent);
  const worker = window.asked = new PlainWorker(new URL(search, location.href));
  return new Promise((answered, failed) => {
    worker.addEventListener("error", ({ message }) => failed(new Error(message || "the worker did not come")));
    worker.addEventListener("message", ({ data: { type, data } }) => {
      if (type === 1) worker.postMessage({ type: 2, data: typed });
      if (type === 3) answered(data);
    });
    worker.postMessage({ type: 0, data: index });
  });
}"""
"""Asks a worker of its own, once it is ready; that of the page waits for its box. The window holds it."""
PLAIN = "window.PlainWorker = Worker"
"""Keeps the browser's own kind of worker, before the page puts another in its place."""
SNIPPET = ".md-search-result__link[href$='#para_{}'] article"
LINKS = ".find-results a"


def test_a_speaker_is_found_by_name_and_office_and_by_nothing_else(site: Path) -> None:
    docs = [entry for language in ("zh", "en") for entry in index_of(site, language)["docs"]]
    found = {entry["location"]: (entry["title"], entry["text"]) for entry in docs if "/speakers/" in entry["location"]}
    speakers = json.loads((site / "record/record.json").read_text(encoding="utf-8"))["speakers"]
    expected = {}
    for speaker in speakers:
        for language, root in (("zh", ""), ("en", "en/")):
            offices = dict.fromkeys(role["text"][language] for role in speaker["roles"])
            name = speaker["name"][language]
            expected[f"{root}record/speakers/{speaker['id']}.html"] = (name, " ".join(offices))
    assert found == expected


@pytest.mark.parametrize("typed", [COMMON, BARELY])
def test_the_box_lists_the_first_hundred_hits_and_says_so_and_leads_to_all(page: Page, server: str, typed: str) -> None:
    page.add_init_script(PLAIN)
    open_box(page, server, "en")
    answer = page.evaluate(ANSWER, typed)
    listed = [item for group in answer["items"] for item in group if "<mark>" in item["title"] + item["text"]]
    assert len(listed) == 100
    ask(page, typed)
    expect(page.locator(".search-more")).to_contain_text("Only the first 100 are listed here.")
    # By key: the theme adds hits once its end is in sight, and the link moves away from the pointer.
    page.get_by_role("link", name="List all results on the search page").press("Enter")
    page.wait_for_url(f"{server}en/search.html?find={typed}")
    expect(page.locator(LINKS)).to_have_count(100)


def test_where_all_hits_are_listed_nothing_is_said_of_more(page: Page, server: str) -> None:
    open_box(page, server, "zh")
    ask(page, "创新 青年")
    expect(page.locator(".search-more")).to_contain_text("在搜索页列出全部结果")
    expect(page.locator(".search-more")).not_to_contain_text("这里只列出")


def test_the_search_page_lists_the_rest_on_demand_and_goes_on_from_there(page: Page, server: str) -> None:
    page.goto(f"{server}en/search.html?find={COMMON}")
    more = page.locator(".find-more")
    expect(page.locator(LINKS)).to_have_count(100)
    rest = int(re.findall(r"\d+", more.inner_text())[0])
    assert more.inner_text() == f"List {rest} more"
    more.press("Enter")
    expect(page.locator(LINKS)).to_have_count(100 + rest)
    expect(more).to_be_hidden()
    expect(page.locator(LINKS).nth(100)).to_be_focused()
    addresses = page.locator(LINKS).evaluate_all("links => links.map(link => link.href)")
    assert len(set(addresses)) == 100 + rest
    groups = page.locator(".find-group").all_inner_texts()
    assert len(set(groups)) == len(groups)
    page.get_by_role("combobox", name="Section").select_option("dialogue-2")
    expect(page.locator(LINKS)).to_have_count(11)
    expect(more).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "number", "begins"),
    [
        ("500000美元", 8, "… 表说，肯尼亚政府捐助了 <mark>500 000 美元</mark>，"),
        ("循环经济", 4, "… 说，这些国家的行动侧重于<mark>循环经济</mark>、"),
        ("各国部长", 1, "<mark>各国部长</mark>及其他高级代表"),
    ],
)
def test_the_words_of_a_hit_begin_shortly_before_its_match_and_mark_it(
    page: Page, server: str, typed: str, number: int, begins: str
) -> None:
    open_box(page, server, "zh")
    ask(page, typed)
    assert f"</h2>{begins}" in page.locator(SNIPPET.format(number)).inner_html()
