// Quotes: a selection copied with its source and a link that names its code points and their hash; and the opening
// of such a link, which marks exactly these characters, or says that the text differs.
const Quote = (() => {
  const { facts, say } = Page;

  /** The text nodes of a paragraph, by the one rule: what carries data-search-exclude is not text. */
  function nodes(paragraph) {
    const found = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => (
      node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT
        : node.hasAttribute("data-search-exclude") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    ));
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }

  const text = (paragraph) => nodes(paragraph).map((node) => node.data).join("");

  /** What a selection holds of a paragraph: the text without space at its ends, and its first code point. */
  function part(paragraph, range) {
    let before = "", chosen = "", started = false;
    for (const node of nodes(paragraph)) {
      const touched = range.intersectsNode(node);
      const start = touched ? (node === range.startContainer ? range.startOffset : 0) : node.length;
      const end = touched && node === range.endContainer ? range.endOffset : node.length;
      if (!started) before += node.data.slice(0, start);
      if (touched) { started = true; chosen += node.data.slice(start, end); }
    }
    const space = chosen.length - chosen.trimStart().length;
    return { paragraph, text: chosen.trim(), start: [...before, ...chosen.slice(0, space)].length };
  }

  /** Mark code points of a paragraph without touching its text. */
  function mark(paragraph, start, end) {
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
    else ranges.forEach((range) => range.surroundContents(Page.element("mark", { className: "quoted" })));
  }

  /** A native text fragment helps where scripts are off: only for words that stand once on the page. */
  function fragment(words) {
    const whole = Page.paragraphs.map(text).join("\n");
    const once = words.length >= 8 && words.length <= 60 && whole.indexOf(words) === whole.lastIndexOf(words);
    return once ? `:~:text=${encodeURIComponent(words).replace(/-/g, "%2D")}` : "";
  }

  function copy(parts) {
    const places = parts.map(({ paragraph }) => Page.place(paragraph));
    const place = { ...places[0], last: places[places.length - 1].last };
    const words = parts.map((one) => one.text).join("\n");
    const one = parts.length === 1 ? parts[0] : null;
    const address = Page.link(place, one ? Address.quoteText(one.start, one.text) : undefined);
    const link = address && address + (one ? fragment(one.text) : "");
    const cited = Citation.un(facts, place, facts.language, Page.today());
    const report = facts.citation[facts.language].report;
    const escape = Citation.escape;
    Page.copy(
      `${report}\n“${words}”\n${cited.text}${link && `\n${link}`}`,
      `<p>${escape(report)}</p><blockquote>${escape(words).replace(/\n/g, "<br>")}</blockquote><p>${escape(cited.text)}`
        + `${link && ` <a href="${escape(link)}">${escape(link)}</a>`}</p>`,
      say("quote_copied") + (link ? "" : ` ${say("no_link_why")}`),
    );
  }

  let chosen = [];
  const offer = Page.button(say("quote"), () => copy(chosen), { className: "quote-offer", hidden: true });
  offer.dataset.searchExclude = "";
  offer.addEventListener("pointerdown", (event) => event.preventDefault());

  function choose() {
    const selection = getSelection();
    if (document.activeElement === offer) return;
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    chosen = range ? Page.paragraphs.filter((paragraph) => range.intersectsNode(paragraph))
      .map((paragraph) => part(paragraph, range)).filter((one) => one.text) : [];
    offer.hidden = !chosen.length;
    if (!chosen.length) return;
    const { paragraph } = chosen[chosen.length - 1];
    paragraph.append(offer);
    const rects = range.getClientRects();
    const bottom = rects.length ? rects[rects.length - 1].top : 0;
    offer.style.setProperty("--at", `${Math.max(0, bottom - paragraph.getBoundingClientRect().top)}px`);
  }

  function open(paragraph, given) {
    const quote = Address.quote(given);
    const words = quote && [...text(paragraph)].slice(quote.start, quote.end).join("");
    const same = quote && [...words].length === quote.end - quote.start && Sha256(words).slice(0, 8) === quote.hash;
    if (same) mark(paragraph, quote.start, quote.end);
    const line = Page.remark(paragraph, say(same ? "quote_marked" : quote ? "quote_differs" : "quote_unread"));
    line.classList.toggle("warning", !same);
    line.setAttribute("role", "status");
    line.scrollIntoView();
  }

  Page.painted(() => {
    let waiting;
    document.addEventListener("selectionchange", () => {
      clearTimeout(waiting);
      waiting = setTimeout(choose, 150);
    });
    const given = new URLSearchParams(location.search).get("t");
    const paragraph = document.getElementById(location.hash.slice(1).split(":~:")[0]);
    if (given !== null && paragraph?.matches(".paragraph")) open(paragraph, given);
  });

  return { text };
})();
