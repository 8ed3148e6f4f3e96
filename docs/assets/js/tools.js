// The dialog of citations: three forms first, the others folded.
const CiteDialog = (() => {
  const { facts, say, text } = Page;

  function entry(form) {
    const code = /^(markdown|html|bibtex|ris|csl)$/.test(form.id);
    const shown = text(code ? "pre" : "p", form.text, "form-text");
    if (!code) shown.lang = form.lang;
    const copy = Page.button(say("copy"), () => Page.copy(form, say("copied", { form: form.label })), {
      "aria-label": say("copy_form", { form: form.label }),
    });
    const item = Page.element("section", { className: "form" }, text("h3", form.label), copy, shown);
    item.dataset.form = form.id;
    return item;
  }

  function open(place) {
    const entries = Citation.forms(facts, place, facts.language, Page.today()).map(entry);
    const others = Page.element("details", {}, text("summary", say("more_forms")), ...entries.slice(3));
    const why = facts.base ? [] : [text("p", say("no_link_why"), "why")];
    Page.dialog(say("cite_title", { place: Page.words(place) }), ...why, ...entries.slice(0, 3), entries[3] ? others : "")
      .querySelector(".form button").focus();
  }

  return { open };
})();

// The tools of a paragraph: a button beside it opens a line under it, and covers no text.
(() => {
  const { say, button } = Page;
  let opened = null;

  function close(focus) {
    if (!opened) return;
    const { line, more } = opened;
    opened = null;
    line.remove();
    document.querySelector(".chosen")?.classList.remove("chosen");
    more.setAttribute("aria-expanded", "false");
    if (focus) more.focus();
  }

  /** Which speech of a paragraph the tools mean, where it has several: its words are marked while it is chosen. */
  function parts(paragraph, place) {
    const voices = Citation.parts(Page.facts, paragraph.id);
    if (voices.length < 2) return [];
    const speech = () => place.part && document.getElementById(place.part);
    const choice = Page.element("select", { "aria-label": say("which") }, new Option(say("whole"), ""),
      ...voices.map((voice, at) => new Option(voice, `${paragraph.id}__speech_${at + 1}`)));
    choice.value = place.part ?? "";
    choice.addEventListener("change", () => {
      speech()?.classList.remove("chosen");
      place.part = choice.value || undefined;
      speech()?.classList.add("chosen");
    });
    return [choice];
  }

  function open(paragraph, more) {
    const place = Page.at(paragraph);
    const [words, pick] = Span.picking() ? ["pick_end", Span.end] : ["pick", Span.start];
    const shared = () => ({ text: Page.cited(place).text, url: Page.link(place) || undefined });
    const line = Page.aside(Page.element("div", { className: "tools", "role": "group", "aria-label": more.getAttribute("aria-label") },
      ...parts(paragraph, place),
      ...Page.tools(place),
      ...(navigator.share ? [button(say("share"), () => navigator.share(shared()).catch(() => {}))] : []),
      button(say(words), () => { close(true); pick(Page.place(paragraph)); })));
    Page.under(paragraph, line);
    more.setAttribute("aria-expanded", "true");
    line.scrollIntoView({ block: "nearest" });
    // The line stands after the paragraph: whoever goes on by key need not go through it.
    line.firstElementChild.focus({ preventScroll: true });
    opened = { paragraph, line, more };
  }

  function equip(paragraph) {
    const place = Page.place(paragraph);
    const more = button("⋯", () => {
      const mine = opened?.more === more;
      close(false);
      if (!mine) open(paragraph, more);
    }, { className: "more", "aria-label": say("more", { number: place.first }), "aria-expanded": "false" });
    Page.beyond(paragraph).append(more);
    Page.number(paragraph).addEventListener("click", (event) => {
      if (!event.shiftKey) return;
      event.preventDefault();
      Span.shift(place);
    });
  }

  Page.painted(() => {
    Page.paragraphs.forEach(equip);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && opened && Page.owner(document.activeElement) === opened.paragraph) close(true);
    });
  });
})();
