// Addresses of the record. A place is { first, last, prefix }: paragraph numbers, and what goes before them in an id where
// numbering starts anew (`att_2__`) or a paragraph has none (`p_`). With `at` the address leads to another paragraph of the range than its first, with
// `part` to a speech in it, with `whole` to the page of a section; `refused` is a range that was asked for and that the
// page has to answer. With `edition` it is a place of that text, whichever is in force.
// Pure: `facts` is what a page says of the record.
const Address = (() => {
  const bare = (prefix) => /p_$/.test(prefix);

  const id = (place, number = place.first) => `${place.prefix || ""}${bare(place.prefix) ? "" : "para_"}${number}`;

  const sections = (facts, place, number) => facts.sections.filter(([, first, last, prefix]) =>
    first <= number && number <= last && (place.prefix ?? (bare(prefix) ? null : prefix)) === prefix);

  const page = (facts, place, number = place.first) => sections(facts, place, number)[0]?.[0];

  function query({ first, last, refused, edition }, quote) {
    const marked = quote ? `t=${quote}` : refused ? `r=${encodeURIComponent(refused)}` : first < last && `r=${first}-${last}`;
    const all = [edition && `e=${edition}`, marked].filter(Boolean).join("&");
    return all && `?${all}`;
  }

  /** From the site's root: `record/dialogue-2.html?r=27-31#para_27`. */
  function path(facts, place, language, quote) {
    const at = place.at ?? place.first;
    const way = place.whole ? "" : `${query(place, quote)}#${place.part ?? id(place, at)}`;
    const [home, , , , only = language] = sections(facts, place, at)[0] ?? [];
    return `${facts.roots[only] ?? ""}${home}${way}`;
  }

  /** The way to what the reader found: a place, or something else that a page holds under an id. */
  function way(facts, { place, page: other, id: name, language: code, edition }, language) {
    if (place) return path(facts, place, place.language ?? language, place.quote);
    return `${facts.roots[code ?? language] ?? ""}${other}${edition ? `?e=${edition}` : ""}${name ? `#${name}` : ""}`;
  }

  const link = (facts, place, language, quote) => (facts.base ? facts.base + path(facts, place, language, quote) : "");

  /** What a citation or a quote leads by: it stays with the text that it was made of. */
  const cited = (facts, place, ...more) => link(facts, { ...place, edition: facts.edition }, ...more);

  function range(text) {
    const [first, last] = (/^(\d{1,6})-(\d{1,6})$/.exec(text) || []).slice(1).map(Number);
    return first <= last ? { first, last } : null;
  }

  function quote(text) {
    const [, start, end, hash] = /^(\d{1,6})-(\d{1,6})\.([0-9a-f]{8})$/.exec(text) || [];
    return Number(start) < Number(end) ? { start: Number(start), end: Number(end), hash } : null;
  }

  const quoteText = (start, text) => `${start}-${start + [...text].length}.${Sha256(text).slice(0, 8)}`;

  return { bare, id, page, sections, path, way, link, cited, range, quote, quoteText };
})();
