// Every form of a citation, pure: of the facts of the record, a place, the language of the text that is cited, and the
// day it was read (`2026-09-01`; nothing prints a place to fill in). What a form says comes with the facts, as pieces
// of words and names in turn: the place, its address and the day are put in here, and nothing else is decided.
const Citation = (() => {
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  /** Whose speech a place is, where it is one (`part: "para_24__speech_4"`): 赛义德先生的发言, Mr. Saeed. */
  function voice({ speeches }, { part = "" }, language) {
    const [paragraph, ordinal] = part.split("__speech_");
    return speeches[language]?.[paragraph]?.[ordinal - 1];
  }

  /** Whose speeches a paragraph has, in the language of the page. */
  const parts = ({ speeches, language }, id) => speeches[language]?.[id] ?? [];

  /** A place in words: para. 27, paras. 27–31, para. 24 (Mr. Saeed). */
  function pinpoint(facts, place, language) {
    const { words, after } = facts.citation[language], many = place.first < place.last;
    // One without a number of its own may bear one such as 2.1.
    const label = Address.bare(place.prefix) ? !many && facts.numbers?.[Address.id(place)] : String(place.first);
    if (!label) {
      const number = after.filter(([first]) => first <= place.first).pop()?.[1];
      return fill(words[many ? "bares" : number ? isNaN(number) ? "alone" : "after" : "bare"], { ...place, after: number });
    }
    if (many) return fill(words.range, place);
    const speaker = voice(facts, place, language) ?? voice(facts, place, facts.language);
    return fill(speaker ? words.speech : words.single, { number: label, said: speaker });
  }

  const long = (date, locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

  /** What the names in a form stand for: the place, its key and its address, and the day. */
  const NAMES = {
    pinpoint: ({ facts, place, kind }, code) => write(facts.kinds[kind], pinpoint(facts, place, code)),
    key: ({ place }) => [place.part ?? Address.id(place), place.first < place.last && place.last, place.quote?.split(".")[0].replace("-", "_")].filter(Boolean).join("_"),
    url: ({ facts, url }, code) => (code ? write(facts.kinds[code], url) : url),
    day: ({ date }, locale) => (locale ? long(date, locale) : date),
    slashes: ({ date }) => date.replaceAll("-", "/"),
    commas: ({ date }) => date.split("-").map(Number).join(", "),
  };
  const write = (signs, text) => signs.reduce((all, [pattern, there]) => all.replace(new RegExp(pattern, "g"), there), text);

  /** The pieces of a form that stand where there is no address, one, or one and a day, with all that filled in. */
  function filled(pieces, given) {
    const here = given.url ? (given.date ? 4 : 2) : 1;
    const value = (name) => {
      const [key, code] = name.split(":");
      return NAMES[key](given, code);
    };
    return pieces.filter(([cases]) => cases & here)
      .flatMap(([, ...parts]) => parts.map((part, at) => (at % 2 ? value(part) : part))).join("");
  }

  /** A line of a rich form is a paragraph; its plain text is what is left without marks. */
  const unmarked = (text) => text.replace(/<[^>]*>/g, "").replace(/&(?:#(\d+)|#x(\w+)|(\w+));/g, (all, ten, sixteen, name) =>
    (name ? { amp: "&", lt: "<", gt: ">", quot: "\"" }[name] ?? all : String.fromCodePoint(ten ?? parseInt(sixteen, 16))));
  const shown = (text, kind) => (kind === "rich"
    ? { text: unmarked(text), html: `<p>${text.replaceAll("\n", "</p><p>")}</p>` }
    : { text, html: `<p>${escape(text)}</p>` });

  /** The language of the text at a place: of what a translation lacks, its pages show the original. */
  const textAt = ({ lent }, place, language) => lent?.[language]?.[Address.id(place)] ?? language;

  const written = (facts, place, language, date, { kind = "rich", pieces = facts.citation[language].un }) =>
    shown(filled(pieces, { facts, place, kind, date, url: Address.cited(facts, place, language, place.quote) }), kind);

  /** The form of United Nations documents alone, in the language of the text. */
  const un = (facts, place, language, date) => written(facts, place, textAt(facts, place, language), date, {});

  /** Every form of a citation of the text in the language of the page; of what a translation lacks, the original's. */
  function forms(facts, place, language, date) {
    const text = textAt(facts, place, language);
    return facts.forms.filter(({ id }) => text === language || id === `un_${text}`)
      .map((form) => ({ ...form, ...written(facts, place, text, date, text === language ? form : {}) }));
  }

  return { forms, un, fill, escape, parts, pinpoint, voice };
})();
