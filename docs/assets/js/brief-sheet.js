// The sheet of a brief: its paragraphs with all languages side by side, who is reported and how that is known, figures, and
// the citation of each. Made once as plain data, and shown as a page or as text.
const BriefSheet = (() => {
  const { facts } = Page, { say, words } = BriefAsked, { codes } = SheetRows;
  const make = makeElement;
  const tag = (code) => Object.keys(window.recordTerms ?? {}).find((language) => language.split("-")[0] === code) ?? code;

  /** A part of a text cut where marks begin and end: [words, whether they are marked]. */
  function runs(text, [from, to], marks = []) {
    const parts = [];
    let at = from;
    for (const [low, high] of marks.filter(([low, high]) => low < to && high > from)) {
      if (low < at) continue;
      parts.push([text.slice(at, low), false], [text.slice(low, Math.min(high, to)), true]);
      at = Math.min(high, to);
    }
    return [...parts, [text.slice(at, to), false]].filter(([part]) => part);
  }

  function paragraph({ row, marks, who, part, why }, config) {
    const speeches = SheetRows.speeches(row, config).map((speech, at) => ({
      ...speech,
      meant: (!who || who.includes(speech.speaker)) && (!part || part === `${row.id}__speech_${at + 1}`),
      runs: Object.fromEntries(Object.entries(speech.spans).map(([code, span]) => [code, runs(row.entries[code].text, span, marks[code])])),
    }));
    return {
      row, why, speeches, name: Page.words(row.place), path: Address.path(facts, row.place, facts.language),
      figures: window.recordBrief?.figures[row.id] ?? [],
      cited: codes.map((code) => [code, SheetRows.citation(row, code)]),
    };
  }

  /** Everything that the sheet says. */
  const of = ({ title, asked, places }, config) => ({
    title, asked, paragraphs: places.map((place) => paragraph(place, config)),
    about: [...words.about.slice(0, 3), say("made", { date: new Intl.DateTimeFormat(words.locale, { dateStyle: "long" }).format(new Date()) })], later: words.about[3],
  });

  const who = ({ voice, how }) => (voice ? say("reported", { said: voice, how }) : say("narrated"));
  const figure = ({ kind, words: given, about }) => say("figure", {
    kind: words.figures[kind], about: about[facts.language] ?? "", words: codes.map((code) => given[code]).filter(Boolean).join(say("names")),
  });

  // A line may not begin with the dot between the parts of a name.
  const unbroken = (text) => text.split(/([^\s·]·(?=\S))/).map((part, at) => (at % 2 ? make("span", { className: "unbroken" }, part) : part));
  const shownRun = ([text, marked]) => (marked ? [make("mark", {}, ...unbroken(text))] : unbroken(text));
  const cell = (speech, code) => make("td", { lang: tag(code) }, ...(speech.runs[code] ?? []).flatMap(shownRun));

  function table(speeches) {
    const rows = speeches.flatMap((speech) => [
      make("tr", { className: "brief-who" }, make("td", { colSpan: codes.length }, who(speech))),
      make("tr", { className: speech.meant ? "" : "brief-other" }, ...codes.map((code) => cell(speech, code))),
    ]);
    const head = make("tr", {}, ...codes.map((code) => make("th", { scope: "col" }, facts.names[code])));
    return make("table", { className: "brief-words" }, make("thead", {}, head), make("tbody", {}, ...rows));
  }

  function cited(code, { html }) {
    const made = make("div", { className: "brief-cited", lang: tag(code) });
    made.innerHTML = html; // Every form of a citation is escaped where it is made.
    return made;
  }

  const section = ({ name, path, row, why, speeches, figures, cited: citations }) => make("section", {},
    make("h2", {}, make("a", { href: Page.here + path }, name), " ", make("small", {}, row.section)),
    ...(why ? [make("p", { className: "facts" }, say("why", { why }))] : []),
    table(speeches),
    ...(figures.length ? [make("ul", { className: "brief-figures" }, ...figures.map((entry) => make("li", {}, figure(entry))))] : []),
    ...citations.map(([code, citation]) => cited(code, citation)));

  const intro = (sheet) => [
    say("contents", { asked: sheet.asked, count: sheet.paragraphs.length }), sheet.about.join(say("names")), ...(sheet.later ? [say("later", { address: sheet.later })] : []),
    say("nature") + (sheet.paragraphs.some(({ speeches }) => speeches.some(({ meant }) => !meant)) ? say("grey") : ""),
  ];

  /** The sheet as elements. */
  const shown = (sheet) => [...intro(sheet).map((line) => make("p", { className: "facts" }, line)), ...sheet.paragraphs.map(section)];

  /** The sheet as HTML that stands alone: no address of this computer in it. */
  function html(sheet) {
    const around = make("div", {}, make("h1", {}, sheet.title), ...shown(sheet));
    for (const link of around.querySelectorAll("a")) {
      const path = link.href.startsWith(Page.here) ? link.href.slice(Page.here.length) : null;
      if (path !== null && facts.base) link.href = facts.base + path;
      else if (path !== null || !/^https?:/.test(link.href)) link.replaceWith(...link.childNodes);
    }
    return around.innerHTML;
  }

  const plain = (parts) => parts.map(([text]) => text).join("").trim();
  const texts = (speech) => codes.map((code) => plain(speech.runs[code] ?? [])).filter(Boolean);
  const listed = ({ name, row, why, speeches, figures, cited: citations }) => [`${name} ${row.section}`, ...(why ? [say("why", { why })] : []),
    ...speeches.flatMap((speech) => [`[${who(speech)}]`, ...texts(speech)]), ...figures.map(figure), ...citations.map(([, { text }]) => text)];

  /** The sheet as text. */
  const text = (sheet) => [[sheet.title, ...intro(sheet)], ...sheet.paragraphs.map(listed)].map((lines) => lines.join("\n")).join("\n\n");

  return { of, shown, html, text };
})();
