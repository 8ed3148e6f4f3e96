// The search behind the theme's box, in the place of the theme's own worker: it is set up with the index of a language,
// asked with what was typed, and answers with groups of hits, a group a page. Once it has the indexes of other languages,
// it says how much they hold of what was asked last, and from then on with each answer.
(() => {
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3, OTHERS = 4, ELSEWHERE = 5;
  const MOST = 100; // hits that the box lists; the search page lists them all
  const SHAPE = { before: 12, length: 80, limit: 160 };
  let search, others = [], asked = "";

  const elsewhere = (typed) => others.map(({ code, search: other }) => ({ code, ...other.count(other.find(typed).hits) }));

  const item = (hit, found, score) => {
    const entry = search.entries[hit.at];
    const { title, more } = recordShow.named(search, hit);
    const spoken = recordShow.within(entry, found.who);
    const marks = recordShow.intervals(search.fold, entry.text, found.terms, spoken);
    const shown = marks.length || !spoken?.length ? marks : [[spoken[0][0], spoken[0][0]]];
    return {
      location: recordShow.address(entry.location, entry.text, marks, more),
      title: recordShow.marked(title, 0, title.length, recordShow.intervals(search.fold, title, found.terms)),
      text: recordShow.snippet(entry.text, shown, SHAPE),
      score,
      terms: {},
    };
  };

  // The first item's score is the one below which the theme folds hits away; the highest of all is where Enter leads.
  const group = (page, hits, found, score) => {
    const at = search.pages.get(page) ?? hits[0].at;
    const whole = hits.find((hit) => hit.at === at);
    const article = whole ? item(whole, found, hits[0] === whole ? score + 0.5 : 0) : { ...item({ at }, { terms: [] }, 0), text: "" };
    const sections = hits.filter((hit) => hit !== whole).map((hit) => item(hit, found, score));
    return sections.length ? [sections[0], article, ...sections.slice(1)] : [article];
  };

  const answer = (typed) => {
    const found = search.find(typed);
    const pages = new Map();
    for (const hit of found.hits.slice(0, MOST)) {
      const page = search.pageOf(search.entries[hit.at].location);
      pages.set(page, [...(pages.get(page) ?? []), hit]);
    }
    const items = [...pages].map(([page, hits], place) => group(page, hits, found, pages.size - place));
    return {
      items,
      typed,
      empty: found.empty,
      ...search.count(found.hits),
      all: found.hits.length,
      listed: Math.min(found.hits.length, MOST),
      elsewhere: found.empty ? [] : elsewhere(typed),
      suggestion: found.empty || found.hits.length ? null : recordSearch.suggest(search, typed),
    };
  };

  const acts = {
    [SETUP]: (index) => {
      search = recordSearch.open(index);
      self.postMessage({ type: READY });
    },
    [QUERY]: (typed) => {
      asked = typed;
      self.postMessage({ type: RESULT, data: answer(typed) });
    },
    [OTHERS]: (indexes) => {
      others = indexes.map(({ code, index }) => ({ code, search: recordSearch.open(index, search.fold) }));
      self.postMessage({ type: ELSEWHERE, data: { typed: asked, elsewhere: elsewhere(asked) } });
    },
  };
  self.addEventListener("message", ({ data: { type, data } }) => acts[type](data));
})();
