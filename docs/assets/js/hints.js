// Hints on the terms of the record: off until the reader switches them on, then remembered. A mark is a link to the
// term around the same words, so the text of a paragraph stays what it was.
(() => {
  const line = document.querySelector(".views[data-hints]");
  if (!line) return;
  const data = new URL("../../record/terms.js", document.currentScript.src).href;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", textContent: line.dataset.hints, className: "view", ariaPressed: "false" });
  line.append(button);

  function load(then) {
    if (window.recordTerms) return then();
    const script = document.createElement("script");
    script.src = data;
    script.addEventListener("load", then);
    script.addEventListener("error", () => turn(false));
    document.head.append(script);
  }

  function link(words, [hint, id]) {
    const made = document.createElement("a");
    Object.assign(made, { className: "term", href: `../terms.html#${id}`, textContent: words });
    made.dataset.hint = hint;
    made.setAttribute("aria-description", hint);
    return made;
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
    button.ariaPressed = String(on);
    if (on) load(() => button.ariaPressed === "true" && show());
    else hide();
    Kept.set("hints", on);
  }

  // A hint lies over other words: Escape takes it away, and it comes again when it is asked for again.
  const asked = () => document.querySelectorAll("a.term:is(:hover, :focus-visible)");
  addEventListener("keydown", (event) => event.key === "Escape" && asked().forEach((term) => term.classList.add("told")));
  ["pointerover", "focusin"].forEach((name) => addEventListener(name, () => (
    document.querySelectorAll("a.told:not(:hover, :focus)").forEach((term) => term.classList.remove("told")))));

  button.addEventListener("click", () => turn(button.ariaPressed !== "true"));
  if (Kept.get("hints")) turn(true);
})();
