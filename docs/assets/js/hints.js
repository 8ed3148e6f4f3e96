// Hints on the terms of the record: off until the reader switches them on, then remembered. A mark is a link to the
// term around the same words, so the text of a paragraph stays what it was.
(() => {
  const menu = document.querySelector(".views[data-hints]");
  if (!menu) return;
  const data = new URL("../../record/terms.js", document.currentScript.src).href;
  const box = Page.element("input", { type: "checkbox", name: "hints" });
  box.addEventListener("change", () => turn(box.checked));
  menu.append(Page.element("label", {}, box, Page.say("hints")));

  function load(then) {
    if (window.recordTerms) return then();
    const failed = () => {
      turn(false);
      Page.announce(Page.say("hints_failed"));
    };
    // A script that cannot be read is loaded all the same.
    const loaded = () => (window.recordTerms ? then() : failed());
    document.head.append(Page.element("script", { src: data, onload: loaded, onerror: failed }));
  }

  function link(words, [hint, id]) {
    const marks = { className: "term", "data-hint": hint, "aria-description": hint };
    return Page.element("a", { href: `../terms.html#${id}`, ...marks }, words);
  }

  function mark(node, { pattern, hints }) {
    const parts = [];
    let last = 0;
    for (const match of node.data.matchAll(new RegExp(pattern, "g"))) {
      const words = match[0];
      const hint = hints[words] ?? hints[words[0].toLowerCase() + words.slice(1)];
      if (!hint?.[0]) continue;
      parts.push(node.data.slice(last, match.index), link(words, hint));
      last = match.index + words.length;
    }
    if (parts.length) node.replaceWith(...parts, node.data.slice(last));
  }

  function show() {
    document.querySelectorAll(".paragraph, .counterpart").forEach((paragraph) => {
      const table = window.recordTerms[paragraph.closest("[lang]").lang];
      // Nothing that is a link already.
      if (table) Page.nodes(paragraph, "[data-search-exclude], a").forEach((node) => mark(node, table));
    });
    document.dispatchEvent(new Event("hints"));
  }

  function hide() {
    document.querySelectorAll("a.term").forEach((term) => {
      const around = term.parentNode;
      term.replaceWith(...term.childNodes);
      around.normalize();
    });
    document.dispatchEvent(new Event("hints"));
  }

  function turn(on) {
    box.checked = on;
    if (on) load(() => box.checked && show());
    else hide();
    Kept.set("hints", on);
  }

  // A hint lies over other words: Escape takes it away, and it comes again when it is asked for again.
  const asked = () => document.querySelectorAll("a.term:is(:hover, :focus-visible)");
  addEventListener("keydown", (event) => event.key === "Escape" && asked().forEach((term) => term.classList.add("told")));
  ["pointerover", "focusin"].forEach((name) => addEventListener(name, () => (
    document.querySelectorAll("a.told:not(:hover, :focus)").forEach((term) => term.classList.remove("told")))));

  if (Kept.get("hints")) turn(true);
})();
