// What an address is told of the texts that were in force before: the words that stood there, marked as no longer in force,
// beside what became of them. It comes when an address asks for it (arrival.js), and with it the texts of that edition.
var recordEditions = window.recordEditions || {};

var Earlier = (() => {
  const { facts, here, element, text } = Page;
  const asked = {};
  let turn = 0;
  const styled = new Promise((resolve) => {
    const sheet = { rel: "stylesheet", href: here + "assets/css/earlier.css", onload: resolve, onerror: resolve };
    document.head.append(element("link", sheet));
  });

  const load = ({ edition, script }) => {
    asked[edition] = asked[edition] ?? new Promise((resolve, reject) => {
      const loaded = () => (recordEditions[edition] ? resolve(recordEditions[edition]) : reject(new Error(`no edition: ${edition}`)));
      document.head.append(element("script", { src: here + script, onload: loaded, onerror: reject }));
    });
    return asked[edition];
  };

  /** An edition as the reader of this page knew it: its places by their ids, and what is said of them. */
  async function opened(listed) {
    const { texts, places, words } = await load(listed), { language } = facts;
    const written = new Map(texts[language].map((entry) => [entry.location.split("#")[1], entry.text]));
    const byId = new Map(places[language].map(({ part: [id, start, end] = [], words: given, ...place }) => (
      [place.id, { ...place, words: given ?? (id ? [...written.get(id)].slice(start, end).join("") : written.get(place.id)) }])));
    return { ...listed, places: byId, say: (key, values) => Citation.fill(words[language][key], { edition: listed.edition, ...values }) };
  }

  const link = (page, words) => element("a", { href: here + (facts.roots[facts.language] ?? "") + page }, words);
  const whole = ({ page, say }, id = "") => link(`${page}${id && `#${id}`}`, say("whole"));
  const MARKS = { gone: "del", new: "ins" };
  const redline = (parts, lang) => element("p", { className: "redline", ...(lang && { lang }) },
    ...parts.map(([mark, words]) => (MARKS[mark] ? element(MARKS[mark], {}, words) : words)));

  /** What became of a place: a sentence, and the way to where its words are now. */
  const became = ({ kind, at, now }, { say }) => [say(`became_${kind}`), ...(at ? [" ", link(at, now)] : [])];

  /** A place as it stood, and what became of it. */
  function stood(place, edition) {
    const lines = [text("p", edition.say("stood", place)), element("blockquote", { ...(place.lent && { lang: place.lent }) }, place.words)];
    lines.push(element("p", {}, ...became(place, edition)));
    if (place.parts) lines.push(redline(place.parts, place.tag));
    return [...lines, element("p", {}, whole(edition, place.id))];
  }

  /** Of an address with an edition: each of its places, and of no place the page. */
  function ofEdition(edition, ids, { at }) {
    const places = ids.map((id) => edition.places.get(id)).filter(Boolean);
    if (!places.length) return [element("p", {}, edition.say(ids[0] && !at ? "absent" : "page", { text: ids[0] }), " ", whole(edition))];
    return places.flatMap((place) => (place.kind === "same"
      ? [element("p", {}, edition.say("same", place), " ", whole(edition, place.id))] : stood(place, edition)));
  }

  /** Of an address without one: that the place had other words, and where these are. */
  function ofNumber(edition, id) {
    const { kind, at, now, ...place } = edition.places.get(id), [, there] = (at ?? "").split("#");
    const key = there === id ? "here" : kind === "gone" ? "gone" : "moved";
    const ways = [...(key === "moved" ? [link(at, now)] : []), link(`${edition.page}#${id}`, edition.say("then"))];
    return element("p", {}, edition.say(`differs_${key}`, place), ...ways.flatMap((way) => [" ", way]));
  }

  /** The part of a difference that a quote reaches into: what is new at its edges stands outside of it, unless it took the
      place of words in it. */
  function reached(parts, start, end) {
    let at = 0, replaced = false;
    return parts.flatMap(([mark, words]) => {
      const points = [...words], from = at;
      if (mark === "new") return replaced || (from > start && from < end) ? [[mark, words]] : [];
      at += points.length;
      const part = points.slice(Math.max(start - from, 0), Math.max(end - from, 0)).join("");
      replaced = mark === "gone" && Boolean(part);
      return part ? [[mark, part]] : [];
    });
  }

  /** The place of an edition that a quote was taken from: its hash stands for it. */
  function quoted({ places }, given, id) {
    const { start, end } = Address.quote(given);
    const holds = ({ words }) => Address.quoteText(start, [...words].slice(start, end).join("")) === given;
    const paragraphs = [...places.values()].filter((place) => /^(?:att_\d+__)?(?:para|p)_\d+(?!.*__speech)/.test(place.id));
    return [...paragraphs.filter((place) => place.id === id), ...paragraphs].find(holds);
  }

  /** Of a quote that holds no more: its words, and what they are now. */
  function ofQuote(edition, place, given) {
    const { start, end } = Address.quote(given), words = [...place.words].slice(start, end).join("");
    const parts = place.parts && !place.tag ? reached(place.parts, start, end) : [["same", words]];
    const kept = parts.every(([mark]) => mark === "same");
    const lines = [text("p", edition.say("quoted", place)), element("blockquote", { ...(place.lent && { lang: place.lent }) }, words)];
    const [page, id] = (place.at ?? "").split("#");
    const there = place.kind === "moved" ? `${page}?t=${given}#${id}` : place.at;
    lines.push(element("p", {}, ...became({ ...place, at: there, kind: kept && place.at ? "moved" : place.kind }, edition)));
    if (!kept && place.at) lines.push(redline(parts));
    return [...lines, element("p", {}, whole(edition, place.id))];
  }

  const idsOf = (id, range) => {
    const asks = Address.range(range), [, prefix] = /^((?:att_\d+__)?)para_\d+/.exec(id) ?? [, ""];
    const numbers = asks ? Array.from({ length: Math.min(asks.last - asks.first, 99) + 1 }, (_, at) => asks.first + at) : [];
    return asks ? numbers.map((number) => Address.id({ prefix, first: number })) : [id];
  };

  async function answer({ old, id, at, stale, quote, range }) {
    const asks = quote && Address.quote(quote) && (stale || !at) && [...(old ? [old] : []), ...facts.editions];
    for (const listed of asks || []) {
      const edition = await opened(listed), place = quoted(edition, quote, id);
      if (place) return ofQuote(edition, place, quote);
    }
    if (old) {
      if (/^L\d+$/.test(id)) location.replace(here + old.lines + `#${id}`);
      return ofEdition(await opened(old), idsOf(id, range), { at });
    }
    if (stale) return null;
    const others = facts.editions.filter(({ ids }) => ids.includes(id));
    return (await Promise.all(others.map(opened))).map((edition) => ofNumber(edition, id));
  }

  /** Before the paragraph of the address, else under the heading of its page. */
  function put(line, at) {
    const paragraph = at?.closest(".paragraph");
    if (paragraph) Page.head(paragraph).before(line);
    else (document.querySelector("article h1") ?? document.querySelector("article").lastElementChild).after(line);
  }

  /** Says it once; `still` does so without moving what is read. */
  async function tell(address, still) {
    const mine = ++turn, lines = await answer(address);
    await styled;
    if (mine !== turn || !lines?.length) return;
    const line = Page.aside(element("div", { className: "remark past lost", "role": "status" }, ...lines));
    still(() => {
      document.querySelectorAll(".remark.past").forEach((old) => old.remove());
      address.stale?.remove();
      put(line, address.at);
    });
  }

  return { tell };
})();
