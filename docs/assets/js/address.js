// Addresses of the record, made and read. A place is { first, last, prefix }: paragraph numbers, and what goes
// before them in an id where numbering starts anew (`att_2__`). Pure: `facts` is what the page says of the record.
const Address = (() => {
  const id = (place, number = place.first) => `${place.prefix || ""}para_${number}`;

  /** The page of a paragraph from the root of a language, or nothing. */
  const page = (facts, place, number = place.first) => sections(facts, place, number)[0]?.[0];

  const sections = (facts, place, number) => facts.sections.filter(([, first, last, prefix]) =>
    first <= number && number <= last && (place.prefix ?? prefix) === prefix);

  /** The address from the site's root: `record/dialogue-2.html?r=27-31#para_27`. */
  function path(facts, place, language, quote) {
    const query = quote ? `?t=${quote}` : place.first < place.last ? `?r=${place.first}-${place.last}` : "";
    return `${facts.roots[language] ?? ""}${page(facts, place)}${query}#${id(place)}`;
  }

  /** The published address, or nothing where the site has none. */
  const link = (facts, place, language, quote) => (facts.base ? facts.base + path(facts, place, language, quote) : "");

  /** The paragraphs that `?r=27-31` names; nothing for anything else. */
  function range(text) {
    const [, first, last] = /^(\d{1,6})-(\d{1,6})$/.exec(text) || [];
    return first && Number(first) <= Number(last) ? { first: Number(first), last: Number(last) } : null;
  }

  /** The code points and the hash that `?t=12-40.a1b2c3d4` names; nothing for anything else. */
  function quote(text) {
    const [, start, end, hash] = /^(\d{1,6})-(\d{1,6})\.([0-9a-f]{8})$/.exec(text) || [];
    return hash && Number(start) < Number(end) ? { start: Number(start), end: Number(end), hash } : null;
  }

  const quoteText = (start, text) => `${start}-${start + [...text].length}.${Sha256(text).slice(0, 8)}`;

  return { id, page, sections, path, link, range, quote, quoteText };
})();
