"""What a copied citation is for other programs: rich text as its form says it, and plain text as well."""

import pytest
from opened import visit
from playwright.sync_api import Page, expect
from reading import PAGE

FORMS = "place => Citation.forms(Page.facts, place, Page.facts.language, Page.today())"
PLACE = {"first": 27, "last": 27, "prefix": ""}
# Browsers put what they read into a whole page, and write its markup their own way: what they make of both is compared.
HELD = """async (html) => {
  const [item] = await navigator.clipboard.read();
  const read = async (type) => (await item.getType(type)).text();
  const parsed = (text) => new DOMParser().parseFromString(text, "text/html").body.innerHTML;
  return { text: await read("text/plain"), html: parsed(await read("text/html")), expected: parsed(html) };
}"""


@pytest.mark.parametrize(("root", "copied"), [("", "已复制："), ("en/", "Copied: ")])
def test_every_form_is_copied_as_the_rich_and_the_plain_text_that_it_says(
    reader: Page, server: str, root: str, copied: str
) -> None:
    reader.clock.install(time="2026-09-01T12:00:00")  # a day may end while the forms are copied
    visit(reader, f"{server}{root}{PAGE}")
    forms = reader.evaluate(FORMS, PLACE)
    reader.evaluate("place => CiteDialog.open(place)", PLACE)
    reader.locator("dialog summary").click()
    assert reader.locator("dialog [data-form]").count() == len(forms) > 1
    for form in forms:
        reader.locator(f"dialog [data-form={form['id']}] button").click()
        expect(reader.locator("dialog .announcement")).to_have_text(copied + form["label"])
        held = reader.evaluate(HELD, form["html"])
        assert held["text"] == form["text"]
        assert held["html"] == held["expected"]
