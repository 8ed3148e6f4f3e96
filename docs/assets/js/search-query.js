// Read what a reader typed: words that must all occur, "exact words", -excluded words, speaker:name, a paragraph
// number. Knows no language: the words for "paragraph" and "speaker" come with the index.
const recordQuery = (() => {
  const LONGEST = 2000; // characters that are looked at
  const MOST = 60; // words that are looked for
  const NAME = 6; // words of a name
  const GROUPED = /(^|[^\d.])(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)(?!\d)/g;
  // A paragraph as it is copied from a document: its number is no word of it.
  const NUMBERED = /^\s*[\d\uff10-\uff19]{1,5}\s*[.\uff0e](?:\s+|(?=\p{Script=Han}))(?=(?:[^\p{L}]*\p{L}){8})/u;
  const TOKEN = /([-\uff0d\u2212])?(?:"([^"]+)"|\u201c([^\u201d]+)\u201d|\uff02([^\uff02]+)\uff02|(\S+))/g;
  const QUOTED = /^(?:"([^"]+)"|\u201c([^\u201d]+)\u201d)/;
  const escape = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const unique = (items) => [...new Set(items)];

  // 27, 第27段, para. 27, 27-31: the first and last number, or nothing.
  const numbers = (text, words) => {
    const word = `(?:${words.map(escape).join("|")})`;
    const shape = new RegExp(`^${word}?\\.? ?(\\d{1,5})(?: ?- ?(\\d{1,5}))? ?${word}?$`, "u");
    const found = shape.exec(text.normalize("NFKC").toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-").trim());
    if (!found) return null;
    const first = Number(found[1]), last = Number(found[2] ?? found[1]);
    return first <= last ? { first, last } : null;
  };

  return ({ fold, words, by, isName }) => {
    const prefix = new RegExp(`^(?:${by.map(escape).join("|")})\\s*[:\\uff1a]\\s*`, "iu");

    // A number is found with and without its commas, and may be typed in part: 500 0.
    const forms = (text) => {
      const folded = fold.text(text);
      const bare = folded.replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
      const grouped = bare.replace(/\d{4,}/g, (number) => number.replace(/\B(?=(\d{3})+$)/g, ","));
      return unique([folded, bare, grouped, folded.replace(/(\d) (?=\d)/g, "$1")]).filter(Boolean);
    };

    // As many of the first words as together are a form of a name; the first one where none are.
    const nameIn = (text) => {
      const ends = [...text.matchAll(/\S+/g)].slice(0, NAME).map(({ index, 0: word }) => index + word.length);
      const end = ends.reverse().find((to) => to === ends.at(-1) || isName(fold.text(text.slice(0, to))));
      return text.slice(0, end ?? 0);
    };

    const split = (text) => {
      const found = { words: [], without: [], speakers: [], plain: true };
      let rest = text;
      while ((rest = rest.trimStart())) {
        const named = prefix.exec(rest);
        if (named) {
          const value = rest.slice(named[0].length);
          const quoted = QUOTED.exec(value);
          const name = quoted ? quoted[1] ?? quoted[2] : nameIn(value);
          found.speakers.push(...[fold.text(name)].filter(Boolean));
          found.plain = false;
          rest = value.slice(quoted ? quoted[0].length : name.length);
          continue;
        }
        TOKEN.lastIndex = 0;
        const [whole, minus, straight, curly, wide, bare] = TOKEN.exec(rest);
        const exact = straight ?? curly ?? wide;
        if (exact !== undefined || minus) found.plain = false;
        (minus ? found.without : found.words).push({ text: exact ?? bare, exact: exact !== undefined });
        rest = rest.slice(whole.length);
      }
      return found;
    };

    const terms = (items) =>
      items.map(({ text, exact }) => ({ text, exact, forms: forms(text) })).filter((term) => term.forms.length).slice(0, MOST);

    // What is looked for, or nothing where nothing was typed.
    return (typed) => {
      const asked = typed.replace(NUMBERED, "").slice(0, LONGEST);
      const text = asked.replace(GROUPED, (_, before, number) => before + number.replace(/\D/g, ""));
      let found = split(text);
      // Minus signs alone exclude nothing from nothing: then they are signs like others.
      if (!found.words.length && !found.speakers.length && found.without.length)
        found = { ...found, words: text.trim().split(/\s+/).map((word) => ({ text: word, exact: false })), without: [], plain: true };
      const words_ = terms(found.words);
      if (!words_.length && !found.speakers.length) return null;
      return {
        words: words_,
        without: terms(found.without),
        speakers: found.speakers,
        run: found.plain && words_.length > 1 ? forms(asked.trim()) : [],
        numbers: numbers(typed.slice(0, 40), words),
      };
    };
  };
})();
