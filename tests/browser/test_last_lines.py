"""Paragraphs that are set in a block: how their last lines end."""

import pytest
from browsing import Opening
from reading import LINES

STRETCHED = """paragraphs => paragraphs.filter((paragraph) => {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT,
    node => node.parentElement.closest("[data-search-exclude]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const range = document.createRange(), signs = [];
  while (walker.nextNode()) for (let at = 0; at < walker.currentNode.length; at += 1) {
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + 1);
    signs.push(range.getBoundingClientRect());
  }
  const line = signs.filter((sign) => sign.bottom > signs.at(-1).top + 4);
  const size = parseFloat(getComputedStyle(paragraph).fontSize);
  return line.at(-1).right - line[0].left > 1.15 * size * line.length;
}).map(({ id }) => id)"""


@pytest.mark.parametrize("width", [700, 1024, 1360])
def test_a_last_line_is_not_stretched_and_holds_more_than_one_sign(opening: Opening, server: str, width: int) -> None:
    page = opening(viewport={"width": width, "height": 900})
    page.goto(f"{server}record/all.html")
    page.locator(".more").first.wait_for(state="attached")
    assert page.locator(".paragraph").evaluate_all(STRETCHED) == []
    ends = page.locator(".paragraph").evaluate_all(f"all => all.map((one) => ({LINES})(one).at(-1))")
    assert [end for end in ends if len(end.rstrip("。”")) < 2] == []
    page.evaluate("document.querySelectorAll('.paragraph').forEach(one => { one.style.textAlignLast = 'justify' })")
    assert len(page.locator(".paragraph").evaluate_all(STRETCHED)) > 9
