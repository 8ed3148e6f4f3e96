// The way to a paragraph, by one reader: the form of the home page, which the page for missing addresses leads to
// (`?find=27`), a dialog and the search box.
const Goto = (() => {
  const { facts, say, text, button } = Page;
  const HOME = "form.goto:not(.away)";

  const search = (words) => `${Page.here}${facts.roots[facts.language]}search.html?find=${encodeURIComponent(words)}`;

  function reason({ outside, places, ...found }) {
    const numbers = facts.sections.flatMap(([, first, last, prefix]) => (Address.bare(prefix) ? [] : [first, last]));
    return say(`go_${found.reason}`, {
      ...found, places: places?.map(Page.words).join(facts.search.list), place: outside && Page.words(outside),
      ranges: Page.words({ first: Math.min(...numbers), last: Math.max(...numbers) }),
    });
  }

  function answer(form, searching) {
    const field = form.querySelector("input"), output = form.querySelector("p");
    const read = (lead) => {
      const found = Reader.read(facts, field.value);
      if (!found.reason) lead(Page.way(found));
      else if (found.reason === "none" && searching) lead(search(found.text));
      else {
        output.replaceChildren(reason(found), " ");
        if (found.reason === "none") output.append(button(say("go_search", found), () => location.assign(search(found.text))));
        field.setAttribute("aria-invalid", "true");
        field.focus();
      }
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      read((address) => {
        form.closest("dialog")?.close();
        location.assign(address);
      });
    });
    field.addEventListener("input", () => {
      output.replaceChildren();
      field.removeAttribute("aria-invalid");
    });
    const asked = searching && new URLSearchParams(location.search).get("find");
    if (asked) {
      field.value = asked;
      read((address) => location.replace(address));
    }
    return field;
  }

  function open() {
    const home = document.querySelector(`${HOME} input`);
    if (home) return home.focus();
    const field = Page.element("input", { autocomplete: "off" });
    const form = Page.element("form", { className: "goto" }, Page.element("label", {}, say("go_label"), field),
      text("button", say("go")), Page.element("p", { className: "why", "role": "alert" }));
    Page.dialog(say("go_to"), form);
    return answer(form, false).focus();
  }

  /** In the search box, a place comes before what is found. */
  function beside(field) {
    const line = Page.element("a", { className: "goto-place", href: Page.here, hidden: true });
    document.querySelector(".md-search__output").prepend(line);
    const tell = () => {
      // 十 alone is a word to find.
      const { place } = /[\d０-９段]/.test(field.value) ? Reader.read(facts, field.value) : {};
      line.hidden = !place;
      if (!place) return;
      line.href = Page.path(place);
      line.textContent = say("go_place", { place: Page.words(place) });
    };
    ["keyup", "focus"].forEach((name) => field.addEventListener(name, tell));
    tell();
    addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || document.activeElement !== field || line.hidden) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      line.click();
    }, true);
  }

  Page.painted(() => {
    const form = document.querySelector(HOME);
    const search = document.querySelector("[data-md-component=search-query]");
    if (form) answer(form, true);
    if (search) beside(search);
  });

  return { open, reason };
})();

// The keyboard: `/` and `?` unless switched off, letters once switched on, none while typing.
const Keys = (() => {
  const { say, element, text } = Page;
  const on = { letters: false, signs: true, ...Kept.get("keys") };

  const below = (paragraph) => paragraph.getBoundingClientRect().bottom > 80;
  const seen = (paragraph) => below(paragraph) && paragraph.getBoundingClientRect().top < innerHeight;

  const current = () => Page.owner(document.activeElement)
    ?? [Page.target(), ...Page.paragraphs].find((paragraph) => paragraph && seen(paragraph));

  function step(by) {
    const all = Page.paragraphs, at = current() ?? all.find(below);
    const started = by < 0 || (at && (at === Page.target() || at.matches(":focus-within")));
    const next = all[(at ? all.indexOf(at) : all.length) + (started ? by : 0)];
    if (!next) return;
    location.replace(`#${next.id}`);
    Page.number(next).focus({ preventScroll: true });
  }

  const here = (act) => () => current() && act(Page.at(current()));
  const acts = {
    j: ["next", () => step(1)], k: ["previous", () => step(-1)], c: ["cite", here(CiteDialog.open)],
    l: ["link", here(Page.copyLink)], g: ["go", Goto.open],
  };

  function help() {
    const rows = [["/", ["search"]], ["?", ["help"]], ["→", ["in"]], ...Object.entries(acts)];
    const list = element("dl", { className: "keys" }, ...rows.flatMap(([key, [name]]) => [
      element("dt", {}, text("kbd", key)), text("dd", say(`keys_${name}`)),
    ]));
    const boxes = Object.keys(on).map((name) => {
      const box = element("input", { type: "checkbox", checked: on[name] });
      box.addEventListener("change", () => {
        on[name] = box.checked;
        Kept.set("keys", on);
      });
      return element("label", { className: "switch" }, box, say(`keys_${name}`));
    });
    Page.dialog(say("keys"), list, ...boxes, text("p", say("keys_why"), "why")).querySelector("input").focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    // The theme would take letters at any time, with Alt, and behind a dialog.
    const open = document.querySelector("dialog[open]");
    const run = !open && !event.altKey && (event.key === "?" ? on.signs && help : on.letters && acts[event.key]?.[1]);
    if (run) event.preventDefault();
    if (run || (open ? event.key !== "Escape" : (on.signs && !event.altKey ? "fspn,." : "/fspn,.").includes(event.key))) event.stopPropagation();
    if (run) run();
  });

  return { help };
})();
