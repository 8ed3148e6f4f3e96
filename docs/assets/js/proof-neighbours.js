// The words of other pages of this site, as the browser has them. A page opened from disk may not read its neighbours: it
// opens them in a frame, and asks each for its words (words.js). From a server it does the same.
const Neighbours = (() => {
  const PATIENCE = 10000; // milliseconds that a page which is there may take to answer

  /** A page by its address, and its blocks: `{ address, id, kind, words, label }` in their order, or null where none came. */
  const read = (address) => new Promise((resolve) => {
    const frame = Page.element("iframe", { className: "neighbour", title: address, "aria-hidden": "true", tabIndex: -1 });
    let waiting;
    const end = (blocks) => {
      clearTimeout(waiting);
      removeEventListener("message", hear);
      frame.remove();
      resolve({ address, blocks: Array.isArray(blocks) ? blocks.map((block) => ({ ...block, address })) : null });
    };
    const hear = ({ source, data }) => source === frame.contentWindow && end(data);
    addEventListener("message", hear);
    frame.addEventListener("load", () => {
      clearTimeout(waiting);
      waiting = setTimeout(end, PATIENCE);
      frame.contentWindow.postMessage("words", "*");
    });
    // A remembered choice of two texts side by side yields to an address that asks for one.
    frame.src = `${address}?view=single`;
    document.body.append(frame);
  });

  /** Pages one after the other; `tell` hears how many are done. */
  async function all(addresses, tell) {
    const pages = [];
    for (const address of addresses) {
      tell({ done: pages.length, count: addresses.length });
      pages.push(await read(address));
    }
    return pages;
  }

  return { all };
})();
