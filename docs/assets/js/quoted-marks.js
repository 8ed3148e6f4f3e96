// What stands in quotation marks in a block of text: { from, to, depth }, from the first sign inside to behind the last;
// `depth` is in how many others it stands. Titles (《》) are no quotations. Pure.
const QuotedMarks = (() => {
  const PAIRS = {
    "“": "”", "‘": "’", "「": "」", "『": "』", "﹁": "﹂", "﹃": "﹄", "｢": "｣", "«": "»", "‹": "›", "〝": "〞〟",
    "„": "”“", "‚": "’‘", '"': '"', "'": "'", "＂": "＂",
  };
  const CLOSING = new Set(Object.values(PAIRS).join(""));
  const STRAIGHT = new Set(['"', "'", "＂"]);
  const SINGLE = new Set(["'", "’"]);
  const LETTER = /[\p{L}\p{N}]/u, HAN = /\p{Script=Han}/u, SPACE = /\s/;
  const WORDS = /\p{Script=Han}|(?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}'’‐-])*/gu;
  const HAN_LEAST = 6, WORDS_LEAST = 4;
  const FAR = 2000; // signs that a quotation may go on behind an apostrophe

  const latin = (sign) => LETTER.test(sign) && !HAN.test(sign);

  // The apostrophe in a word, or behind one (the delegates’ views) where the quotation goes on and ends later.
  function isApostrophe(text, at) {
    const before = text[at - 1] ?? "", rest = text.slice(at + 1, at + FAR);
    if (latin(before) && latin(rest[0] ?? "")) return true;
    if (!/s/i.test(before) || !/^\s+\p{Ll}/u.test(rest)) return false;
    const end = rest.search(/['’](?![\p{L}\p{N}])/u);
    return end >= 0 && rest[end] === text[at] && !/‘|[\s(]'\S/.test(rest.slice(0, end));
  }

  // A straight mark says by its neighbours whether a quotation can begin with it, or end.
  function canOpen(text, at, mark) {
    if (!STRAIGHT.has(mark)) return true;
    if (SPACE.test(text[at + 1] ?? " ")) return false;
    return mark === "'" ? !latin(text[at - 1] ?? "") : !/\d/.test(text[at - 1] ?? "");
  }
  function canClose(text, at, mark) {
    if (SINGLE.has(mark) && isApostrophe(text, at)) return false;
    return !STRAIGHT.has(mark) || (!SPACE.test(text[at - 1] ?? " ") && !(mark === "'" && latin(text[at + 1] ?? "")));
  }

  // A straight mark ends what a curly one began where no curly one does.
  const closes = (text, at, opening) => PAIRS[opening].includes(text[at]) || (text[at] === '"' && opening === "“" && !/^[^“]*”/.test(text.slice(at + 1)));

  /** Every quotation, those around others first where they begin alike. */
  function all(text) {
    const found = [], open = [];
    for (let at = 0; at < text.length; at++) {
      const mark = text[at];
      if (!PAIRS[mark] && !CLOSING.has(mark)) continue;
      const closed = CLOSING.has(mark) && canClose(text, at, mark) ? open.map(({ mark: opening }) => closes(text, at, opening)).lastIndexOf(true) : -1;
      if (closed >= 0) {
        found.push({ from: open[closed].at + 1, to: at });
        open.length = closed;
      } else if (PAIRS[mark] && canOpen(text, at, mark)) open.push({ mark, at });
    }
    // A quotation of several blocks begins anew in each, and ends in the last alone.
    const first = open[0];
    if (first && !STRAIGHT.has(first.mark) && !text.slice(0, first.at).trim()) found.push({ from: first.at + 1, to: text.length });
    return nested(found.sort((a, b) => a.from - b.from || b.to - a.to));
  }

  // In how many others each stands.
  function nested(found) {
    const around = [];
    return found.map((quotation) => {
      while (around.length && around[around.length - 1].to <= quotation.from) around.pop();
      return { ...quotation, depth: around.push(quotation) - 1 };
    });
  }

  /** Whether words are enough to be looked for: six Han signs, four words, or as much of both. */
  function isLong(words) {
    let share = 0;
    for (const [word] of words.matchAll(WORDS)) share += HAN.test(word) ? 1 / HAN_LEAST : 1 / WORDS_LEAST;
    return share > 0.999;
  }

  return { all, isLong };
})();
