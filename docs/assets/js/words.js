// The record's words on a page, block by block, as they were when it came: a browser that translates puts others in their
// place. Then a line says so, and what is quoted or copied from such a block is the whole of its own words.
const Words = (() => {
  const kinds = ".masthead, .aside, .section, .paragraph, .counterpart";
  const blocks = [...document.querySelectorAll(kinds)];
  const shown = (block) => Page.nodes(block).map((node) => node.data).join("");
  // Where a translator was here first, nobody knows the words: nothing is quoted and nothing copied.
  const late = document.documentElement.matches("[class*=translated-]");
  const kept = new Map(blocks.map((block) => [block, late ? "" : shown(block)]));
  const text = (block) => kept.get(block);
  const translated = (block) => shown(block) !== text(block);

  /** What a range holds of a block, without space at its ends, and its first code point. */
  function part(block, range) {
    if (translated(block)) return { block, text: text(block), start: 0 };
    let before = "", chosen = "", started = false;
    for (const node of Page.nodes(block)) {
      const touched = range.intersectsNode(node);
      const start = touched ? (node === range.startContainer ? range.startOffset : 0) : node.length;
      const end = touched && node === range.endContainer ? range.endOffset : node.length;
      if (!started) before += node.data.slice(0, start);
      if (touched) { started = true; chosen += node.data.slice(start, end); }
    }
    const space = chosen.length - chosen.trimStart().length;
    return { block, text: chosen.trim(), start: [...before, ...chosen.slice(0, space)].length };
  }

  /** The block that a selection began in. */
  const began = ({ anchorNode: node }) => (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest(kinds) ?? null;

  /** What a selection holds of the blocks that a selector takes, none that it only touches. */
  function chosen(selection, selector) {
    const range = selection.getRangeAt(0);
    return blocks.filter((block) => block.matches(selector) && range.intersectsNode(block))
      .map((block) => part(block, range)).filter((piece) => piece.text);
  }

  // The page of the proof opens this one in a frame, and asks for its words (proof-neighbours.js).
  const asked = (block) => (
    { id: block.id, kind: block.classList[0], words: text(block), label: Page.number(block)?.textContent ?? "" });
  addEventListener("message", ({ data, source }) => data === "words" && source.postMessage(blocks.map(asked), "*"));

  const article = document.querySelector(".md-content__inner");
  const watch = new MutationObserver(() => {
    if (!blocks.some(translated)) return;
    watch.disconnect();
    const line = Page.aside(Page.element("p", { className: "notice", "role": "status" }, Page.say("machine")));
    article.prepend(line);
  });
  if (blocks.length) watch.observe(article, { characterData: true, childList: true, subtree: true });

  return { kinds, text, translated, began, chosen };
})();
