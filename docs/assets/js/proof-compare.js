// A source file beside the words of pages, by rules of its own: every word of the file stands on the page once and in its
// order, and every word of the page in the file. Left out are white space at the ends of lines, blank lines, `**`, the sign
// that keeps a number from being read as one of a list (`8\.`), a last line of hyphens, and lines that are declared as furniture
// of the sheet; lines are joined by what their language has for a line end. A number begins a part of both, so that a
// difference is found where it is.
const Compared = (() => {
  const [BEFORE, AFTER] = [6, 14]; // signs that are shown of a difference

  /** The lines that bear words, each with its number. */
  function linesOf(text, furniture) {
    const rows = text.split("\n").map((row, at) => ({ line: at + 1, words: row.trim().replace(/^(\d+)\\(?=\W)/, "$1") }))
      .filter(({ words }) => words && !furniture.includes(words));
    if (/^[-–—_]+$/.test(rows[rows.length - 1]?.words)) rows.pop();
    return rows;
  }

  /** The blocks of a page from each number to the next; what stands before the first is a part, too. */
  function partsOf(blocks) {
    const parts = [{ label: "", blocks: [] }];
    for (const block of blocks) {
      if (block.label) parts.push({ label: block.label, blocks: [] });
      parts[parts.length - 1].blocks.push(block);
    }
    return parts;
  }

  const begins = (words, label) => words.startsWith(label) && !/\d/.test(words.charAt(label.length));

  /** Gives every part its lines of the file, none where its number is not found behind the one before. */
  function assign(parts, rows) {
    let next = 0;
    const starts = parts.map(({ label }, place) => {
      const at = place ? rows.findIndex(({ words }, row) => row >= next && begins(words, label)) : 0;
      if (place && at >= 0) next = at + 1;
      return at;
    });
    return parts.map((part, place) => {
      if (starts[place] < 0) return { ...part, rows: null };
      const end = starts.slice(place + 1).find((start) => start >= 0) ?? rows.length;
      return { ...part, rows: rows.slice(starts[place], end) };
    });
  }

  /** The first places of two texts that do not fit; null where they fit to their ends. A block begins with a line. */
  function meet(page, file, join) {
    let [i, j] = [0, 0];
    while (i < page.length || j < file.length) {
      if (page[i] === file[j]) [i, j] = [i + 1, j + 1];
      else if (file.startsWith("**", j)) j += 2;
      else if (file[j] === "\n" && page.startsWith(join, i)) [i, j] = [i + join.length, j + 1];
      else if (page[i] === "\n" && /\s/.test(file[j])) [i, j] = [i + 1, j + /^\s+/.exec(file.slice(j))[0].length];
      else return [i, j];
    }
    return null;
  }

  const around = (text, at) => `${at > BEFORE ? "…" : ""}${text.slice(Math.max(0, at - BEFORE), at + AFTER)}`.replace(/\n/g, " ");

  function differ({ label, blocks, rows }, join) {
    const page = blocks.map(({ words }) => words).join("\n");
    if (!rows) return { block: blocks[0], page: around(page, 0), file: null, line: null };
    const file = rows.map(({ words }, at) => (at ? words : words.slice(label.length).trimStart())).join("\n");
    const met = meet(page, file, join);
    if (!met) return null;
    const [i, j] = met;
    const passed = (text, at) => text.slice(0, at).split("\n").length - 1;
    const block = blocks[Math.min(passed(page, i), blocks.length - 1)] ?? null;
    const { line } = rows[Math.min(passed(file, j), rows.length - 1)] ?? {};
    return { block, page: around(page, i), file: around(file, j), line };
  }

  /** How many parts there are, and where each that is not the same begins to differ; `block` is null before the first. */
  return function compared(text, blocks, { join, furniture }) {
    const parts = assign(partsOf(blocks), linesOf(text, furniture)).filter((part) => part.blocks.length || part.rows?.length);
    return { parts: parts.length, differences: parts.map((part) => differ(part, join)).filter(Boolean) };
  };
})();
