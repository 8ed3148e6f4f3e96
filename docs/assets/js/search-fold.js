// Fold text so that what a reader types and what the record prints compare equal: width, case, accents,
// Traditional characters, spaces beside Han and inside numbers, dashes; quotation marks and zero-width signs go.
// One pass, a table by UTF-16 unit, filled as signs turn up; the same pass can say where each sign came from.
const recordFold = (() => {
  const DROP = 1, SPACE = 2, SEVERAL = 3;
  const QUOTES = /["'`\u00b4\u00ab\u00bb\u2018-\u201f\u2039\u203a\u2032-\u2037\u3008-\u300f\u301d-\u301f\uff02\uff07\uff40]/;
  const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
  const DOTS = /[\u00b7\u2022\u2027\u22c5\u30fb\uff65]/;
  const DASHES = /[\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/;
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
  const WORD = /[\p{L}\p{N}]/u;
  const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
  const ZERO = 48, NINE = 57, BLANK = 32, END = 10;

  // `pairs` holds Traditional characters, each with its Simplified one behind it.
  return (pairs = "") => {
    const variants = new Map();
    const signs = [...pairs];
    for (let i = 0; i + 1 < signs.length; i += 2) variants.set(signs[i], signs[i + 1]);

    const table = new Uint16Array(65536);
    const several = new Map();
    const narrow = new Uint8Array(65536);

    const plain = (sign) => {
      if (QUOTES.test(sign) || INVISIBLE.test(sign) || DOTS.test(sign)) return "";
      if (/^\s$/.test(sign)) return " ";
      if (DASHES.test(sign)) return "-";
      const base = sign.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").trim();
      return [...base].map((letter) => LETTERS[letter] ?? variants.get(letter) ?? letter).join("").replace(/[\u2010-\u2015\u2212]/g, "-");
    };

    const keep = (whole) => {
      several.set(whole, plain(whole));
      return several.get(whole);
    };
    const learn = (text, at) => {
      const unit = text.charCodeAt(at);
      if (unit >= 0xd800 && unit < 0xdc00) return (table[unit] = SEVERAL);
      const folded = plain(text[at]);
      if (folded.length > 1) return (table[unit] = SEVERAL);
      return (table[unit] = folded === "" ? DROP : folded === " " ? SPACE : folded.charCodeAt(0));
    };

    const isNarrow = (unit) => {
      if (!narrow[unit]) {
        const sign = String.fromCharCode(unit);
        narrow[unit] = WORD.test(sign) && !UNSPACED.test(sign) ? 1 : 2;
      }
      return narrow[unit] === 1;
    };

    const isDigit = (unit) => unit >= ZERO && unit <= NINE;
    const digitAt = (text, at) => {
      const unit = text.charCodeAt(at);
      return at < text.length && isDigit(table[unit] || learn(text, at));
    };
    // Exactly three digits: the next group of a number such as 500 000.
    const groupAt = (text, at) =>
      digitAt(text, at) && digitAt(text, at + 1) && digitAt(text, at + 2) && !digitAt(text, at + 3);

    let out = new Uint16Array(1024);
    const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });
    // A decoder pays off for long texts only.
    const read = (units) => (units.length < 4096 ? String.fromCharCode.apply(null, units) : decoder.decode(units));

    // Fold every text; `starts` are the offsets of the folded texts in `all`, where a line feed ends each.
    // With `origins`, say for each folded unit at which unit of its text it began. The variables of the loop are its
    // own on purpose: shared with an inner function they cost half of the time.
    const run = (texts, origins) => {
      const starts = new Uint32Array(texts.length + 1);
      let length = 0;
      for (let number = 0; number < texts.length; number++) {
        const text = texts[number], first = length, room = length + text.length * 4 + 64;
        if (out.length < room) {
          const larger = new Uint16Array(room * 2);
          larger.set(out.subarray(0, length));
          out = larger;
        }
        starts[number] = length;
        let waiting = false, digits = 0;
        for (let i = 0; i < text.length; i++) {
          const unit = text.charCodeAt(i);
          let sign = table[unit] || learn(text, i), rest = "", step = 0;
          if (sign < BLANK) {
            if (sign === DROP) continue;
            if (sign === SPACE) {
              if (digits > 0 && digits < 4 && groupAt(text, i + 1)) digits = 0;
              else waiting = true;
              continue;
            }
            const whole = unit >= 0xd800 && unit < 0xdc00 ? text.slice(i, i + 2) : text[i];
            rest = several.get(whole) ?? keep(whole);
            if (!rest) continue;
            sign = rest.charCodeAt(0);
            step = whole.length - 1;
          }
          if (waiting) {
            waiting = false;
            if (length > first && isNarrow(out[length - 1]) && isNarrow(sign)) {
              if (origins) origins.push(i);
              out[length++] = BLANK;
              digits = 0;
            }
          }
          digits = sign >= ZERO && sign <= NINE ? digits + 1 : 0;
          if (origins) origins.push(i);
          out[length++] = sign;
          for (let more = 1; more < rest.length; more++) {
            if (origins) origins.push(i);
            out[length++] = rest.charCodeAt(more);
          }
          i += step;
        }
        out[length++] = END;
        if (origins) origins.push(text.length);
      }
      starts[texts.length] = length;
      return { all: read(out.subarray(0, length)), starts };
    };

    // Whether a word goes on across this place of a folded text.
    const goesOn = (text, at) => at > 0 && at < text.length && isNarrow(text.charCodeAt(at - 1)) && isNarrow(text.charCodeAt(at));

    return {
      variants,
      // Where a form stands in a folded text, from a place on; a whole one, where no word goes on before or after it.
      find: (text, form, from, whole) => {
        let at = text.indexOf(form, from);
        while (whole && at !== -1 && (goesOn(text, at) || goesOn(text, at + form.length))) at = text.indexOf(form, at + 1);
        return at;
      },
      many: (texts) => run(texts),
      text: (text) => run([text]).all.slice(0, -1),
      // The folded text, and for an interval of it the interval of the text it came from.
      map: (text) => {
        const origins = [];
        const folded = run([text], origins).all.slice(0, -1);
        const end = (from) => {
          let to = from + (/[\ud800-\udbff]/.test(text[from]) ? 2 : 1);
          while (to < text.length && /\p{M}/u.test(text[to])) to++;
          return to;
        };
        return { folded, source: (from, to) => [origins[from], end(origins[to - 1])] };
      },
    };
  };
})();
