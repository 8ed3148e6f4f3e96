// What the search page does with all its hits: a table to take along, the other languages beside each hit, and the way to
// the brief.
const SearchSheet = (() => {
  const words = JSON.parse(document.getElementById("listing-words").textContent);
  const say = (key, values = {}) => Citation.fill(words[key], values);
  const { make, names } = searchWords;
  const { codes } = SheetRows, [shown, ...others] = codes;
  const terms = new URL("../../record/terms.js", document.currentScript.src).href;
  let loaded;

  // Without the list of terms, the other language stands there unmarked.
  const load = () => (loaded ??= new Promise((resolve) => {
    document.head.append(make("script", { src: terms, onload: resolve, onerror: resolve }));
  }));

  const tag = (code) => Object.keys(window.recordTerms ?? {}).find((language) => language.split("-")[0] === code) ?? code;
  const hints = (code) => Object.entries(window.recordTerms?.[tag(code)]?.hints ?? {});
  const idOf = ({ location }) => location.split("#")[1];

  /** A row a hit, with a head: place, section, who is reported and how that is known, words, citation, address. */
  async function csv(search, hits) {
    const { rows, config } = await SheetRows.open();
    const head = [say("place"), say("section"), say("who"),
      ...codes.map((code) => say("words", { language: names[code] })), ...codes.map((code) => say("citation", { language: names[code] })), say("address")];
    const listed = hits.map(({ at }) => search.entries[at]).map((entry) => {
      const row = rows.get(idOf(entry));
      if (!row) return [entry.title, "", "", ...codes.map((code) => (code === shown ? entry.text : "")), ...codes.map(() => ""), ""];
      const voices = SheetRows.speeches(row, config).filter(({ voice }) => voice).map(({ voice, how }) => say("voice", { said: voice, how }));
      return [Page.words(row.place), row.section, voices.join(say("between")),
        ...codes.map((code) => row.entries[code]?.text ?? ""), ...codes.map((code) => SheetRows.citation(row, code).text), SheetRows.link(row, shown)];
    });
    return SheetFiles.csv([head, ...listed]);
  }

  // What the terms in some words are called in another language.
  function equals(text, code) {
    const ids = new Set(hints(shown).filter(([form]) => text.includes(form)).map(([, [, id]]) => id));
    return hints(code).filter(([, [, id]]) => ids.has(id)).map(([form]) => form);
  }

  // A part of a text without the white space at its end, what was found in it marked; everything is escaped where it is marked.
  function marked(text, [from, to], marks, code) {
    const made = make("p", { className: "counterpart-hit", lang: tag(code) });
    made.innerHTML = recordShow.marked(text, from, from + text.slice(from, to).trimEnd().length, marks);
    return made;
  }

  /** The speeches in which something was found, in every language, one beside the other; terms in it are marked in each. */
  async function beside(search, hit, found) {
    const entry = search.entries[hit.at], [{ rows, config }] = await Promise.all([SheetRows.open(), load()]);
    const row = rows.get(idOf(entry));
    if (!row) return [];
    const speeches = SheetRows.speeches(row, config), marks = hit.marks;
    const matching = speeches.filter(({ spans: { [shown]: [from, to] = [0, 0] } }) => marks.some(([low, high]) => low < to && high > from));
    const matches = marks.map(([from, to]) => entry.text.slice(from, to)).join("\n");
    const places = Object.fromEntries(others.map((code) => {
      const forms = equals(matches, code).map((form) => ({ form: search.fold.text(form), whole: true }));
      return [code, recordShow.intervals(search.fold, row.entries[code]?.text ?? "", [...found.terms, ...forms])];
    }));
    const shownIn = ({ spans }) => codes.map((code) => (spans[code]
      ? marked(row.entries[code].text, spans[code], { ...places, [shown]: marks }[code], code) : make("p")));
    return (matching.length ? matching : speeches).flatMap(shownIn);
  }

  return { csv, beside, say, several: others.length > 0 };
})();
