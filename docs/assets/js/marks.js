// Ranges of paragraphs: picked in two steps or by Shift-click, marked by `?r=27-31`, with a link on where they cross pages.
const Span = (() => {
  const { say, button } = Page;
  let picked = Kept.get("range", "sessionStorage");

  function remember(place) {
    picked = place;
    Kept.set("range", place, "sessionStorage");
  }

  function start(place) {
    remember(place);
    Page.announce(say("picked", { number: place.first }));
  }

  function end(place) {
    if (picked?.prefix !== place.prefix) return start(place);
    const first = Math.min(picked.first, place.first), last = Math.max(picked.last, place.last);
    remember(null);
    location.href = Page.path({ ...place, first, last });
  }

  /** From a pick, the target or the first Shift-click. */
  function shift(place) {
    if (!picked && Page.target()) picked = Page.place(Page.target());
    end(place);
  }

  /** Marks what the page has of a range; false where it has nothing of it. */
  function mark(whole, target) {
    const inside = Page.paragraphs.filter((paragraph) => {
      const { first, prefix } = Page.place(paragraph);
      return prefix === whole.prefix && first >= whole.first && first <= whole.last;
    });
    if (!inside.length) return false;
    inside.forEach((paragraph) => {
      paragraph.classList.add("in-range");
      Page.head(paragraph).classList.add("ranged");
    });
    const [from, to] = [inside[0], inside.at(-1)].map((paragraph) => Page.place(paragraph).first);
    const place = Page.words(whole);
    const on = (number) => Page.element("a", {
      href: Page.path({ ...whole, at: number }), textContent: Page.words({ first: number, last: number }),
    });
    Page.remark(
      inside[0],
      ...(from > whole.first ? [say("continued", { place }), on(whole.first)] : [say("marked", { place })]),
      ...Page.tools(whole),
      button(say("clear"), () => { location.href = location.href.replace(/\?[^#]*/, ""); }),
    );
    if (to < whole.last) Page.end(inside.at(-1)).after(Page.remark(target, say("continues", { place }), on(to + 1)));
    return true;
  }

  /** A range that is not marked: the paragraph of the address stands outside it, or it cannot be read or held. */
  function refuse(given, target) {
    const range = Address.range(given);
    const known = range && [range.first, range.last].every((number) => Address.page(Page.facts, range, number));
    const words = known
      ? [say("range_elsewhere", { range: Page.words(range), place: Page.words(Page.place(target)) }), Page.element("a", {
        href: Page.path(range), textContent: say("go_place", { place: Page.words(range) }),
      })]
      : [say("bad_range", { text: given })];
    Page.remark(target, ...words).classList.add("warning");
  }

  return { start, end, shift, mark, refuse, picking: () => Boolean(picked) };
})();

// Quotes: a selection copied with its source and a link that names its code points and their hash. The link marks exactly
// these characters, or says that the text differs, or that they stand in another paragraph.
const Quote = (() => {
  const { facts, nodes, say } = Page;
  const { text } = Words;
  // Voices that the head of a quote names; it says of more that the record reports.
  const MOST = 4;

  function mark(paragraph, start, end) {
    if (Words.translated(paragraph)) return;
    const ranges = [];
    let at = 0;
    for (const node of nodes(paragraph)) {
      const points = [...node.data];
      const from = Math.max(start - at, 0), to = Math.min(end - at, points.length);
      if (from < to) {
        const range = new Range();
        range.setStart(node, points.slice(0, from).join("").length);
        range.setEnd(node, points.slice(0, to).join("").length);
        ranges.push(range);
      }
      at += points.length;
    }
    if (window.CSS?.highlights) CSS.highlights.set("quote", new Highlight(...ranges));
    else ranges.forEach((range) => range.surroundContents(Page.text("mark", "", "quoted")));
  }

  /** A native text fragment helps where scripts are off: only for words that stand once on the page. */
  function fragment(words) {
    const whole = Page.paragraphs.map(text).join("\n");
    const once = words.length >= 8 && words.length <= 24 && whole.indexOf(words) === whole.lastIndexOf(words);
    return once ? `:~:text=${encodeURIComponent(words).replace(/-/g, "%2D")}` : "";
  }

  /** The speeches that a part of a paragraph reaches into. */
  function speeches({ block, text: words, start }) {
    const end = start + [...words].length;
    let at = 0;
    return [...block.querySelectorAll(".speech")].filter((speech) => {
      const before = at;
      at += nodes(speech).reduce((sum, node) => sum + [...node.data].length, 0);
      return Words.translated(block) || (before < end && at > start);
    });
  }

  /** What stands before a quote: whom the record reports, and how that is known where it is not by name. */
  function reported(parts) {
    const { words } = facts.citation[facts.language];
    const all = parts.flatMap(speeches).map(({ id, dataset: { basis } }) => {
      const voice = Citation.voice(facts, { part: id }, facts.language);
      return basis && voice ? Citation.fill(words.how, { said: voice, how: words[`how_${basis}`] }) : voice;
    });
    const voices = [...new Set(all)];
    const known = parts.flatMap(speeches).every(({ dataset: { basis } }) => basis !== "none") && voices.every(Boolean);
    return known && voices.length <= MOST ? Citation.fill(words.report_of, { voices: voices.join(words.semicolon) }) : words.report;
  }

  function copy(parts) {
    const [first, last] = [parts[0], parts.at(-1)].map(({ block }) => Page.place(block));
    const place = { ...first, last: last.last };
    const single = parts.length === 1 && parts[0];
    const [speech, other] = single && single.block.querySelector(".speech + .speech") ? speeches(single) : [];
    const words = parts.map((part) => part.text).join("\n");
    const address = Address.cited(facts, place, facts.language, single && Address.quoteText(single.start, single.text));
    const link = address && address + (single ? fragment(single.text) : "");
    const cited = Page.cited(speech && !other ? { ...place, part: speech.id } : place).text;
    const report = reported(parts);
    const { escape } = Citation;
    Page.copy({
      text: [report, `“${words}”`, cited, link].filter(Boolean).join("\n"),
      html: `<p>${escape(report)}</p><blockquote>${escape(words).replace(/\n/g, "<br>")}</blockquote>`
        + `<p>${escape(cited)}${link && ` <a href="${escape(link)}">${escape(link)}</a>`}</p>`,
    }, [
      say("quote_copied"), parts.some((part) => Words.translated(part.block)) && say("machine_copied"), !link && say("no_link_why"),
    ].filter(Boolean).join(" "));
  }

  let chosen = [], opened = null;
  const offer = Page.aside(Page.button(say("quote"), () => copy(chosen), { className: "quote-offer", hidden: true }));
  offer.addEventListener("pointerdown", (event) => event.preventDefault());

  function choose() {
    const selection = getSelection();
    if (document.activeElement === offer) return;
    // Whoever chooses words of the other language does not mean what lies between.
    const other = Words.began(selection)?.matches(".counterpart");
    chosen = selection.isCollapsed || other ? [] : Words.chosen(selection, ".paragraph");
    offer.hidden = !chosen.length;
    if (!chosen.length) return;
    const { block } = chosen.at(-1);
    Page.beyond(block).append(offer);
    const top = ([...selection.getRangeAt(0).getClientRects()].at(-1)?.top ?? 0) - block.getBoundingClientRect().top;
    offer.style.setProperty("--at", `${Math.max(0, top)}px`);
  }

  const holds = (paragraph, given) => {
    const quote = Address.quote(given);
    return quote && Address.quoteText(quote.start, [...text(paragraph)].slice(quote.start, quote.end).join("")) === given;
  };

  /** The paragraph that a quote was taken from: its hash stands for it. */
  const home = (given) => Page.paragraphs.find((paragraph) => holds(paragraph, given));

  function answer(paragraph, given) {
    const quote = Address.quote(given);
    if (holds(paragraph, given)) {
      mark(paragraph, quote.start, quote.end);
      return [say("quote_marked")];
    }
    const other = home(given) && Page.place(home(given));
    if (!other) return [say(quote ? "quote_differs" : "quote_unread")];
    const place = Page.words(other);
    const href = Page.path({ ...other, quote: given });
    return [say("quote_elsewhere", { place }), Page.element("a", { href, textContent: say("go_place", { place }) })];
  }

  /** Marks the words of a quote, and says whether they are still those of the text. */
  function open(paragraph, given) {
    const line = Page.remark(paragraph, ...answer(paragraph, given));
    line.classList.toggle("warning", !holds(paragraph, given));
    line.setAttribute("role", "status");
    opened = [paragraph, given];
    return line;
  }

  function close() {
    opened = null;
    if (window.CSS?.highlights) CSS.highlights.delete("quote");
    document.querySelectorAll("mark.quoted").forEach((part) => part.replaceWith(...part.childNodes));
  }

  document.addEventListener("hints", () => {
    if (opened && window.CSS?.highlights && holds(...opened)) answer(...opened);
  });

  Page.painted(() => {
    let waiting;
    document.addEventListener("selectionchange", () => {
      clearTimeout(waiting);
      waiting = setTimeout(choose, 150);
    });
  });

  return { home, open, close };
})();
