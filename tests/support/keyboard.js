// What a walk by Tab meets: every control that is shown, in the order of the page, with its look at rest; and at each
// key, the control that has the focus, whether it looks focused, and whether something covers it.
window.walk = (() => {
  const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]";
  const shown = (control) => control.tabIndex >= 0 && !control.disabled && control.checkVisibility({ visibilityProperty: true });
  const controls = [...document.querySelectorAll(CONTROLS)].filter(shown);
  const showing = (control) => control.closest(".md-search__form") ?? control;
  const look = (control) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(control);
    return [outlineStyle !== "none" && parseFloat(outlineWidth) ? `${outlineStyle} ${outlineColor}` : "", boxShadow].join();
  };
  const name = (control) => (control.ariaLabel || control.textContent || control.name || control.id).trim().replace(/\s+/g, " ").slice(0, 40);
  const resting = new Map(controls.map((control) => [control, [control, showing(control)].map(look).join()]));
  const met = [];

  // In a narrow window the field of the search comes into view only after it has the focus.
  function covered(control) {
    if (control.closest(".md-search__form")) return false;
    const places = [...showing(control).getClientRects()];
    return !places.some(({ left, top, right, bottom }) => {
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return over && (showing(control).contains(over) || over.contains(control));
    });
  }

  // In a narrow window the theme holds the page still while the search is open, and lets it go late: Tab has gone on by
  // then, and what it has come to may be out of sight.
  new MutationObserver(() => {
    document.body.removeAttribute("data-md-scrolllock");
    document.body.style.top = "";
  }).observe(document.body, { attributeFilter: ["data-md-scrolllock"] });

  document.addEventListener("keyup", ({ key }) => {
    if (key !== "Tab") return null;
    const control = document.activeElement;
    if (control === document.body) return met.push({ name: "" });
    const { left, top } = control.getBoundingClientRect();
    return met.push({
      name: name(control), at: controls.indexOf(control), left, top: top + scrollY,
      marked: resting.get(control) !== [control, showing(control)].map(look).join(), covered: covered(control),
      flows: Boolean(control.closest("article")) && !control.closest(".beside") && !control.matches(".more"),
    });
  });

  return { met, names: controls.map(name) };
})();
