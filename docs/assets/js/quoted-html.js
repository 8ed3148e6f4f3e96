// A page as blocks of text, read without showing, loading or running anything of it.
const quotedPage = (() => {
  const LEFT_OUT = "head, script, style, template, noscript, del, rt, rp, [hidden]";
  const BLOCK = /^(?:P|DIV|LI|UL|OL|DL|DT|DD|TABLE|TR|TD|TH|CAPTION|SECTION|ARTICLE|MAIN|HEADER|FOOTER|ASIDE|NAV|H[1-6]|BLOCKQUOTE|PRE|FIGURE|FIGCAPTION|BODY|FORM|FIELDSET|DETAILS|SUMMARY|ADDRESS|HR)$/;
  const MARK = 6; // signs that the mark of a note has at most: [12]
  const STEP = 2000; // nodes between two pauses

  // The id of a note that a link is the mark of: short, and leading to a block of the same page.
  const noteOf = (link) => {
    const id = /^#(.+)$/.exec(link.getAttribute("href") ?? "")?.[1];
    const short = link.textContent.trim().length <= MARK && !/[\p{L}]{2}/u.test(link.textContent);
    return id && short && link.ownerDocument.getElementById(decodeURIComponent(id)) ? decodeURIComponent(id) : null;
  };

  const state = () => ({ found: [{ text: "", links: [], notes: [] }], count: 0 });
  const block = ({ found }) => found[found.length - 1];
  const part = (all, note) => {
    if (block(all).text.trim()) all.found.push({ text: "", links: [], notes: [] });
    if (note) block(all).note = note;
  };

  function* children(all, node, note) {
    for (const child of node.childNodes) yield* walk(all, child, note);
  }

  function* link(all, node, note) {
    const mark = noteOf(node);
    if (mark) return block(all).notes.push({ at: block(all).text.length, note: mark });
    const begun = block(all), from = begun.text.length;
    yield* children(all, node, note);
    const address = node.getAttribute("href");
    if (address) begun.links.push({ from, to: begun.text.length, address });
  }

  function* walk(all, node, note) {
    if (++all.count % STEP === 0) yield all.count;
    if (node.nodeType === Node.TEXT_NODE) block(all).text += node.parentElement.closest("pre") ? node.data : node.data.replace(/[ \t\n\f\r]+/g, " ");
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT)) return;
    const inNote = all.marked.has(node.id) ? node.id : note, apart = BLOCK.test(node.tagName);
    if (apart) part(all, inNote);
    if (node.tagName === "BR") block(all).text += "\n";
    if (node.tagName === "Q") block(all).text += "“";
    yield* node.tagName === "A" ? link(all, node, inNote) : children(all, node, inNote);
    if (node.tagName === "Q") block(all).text += "”";
    if (apart) part(all, note);
  }

  // A browser tells of styles that the policy of the site refuses, also of a page that is not shown.
  const unstyled = (words) => words.replace(/<style\b[^]*?<\/style\s*>/gi, "")
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi, (tag) => tag.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ""));

  return function* (words) {
    const page = new DOMParser().parseFromString(unstyled(words), "text/html"), all = state();
    all.marked = new Set([...page.querySelectorAll("a[href^='#']")].map(noteOf).filter(Boolean));
    yield* walk(all, page.body);
    return all.found.filter(({ text }) => text.trim());
  };
})();
