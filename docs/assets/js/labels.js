// The theme's labels by keyboard: it makes buttons of them, which no key reaches and nothing names. A label may not be
// a button, so that its words or its picture become one; a click on them is a click on the label.
(() => {
  /** What becomes the button of a label; a picture needs a name. */
  function equip(label, name = "") {
    const made = label.querySelector(".md-ellipsis, .md-nav__icon") ?? document.createElement("span");
    if (!made.isConnected) {
      made.append(...label.children);
      label.append(made);
    }
    made.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation(); // The theme hears Enter on the form of light and dark.
      label.control.click();
    });
    return (shown) => {
      const attributes = { "role": "button", tabindex: "0", ...(name && { "aria-label": name }) };
      Object.entries(attributes).forEach(([key, value]) => (shown ? made.setAttribute(key, value) : made.removeAttribute(key)));
      return made;
    };
  }

  // Light and dark: a radio button each, of which the theme checks none, and a label after it that leads to the other.
  document.querySelectorAll("input[name=__palette]").forEach((option) => {
    const label = option.nextElementSibling;
    const made = equip(label, label.title)(true);
    option.setAttribute("aria-hidden", "true");
    option.tabIndex = -1;
    option.addEventListener("change", () => {
      label.hidden = false;
      made.focus();
    });
  });

  // The menu of a narrow window, and its parts.
  const narrow = matchMedia("(max-width: 76.234375em)");
  const menu = document.querySelector(".md-sidebar--primary");
  const drawer = document.getElementById("__drawer");
  const opener = document.querySelector(".md-header label[for=__drawer]");
  if (!menu || !opener) return;
  const parts = [...menu.querySelectorAll("label[for]:not([for=__drawer])")];
  const back = (label) => label.matches(".md-nav__title");
  const buttons = new Map([
    [opener, equip(opener, Page.say("menu"))],
    ...parts.map((label) => [label, equip(label, back(label) ? label.textContent.trim() : "")]),
  ]);
  const button = (label) => buttons.get(label)(narrow.matches);
  const openers = [opener, ...parts.filter((label) => !back(label))];

  /** In a wide window the menu is open, and its labels are headings. */
  function say() {
    [...buttons.keys()].forEach(button);
    openers.forEach((label) => {
      if (narrow.matches) button(label).setAttribute("aria-expanded", label.control.checked);
      else button(label).removeAttribute("aria-expanded");
    });
  }

  /** What opens takes the focus, what closes gives it back. */
  function follow(label) {
    say();
    if (!label.control.checked) return button(label).focus();
    const inside = label === opener ? menu : label.parentElement.querySelector(".md-nav");
    const seen = (element) => element.tabIndex >= 0 && element.getClientRects().length && getComputedStyle(element).visibility === "visible";
    [...inside.querySelectorAll("[role=button], a")].find(seen).focus();
  }

  openers.forEach((label) => label.control.addEventListener("change", () => narrow.matches && follow(label)));
  addEventListener("keydown", ({ key }) => key === "Escape" && drawer.checked && !document.querySelector("dialog[open]") && drawer.click());
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (!relatedTarget || menu.contains(relatedTarget)) return;
    drawer.checked = false;
    say();
  });
  narrow.addEventListener("change", say);
  say();
})();
