// The search itself, a pure function of the index of a language: exact, by substring of folded text, nothing missed and
// nothing added. Runs alike in a worker, in the hidden frame that replaces it, and on the search page.
const recordSearch = (() => {
  const RANKS = { number: 0, title: 1, exact: 2, other: 3, scattered: 4 };
  const pageOf = (location) => {
    const end = location.indexOf("#");
    return end === -1 ? location : location.slice(0, end);
  };

  // The speeches of an entry as [speaker, basis, from, to]: each begins where the one before it ends.
  const speeches = ({ text, speeches: ends = [] }) => {
    let from = 0;
    return ends.map(([speaker, basis, to = text.length]) => {
      const speech = [speaker, basis, from, to];
      from = to;
      return speech;
    });
  };

  const open = ({ config, docs: entries }, fold = recordFold(config.variants)) => {
    const { root, range } = config;
    const order = new Map(config.pages.map((page, place) => [root + page, place]));
    const text = fold.many(entries.map((entry) => entry.text));
    const isPage = entries.map(({ location }) => !location.includes("#"));
    const inRecord = entries.map(({ location }) => order.has(pageOf(location)));
    const titled = isPage.map((page, at) => page || !inRecord[at]);
    const titles = fold.many(entries.map((entry, at) => (titled[at] ? entry.title : "")));
    const pages = new Map(entries.flatMap(({ location }, at) => (isPage[at] ? [[location, at]] : [])));

    // The speakers that a form of a name can mean, by whole words of it, else by a part of one.
    const speakers = config.speakers.map(({ name, forms }) => [...Object.values(name), ...forms].map(fold.text));
    const named = (name, whole) =>
      speakers.flatMap((forms, at) => (forms.some((form) => fold.find(form, name, 0, whole) !== -1) ? [at] : []));
    const meant = (name) => {
      const wholly = named(name, true);
      return new Set(wholly.length ? wholly : named(name, false));
    };
    const parse = recordQuery({ fold, words: config.numbers, by: config.by, isName: (name) => named(name, true).length > 0 });

    // What else a form stands for: a name for the other ways in which it is written, a synonym for all the others.
    const equal = new Map();
    const join = (sets) => {
      const folded = sets.map((forms) => forms.map(fold.text));
      folded.forEach((forms, place) => forms.forEach((form) =>
        equal.set(form, [...(equal.get(form) ?? []), ...folded.filter((_, other) => other !== place).flat()])));
    };
    for (const ways of config.names) join(ways);
    for (const words of config.synonyms) join(words.map((word) => [word]));
    const equals = (form) => equal.get(form) ?? [];

    // Flag every entry whose folded text holds one of `forms`.
    const scan = ({ all, starts }, forms, flags, whole = false) => {
      for (const form of forms) {
        let entry = 0;
        for (let at = fold.find(all, form, 0, whole); at !== -1; at = fold.find(all, form, starts[entry + 1], whole)) {
          let low = entry, high = entries.length - 1;
          while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= at) low = middle;
            else high = middle - 1;
          }
          entry = low;
          flags[entry] = 1;
          if (entry + 1 >= entries.length) break;
        }
      }
    };
    const flagged = (term) => {
      const flags = new Uint8Array(entries.length);
      for (const texts of [text, titles]) {
        scan(texts, term.forms, flags);
        scan(texts, term.others, flags, true);
      }
      return flags;
    };
    const folded = ({ all, starts }, at) => all.slice(starts[at], starts[at + 1] - 1);
    const holds = (words, forms) => forms.some((form) => words.includes(form));
    const has = (words, term) => holds(words, term.forms) || term.others.some((form) => fold.find(words, form, 0, true) !== -1);

    // Entries that hold every term; few candidates are looked at one by one.
    const every = (terms, candidates) => {
      for (const term of terms) {
        if (candidates.length <= 200) {
          candidates = candidates.filter((at) => has(folded(text, at), term) || has(folded(titles, at), term));
        } else {
          const flags = flagged(term);
          candidates = candidates.filter((at) => flags[at]);
        }
        if (!candidates.length) break;
      }
      return candidates;
    };

    // What was typed may stand inside a word; what else it stands for is a word, or several (Kenya, not Kenyatta).
    const widen = (term) => ({ ...term, others: term.exact ? [] : term.forms.flatMap(equals) });

    // The words as typed, and again with neighbours that together are a name or a term taken as one.
    const readings = (words) => {
      const terms = words.map(widen);
      const found = [terms];
      for (let from = 0; from < words.length; from++) {
        for (let to = from + 2; to <= Math.min(words.length, from + 4); to++) {
          const form = fold.text(words.slice(from, to).map((word) => word.text).join(" "));
          const others = equals(form);
          if (others.length) found.push([...terms.slice(0, from), { forms: [form], others }, ...terms.slice(to)]);
        }
      }
      return found;
    };

    // Only what the speaker says counts, not the rest of the paragraph.
    const saidBy = (at, voices, terms) =>
      speeches(entries[at]).some(([speaker, , from, to]) => {
        if (!voices.has(speaker)) return false;
        const words = fold.text(entries[at].text.slice(from, to));
        return terms.every((term) => has(words, term));
      });

    const everyEntry = Array.from(entries, (_, at) => at);

    // The paragraph of a number; of each annex where numbering starts anew. A range opens at its first one.
    const numbered = ({ first, last }) => {
      const places = (number) =>
        everyEntry.filter((at) => inRecord[at] && new RegExp(`#(?:.*__)?para_${number}$`).test(entries[at].location));
      const end = places(last).length ? last : first;
      return places(first).map((at) => ({ at, rank: RANKS.number, first, last: end }));
    };

    const rankOf = (at, terms, run) => {
      const single = !run.length && terms.length === 1;
      const forms = single ? terms[0].forms : run;
      if (titled[at] && holds(folded(titles, at), forms)) return RANKS.title;
      if (single && !terms[0].others.length) return RANKS.exact;
      if (holds(folded(text, at), forms)) return RANKS.exact;
      return single ? RANKS.other : RANKS.scattered;
    };

    // Every hit, best first: {at, rank}; and the terms, for marking.
    const find = (typed) => {
      const query = parse(typed);
      if (!query) return { empty: true, hits: [], terms: [] };
      const who = query.speakers.map(meant), without = query.without.map(widen);
      const ranks = new Map();
      for (const terms of readings(query.words)) {
        for (const at of every(terms, everyEntry)) {
          if (who.length && !who.every((voices) => saidBy(at, voices, terms))) continue;
          if (without.some((term) => has(folded(text, at), term))) continue;
          const rank = rankOf(at, terms, query.run);
          ranks.set(at, Math.min(rank, ranks.get(at) ?? rank));
        }
      }
      const jump = query.numbers ? numbered(query.numbers) : [];
      for (const { at, first, last } of jump) if (first === last) ranks.delete(at);
      const hits = [...jump, ...[...ranks].map(([at, rank]) => ({ at, rank }))];
      hits.sort((a, b) => inRecord[b.at] - inRecord[a.at] || a.rank - b.rank || a.at - b.at);
      const meantBy = readings(query.words).flat();
      const typedForms = new Set([...query.run, ...meantBy.flatMap((term) => term.forms)]);
      const others = new Set(meantBy.flatMap((term) => term.others));
      const terms = [...[...typedForms].map((form) => ({ form })), ...[...others].map((form) => ({ form, whole: true }))];
      return { empty: false, hits, terms, who };
    };

    // Whether a paragraph says this, by these words.
    const says = (form) => {
      const flags = new Uint8Array(entries.length);
      scan(text, [form], flags);
      return flags.some((flag, at) => flag && inRecord[at]);
    };

    // How many paragraphs hits are, and on how many other pages the rest of them stand.
    const count = (hits) => {
      const isParagraph = ({ at }) => inRecord[at] && !isPage[at];
      const others = hits.filter((hit) => !isParagraph(hit)).map(({ at }) => pageOf(entries[at].location));
      return { paragraphs: hits.filter(isParagraph).length, pages: new Set(others).size };
    };

    return { config, entries, fold, find, count, says, inRecord, pages, range, pageOf };
  };

  // The closest spelling that finds something, among names and terms, for all that was typed or for the words in it
  // that find nothing.
  const suggest = (search, typed) => {
    const whole = closest(search, typed);
    if (whole) return whole;
    const words = typed.trim().split(/\s+/).slice(0, 6);
    if (words.length === 1) return null;
    const better = words.map((word) => (search.find(word).hits.length ? word : closest(search, word) ?? word)).join(" ");
    return search.find(better).hits.length ? better : null;
  };

  // As few changes as possible, never more than a third of the word; what the text itself says, before a name that
  // it writes otherwise.
  const closest = ({ config, fold, find, says }, typed) => {
    const word = fold.text(typed.slice(0, 40));
    if (word.length < 3) return null;
    const limit = Math.min(3, Math.floor(word.length / 3)) + 1;
    let best = null, least = 2 * limit;
    for (const candidate of config.words) {
      const other = fold.text(candidate);
      if (Math.abs(other.length - word.length) >= limit || other === word) continue;
      const distance = changes(word, other, limit);
      if (distance >= limit) continue;
      const cost = says(other) ? distance : distance + limit;
      if (cost < least && find(candidate).hits.length) [best, least] = [candidate, cost];
    }
    return best;
  };

  // Letters to change, add, drop or swap; `limit` where it is that or more.
  const changes = (a, b, limit) => {
    let before = null, last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) >= limit) return limit;
      [before, last] = [last, row];
    }
    return last[b.length];
  };

  return { open, speeches, suggest };
})();
