// Every form of a citation, pure: of the facts of the record, a place, the language of the text that is cited, and the
// day it was read (`2026-09-01`; nothing prints a place to fill in).
const Citation = (() => {
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const capital = (text) => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
  const join = (parts, by) => parts.filter(Boolean).join(by);

  /** Whose speech a place is, where it is one (`part: "para_24__speech_4"`): 赛义德先生的发言, Mr. Saeed. */
  function said({ speeches }, { part = "" }, language) {
    const [paragraph, ordinal] = part.split("__speech_");
    return speeches[language]?.[paragraph]?.[ordinal - 1];
  }

  /** A place in words: para. 27, paras. 27–31, para. 24 (Mr. Saeed). */
  function pinpoint(facts, place, language) {
    const { single, range, speech } = facts.citation[language].words;
    if (place.first < place.last) return fill(range, place);
    const voice = said(facts, place, language);
    return fill(voice ? speech : single, { number: place.first, said: voice });
  }

  function source(facts, place, language, text, date) {
    const cited = facts.citation[language] ?? facts.citation[text];
    const { words } = cited;
    const values = {
      ...cited, of: cited.of[text], edition: facts.edition, url: Address.link(facts, place, text),
      pinpoint: pinpoint(facts, place, facts.citation[language] ? language : text),
      day: date || words.date_missing, language: facts.texts[text],
      key: `record_${facts.edition}_${place.part ?? Address.id(place)}${place.first < place.last ? `_${place.last}` : ""}`,
    };
    values.read = (values.url && date) || "";
    values.version = fill(words.version, values);
    values.state = fill(words.version, { ...values, of: "" });
    values.line = fill(words.data, values);
    values.un = fill(cited.held ? words.un : words.un.replace(/\{held\}[，,]? ?/, ""), values);
    values.plain = fill(words.plain, values);
    return values;
  }

  const long = (date, locale, s) => (date
    ? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`))
    : `[${s.day}]`);

  // A sign after an address is taken into it by mail, chat and word processors: no form has one there, a full stop neither.
  const stopped = (text, s, sign) => (s.url ? text : text + sign);

  /** GB/T 7714: a report, online where it has an address; the paragraph stands beside the number in the text. */
  function gbt(s, semicolon) {
    const about = s.url ? `[R/OL]. ${s.version}. ` : `[R]. ${s.version}. `;
    const dates = (s.year && `[${s.year}]`) + (s.url && `[${s.day}]`);
    const whole = stopped(`${join([s.body, s.title], ". ")}${about}${join([dates, s.url], ". ")}`, s, ".");
    const text = whole.replaceAll("；", semicolon);
    return {
      text: `${text}\n${s.words.in_text}[1]${s.pinpoint}`,
      html: `<p>${escape(text)}</p><p>${s.words.in_text}<sup>[1]${escape(s.pinpoint)}</sup></p>`,
    };
  }

  function legal(s, date) {
    const title = `${s.body && `${s.body}：`}《${s.title}》（${s.version}）`;
    const read = s.url && `${long(date, "zh", s)}访问`;
    return { text: stopped(join([title, s.held, s.pinpoint, read, s.url], "，"), s, "。") };
  }

  function apa(s, date) {
    const title = s.title.replace(/: \p{L}/u, (match) => match.toUpperCase());
    const before = `${s.body || s.title}. (${s.year || "n.d."}). `;
    const after = ` [${capital(s.state)}]${s.of}. `
      + (s.url && `Retrieved ${long(date, "en-US", s)}, from ${s.url}`);
    const inText = `${s.words.in_text}(${join([s.body || s.title, s.year || "n.d.", s.pinpoint], ", ")})`;
    return {
      text: `${before}${title}${after}`.trim() + `\n${inText}`,
      html: `<p>${escape(before)}<i>${escape(title)}</i>${escape(after.trimEnd())}</p><p>${escape(inText)}</p>`,
    };
  }

  function chicago(s, date) {
    const read = s.url && `accessed ${long(date, "en-US", s)}`;
    const title = join([s.body, `“${s.title}” (${s.state})${s.of}`], ", ");
    return { text: stopped(join([title, s.held, s.pinpoint, read, s.url], ", "), s, ".") };
  }

  const given = (rows) => Object.entries(rows).filter(([, value]) => value);

  function bibtex(s) {
    const tex = (text) => text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, "\\$&");
    const rows = given({
      author: s.body && `{${tex(s.body)}}`, title: `{${tex(s.title)}}`, institution: tex(s.body), year: s.year,
      note: tex(s.line), language: s.language, url: s.url, urldate: s.read,
    });
    return `@techreport{${[s.key, ...rows.map(([name, value]) => `  ${name} = {${value}}`)].join(",\n")}\n}`;
  }

  function ris(s) {
    const rows = given({
      TY: "RPRT", AU: s.body, TI: s.title, PY: s.year, ET: s.version, N1: s.line, LA: s.language, UR: s.url,
      Y2: s.read.replaceAll("-", "/"),
    });
    return [...rows, ["ER", ""]].map(([tag, value]) => `${tag}  - ${value}`).join("\n");
  }

  function csl(s) {
    const parts = (day) => day && { "date-parts": [day.split("-").map(Number)] };
    const item = given({
      id: s.key, type: "report", title: s.title, author: s.body && [{ literal: s.body }], issued: parts(s.year),
      version: s.version, note: s.line, language: s.language, URL: s.url, accessed: parts(s.read),
    });
    return JSON.stringify([Object.fromEntries(item)], null, 2);
  }

  const linked = (text, s, around) => {
    const at = text.lastIndexOf(s.pinpoint);
    return around(text.slice(0, at), s.pinpoint, text.slice(at + s.pinpoint.length));
  };
  const hyper = (text, s) => linked(text, s, (before, words, after) => escape(before)
    + (s.url ? `<a href="${escape(s.url)}">${escape(words)}</a>` : escape(words)) + escape(after));
  const plainMarks = (text) => text.replace(/[\\\x60*_[\]<>#]/g, "\\$&");
  const markdown = (s) => linked(s.un, s, (before, words, after) =>
    `${plainMarks(before)}${s.url ? `[${words}](${s.url})` : words}${plainMarks(after)}`);

  function un(facts, place, language, date) {
    const s = source(facts, place, language, language, date);
    return { text: s.un, html: hyper(s.un, s) };
  }

  function forms(facts, place, language, date) {
    const zh = source(facts, place, "zh", language, date);
    const en = source(facts, place, "en", language, date);
    const own = source(facts, place, language, language, date);
    const found = {
      un_zh: { text: zh.un, html: hyper(zh.un, zh) },
      un_en: { text: en.un, html: hyper(en.un, en) },
      gbt_2025: gbt(zh, "；"),
      gbt_2015: gbt(zh, "; "),
      legal: legal(zh, date),
      apa: apa(en, date),
      chicago: chicago(en, date),
      link: { text: join([own.plain, own.url], "\n"), html: hyper(own.plain, own) },
      markdown: { text: markdown(own) },
      html: { text: hyper(own.un, own) },
      bibtex: { text: bibtex(own) },
      ris: { text: ris(own) },
      csl: { text: csl(own) },
    };
    return own.words.order.split(" ").map((id) => (
      { id, label: own.words[`form_${id}`], html: `<p>${escape(found[id].text)}</p>`, ...found[id] }
    ));
  }

  return { forms, un, fill, escape, pinpoint, said };
})();
