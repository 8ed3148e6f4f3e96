// A note opens under its paragraph. The reader chooses which notes there are: those that touch the sense, at first, all, or
// none (early.js knows the choice before the text shows). Without this script a mark leads to the foot of the page.
(() => {
  const notes = document.querySelectorAll(".note"), menu = document.querySelector(".views");
  if (!notes.length || !menu) return;
  const { button, element, say } = Page;
  const root = document.documentElement;
  const counts = { all: notes.length, sense: document.querySelectorAll(".note:not(.quiet)").length };
  const choices = ["sense", "all", "off"].map((value) => {
    const made = element("input", { type: "radio", name: "notes", value });
    made.addEventListener("change", () => choose(value));
    return made;
  });
  let opened = null;

  /** Whether a mark is shown: one on how a name is written is not among those on the sense. */
  const shown = (mark) => root.dataset.notes === "all" || (root.dataset.notes === "sense" && !mark.matches(".quiet"));

  function show(which) {
    root.dataset.notes = which;
    choices.forEach((choice) => { choice.checked = choice.value === which; });
    if (opened && !shown(opened.mark)) close();
  }

  function choose(which) {
    const paragraph = opened?.mark.closest(".paragraph");
    show(which);
    if (paragraph && !opened) Page.number(paragraph).focus({ preventScroll: true });
    Kept.set("notes", which);
  }

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
    made.querySelector(".note-number").setAttribute("aria-label", say("notes_link"));
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
    ways.append(button(say("notes_close"), () => close()?.focus()), button(say("notes_hide"), () => choose("off")));
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
    if (!noted || event.target.closest("a") || !getSelection().isCollapsed) return;
    const marks = noted.dataset.notes.split(" ").map((id) => document.getElementById(`mark_${id}`)).filter(shown);
    if (marks.length) open(marks[0], marks.map(({ hash }) => hash.slice(1)));
  });

  addEventListener("keydown", ({ key, target }) => {
    if (key === "Escape" && !target.closest(".md-search") && !document.querySelector("dialog[open]")) close()?.focus();
  });

  // A note that comes only now could not be scrolled to before.
  addEventListener("hashchange", () => {
    show(shownNotes());
    document.querySelector(".note:target, .note-mark:target")?.scrollIntoView();
  });

  menu.append(element("div", { "role": "radiogroup", "aria-label": say("notes") }, say("notes"),
    ...choices.map((choice) => element("label", {}, choice, say(`notes_${choice.value}`, { count: counts[choice.value] })))));
  root.classList.add("notes-open");
  show(shownNotes());
})();
