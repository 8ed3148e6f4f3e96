// A note opens under its paragraph, and a switch hides all notes. Without this script a mark leads to the foot of the page.
(() => {
  const line = document.querySelector(".notes-line");
  if (!line) return;
  const words = line.dataset;
  const root = document.documentElement;
  const toggle = button(words.hide, () => choose(root.dataset.notes === "off"));
  let opened = null;

  function button(text, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  }

  function show(visible) {
    root.dataset.notes = visible ? "on" : "off";
    toggle.textContent = visible ? words.hide : words.show;
    if (!visible) close();
  }

  function choose(visible) {
    const paragraph = opened?.mark.closest(".paragraph");
    const number = paragraph && Page.number(paragraph);
    show(visible);
    (number ?? toggle).focus({ preventScroll: Boolean(number) });
    Kept.set("notes", visible);
  }

  /** An address that leads to a note shows the notes, whatever the preference. */
  const addressed = () => /^#(mark_)?note_/.test(location.hash);

  function close() {
    if (!opened) return null;
    const { mark, panel } = opened;
    opened = null;
    panel.remove();
    mark.removeAttribute("aria-expanded");
    return mark;
  }

  /** The words of a note, without the ids and the way back that belong to the foot of the page. */
  function copy(id) {
    const made = document.createElement("p");
    made.append(...document.getElementById(id).firstElementChild.cloneNode(true).childNodes);
    made.querySelector(".note-number").removeAttribute("title");
    made.querySelector(".note-number").setAttribute("href", `#${id}`);
    made.querySelector(".note-number").setAttribute("aria-label", words.link);
    return made;
  }

  function open(mark, ids) {
    const same = opened?.mark === mark;
    close();
    if (same) return;
    const panel = document.createElement("aside");
    panel.className = "note-open";
    panel.dataset.searchExclude = "";
    panel.tabIndex = -1;
    panel.setAttribute("role", "note");
    const ways = document.createElement("p");
    ways.className = "note-ways";
    ways.append(button(words.close, () => close()?.focus()), button(words.hide, () => choose(false)));
    panel.append(...ids.map(copy), ways);
    const around = mark.closest(".paragraph, .masthead, .eyebrow") ?? mark.parentElement;
    Page.end(around).after(panel);
    mark.setAttribute("aria-expanded", "true");
    opened = { mark, panel };
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  }

  addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const mark = event.target.closest(".note-mark");
    if (mark) {
      event.preventDefault();
      open(mark, [mark.hash.slice(1)]);
      return;
    }
    const noted = event.target.closest(".noted");
    if (!noted || event.target.closest("a") || root.dataset.notes === "off" || !getSelection().isCollapsed) return;
    const ids = noted.dataset.notes.split(" ");
    open(document.getElementById(`mark_${ids[0]}`), ids);
  });

  addEventListener("keydown", ({ key, target }) => {
    if (key === "Escape" && !target.closest(".md-search") && !document.querySelector("dialog[open]")) close()?.focus();
  });

  addEventListener("hashchange", () => addressed() && show(true));

  line.append(toggle);
  root.classList.add("notes-open");
  show(Kept.get("notes") !== false || addressed());
})();
