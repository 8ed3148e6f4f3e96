// The dialog of citations: three forms first, the others folded; one click copies, as text and with its marks.
const CiteDialog = (() => {
  const { facts, say, element, button } = Page;

  function entry({ id, label, text, html }) {
    const code = ["markdown", "html", "bibtex", "ris", "csl"].includes(id);
    const shown = element(code ? "pre" : "p", { className: "form-text", textContent: text, tabIndex: code ? 0 : -1 });
    if (!code) shown.lang = /\p{Script=Han}/u.test(text) ? "zh-Hans" : "en";
    const copy = button(say("copy"), () => Page.copy(text, html, say("copied", { form: label })), {
      ariaLabel: say("copy_form", { form: label }),
    });
    const item = element("section", { className: "form" }, element("h3", { textContent: label }), copy, shown);
    item.dataset.form = id;
    return item;
  }

  function open(place) {
    const entries = Citation.forms(facts, place, facts.language, Page.today()).map(entry);
    const others = element("details", {}, element("summary", { textContent: say("more_forms") }), ...entries.slice(3));
    const why = facts.base ? [] : [element("p", { className: "why", textContent: say("no_link_why") })];
    Page.dialog(say("cite_title", { place: Page.words(place) }), ...why, ...entries.slice(0, 3), others)
      .querySelector(".form button").focus();
  }

  return { open };
})();
