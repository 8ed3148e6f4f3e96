// Turn hits into what a reader sees: the words around a match with every match in them marked, and the address
// that leads to the paragraph and marks it there. Everything that goes out as HTML is escaped here.
const recordShow = (() => {
  const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  const escape = (text) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]);
  const MARKS = 8; // different spellings that an address carries
  const LONGEST = 200; // of characters each
  const HAN = /\p{sc=Han}/u;

  // Where the terms stand in a text, in order, overlaps joined.
  const intervals = (fold, text, terms, within = null) => {
    const { folded, source } = fold.map(text);
    const found = [];
    for (const { form, whole } of terms)
      for (let at = fold.find(folded, form, 0, whole); at !== -1; at = fold.find(folded, form, at + 1, whole))
        found.push(source(at, at + form.length));
    const inside = within ? found.filter(([from, to]) => within.some(([low, high]) => from >= low && to <= high)) : found;
    inside.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const joined = [];
    for (const [from, to] of inside) {
      const last = joined.at(-1);
      if (last && from < last[1]) last[1] = Math.max(last[1], to);
      else joined.push([from, to]);
    }
    return joined;
  };

  const marked = (text, from, to, marks) => {
    let html = "", at = from;
    for (const [low, high] of marks) {
      if (high <= from || low >= to) continue;
      html += `${escape(text.slice(at, Math.max(low, from)))}<mark>${escape(text.slice(Math.max(low, from), Math.min(high, to)))}</mark>`;
      at = Math.min(high, to);
    }
    return html + escape(text.slice(at, to));
  };

  // Do not begin or end inside a Latin word or a surrogate pair.
  const edge = (text, at, step) => {
    let moved = 0;
    while (at > 0 && at < text.length && moved < 24 && /[\p{L}\p{N}\udc00-\udfff]/u.test(text[at]) &&
           /[\p{L}\p{N}\ud800-\udbff]/u.test(text[at - 1]) && !HAN.test(text[at]) && !HAN.test(text[at - 1])) {
      at += step;
      moved += 1;
    }
    return at;
  };

  // Parts of a text around its marks, in characters of Chinese width: `before` the first mark, at least `length`
  // for a part, about `limit` for all of them.
  const snippet = (text, marks, { before, length, limit }) => {
    const wide = HAN.test(text) ? 1 : 2.4;
    const lead = Math.round(before * wide), span = Math.round(length * wide);
    const parts = [];
    let room = Math.round(limit * wide);
    for (const [from, to] of marks.length ? marks : [[0, 0]]) {
      const last = parts.at(-1);
      if (last && to <= last[1]) continue;
      if (room <= 0) break;
      const start = Math.max(last ? last[1] : 0, from - lead);
      const end = Math.min(text.length, Math.max(to + lead, last ? 0 : start + span));
      room -= end - start;
      if (last && start === last[1]) last[1] = end;
      else parts.push([start, end]);
    }
    let html = "", end = 0;
    for (const [low, high] of parts) {
      const from = Math.max(end, edge(text, low, -1)), to = edge(text, high, 1);
      html += (from > end ? "… " : "") + marked(text, from, to, marks);
      end = to;
    }
    return html + (end < text.length ? " …" : "");
  };

  // The address of a hit, with the spellings to mark there.
  const address = (location, text, marks, more = {}) => {
    const [page, id] = location.split("#");
    const runs = [...new Set(marks.map(([from, to]) => text.slice(from, to)))].slice(0, MARKS);
    const values = [...Object.entries(more), ...runs.map((run) => ["h", run.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")])];
    const query = values.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
    return page + (query && `?${query}`) + (id ? `#${id}` : "");
  };

  // What a hit is called and what its address asks for: a range is one hit, at its first paragraph.
  const named = (search, { at, first, last }) => (last > first
    ? { title: search.range.replace("{first}", first).replace("{last}", last), more: { r: `${first}-${last}` } }
    : { title: search.entries[at].title, more: {} });

  // The speeches a search by speaker is restricted to.
  const within = (entry, who) =>
    who?.length && entry.speeches ? recordSearch.speeches(entry).filter(([speaker]) => who.some((voices) => voices.has(speaker))).map(([, , from, to]) => [from, to]) : null;

  return { escape, intervals, marked, snippet, address, named, within };
})();
