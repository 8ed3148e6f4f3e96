"""Where lines break: what a line may not begin or end with, on everything that a page shows."""

CLOSING, OPENING = tuple("，。、；：？！）》〉」』】”’·"), tuple("（《〈「『【“‘")
"""What the requirements for Chinese text layout (W3C, clreq) forbid at an end of a line; `·` stands between names."""
ILL_BROKEN = """([closing, opening]) => {
  const blocks = new Map(), range = document.createRange(), found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    let block = walker.currentNode.parentElement;
    if (!block.checkVisibility({ visibilityProperty: true })) continue;
    while (["inline", "contents"].includes(getComputedStyle(block).display)) block = block.parentElement;
    const signs = [...walker.currentNode.data].keys().map(at => [walker.currentNode, at]);
    blocks.set(block, [...blocks.get(block) ?? [], ...signs].filter(([node, at]) => node.data[at].trim()));
  }
  const box = ([node, at]) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  for (const signs of blocks.values()) {
    signs.slice(1).forEach(([node, at], place) => {
      const [before, from] = signs[place];
      if (!closing.includes(node.data[at]) && !opening.includes(before.data[from])) return;
      const [one, other] = [box([before, from]), box([node, at])];
      const middles = [one, other].map(({ top, bottom }) => (top + bottom) / 2);
      if (other.left < one.left && middles[1] - middles[0] > other.height / 2)
        found.push(`${before.data.slice(Math.max(0, from - 8), from + 1)}|${node.data.slice(at, at + 8)}`);
    });
  }
  return found;
}"""
"""The words around each bad break of a line, in everything that a page shows."""
BROKEN_WORDS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange(), found = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker, parent = node.parentElement;
    if (!parent.checkVisibility({ visibilityProperty: true }) || parent.closest("code, .read")) continue;
    for (const { 0: word, index } of node.data.matchAll(/[\\p{Script=Latin}\\d]{2,}/gu)) {
      if (word.length > 40) continue;  // a digest
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = [...range.getClientRects()].filter(({ width }) => width).map(({ top }) => top);
      if (tops.length && Math.max(...tops) - Math.min(...tops) > 9) found.push(`broken: ${word}`);
    }
  }
  return found;
}"""
"""The words and the numbers that two lines share."""
