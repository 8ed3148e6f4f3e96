// The way to a paragraph: the form of the home page, a dialog, and the search box, each with the same reader.
const Goto = (() => {
  const { facts, say, element, button } = Page;

  const go = ({ quote, language, ...place }) => Page.go(place, quote, language ?? facts.language);
  const searchFor = (text) => { location.href = `${Page.here}${facts.roots[facts.language]}index.html?q=${encodeURIComponent(text)}`; };

  const ranges = () => {
    const numbers = facts.sections.flatMap(([, first, last]) => [first, last]);
    return Page.words({ first: Math.min(...numbers), last: Math.max(...numbers) });
  };

  function reason(found) {
    const places = found.places?.map(Page.words).join(", ");
    return say(`go_${found.reason}`, { ...found, places, place: found.place && Page.words(found.place), ranges: ranges() });
  }

  /** Read what stands in a field: go there, or say beside it why not. */
  function submit(field, output, plain) {
    const found = Reader.read(facts, field.value);
    if (found.place) return go(found.place);
    if (found.reason === "none" && plain) return searchFor(found.text);
    output.replaceChildren(reason(found));
    if (found.reason === "none") {
      output.append(" ", button(say("go_search", found), () => searchFor(found.text)));
    }
    field.setAttribute("aria-invalid", "true");
    return field.focus();
  }

  function open() {
    const home = document.querySelector(".goto input");
    if (home) return home.focus();
    const field = element("input", { type: "text", autocomplete: "off", id: "goto-field" });
    const label = element("label", { htmlFor: field.id, textContent: say("go_label") });
    const output = element("p", { className: "why" });
    output.setAttribute("role", "alert");
    const form = element("form", { className: "goto" }, label, field, element("button", { textContent: say("go") }), output);
    form.addEventListener("submit", (event) => { event.preventDefault(); submit(field, output, false); });
    return Page.dialog(say("go_to"), form) && field.focus();
  }

  /** In the search box, a place that is written out comes before what is found. */
  function beside(field) {
    const line = element("a", { className: "goto-place", hidden: true });
    document.querySelector(".md-search__output")?.prepend(line);
    const place = () => Reader.read(facts, field.value).place;
    field.addEventListener("input", () => {
      const found = place();
      line.hidden = !found;
      if (!found) return;
      line.href = Page.here + Address.path(facts, found, found.language ?? facts.language, found.quote);
      line.textContent = say("go_place", { place: Page.words(found) });
    });
    addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || document.activeElement !== field || !place()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      go(place());
    }, true);
  }

  Page.painted(() => {
    const form = document.querySelector("form.goto");
    const output = form?.querySelector("[role=alert]");
    form?.addEventListener("submit", (event) => { event.preventDefault(); submit(form.elements[0], output, true); });
    const search = document.querySelector("[data-md-component=search-query]");
    if (search) beside(search);
  });

  return { open };
})();
