// What becomes of every quotation and reference of a document. Pure, and in steps: a verdict a row, in the order of the document.
//   verbatim   the words stand in the record, in a paragraph that is cited where one is
//   elsewhere  they stand in the record, and not where they are said to
//   earlier    they stand in an earlier edition
//   altered    the nearest passage says something else in few places
//   foreign    they are in no text of this site, in a language that the record has in our translation alone
//   none       they are in no text of this site
//   missing, stale, unknown   a reference to a paragraph, to words, to an edition that is not there
const QuotedJudge = (() => {
  const range = ([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at);

  // Whether a place is in one of the paragraphs that are cited; also a part of it is.
  const cites = (ranges, place) => Boolean(place) && ranges.some(({ first, last, prefix }) =>
    (prefix ?? place.prefix) === place.prefix && first <= place.number && place.number <= last);
  const inCited = (ranges, { text, entries }) => range(entries).some((at) => cites(ranges, text.entries[at].place));

  const places = (texts, words) => texts.flatMap((text) => QuotedFound.places(text, words).map((place) => ({ ...place, text })));

  /** The words of a place as the record writes them, and where they begin and end in their paragraph. */
  function shown({ text, entries, from, to }) {
    const parts = range(entries).map((at) => text.entries[at]), first = parts[0], last = parts[parts.length - 1];
    const start = text.fold.map(first.text).source(from, from + 1)[0], end = text.fold.map(last.text).source(to - 1, to)[1];
    if (first === last) return { words: first.text.slice(start, end), start, end };
    return { words: [first.text.slice(start), ...parts.slice(1, -1).map((entry) => entry.text), last.text.slice(0, end)].join("\n"), start };
  }

  // Where words stand, those that are cited first, and the record's own text first.
  const best = (found, ranges) => [...found].sort((a, b) => inCited(ranges, b) - inCited(ranges, a))[0];

  function* nearest(texts, words, ranges) {
    const parts = QuotedFound.parts(words), cited = (entry) => cites(ranges, entry.place), passages = [];
    for (const text of texts) passages.push({ text, ...(yield* QuotedNearest(text, parts, cited)) });
    return passages.filter(({ entries }) => entries).sort((a, b) => a.changes - b.changes)[0];
  }

  /** What becomes of words that are said to be from these references. */
  function* judged(words, cited, { now, earlier, original }) {
    const ranges = cited.flatMap((reference) => reference.ranges), fits = (place) => !ranges.length || inCited(ranges, place);
    const here = best(places(now, words), ranges);
    if (here && fits(here)) return { verdict: "verbatim", place: here };
    const before = best(places(earlier, words), ranges);
    if (before && (!here || (ranges.length && fits(before)))) return { verdict: "earlier", place: before, now: here ?? (yield* nearest(now, words, ranges)) };
    if (here) return { verdict: "elsewhere", place: here };
    const han = QuotedTexts.isHan(words), alike = now.filter((text) => text.han === han);
    const near = yield* nearest(alike, words, ranges);
    if (near) return { verdict: "altered", place: near, redline: near.redline };
    return { verdict: alike.some(({ language }) => language === original) ? "none" : "foreign" };
  }

  /** What is wrong with a reference, where something is. */
  function wrong({ edition, ranges, document }, { now, earlier, edition: current }) {
    if (document) return null;
    const editions = earlier.filter((text) => text.edition === edition), texts = edition && edition !== current ? editions : now;
    if (!texts.length) return "unknown";
    const has = (number, prefix) => texts.some(({ entries }) => entries.some(({ place }) =>
      place && place.number === number && (prefix ?? place.prefix) === place.prefix));
    if (ranges.some(({ first, last, prefix }) => !has(first, prefix) || !has(last, prefix))) return "missing";
    const stands = ({ first, prefix, language, quote }) => {
      const { start, end, hash } = Address.quote(quote) ?? {};
      const text = texts.find(({ language: code }) => code === (language ?? texts[0].language));
      const entry = text?.entries.find(({ place }) => place && place.number === first && place.prefix === (prefix ?? place.prefix));
      return entry && Sha256([...entry.text].slice(start, end).join("")).startsWith(hash);
    };
    return ranges.some((place) => place.quote && !stands(place)) ? "stale" : null;
  }

  // The rows of a block: of its quotations, those in others where the others are not found, and of references that are wrong.
  function* rows(block, number, known) {
    const { quotations, references, cited } = block, found = [], passed = new Set();
    for (const quotation of quotations.filter(({ long }) => long)) {
      const outer = quotations.find((other) => !other.depth && other.from <= quotation.from && quotation.to <= other.to);
      if (outer !== quotation && passed.has(outer)) continue;
      const words = block.text.slice(quotation.from, quotation.to), named = cited.get(outer) ?? [];
      const row = yield* judged(words, named.filter(({ document }) => !document), known);
      if (!["none", "foreign"].includes(row.verdict)) passed.add(outer);
      found.push({ ...row, at: quotation.from, number, words, cited: named });
      yield;
    }
    for (const reference of references) {
      const verdict = wrong(reference, known);
      if (verdict) found.push({ verdict, at: reference.from, number, words: reference.said, cited: [reference] });
    }
    return found.sort((a, b) => a.at - b.at);
  }

  const count = (list, key) => list.reduce((sum, block) => sum + key(block), 0);

  /** The rows of a document and how much was looked at. Yields how far it is, from 0 to 1. `known` is { now, earlier, original, edition }:
      the texts, the language of the original, and the edition that is shown now. */
  function* all(blocks, facts, known) {
    const referencesOf = QuotedReferences(facts), notes = new Map(), read = [], found = [];
    for (const block of blocks) {
      const references = referencesOf(block);
      const quotations = QuotedMarks.all(block.text).map((quotation) => ({ ...quotation, long: QuotedMarks.isLong(block.text.slice(quotation.from, quotation.to)) }));
      if (block.note) notes.set(block.note, [...(notes.get(block.note) ?? []), ...references]);
      read.push({ ...block, references, quotations });
      yield 0;
    }
    for (const [at, block] of read.entries()) {
      const cited = QuotedCited(block, block.quotations, block.references, notes), steps = rows({ ...block, cited }, at + 1, known);
      let step;
      while (!(step = steps.next()).done) yield at / read.length;
      found.push(...step.value);
    }
    return {
      rows: found,
      short: count(read, ({ quotations }) => quotations.filter(({ long, depth }) => !long && !depth).length),
      references: count(read, ({ references }) => references.filter(({ document }) => !document).length),
      others: count(read, ({ references }) => references.filter(({ document }) => document).length),
    };
  }

  return { all, shown };
})();
