// Where words stand in a text as they are, those that a quotation leaves out left out: 〔…〕, […], ……, and what its writer
// put into brackets. Pure.
const QuotedFound = (() => {
  const GAP = /\s*(?:[〔【[［(（]\s*(?:…+|⋯+|\.{2,}|。{3,}|·{3,})\s*[〕】\]］)）]|…+|⋯+|\.\s*\.\s*\.(?:\s*\.)?|\.{3,}|。{3,})\s*/g;
  const SAID_SO = /\s*[〔【[［(（]\s*(?:sic|原文如此)\s*[〕】\]］)）]/gi, PUT_IN = /[〔【[［][^〔〕【】[\]［］]{1,80}[〕】\]］]/g;
  const ONE_LETTER = /\[(\p{L})\](?=\p{L})/gu;
  const EDGES = /^[\s,.;:!?，。、；：！？—–-]+|[\s,.;:!?，。、；：！？—–-]+$/g;
  const NUMBER = /^\s*[\d０-９]{1,5}\s*[.．]\s*/;
  const REACH = 4; // paragraphs over which what is left out may go
  const SIGN = "\ue000"; // stands for words left out

  const parts = (words, ...gaps) => gaps.reduce((text, gap) => text.replace(gap, SIGN), words.replace(SAID_SO, "").replace(ONE_LETTER, "$1"))
    .split(SIGN).map((part) => part.replace(EDGES, "")).filter(Boolean);

  /** The ways to read a quotation, as parts between what it leaves out: as it stands first. */
  function readings(words) {
    const whole = words.replace(EDGES, "");
    const ways = [[whole], [whole.replace(NUMBER, "")], parts(words, GAP), parts(words, GAP, PUT_IN), parts(words, GAP, PUT_IN, /\s*\n\s*/g)];
    const seen = new Set();
    return ways.filter((way) => way.join("") && !seen.has(way.join(SIGN)) && seen.add(way.join(SIGN)));
  }

  // The entry that a place of the folded texts is in.
  function entryAt(starts, at) {
    let low = 0, high = starts.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  // The rest of the parts, each behind the one before it; nothing where one is not near.
  function follow(text, forms, first, whole) {
    const { all, starts, fold } = text, from = entryAt(starts, first), last = Math.min(from + REACH, starts.length - 2);
    let end = first + forms[0].length;
    for (const form of forms.slice(1)) {
      const at = fold.find(all, form, end, whole);
      if (at === -1 || at >= starts[last + 1]) return null;
      end = at + form.length;
    }
    const to = entryAt(starts, end - 1);
    return { entries: [from, to], from: first - starts[from], to: end - starts[to] };
  }

  /** Every place of a quotation in a text, and the parts that it was found by. */
  function places(text, words) {
    const whole = !QuotedTexts.isHan(words);
    for (const way of readings(words)) {
      const forms = way.map(text.fold.text).filter(Boolean), found = [];
      if (!forms.length) continue;
      for (let at = text.fold.find(text.all, forms[0], 0, whole); at !== -1; at = text.fold.find(text.all, forms[0], at + 1, whole)) {
        const place = follow(text, forms, at, whole);
        if (place) found.push({ ...place, parts: way });
      }
      if (found.length) return found;
    }
    return [];
  }

  return { places, parts: (words) => parts(words, GAP, PUT_IN) };
})();
