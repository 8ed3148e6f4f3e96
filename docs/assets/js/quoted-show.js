// The result of a check as a reader sees and copies it: a line that sums it up, and a table with a row a quotation or a
// reference that is wrong. `words` are those of the page.
const QuotedShow = (() => {
  const { facts, here } = Page, words = JSON.parse(document.getElementById("quoted-words").textContent);
  const ORDER = ["verbatim", "elsewhere", "altered", "altered_translation", "earlier", "foreign", "none"];
  const WRONG = ["missing", "stale", "unknown"];
  const SIGNS = { verbatim: "✓", elsewhere: "↷", altered: "≠", altered_translation: "≈", earlier: "◷", foreign: "○", none: "✕", missing: "✕", stale: "✕", unknown: "？" };
  const COLUMNS = ["number", "words", "cited", "verdict", "record"];
  const LONGEST = 600; // signs of a quotation that are shown
  const make = makeElement;
  const say = (key, values = {}) => Citation.fill(words[key], values);

  // A passage that differs is told by whose words it is compared with.
  const verdictOf = ({ verdict, place }, { original }) => (verdict === "altered" && place.text.language !== original ? "altered_translation" : verdict);
  const cut = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

  /** What a place is called and its address, from the root of the site: a paragraph, its words marked, or a heading. */
  function placeOf(found) {
    const { text, entries } = found, entry = text.entries[entries[0]], last = text.entries[entries[1]];
    if (!entry.place) return { name: entry.title, path: entry.location };
    const place = { first: entry.place.number, last: entries[0] < entries[1] && last.place ? last.place.number : entry.place.number, prefix: entry.place.prefix };
    const name = Citation.pinpoint(facts, place, facts.language);
    if (text.edition !== facts.edition) {
      const [page, id] = entry.location.split("#");
      return { name: say("edition", { place: name, edition: text.edition }), path: `${page}?e=${text.edition}#${id}` };
    }
    const { words: shown, start, end } = QuotedJudge.shown(found), before = [...entry.text.slice(0, start)].length;
    return { name, path: Address.path(facts, { ...place, last: place.first }, text.language, end && Address.quoteText(before, shown)) };
  }

  const link = ({ name, path }) => make("a", { href: here + path }, name);

  // Words with elements in the places of their {names}.
  const around = (key, elements) => words[key].split(/\{(\w+)\}/).map((part, at) => (at % 2 ? elements[part] : part));

  function redline(runs, { language }) {
    const made = { own: (part) => make("del", {}, part), record: (part) => make("ins", {}, part), left: () => make("span", { className: "left" }, " … ") };
    return make("p", { lang: language }, ...runs.map(([kind, part]) => made[kind]?.(part) ?? part));
  }
  const marked = (runs) => runs.map(([kind, part]) => ({ own: () => say("own", { words: part }), record: () => say("recorded", { words: part }), left: () => " … " })[kind]?.() ?? part).join("");

  // Whether words are sign by sign those of the record, where nothing is left out.
  const sameSigns = (row) => row.place.parts.length > 1 || QuotedJudge.shown(row.place).words === row.place.parts[0];

  /** What stands in the last column: lines of words, links and differences. */
  function recordLines(row) {
    const { place, now } = row;
    if (!place) return [];
    const passage = placeOf(place), lines = [];
    if (row.verdict === "altered") lines.push({ key: "nearest", place: passage }, { runs: row.redline, text: place.text });
    else lines.push({ place: passage });
    if (["verbatim", "elsewhere"].includes(row.verdict) && !sameSigns(row)) lines.push({ words: say("folded") });
    if (now) lines.push({ key: "now", place: placeOf(now) }, ...(now.redline ? [{ runs: now.redline, text: now.text }] : []));
    return lines;
  }

  const shownLine = (line) => {
    if (line.runs) return redline(line.runs, line.text);
    return make("p", {}, ...(line.place ? (line.key ? around(line.key, { place: link(line.place) }) : [link(line.place)]) : [line.words]));
  };
  const address = ({ path }) => (facts.base ? ` ${facts.base}${path}` : "");
  function plainLine({ runs, key, place, words: line }) {
    if (runs) return marked(runs);
    return place ? (key ? say(key, { place: place.name }) : place.name) + address(place) : line;
  }

  const cells = (row, number, known) => ({
    number: String(number), words: cut(row.words), cited: [...new Set(row.cited.map(({ said }) => said))].join("\n"),
    verdict: say(`is_${verdictOf(row, known)}`), lines: recordLines(row),
  });

  function shownRow(row, number, known) {
    const cell = cells(row, number, known), verdict = make("strong", {}, cell.verdict);
    verdict.dataset.sign = SIGNS[verdictOf(row, known)];
    const content = { number: [cell.number], words: [cell.words], cited: [cell.cited], verdict: [verdict], record: cell.lines.map(shownLine) };
    return make("tr", { "role": "row" }, ...COLUMNS.map((name) => {
      const made = make("td", { "role": "cell", className: name }, ...content[name]);
      made.dataset.head = say(`column_${name}`); // Where a screen is narrow, a style sheet shows it beside the cell.
      return made;
    }));
  }

  function table(name) {
    const heads = COLUMNS.map((column) => make("th", { scope: "col", "role": "columnheader" }, say(`column_${column}`)));
    return make("table", { "role": "table", "aria-label": name },
      make("thead", { "role": "rowgroup" }, make("tr", { "role": "row" }, ...heads)), make("tbody", { "role": "rowgroup" }));
  }

  /** The table as text with tabs, and as HTML, with addresses where the site has one. */
  function copied(result, known) {
    const escape = (text) => Citation.escape(text).replace(/\n/g, "<br>");
    const rows = [COLUMNS.map((column) => say(`column_${column}`)), ...result.rows.map((row, at) => {
      const { lines, ...cell } = cells(row, at + 1, known);
      return [cell.number, cell.words, cell.cited, cell.verdict, lines.map(plainLine).join("\n")];
    })];
    return {
      text: rows.map((row) => row.map((cell) => cell.replace(/\s+/g, " ").trim()).join("\t")).join("\n"),
      html: `<table>${rows.map((row, at) => `<tr>${row.map((cell) => (at ? `<td>${escape(cell)}</td>` : `<th>${escape(cell)}</th>`)).join("")}</tr>`).join("")}</table>`,
    };
  }

  /** The lines that sum up a check. */
  function summary(result, known, name) {
    const verdicts = result.rows.map((row) => verdictOf(row, known)), count = (kind) => verdicts.filter((verdict) => verdict === kind).length;
    const quotations = verdicts.filter((verdict) => ORDER.includes(verdict)).length;
    const counted = [...ORDER, ...WRONG].filter(count).map((kind) => say("counted", { verdict: say(`is_${kind}`), count: count(kind) }));
    if (result.references && !count("missing")) counted.push(say("missing_none"));
    return [
      say("summary", { name, quotations, references: result.references }),
      result.rows.length ? counted.join(say("between")) : say("no_quotations"),
      result.short ? say("short", { count: result.short }) : "", result.others ? say("others", { count: result.others }) : "",
    ].filter(Boolean);
  }

  const legend = () => make("p", { className: "facts" }, ...around("legend", {
    own: make("del", {}, say("legend_own")), record: make("ins", {}, say("legend_record")),
  }));

  /** Show the result of a check in a place, row by row, and what sums it up at last; returns the line that does. In steps. */
  function* all(result, known, name, place) {
    const button = (key, act) => Page.button(say(key), act);
    const tools = make("p", { className: "quoted-tools" }, button("copy", () => Page.copy(copied(result, known), say("copied"))), button("print", () => print()));
    const [first, ...more] = summary(result, known, name), { rows } = result;
    if (rows.length) place.append(table(first));
    for (const [at, row] of rows.entries()) {
      place.querySelector("tbody").append(shownRow(row, at + 1, known));
      yield 1;
    }
    const lines = more.map((line) => make("p", { className: "quoted-summary" }, line));
    const differs = rows.some((row) => row.redline ?? row.now?.redline);
    place.prepend(...lines, ...(rows.length ? [tools] : []), ...(differs ? [legend()] : []));
    return first;
  }

  return { all, say };
})();
