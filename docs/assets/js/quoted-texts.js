// The texts that quotations are looked up in, one a language and edition: folded as the search folds them, and cut into
// signs and words for the nearest passage. Pure, and in steps.
const QuotedTexts = (() => {
  const ALONE = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
  const TOKEN = new RegExp(`[${ALONE}]|(?:(?![${ALONE}])[\\p{L}\\p{N}])+|\\S`, "gu");
  const HAN = /\p{Script=Han}/gu, WORD = /[\p{L}\p{N}]+/gu;
  const NUMBERED = /#(?:[a-z]{2,3}_)?((?:\w+__)?(?:para|p)_)(\d+)/;
  const MANY = 1 << 22; // more words than a language has, for keys of two

  /** Whether words are written in Han signs, by the larger part of them. */
  function isHan(text) {
    const signs = (text.match(HAN) ?? []).length;
    return signs * 2 > (text.replace(HAN, " ").match(WORD) ?? []).length;
  }

  const tokens = (folded) => [...folded.matchAll(TOKEN)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));

  // The paragraph of an address: number, and what stands before it where numbering starts anew.
  function place(location) {
    const [, prefix, number] = NUMBERED.exec(location) ?? [];
    return number ? { number: Number(number), prefix: prefix.replace("para_", "") } : null;
  }

  // What two neighbouring tokens are together, for the passages that have them.
  const pairs = (ids) => ids.slice(1).map((id, at) => ids[at] * MANY + id);

  function* open({ language, root, docs, pages, ...about }, fold) {
    const known = new Set(pages.map((page) => root + page));
    const entries = docs.filter(({ location }) => known.has(location.split("#")[0])).map((entry) => ({ ...entry, place: place(entry.location) }));
    const starts = [0];
    let all = "";
    for (const { text } of entries) {
      all += `${fold.text(text)}\n`; // A line feed ends each, which no folded text has.
      yield starts.push(all.length);
    }
    const ids = new Map(), passages = new Map();
    const idOf = (word) => ids.get(word) ?? ids.set(word, ids.size + 1).get(word);
    for (const [at, entry] of entries.entries()) {
      entry.folded = all.slice(starts[at], starts[at + 1] - 1);
      entry.tokens = tokens(entry.folded);
      entry.ids = entry.tokens.map(({ word }) => idOf(word));
      for (const pair of new Set(pairs(entry.ids))) (passages.get(pair) ?? passages.set(pair, []).get(pair)).push(at);
      yield at;
    }
    return { ...about, language, root, fold, entries, all, starts, ids, passages, han: isHan(entries.map(({ text }) => text).join(" ").slice(0, 20000)) };
  }

  return { open, tokens, pairs, isHan };
})();
