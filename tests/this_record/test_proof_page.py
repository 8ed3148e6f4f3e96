"""The page of the proof: the verdict, what a reader can check in the browser, and everything that is listed."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from browsing import opening_in
from lxml import html
from paths import SOURCE
from playwright.sync_api import Browser, FilePayload, Page, expect

from record.edition import Edition

SAID, PLACES = ".check-said", ".check-places li"
TEXT = SOURCE.read_text(encoding="utf-8")
ENGLISH = SOURCE.with_suffix(".en.txt").read_text(encoding="utf-8")
DROP = """([name, bytes]) => {
  const brought = new DataTransfer();
  brought.items.add(new File([new Uint8Array(bytes)], name));
  for (const type of ["dragover", "drop"]) {
    const event = new DragEvent(type, { dataTransfer: brought, bubbles: true, cancelable: true });
    document.querySelector("h1").dispatchEvent(event);
  }
}"""


@pytest.fixture(scope="module", params=["http", "file"])
def tab(
    request: pytest.FixtureRequest, browser: Browser, own: Sequence[str], server: str, site: Path
) -> Iterator[Page]:
    """The Chinese page, from a server and from disk."""
    with opening_in(browser, own, locale="zh-CN") as page:
        page.goto((server if request.param == "http" else site.as_uri() + "/") + "proof.html")
        yield page


def test_the_verdict_stands_first_with_a_sign(site: Path) -> None:
    for path, words in (("proof.html", "✓ 网页上的文字与源文件逐字相同。"), ("en/proof.html", "✓ The pages say what")):
        page = html.parse(site / path, html.HTMLParser(encoding="utf-8")).getroot()
        [result] = page.iterfind(".//*[@id='check-result']")
        assert result.text_content().startswith(words)
        blocks = [block.get("id") or block.get("class") for block in page.iterfind(".//article/*")]
        assert blocks[1:3] == ["nature", "result"]


def test_what_is_listed_is_folded_and_all_of_it_is_there(page: Page, server: str, numbers: Sequence[int]) -> None:
    page.goto(f"{server}proof.html")
    assert page.evaluate("document.documentElement.scrollHeight") < 2.5 * 900
    links = page.locator("article a")
    assert links.count() > 5 * len(numbers)
    assert links.filter(visible=True).count() < 10
    assert page.locator(".spans tbody tr").count() == len(numbers)
    assert page.locator("article details").count() == 8


@pytest.mark.parametrize("id", ["digest-para_27", "spans"])
def test_an_address_opens_what_it_points_at(page: Page, base: str, id: str) -> None:
    page.goto(f"{base}proof.html")
    row = page.locator("#digest-para_27")
    expect(row).to_be_hidden()
    page.goto(f"{base}proof.html#{id}")
    expect(row).to_be_visible()
    expect(page.locator(f"#{id}")).to_be_in_viewport()


def test_the_hashes_are_computed_again_by_key(tab: Page, edition: Edition) -> None:
    button = tab.get_by_role("button", name="重新计算")
    button.focus()
    tab.keyboard.press("Enter")
    said = tab.locator("#check-pages").get_by_role("status")
    pages = {edition.page(section) for section in edition.record.sections if section.paragraphs}
    places = 2 * len(edition.record.paragraph_by_id)  # on the page of its section, and on the page of the whole record
    expect(said).to_have_text(f"✓ 相符：{len(pages) + 1} 个网页上共有 {places} 处段落，每处的 SHA-256 都是所列的值。")
    expect(button).to_be_focused()
    assert tab.locator("iframe").count() == 0


def test_in_english_both_texts_are_checked(page: Page, site: Path) -> None:
    page.goto((site / "en/proof.html").as_uri())
    page.get_by_role("button", name="Compute again").click()
    expect(page.locator(f"#check-pages {SAID}")).to_contain_text(
        "✓ It holds: paragraphs stand in 324 places on 14 pages"
    )


CHANGES = [
    ("record/dialogue-2.html", "四个前沿问题", "四个前缘问题", "第27段 · dialogue-2.html · 文字不同"),
    ("record/all.html", "para_81", "para_82", "第81段 · all.html · 不在所列的段落之中"),
    ("record/all.html", 'class="paragraph" id="para_81"', 'id="gone"', "第81段 · all.html · 网页上没有这一段"),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change[2])
def test_a_page_that_was_changed_is_told_by_place(page: Page, server: str, change: tuple[str, ...]) -> None:
    path, old, new, said = change
    page.route(re.compile(re.escape(path)), lambda route: route.fulfill(body=route.fetch().text().replace(old, new)))
    page.goto(f"{server}proof.html")
    page.get_by_role("button", name="重新计算").click()
    expect(page.locator(f"#check-pages {SAID}")).to_contain_text("✕ 不符")
    assert said in page.locator(f"#check-pages {PLACES}").all_inner_texts()


def test_paragraphs_in_another_order_are_told(page: Page, server: str) -> None:
    page.route(re.compile("dialogue-4"), lambda route: route.fulfill(body=_exchanged(route.fetch().text())))
    page.goto(f"{server}proof.html")
    page.get_by_role("button", name="重新计算").click()
    expect(page.locator(f"#check-pages {PLACES}")).to_have_text(["dialogue-4.html · 各段的次序不同"])


def test_a_page_that_does_not_come_leaves_no_verdict(browser: Browser, server: str) -> None:
    page = browser.new_page(locale="zh-CN")
    page.clock.install()
    page.route(re.compile("dialogue-3"), lambda route: route.fulfill(status=404, body="Not found"))
    page.goto(f"{server}proof.html")
    page.get_by_role("button", name="重新计算").click()
    said = page.locator(f"#check-pages {SAID}")
    expect(said).to_have_text("正在读取网页：5/7")
    page.clock.fast_forward(10_000)
    expect(said).to_contain_text("？ 没有结论：有 1 个网页没能读到")
    expect(page.locator(f"#check-pages {PLACES}")).to_have_text(["dialogue-3.html"])
    page.context.close()


MANY = ["第11段", "第12段", "第17段", "第18段", "第21段", "另有"]
FILES: dict[str, tuple[bytes, str, Sequence[str]]] = {
    "record.txt": (TEXT.encode(), "✓ 相同：7 个网页上的文字与 record.txt 逐字相同", ["42300 字节，SHA-256：6ce3543d"]),
    "english.txt": (ENGLISH.encode(), "✓ 相同：7 个网页上的文字与 english.txt 逐字相同", ["53989 字节"]),
    "windows.txt": (
        b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(),
        "这个文件的字节与本站的 record.txt 不同：开头有字节顺序标记；换行符是 CR LF；此外每个字节都相同。",
        ["42495 字节"],
    ),
    "gb.txt": (TEXT.encode("gb18030"), "编码是 GB18030；此外每个字节都相同。", ["28750 字节"]),
    "blank.txt": (f"{TEXT}\n\n".encode(), "另有空白、空行、星号或文末的短横线不同。", ["42302 字节"]),
    "changed.txt": (
        TEXT.replace("四个前沿问题", "四个前缘问题").replace("81. Pitti", "81. Pitty").encode(),
        "✕ 不同：网页上的文字与 changed.txt 有 2 处不同。",
        [
            "第27段 · all.html · 文件第78行 · 网页“…确定的四个前沿问题，这些问题对于持续城市”，文件“…确定的四个前缘",
            "第81段 · all.html · 文件第192行",
        ],
    ),
    "many.txt": (
        TEXT.replace("女士", "先生").encode(),
        "✕ 不同：网页上的文字与 many.txt 有",
        ["第11段"] + [""] * 4 + ["另有"],
    ),
    "empty.txt": (b"", "？ 没有比较：empty.txt 是空的。", []),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + bytes(900), "？ 没有比较：picture.png 不是文本文件", []),
    "large.txt": (b"1. " * 80_000, "？ 没有比较：large.txt 有 240,000 字节，源文件只有 53,989 字节。", []),
    "other.txt": ("别的文字。\n1. 别的。".encode(), "✕ 不是这份记录：other.txt 里没有找到网页上的段落。", []),
}


def test_a_file_is_compared_in_the_page(page: Page, site: Path) -> None:
    page.goto((site / "proof.html").as_uri())
    part = page.locator("#check-file")
    for name, (data, said, places) in FILES.items():
        payload: FilePayload = {"name": name, "mimeType": "text/plain", "buffer": data}
        part.get_by_label("源文件：").set_input_files(payload)
        expect(part.get_by_role("status")).to_contain_text(said)
        expect(part.locator(PLACES)).to_contain_text([*places])
        assert part.locator(PLACES).count() == len(places)


def test_a_file_may_be_dropped_anywhere(tab: Page) -> None:
    tab.evaluate(DROP, ["dropped.txt", [*TEXT.encode()]])
    expect(tab.locator(f"#check-file {SAID}")).to_contain_text("✓ 相同：7 个网页上的文字与 dropped.txt 逐字相同")


def test_several_files_and_a_file_that_is_gone_are_refused_in_a_line(page: Page, server: str) -> None:
    page.goto(f"{server}proof.html")
    said = page.locator(f"#check-file {SAID}")
    page.evaluate("() => { File.prototype.arrayBuffer = () => Promise.reject(new Error('gone')); }")
    payload: FilePayload = {"name": "gone.txt", "mimeType": "text/plain", "buffer": b"1. One."}
    page.set_input_files("#check-file input", payload)
    expect(said).to_have_text("？ 没有比较：gone.txt 不能读取。")
    page.evaluate("document.querySelector('#check-file input').multiple = true")
    page.set_input_files("#check-file input", [payload, payload])
    expect(said).to_have_text("？ 没有比较：一次只能选一个文件。")


def test_a_page_of_a_section_that_says_something_else_than_the_file_is_told(page: Page, server: str) -> None:
    page.route(
        re.compile("record/dialogue-2"),
        lambda route: route.fulfill(body=route.fetch().text().replace("四个前沿问题", "四个前缘问题")),
    )
    page.goto(f"{server}proof.html")
    payload: FilePayload = {"name": "record.txt", "mimeType": "text/plain", "buffer": TEXT.encode()}
    page.set_input_files("#check-file input", payload)
    expect(page.locator(f"#check-file {SAID}")).to_have_text("✕ 不同：网页上的文字与 record.txt 有 1 处不同。")
    expect(page.locator(f"#check-file {PLACES}")).to_contain_text(["第27段 · dialogue-2.html · 文件第78行"])


def test_without_scripts_the_command_is_said_and_no_control_is_there(opening: Any, server: str) -> None:
    page = opening(java_script_enabled=False)
    page.goto(f"{server}proof.html")
    assert page.locator("article button, article input").filter(visible=True).count() == 0
    assert page.get_by_text("请用下面的命令").is_visible()
    assert page.get_by_text("python3 verify_site.py").is_visible()
    page.locator("details:has(.spans) > summary").last.click()
    assert page.locator("#digest-para_27").is_visible()


def test_only_the_page_of_the_proof_may_show_other_pages_and_only_of_this_site(site: Path) -> None:
    pages = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    framing = {path: text for path, text in pages.items() if "frame-src" in text}
    assert set(framing) == {"proof.html", "en/proof.html"}
    assert all("; frame-src 'self';" in text for text in framing.values())


def _exchanged(text: str) -> str:
    """Return a page on which paragraph 60 stands behind paragraph 61, each with its head."""
    head = re.compile(r'<h2 class="head".*?(?=<h2 class="head")', re.DOTALL)
    first, second = (found for found in head.findall(text) if re.search('id="para_6[01]"', found))
    assert first + second in text
    return text.replace(first + second, second + first)
