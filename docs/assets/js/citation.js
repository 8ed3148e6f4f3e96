// Every form of a citation, pure: of the facts of the record, a place, the language of the text that is cited, and the
// day it was read (`2026-09-01`; nothing prints a place to fill in). What a form says comes filled in with what the record
// knows, as pieces: words and names in turn.
const Citation = (() => {
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  /** Whose speech a place is, where it is one (`part: "para_24__speech_4"`): 赛义德先生的发言, Mr. Saeed. */
  function said({ speeches }, { part = "" }, language) {
    const [paragraph, ordinal] = part.split("__speech_");
    return speeches[language]?.[paragraph]?.[ordinal - 1];
  }

  /** Whose speeches a paragraph has, in the language of the page. */
  const parts = ({ speeches, language }, id) => speeches[language]?.[id] ?? [];

  /** A place in words: para. 27, paras. 27–31, para. 24 (Mr. Saeed). */
  function pinpoint(facts, place, language) {
    const { words, after } = facts.citation[language], many = place.first < place.last;
    if (Address.bare(place.prefix)) {
      const number = after.filter(([first]) => first <= place.first).pop()?.[1];
      return fill(words[many ? "bares" : number ? "after" : "bare"], { ...place, after: number });
    }
    if (many) return fill(words.range, place);
    const voice = said(facts, place, language) ?? said(facts, place, facts.language);
    return fill(voice ? words.speech : words.single, { number: place.first, said: voice });
  }

  const marks = (text) => text.replace(/[\\\x60*_[\]<>#]/g, "\\$&");
  const tex = (text) => text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, "\\$&");
  const anchor = (url, words) => `<a href="${url}">${words}</a>`;
  /** How words are written in each kind of form, and how a link. */
  const KINDS = {
    rich: [escape, anchor], html: [escape, anchor], markdown: [marks, (url, words) => `[${words}](${url})`],
    tex: [tex], json: [(text) => JSON.stringify(text).slice(1, -1)], plain: [String],
  };

  const long = (date, locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

  /** What the names in a form stand for; `null` where there is nothing. */
  function values(facts, place, language, date, kind) {
    const [write, link] = KINDS[kind];
    const address = Address.link(facts, place, language, place.quote);
    const url = kind === "rich" || kind === "html" ? escape(address) : address;
    const pinpointed = (code) => write(pinpoint(facts, place, code));
    const read = url && date;
    return {
      pinpoint: pinpointed,
      place: (code) => (url && link ? link(url, pinpointed(code)) : pinpointed(code)),
      key: () => [place.part ?? Address.id(place), place.first < place.last && place.last, place.quote?.split(".")[0].replace("-", "_")].filter(Boolean).join("_"),
      url: () => url || null,
      linked: () => (url ? "" : null),
      unlinked: () => (url ? null : ""),
      day: (locale) => {
        const missing = facts.citation[(locale ?? "zh").slice(0, 2)].words.date_missing;
        if (locale) return date ? long(date, locale) : `[${missing}]`;
        return date || missing;
      },
      read: () => read || null,
      slashes: () => (read ? date.replaceAll("-", "/") : null),
      commas: () => (read ? date.split("-").map(Number).join(", ") : null),
    };
  }

  /** The words of a form: a piece of it goes where a name in it has no value. */
  function filled(pieces, given) {
    const value = (name) => {
      const [own, code] = name.split(":");
      return given[own](code);
    };
    return pieces.map((piece) => piece.map((part, at) => (at % 2 ? value(part) : part)))
      .filter((piece) => !piece.includes(null)).map((piece) => piece.join("")).join("");
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
    shown(filled(pieces, values(facts, place, language, date, kind)), kind);

  /** The form of United Nations documents alone, in the language of the text. */
  const un = (facts, place, language, date) => written(facts, place, textAt(facts, place, language), date, {});

  /** Every form of a citation of the text in the language of the page; of what a translation lacks, the original's. */
  function forms(facts, place, language, date) {
    const text = textAt(facts, place, language);
    return facts.forms.filter(({ id }) => text === language || id === `un_${text}`)
      .map((form) => ({ ...form, ...written(facts, place, text, date, text === language ? form : {}) }));
  }

  return { forms, un, fill, escape, parts, pinpoint, said };
})();
