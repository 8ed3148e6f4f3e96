// The tools of a paragraph: a button beside it opens a line under it. They stand outside the text and never cover it.
(() => {
  const { say, element, button } = Page;
  let opened = null;

  function close(focus) {
    if (!opened) return;
    const { line, more } = opened;
    opened = null;
    line.remove();
    more.setAttribute("aria-expanded", "false");
    if (focus) more.focus();
  }

  function open(paragraph, more) {
    const place = Page.place(paragraph);
    const act = (run) => () => { close(true); run(); };
    const items = [
      button(say("copy_link"), () => Page.copyLink(place)),
      button(say("cite"), () => CiteDialog.open(place)),
      button(say("keep"), () => Notepad.keep(place)),
      Span.picking()
        ? button(say("pick_end"), act(() => Span.end(place)))
        : button(say("pick"), act(() => Span.start(place))),
    ];
    if (navigator.share) {
      const cited = Citation.un(Page.facts, place, Page.facts.language, Page.today()).text;
      const shared = { text: cited, ...(Page.link(place) && { url: Page.link(place) }) };
      items.splice(2, 0, button(say("share"), () => navigator.share(shared).catch(() => {})));
    }
    const line = element("span", { className: "tools" }, ...items);
    line.dataset.searchExclude = "";
    line.setAttribute("role", "group");
    line.setAttribute("aria-label", more.getAttribute("aria-label"));
    paragraph.append(line);
    more.setAttribute("aria-expanded", "true");
    opened = { line, more };
  }

  function equip(paragraph) {
    const { first } = Page.place(paragraph);
    const more = button("⋯", () => {
      const mine = opened?.more === more;
      close(false);
      if (!mine) open(paragraph, more);
    }, { className: "more" });
    more.dataset.searchExclude = "";
    more.setAttribute("aria-label", say("more", { number: first }));
    more.setAttribute("aria-expanded", "false");
    paragraph.append(more);
    paragraph.querySelector(".number")?.addEventListener("click", (event) => {
      if (!event.shiftKey) return;
      event.preventDefault();
      Span.shift(Page.place(paragraph));
    });
  }

  Page.painted(() => {
    Page.paragraphs.forEach(equip);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && opened?.line.parentElement.contains(document.activeElement)) close(true);
    });
  });
})();
