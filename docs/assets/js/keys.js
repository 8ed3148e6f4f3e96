// The keyboard: `/` and `?` always; single letters only once the reader asks for them, and never while typing.
const Keys = (() => {
  const { say, element, button } = Page;
  const KEY = "single-keys";
  const THEME = ["f", "s", "p", "n", ",", "."];
  let on = false;
  try { on = localStorage.getItem(KEY) === "on"; } catch { /* off, then */ }

  const typing = (node) => node.closest?.("input, textarea, select, [contenteditable]:not([contenteditable=false])");

  /** The paragraph the reader is at: the focused one, the target if it is in sight, else the first in sight. */
  function current() {
    const focused = document.activeElement?.closest(".paragraph");
    const seen = ({ top, bottom }) => bottom > 80 && top < innerHeight;
    const target = document.querySelector(".paragraph:target");
    if (focused || (target && seen(target.getBoundingClientRect()))) return focused || target;
    return Page.paragraphs.find((paragraph) => seen(paragraph.getBoundingClientRect()));
  }

  function step(by) {
    const at = current();
    const started = at && (at.matches(":target") || at.contains(document.activeElement));
    const next = Page.paragraphs[Page.paragraphs.indexOf(at) + (started ? by : by < 0 ? -1 : 0)];
    if (!next) return;
    location.replace(`#${next.id}`);
    next.querySelector(".number")?.focus({ preventScroll: true });
  }

  const act = {
    j: () => step(1),
    k: () => step(-1),
    c: () => current() && CiteDialog.open(Page.place(current())),
    l: () => current() && Page.copyLink(Page.place(current())),
    g: () => Goto.open(),
  };

  function help() {
    const rows = [["/", "search"], ["?", "help"], ["j", "next"], ["k", "previous"], ["c", "cite"], ["l", "link"], ["g", "go"]];
    const list = element("dl", { className: "keys" }, ...rows.flatMap(([key, name]) => [
      element("dt", {}, element("kbd", { textContent: key })), element("dd", { textContent: say(`keys_${name}`) }),
    ]));
    const box = element("input", { type: "checkbox", checked: on });
    box.addEventListener("change", () => {
      on = box.checked;
      try { localStorage.setItem(KEY, on ? "on" : "off"); } catch { /* for this page only */ }
    });
    Page.dialog(say("keys"), list, element("label", { className: "switch" }, box, say("keys_on")), element("p", { className: "why", textContent: say("keys_why") }));
    box.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (THEME.includes(event.key) || (document.querySelector("dialog[open]") && event.key !== "Escape")) event.stopPropagation();
    if (document.querySelector("dialog[open]")) return;
    const run = event.key === "?" ? help : on && act[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  });

  return { help };
})();
