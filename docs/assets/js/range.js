// Ranges of paragraphs: picked with two picks or a Shift-click, marked by `?r=27-31`, across pages with a link on.
const Span = (() => {
  const { facts, say, element, button } = Page;
  const KEY = `range:${Page.here}`;
  let picked = null;
  try { picked = JSON.parse(sessionStorage.getItem(KEY)); } catch { /* the pick lasts as long as the page */ }

  function remember(place) {
    picked = place;
    try { sessionStorage.setItem(KEY, JSON.stringify(place)); } catch { /* the same */ }
    document.documentElement.classList.toggle("picking", Boolean(place));
  }

  function start(place) {
    remember(place);
    Page.announce(say("picked", { number: place.first }));
  }

  function end(place) {
    const from = picked;
    remember(null);
    if (!from || from.prefix !== place.prefix) return start(place);
    const first = Math.min(from.first, place.first), last = Math.max(from.last, place.last);
    return Page.go({ first, last, prefix: place.prefix });
  }

  /** A Shift-click on a number ends the range that a pick, the target or the first Shift-click began. */
  function shift(place) {
    const target = document.querySelector(".paragraph:target");
    if (!picked && target) remember(Page.place(target));
    return picked ? end(place) : start(place);
  }

  const page = (place, number) => element("a", {
    href: Page.here + Address.path(facts, { ...place, first: number }, facts.language).replace(/\?r=\d+-\d+|(?=#)/, `?r=${place.first}-${place.last}`),
    textContent: Page.words({ ...place, first: number, last: number }),
  });

  function mark(place) {
    const inside = Page.paragraphs.filter((paragraph) => {
      const at = Page.place(paragraph);
      return at.first >= place.first && at.first <= place.last && (place.prefix ?? at.prefix) === at.prefix;
    });
    if (!inside.length) return;
    inside.forEach((paragraph) => paragraph.classList.add("in-range"));
    const [first, last] = [inside[0], inside[inside.length - 1]].map((paragraph) => Page.place(paragraph));
    const whole = { ...place, prefix: first.prefix };
    const before = first.first > place.first && Address.page(facts, whole, place.first);
    const after = last.last < place.last && Address.page(facts, whole, last.last + 1);
    const named = { place: Page.words(place) };
    const line = Page.remark(
      inside[0],
      element("span", { textContent: before ? say("continued", named) : after ? say("continues", named) : say("marked", named) }),
      ...(before ? [page(whole, place.first)] : after ? [page(whole, last.last + 1)] : []),
      button(say("copy_link"), () => Page.copyLink(whole)),
      button(say("cite"), () => CiteDialog.open(whole)),
      button(say("keep"), () => Notepad.keep(whole)),
      button(say("clear"), () => { location.href = location.href.replace(/\?[^#]*/, ""); }),
    );
    line.classList.add("of-range");
    if (after) {
      const on = element("p", { className: "remark" }, element("span", { textContent: say("continues", named) }), page(whole, last.last + 1));
      on.dataset.searchExclude = "";
      inside[inside.length - 1].after(on);
    }
    if (location.hash === `#${inside[0].id}`) line.scrollIntoView();
  }

  Page.painted(() => {
    document.documentElement.classList.toggle("picking", Boolean(picked));
    const text = new URLSearchParams(location.search).get("r");
    const target = document.getElementById(location.hash.slice(1)) ?? Page.paragraphs[0];
    if (text === null || !target?.matches(".paragraph")) return;
    const place = Address.range(text);
    if (place) mark({ ...place, prefix: Page.place(target).prefix });
    else Page.remark(target, say("bad_range", { text }));
  });

  return { start, end, shift, picking: () => Boolean(picked) };
})();
