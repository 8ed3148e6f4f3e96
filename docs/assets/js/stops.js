// One stop a paragraph for Tab: its number. Enter or → goes in, to its tools and its links, and Escape leads back; whoever
// leaves closes it behind. So it is with a note, a line of the source and a row of a list, which → alone opens. Where a
// reader clicks, and where an address leads, Tab goes on from there.
Page.painted(() => {
  const ROWS = { ".note": ".note-number", ":is(.lanes, .source, .spans) tr": "th a", "table:not([class]) tr": "td:first-child a", ".numbers": "a:first-child" };
  const stops = new Map(Page.paragraphs.map((paragraph) => [Page.number(paragraph), () => (
    [...Page.beyond(paragraph).querySelectorAll(".more"), ...paragraph.querySelectorAll("a")])]));
  // The many notes of the whole record are one stop: each is reached from its mark.
  const listed = [...document.querySelectorAll(".paragraph ~ .note a")];
  const notes = listed.length > 99 && listed.find((link) => link.getClientRects().length);
  for (const [row, name] of Object.entries(ROWS)) {
    document.querySelectorAll(`${row} ${name}`).forEach((stop) => (
      stops.set(stop, () => [...stop.closest(row).querySelectorAll("a")].filter((link) => link !== stop))));
  }
  if (notes) {
    listed.forEach((link) => stops.delete(link));
    stops.set(notes, () => listed.filter((link) => link !== notes));
  }
  let entered = null;

  /** The stop of what an element belongs to. */
  function home(node) {
    const paragraph = Page.owner(node);
    if (paragraph) return Page.number(paragraph);
    if (notes && node.closest(".note")) return notes;
    const [row, name] = Object.entries(ROWS).find(([around]) => node.closest(around)) ?? [];
    return row && node.closest(row).querySelector(name);
  }

  const reach = (stop) => stops.get(stop)().forEach((link) => { link.tabIndex = stop === entered ? 0 : -1; });

  function enter(stop) {
    const left = entered;
    entered = stops.has(stop) ? stop : null;
    [left, entered].filter(Boolean).forEach(reach);
  }

  function come() {
    const target = document.querySelector(":target");
    if (target) enter(home(target));
  }

  document.addEventListener("focusin", ({ target }) => enter(stops.has(target) ? null : home(target)));
  document.addEventListener("pointerdown", ({ target }) => enter(home(target)));
  addEventListener("hashchange", come);
  document.addEventListener("hints", () => [...stops.keys()].forEach(reach));

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if (!plain || !stops.has(target) || !(key === "ArrowRight" || (key === "Enter" && target.matches(".number")))) return;
    event.preventDefault();
    if (key === "Enter") location.hash = target.hash;
    enter(target);
    stops.get(target)()[0]?.focus({ preventScroll: true });
  });

  // What is open in a paragraph closes first, and a hint over it goes.
  document.addEventListener("keydown", ({ key, target }) => {
    const open = document.querySelector(".note-open, .tools, dialog[open]") || target.matches("a.term:not(.told)");
    if (key === "Escape" && entered && !open && target !== entered && home(target) === entered) entered.focus();
  }, true);

  stops.forEach((_, stop) => { stop.classList.add("stop"); reach(stop); });
  come();
});
