// What a brief is asked for, and which paragraphs answer: a speaker, something that is mentioned, a search, or the notepad.
// Each answer is a title, what was asked in words, and places: a paragraph, what to mark in it, whose speeches are meant.
const BriefAsked = (() => {
  const { facts } = Page, words = JSON.parse(document.getElementById("brief-words").textContent);
  const say = (key, values = {}) => Citation.fill(words[key], values);
  const { codes } = SheetRows, shown = codes[0];

  const named = (names) => names[facts.language] ?? names[shown] ?? Object.values(names)[0];
  const all = (names) => [...new Set([named(names), ...codes.map((code) => names[code])].filter(Boolean))].join(say("names"));

  function speaker(id, { rows, config }) {
    const at = config.speakers.findIndex((person) => person.id === id);
    if (at < 0) return null;
    const speaks = (row) => row.entries[shown] && recordSearch.speeches(row.entries[shown]).some(([who]) => who === at);
    const places = [...rows.values()].filter(speaks).map((row) => ({ row, who: [id], marks: {} }));
    const { name } = config.speakers[at];
    return { title: named(name), asked: say("of_speaker", { name: all(name) }), places };
  }

  function subject(id, { rows }) {
    const entry = window.recordBrief?.subjects[id];
    if (!entry) return null;
    const places = Object.entries(entry.places).filter(([paragraph]) => rows.has(paragraph)).map(([paragraph, [marks, why]]) => ({ row: rows.get(paragraph), marks, why: why[facts.language] }));
    return { title: named(entry.names), asked: say("of_subject", { name: all(entry.names) }), places };
  }

  async function find(typed, { rows }) {
    const searches = await Promise.all(codes.map(async (code) => [code, recordSearch.open(await searchIndex(code))]));
    const [[, reader]] = searches, found = reader.find(typed);
    const hits = found.hits.map(({ at, first, last }) => ({ id: reader.entries[at].location.split("#")[1], first, last }));
    const asked = new Set(hits.flatMap(({ id, first, last }) => (last > first ? between(rows, first, last) : [id])));
    const marked = (row) => searches.map(([code, search]) => [code, row.entries[code] ? recordShow.intervals(search.fold, row.entries[code].text, found.terms) : []]);
    const places = [...rows.values()].filter(({ id }) => asked.has(id)).map((row) => ({ row, marks: Object.fromEntries(marked(row)) }));
    return { title: typed, asked: say("of_search", { query: typed }), places };
  }

  const between = (rows, first, last) => [...rows.values()].filter(({ place }) => first <= place.first && place.first <= last).map(({ id }) => id);

  function notepad({ rows }) {
    const kept = Kept.get("notepad") ?? [];
    const places = kept.flatMap(({ first, last, prefix, part }) => [...rows.values()]
      .filter(({ place }) => place.prefix === prefix && first <= place.first && place.first <= last).map((row) => ({ row, part, marks: {} })));
    return { title: say("notepad"), asked: say("of_notepad"), places };
  }

  /** What an address asks for; nothing where it asks for nothing. `none` is what it asks for and the record has not. */
  async function answer(query, record) {
    const ways = { speaker, about: subject, find }, name = Object.keys(ways).find((way) => query.get(way)?.trim());
    if (name) return await ways[name](query.get(name).trim(), record) ?? { none: query.get(name).trim() };
    return query.has("notepad") ? notepad(record) : null;
  }

  /** Everything that a brief can be of, in groups: the value of a choice, and its words. */
  function choices({ config }) {
    const subjects = Object.entries(window.recordBrief?.subjects ?? {});
    const kinds = [...new Set(subjects.map(([, { kind }]) => kind))].filter((kind) => kind !== "person"); // They are among the speakers.
    const { compare } = new Intl.Collator(facts.language);
    const listed = (pairs) => pairs.map(([value, names]) => [value, named(names)]).sort(([, a], [, b]) => compare(a, b));
    return [
      [say("speakers"), listed(config.speakers.map(({ id, name }) => [`speaker=${id}`, name]))],
      ...kinds.map((kind) => [words.kinds[kind], listed(subjects.filter(([, about]) => about.kind === kind).map(([id, { names }]) => [`about=${id}`, names]))]),
    ];
  }

  return { answer, choices, say, words };
})();
