// Which paragraphs a quotation is said to be from: references in the brackets, the note or the link at it, else those of its
// sentence. Where a sentence begins with a reference, references lead: 第27段说“……”; otherwise they follow. Pure.
const QuotedCited = (() => {
  const ENDS = /[。！？；;!?\n]+|\.(?=\s|$)/g;
  const OPENING = /[（([〔【]/, CLOSING = /[）)\]〕】]/;
  // What belongs to the sentence before it: a reference in brackets, or one that somebody is sent to.
  const GOES_ON = /^[\s”’」』"'»]*(?:[（([〔【]|(?:see|cf\.?|from|source|见|見|参见|參見|参看|引自|载于|載於|出处|出處|来源)(?![\p{Ll}]))/iu;
  const MARKS = 3; // signs between a quotation and the mark of its note

  // Where sentences end, outside of quotations.
  const ends = (text, quotations) => [...text.matchAll(ENDS)].map(({ index, 0: marks }) => index + marks.length)
    .filter((at) => !quotations.some(({ from, to }) => from < at && at <= to) && !GOES_ON.test(text.slice(at, at + 40)));

  // Whether a place stands in brackets that open after another place, and in which.
  function bracket(text, from, at) {
    let depth = 0, open = -1;
    for (let place = from; place < at; place++) {
      if (OPENING.test(text[place])) { depth += 1; if (depth === 1) open = place; }
      else if (CLOSING.test(text[place]) && depth) depth -= 1;
    }
    return depth ? open : -1;
  }

  const at = ({ from }) => from;

  // Those of a sentence that no brackets hold: led by references, or followed by them.
  function plainly(quotation, sentence) {
    const { references, quotations } = sentence;
    if (!references.length) return [];
    const before = references.filter((reference) => reference.to <= at(quotation)), after = references.filter((reference) => at(reference) >= quotation.to);
    const leads = at(references[0]) < at(quotations[0]);
    const [near, far] = leads ? [before.slice(-1), after] : [after, before.slice(-1)];
    const chosen = near.length ? near : far;
    // Several that follow one another without a quotation between them are cited together.
    const stop = quotations.map(at).find((place) => chosen.length && place > at(chosen[0])) ?? Infinity;
    return leads && near.length ? near : chosen.filter((reference) => at(reference) < stop);
  }

  // Those in the brackets behind a quotation, or behind the last of several.
  function bracketed(quotation, text, sentence) {
    const behind = sentence.inBrackets.filter((reference) => at(reference) >= quotation.to);
    const first = behind[0]?.open;
    const between = behind.length ? sentence.references.filter((reference) => at(reference) >= quotation.to && at(reference) < first) : [];
    return between.length ? [] : behind.filter((reference) => reference.open === first);
  }

  const noted = (quotation, block, notes) => block.notes.filter(({ at: place }) => place >= quotation.to && place <= quotation.to + MARKS)
    .flatMap(({ note }) => notes.get(note) ?? []);

  const linked = (quotation, references) =>
    references.filter(({ link, from, to }) => link && from <= quotation.from && quotation.to <= to);

  /** The references of each quotation that stands in no other; `notes` has those of notes by their ids. */
  return function (block, quotations, references, notes) {
    const { text } = block, outer = quotations.filter(({ depth }) => !depth), stops = [0, ...ends(text, outer), text.length];
    const free = references.filter((reference) => !outer.some(({ from, to }) => from <= at(reference) && reference.to <= to));
    const cited = new Map();
    for (let number = 0; number + 1 < stops.length; number++) {
      const inside = (mark) => at(mark) >= stops[number] && at(mark) < stops[number + 1];
      const quoted = outer.filter(inside);
      if (!quoted.length) continue;
      const placed = free.filter(inside).map((reference) => ({ ...reference, open: bracket(text, quoted[0].to, at(reference)) }));
      const sentence = {
        quotations: quoted, references: placed.filter(({ open }) => open < 0), inBrackets: placed.filter(({ open }) => open >= 0),
      };
      for (const quotation of quoted) {
        const ways = [linked(quotation, references), bracketed(quotation, text, sentence), noted(quotation, block, notes), plainly(quotation, sentence)];
        cited.set(quotation, ways.find(({ length }) => length) ?? []);
      }
    }
    return cited;
  };
})();
