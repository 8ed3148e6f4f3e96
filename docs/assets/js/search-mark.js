// Mark on the page what a search found: the spellings that the address carries as `h`. The text stays what it is.
(() => {
  const wanted = new URLSearchParams(location.search).getAll("h").slice(0, 8);
  const article = document.querySelector(".md-content__inner");
  if (!wanted.length || !article) return;
  const fold = recordFold();
  const runs = [...new Set(wanted.map((run) => fold.text(run.slice(0, 200))))].filter(Boolean);

  const nodesOf = (block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) => {
      const around = node.parentElement.closest("[data-search-exclude], .paragraph, p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6");
      return around === block ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
    });
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  };

  // Wrap [from, to) of the nodes' joined text, last part first, so that offsets stay true.
  const mark = (nodes, from, to) => {
    let end = nodes.reduce((length, node) => length + node.length, 0);
    for (const node of [...nodes].reverse()) {
      const start = end - node.length;
      const low = Math.max(from, start) - start, high = Math.min(to, end) - start;
      if (low < high) {
        const range = document.createRange();
        range.setStart(node, low);
        range.setEnd(node, high);
        range.surroundContents(document.createElement("mark"));
      }
      end = start;
    }
  };

  for (const block of article.querySelectorAll(".paragraph, p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6")) {
    if (block.closest("[data-search-exclude]")) continue;
    const nodes = nodesOf(block);
    const { folded, source } = fold.map(nodes.map((node) => node.data).join(""));
    const found = [];
    for (const run of runs)
      for (let at = folded.indexOf(run); at !== -1; at = folded.indexOf(run, at + run.length)) found.push(source(at, at + run.length));
    found.sort((a, b) => b[0] - a[0] || b[1] - a[1]);
    let before = Infinity;
    for (const [from, to] of found) {
      const end = Math.min(to, before);
      if (from < end) mark(nodes, from, end);
      before = Math.min(before, from);
    }
  }
})();
