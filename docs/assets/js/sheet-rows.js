// The paragraphs of the record in every language that has a text, with whose speech each part is, how that is known, and how
// it is cited: made of the indexes of the search and of what the tools of a page know.
const SheetRows = (() => {
  const { facts } = Page;
  const PLACE = /^(.*?(?:p_)?)(?:para_)?(\d+)(?:__repeat_\d+)?$/;
  /** The languages that have a text, the reader's first. */
  const codes = Object.keys(facts.texts).filter((code) => facts.texts[code] === code)
    .sort((a, b) => (b === facts.texts[facts.language]) - (a === facts.texts[facts.language]));
  const pageOf = ({ location }) => location.split("#")[0];
  let opened;

  function placeOf(id) {
    const [, prefix, number] = PLACE.exec(id);
    return { first: Number(number), last: Number(number), prefix };
  }

  async function read() {
    const indexes = await Promise.all(codes.map(searchIndex)), rows = new Map();
    for (const [at, { config, docs }] of indexes.entries()) {
      const titles = new Map(docs.filter(({ location }) => !location.includes("#")).map(({ location, title }) => [location, title]));
      for (const entry of docs.filter(({ location }) => config.pages.some((page) => location.startsWith(`${config.root}${page}#`)))) {
        const id = entry.location.split("#")[1];
        const row = rows.get(id) ?? rows.set(id, { id, place: placeOf(id), entries: {}, section: titles.get(pageOf(entry)) }).get(id);
        row.entries[codes[at]] = entry;
      }
    }
    return { rows, config: indexes[0].config };
  }

  /** All rows by id, in the order of the record, with the configuration of the search; read once. */
  const open = () => (opened ??= read());

  /** The speeches of a row: whose, known by what, and the words in each language; one without words where nobody speaks. */
  function speeches({ id, entries }, { speakers, bases }) {
    const parts = codes.map((code) => entries[code] && recordSearch.speeches(entries[code]));
    return (parts[0] ?? []).map(([speaker, basis], at) => ({
      speaker: speakers[speaker]?.id,
      voice: basis === bases.indexOf("none") ? "" : Citation.voice(facts, { part: `${id}__speech_${at + 1}` }, facts.language) ?? "",
      how: searchWords.say(`basis_${bases[basis]}`),
      spans: Object.fromEntries(codes.flatMap((code, text) => (parts[text]?.[at] ? [[code, parts[text][at].slice(2)]] : []))),
    }));
  }

  const citation = ({ place }, code) => Citation.un(facts, place, code, Page.today());
  const link = ({ place }, code) => Address.link(facts, place, code);

  return { codes, open, placeOf, speeches, citation, link };
})();
