// The passage of a text that is nearest to a quotation, and what differs: the fewest signs or words to change, add or drop,
// where the passage may begin and end anywhere and what the quotation leaves out costs nothing. Pure.
const QuotedNearest = (() => {
  const CANDIDATES = 3; // passages that are compared sign by sign
  const LONGEST = 1500; // signs or words of a quotation that are compared
  const SHARE = 3; // one in so many may differ
  const LEAST = 3; // so many must be the same
  const GAP = 0;

  // The paragraphs that share most pairs of neighbours with a quotation.
  function candidates(text, pairs, cited) {
    const votes = new Map();
    for (const pair of new Set(pairs)) for (const at of text.passages.get(pair) ?? []) votes.set(at, (votes.get(at) ?? 0) + 1);
    return [...votes].sort((a, b) => b[1] - a[1] || cited(b[0]) - cited(a[0])).slice(0, CANDIDATES).map(([at]) => at);
  }

  // The table of the least numbers of changes, row by row: a row a sign of the quotation, a column a sign of the passage.
  function table(quotation, passage) {
    const width = passage.length + 1, cost = new Uint16Array((quotation.length + 1) * width);
    for (let row = 1, at = width; row <= quotation.length; row++) {
      const gap = quotation[row - 1] === GAP ? 0 : 1;
      cost[at] = cost[at - width] + gap;
      at += 1;
      for (let column = 1; column < width; column++, at++) {
        const across = cost[at - 1] + gap, down = cost[at - width] + gap;
        const both = gap ? cost[at - width - 1] + (quotation[row - 1] === passage[column - 1] ? 0 : 1) : across;
        cost[at] = Math.min(both, across, down);
      }
    }
    return { cost, width };
  }

  // The way back through the table: pairs [sign of the quotation, sign of the passage], -1 where one has none.
  function way(quotation, passage, { cost, width }, end) {
    const steps = [];
    let row = quotation.length, column = end;
    while (row > 0) {
      const at = row * width + column, gap = quotation[row - 1] === GAP ? 0 : 1;
      const same = gap && column && quotation[row - 1] === passage[column - 1] ? 0 : 1;
      if (gap && column && cost[at] === cost[at - width - 1] + same) steps.push([--row, --column, same]);
      else if (cost[at] === cost[at - width] + gap) steps.push([--row, -1, gap]);
      else steps.push([-1, --column, gap]);
    }
    return { from: column, steps: steps.reverse() };
  }

  function compared(quotation, passage) {
    const made = table(quotation, passage), last = quotation.length * made.width;
    let end = 0;
    for (let column = 1; column < made.width; column++) if (made.cost[last + column] <= made.cost[last + end]) end = column;
    return { changes: made.cost[last + end], end, ...way(quotation, passage, made, end) };
  }

  // Runs of what is the same, what the quotation alone has, and what the record alone has, in their own words. Neighbouring
  // changes are one.
  function runsOf(quotation, passage, steps) {
    const runs = [];
    let own = "", record = "";
    const change = () => {
      runs.push(["own", own], ["record", record]);
      own = record = "";
    };
    for (const [at, other, cost] of steps) {
      if (cost) {
        if (at >= 0) own += quotation(at);
        if (other >= 0) record += passage(other);
        continue;
      }
      change();
      if (other >= 0) runs.push([at >= 0 ? "same" : "left", passage(other)]);
    }
    change();
    return joined(runs.filter(([, words]) => words));
  }

  const joined = (runs) => runs.reduce((found, [kind, words]) => {
    const last = found[found.length - 1];
    if (last?.[0] === kind) last[1] += words;
    else found.push([kind, words]);
    return found;
  }, []);

  // A sign or word with what stands before the next, in the words of the text it is from.
  const slices = (text, map, tokens, last) => (at) => {
    const [from, to] = map.source(tokens[at].from, tokens[at].to);
    return text.slice(from, at < last ? map.source(tokens[at + 1].from, tokens[at + 1].to)[0] : to);
  };

  /** The nearest passage, or nothing where none is near, in steps. `cited` says whether a paragraph is the one that is cited. */
  return function* (text, parts, cited) {
    const words = parts.join(" \ue000 "), map = text.fold.map(words);
    const tokens = QuotedTexts.tokens(map.folded).slice(0, LONGEST);
    const ids = tokens.map(({ word }) => (word === "\ue000" ? GAP : text.ids.get(word) ?? -1)), counted = ids.filter((id) => id !== GAP).length;
    let found;
    for (const at of candidates(text, QuotedTexts.pairs(ids), (index) => Number(cited(text.entries[index])))) {
      const tried = compared(ids, text.entries[at].ids);
      if (!found || tried.changes < found.changes) found = { at, ...tried };
      yield;
    }
    if (!found || found.changes * SHARE > counted || counted - found.changes < LEAST) return null;
    const entry = text.entries[found.at], folded = text.fold.map(entry.text);
    const quotation = slices(words, map, tokens, tokens.length - 1), passage = slices(entry.text, folded, entry.tokens, found.end - 1);
    return {
      entries: [found.at, found.at], from: entry.tokens[found.from].from, to: entry.tokens[found.end - 1].to,
      changes: found.changes, redline: runsOf(quotation, passage, found.steps),
    };
  };
})();
