// Reads 27, 第27-31段, para. 27, a citation, a paragraph with its number, an address. It answers with a place and its
// language and quote; with { page, id } for what else has an address; or with the reason why there is neither. The one
// reader of the site: of its boxes, of the address of a page, and of addresses that are missing. Pure.
const Reader = (() => {
  const NUMERAL = "[0-9〇零一二两三四五六七八九十百]{1,9}";
  const TO = "\\s*(?:-|至|到|to)\\s*";
  const AND = "\\s*(?:[、和与及&,]|and)\\s*";
  const WORDS = [
    new RegExp(`第\\s*(${NUMERAL})\\s*段?(?:${TO}第?\\s*(${NUMERAL})|${AND}第?\\s*(${NUMERAL}))?\\s*段`, "g"),
    new RegExp(`(?:段|para(?:graph)?s?\\.?|[¶§]+)\\s*(\\d+)(?:${TO}(\\d+)|${AND}(\\d+))?`, "gi"),
    new RegExp(`(\\d+)(?:${TO}(\\d+)|${AND}(\\d+))?\\s*段`, "g"),
  ];
  // A paragraph as it is copied from a document: its number, and more than a word or two.
  const NUMBERED = /^\s*(\d{1,6})\s*\.(?:\s+|(?=\p{Script=Han}|["“《「(]))(?=\S)(?=(?:[^\p{L}]*\p{L}){8})/u;
  const DIGITS = "〇一二三四五六七八九";
  const DASHES = /([\d段一-龥\s])[‐‒–—―−~〜]+(?=[\s第\d一-龥])/g;
  // Signs that show nothing and come along when something is copied.
  const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
  const ADDRESS = /\w+:\/\/[^\s<>"]+|\b(?:[\w.-]+\/)*(?:(?:record|p)\/|[\w-]+\.html)[^\s<>"]*|#[^\s<>"]+|^(?:\w+_)?(?:para|p)_\d[^\s<>"]*/gi;
  // An address that a line end has broken after one of its signs.
  const BROKEN = /((?:\/\/|record\/|p\/|#)\S*?[-_/#=?&])\s+(?=[\w#?])/g;
  const OTHER_QUERIES = /([?&;])(?:h|q|find)=[^&;#]*/g;

  const tidy = (text) => text.normalize("NFKC").replace(UNSEEN, "");

  const decode = (text) => text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try { return decodeURIComponent(run); } catch { return run; }
  });

  function number(text) {
    if (text >= 0) return Number(text);
    let sum = 0, digit = 0;
    for (const sign of text.replace("零", "〇").replace("两", "二")) {
      if (sign === "百" || sign === "十") {
        sum += (digit || 1) * (sign === "百" ? 100 : 10);
        digit = 0;
      } else digit = digit * 10 + DIGITS.indexOf(sign);
    }
    return sum + digit;
  }

  const pair = (first, last = first) => {
    const [a, b] = [number(first), number(last)];
    return { first: Math.min(a, b), last: Math.max(a, b) };
  };

  /** A text without what stands in “…”, which is a quotation and names no place. */
  const unquoted = (text) => text.replace(/^“.*”$/gms, " ").replace(/“[^”]*”/g, " ");

  /** The places that words name, each once. */
  function words(text) {
    const plain = unquoted(text);
    for (const pattern of WORDS) {
      const found = new Map();
      for (const [, first, last, other] of plain.matchAll(pattern)) {
        const run = pair(first, last ?? other);
        const places = other && run.last - run.first > 1 ? [pair(first), pair(other)] : [run];
        places.forEach((place) => found.set(`${place.first}-${place.last}`, place));
      }
      if (found.size) return [...found.values()];
    }
    const bare = new RegExp(`^\\s*(${NUMERAL})(?:${TO}(${NUMERAL}))?\\s*[.。]?\\s*$`, "i").exec(plain);
    return bare ? [pair(bare[1], bare[2])] : [];
  }

  /** The parts of an address; a `#` or `?` may have been written as `%23` or `%3F`, and that once more, `&` as in HTML. */
  function parts(text) {
    const ours = text.replace(/&(?:amp|#38);/g, "&").replace(OTHER_QUERIES, "$1");
    const whole = [ours, decode(ours), decode(decode(ours))].find((decoded) => decoded.includes("#")) ?? decode(ours);
    const [, path, query = "", fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(whole);
    const read = (part) => tidy(decode(decode(part))).replace(/(^|[-_/=])\s+/g, "$1").trim();
    // The words that an address looks for on a page (`:~:text=`) are none of ours.
    return [read(path).toLowerCase(), read(query), read(fragment.split(":~:")[0])];
  }

  /** Does a path lead to a page, with or without `.html`, alone or side by side? */
  function leads(path, page) {
    const stem = page.replace(/\.html$/, "");
    const at = `/${path}`.indexOf(`/${stem}`);
    return at >= 0 && /^(?:-parallel)?(?![\w-])/.test(path.slice(at + stem.length));
  }

  /** The paragraphs that a fragment names: `para_27`, `para_24__speech_2`, `27`, `para27`, `第27-31段`. */
  function named(fragment) {
    const [, annex, kind, first, last] = /^(?:[a-z]{2,3}_)?((?:att_\d+__)?)(para_|p_)(\d{1,6})(?:-(\d{1,6})(?!\d))?/i.exec(fragment) ?? [];
    if (first) return [{ ...pair(first, last), prefix: (annex + kind).toLowerCase().replace("para_", "") }];
    const plain = fragment.replace(/([a-z])[-_.]+(?=\d)/gi, "$1 ").replace(/[^\p{L}\p{N}]+$/u, "");
    return words(plain.replace(DASHES, "$1-"));
  }

  /** A range holds where the paragraph of the address is one of its own, and the record has both its ends. */
  function ranged(facts, range, asked, place, prefix) {
    const known = range && [range.first, range.last].every((at) => Address.sections(facts, { prefix }, at).length);
    if (!place) return range;
    if (known && range.first <= place.first && place.last <= range.last) return { ...range, at: place.first };
    return asked === undefined ? place : { ...place, refused: asked };
  }

  /** The language whose folder a path is in; a path that names no page of ours says nothing of it. */
  const spoken = (facts, path, page) => Object.keys(facts.roots).sort((a, b) => facts.roots[b].length - facts.roots[a].length).find((code) =>
    ["record/", "p/", page].some((part) => part && `/${path}`.includes(`/${facts.roots[code]}${part.replace(/\.html$/, "")}`)));

  /** The page that holds all ids of a shape. */
  const homeOf = (facts, id) => facts.ids.find(([shape]) => new RegExp(`^(?:${shape})$`, "i").test(id))?.[1];

  /** What an address names, whatever a text, a program or a hand has added to it or taken from it. One that stands in a
      text is read only where something in it is of this site. */
  function address(facts, given, alone = true) {
    const [path, query, fragment] = parts(given);
    const section = facts.sections.find(([page]) => leads(path, page));
    const page = section?.[0] ?? facts.pages.find((other) => leads(path, other));
    const [, annex, bare = "", short] = /(?:^|\/)p\/(?:(att_\d+)\/)?(p_)?(\d{1,6})(?!\w)/.exec(path) ?? [];
    const relative = !path.includes("://");
    // The record in one file has each text under ids of its own: `en_para_27`.
    const [, whole, text, rest] = /^((?:([a-z]{2,3})_)?([\w-]+))/.exec(fragment) ?? [];
    const apart = path.endsWith(`/${facts.file}`) && text in facts.roots;
    const id = apart ? rest : whole;
    const home = homeOf(facts, id);
    const mark = home ? [] : named(fragment);
    const ours = alone || page || short || (home && relative) || (mark.length && (relative || /\/record\//.test(path) || path.endsWith(`/${facts.file}`)));
    if (!ours) return null;
    const place = mark[0] ?? (short ? pair(short) : undefined);
    const inPath = `${annex ? `${annex}__` : ""}${bare}`;
    // A number says nothing of paragraphs that have none, whatever page it is asked for on.
    const ofPage = place && Address.bare(section?.[3]) ? "" : section?.[3];
    const prefix = place?.prefix || inPath || ofPage || undefined;
    const part = /^(?:att_\d+__)?(?:para|p)_\d+__\w+$/.test(id) && id;
    const language = apart ? text : spoken(facts, path, page);
    const [, edition] = /(?:^|[?&;])e=([0-9a-f]{8})(?!\w)/.exec(query) ?? [];
    const more = { ...(language && { language }), ...(prefix && { prefix }), ...(edition && { edition }) };
    const asked = /(?:^|[?&;])r=([^&;]*)/.exec(query)?.[1];
    const [, start, end] = /^(\d{1,6})-(\d{1,6})(?!\d)/.exec(asked ?? "") ?? [];
    const quote = /(?:^|[?&;])t=(\d{1,6}-\d{1,6}\.[0-9a-f]{8}|[^&;]*)/.exec(query)?.[1];
    const found = ranged(facts, start && pair(start, end), asked, place, prefix);
    if (found) return { place: { ...found, ...more, ...(part && { part }), ...(quote && place && { quote }) }, ...(id && { id }) };
    if (home || (page && id && (alone || relative))) return { page: page ?? home, id, ...more, ...(home && { home }) };
    if (section && !fragment) return { place: { ...pair(section[1], section[2]), ...more, whole: true } };
    return { reason: "address", text: fragment || path };
  }

  /** The first address in a text that leads somewhere; one that a line end has broken is put together. */
  function inside(facts, text) {
    const joined = text.replace(BROKEN, "$1");
    for (const whole of [joined, joined.replace(/\s*\n\s*/g, ""), joined.replace(/\s+/g, "")]) {
      for (const [token] of whole.matchAll(ADDRESS)) {
        const found = address(facts, token.replace(/^(?=\w*(?:para|p)_\d)/i, "#"), false);
        if (found && !found.reason) return found;
      }
    }
    return null;
  }

  /** The page that still has a place which the record has no more: that of its edition, or of all that is gone. */
  function gone(facts, { edition, language, ...place }) {
    const id = place.part ?? Address.id(place);
    const page = (facts.editions ?? []).find((listed) => listed.edition === edition)?.page ?? homeOf(facts, id);
    return page ? { page, id, language, outside: place } : { reason: "outside", outside: place };
  }

  /** Does the record have it? A number may stand in several parts of it where numbering starts anew. */
  function held(facts, found) {
    if (!found.place) return found;
    const { place } = found;
    const [first, last] = [place.first, place.last].map((at) => Address.sections(facts, place, at));
    if (!first.length || !last.length) return gone(facts, place);
    if (first.length > 1 || last.length > 1) return { reason: "several", places: [place] };
    return { ...found, place: { prefix: first[0][3], ...place } };
  }

  /** Where an address of this site leads, that of any of its pages, too. */
  function ofSite(facts, text) {
    const base = [facts.base, facts.here].find((root) => root && text.startsWith(root));
    if (!base || /\s/.test(text)) return null;
    const found = held(facts, address(facts, text.slice(base.length)));
    const [, path, id] = /^((?:[\w-]+\/)*[\w-]+\.html)(?:#([\w-]+))?$/.exec(text.slice(base.length)) ?? [];
    if (!found.reason || !path) return found.reason ? null : found;
    const language = spoken(facts, path, path);
    return { page: path.slice(facts.roots[language].length), id, language };
  }

  /** The speech that a citation names after its paragraph, in any language: para. 24 (Mr. Saeed). */
  function voiced({ speeches = {} }, place, text) {
    const id = Address.id(place), plain = unquoted(text);
    const ordinals = Object.values(speeches).map((voices) => (voices[id] ?? []).findIndex((voice) => plain.includes(`(${tidy(voice)})`)));
    const at = place.first === place.last ? Math.max(-1, ...ordinals) : -1;
    return at < 0 ? place : { ...place, part: `${id}__speech_${at + 1}` };
  }

  /** The paragraphs that begin on a page of the PDF: PDF p. 7, PDF 第7页. */
  const SHEET = /^pdf[\s,]*(?:第|p(?:age|\.)?)?\s*(\d{1,4})\s*[页頁]?$/i;
  function onSheet(sheets, page) {
    const [, first, last, prefix] = sheets.find(([at]) => at === page) ?? [];
    return first ? { place: { first, last, prefix } } : { reason: "sheet", first: sheets[0][0], last: sheets[sheets.length - 1][0] };
  }

  function read(facts, text) {
    const plain = tidy(text).replace(DASHES, "$1-").trim();
    if (!plain) return { reason: "empty" };
    const sheet = facts.sheets && SHEET.exec(plain)?.[1];
    if (sheet) return onSheet(facts.sheets, Number(sheet));
    const printed = facts.printed?.[/^\D{0,6}(\d+\.\d+)\D?$/.exec(plain)?.[1]];
    if (printed) return held(facts, address(facts, `#${printed}`));
    const numbered = NUMBERED.exec(plain);
    const pasted = numbered && held(facts, { place: pair(numbered[1]) });
    if (pasted?.place) return pasted;
    const here = ofSite(facts, plain);
    if (here) return here;
    const named = inside(facts, plain);
    if (named && !named.place) return named;
    const places = named ? [named.place] : words(plain);
    const symbol = new RegExp(`(?:^|[^\\w/.-])(${facts.document})`).exec(plain.replace(/https?:\S+/g, ""))?.[1];
    if (symbol && symbol !== facts.symbol && places.length) return { reason: "document", symbol };
    if (places.length > 1) return { reason: "several", places };
    if (!places.length) return { reason: /:\/\/|\.html\b/.test(plain) ? "address" : "none", text: text.trim() };
    const found = held(facts, named ?? { place: places[0] });
    return named || !found.place ? found : { place: voiced(facts, found.place, plain) };
  }

  return { read, address: (facts, path) => held(facts, address(facts, path)) };
})();
