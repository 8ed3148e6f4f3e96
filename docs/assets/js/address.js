// Addresses of the record, and what people write for them. A place is { first, last, prefix }: paragraph numbers, and
// what goes before them in an id where numbering starts anew (`att_2__`). Pure: `facts` is what a page says of the record.
const Address = (() => {
  const id = (place, number = place.first) => `${place.prefix || ""}para_${number}`;

  const page = (facts, place, number = place.first) => sections(facts, place, number)[0]?.[0];

  const sections = (facts, place, number) => facts.sections.filter(([, first, last, prefix]) =>
    first <= number && number <= last && (place.prefix ?? prefix) === prefix);

  /** From the site's root: `record/dialogue-2.html?r=27-31#para_27`. */
  function path(facts, place, language, quote) {
    const query = quote ? `?t=${quote}` : place.first < place.last ? `?r=${place.first}-${place.last}` : "";
    return `${facts.roots[language] ?? ""}${page(facts, place)}${query}#${id(place)}`;
  }

  const link = (facts, place, language, quote) => (facts.base ? facts.base + path(facts, place, language, quote) : "");

  function range(text) {
    const [first, last] = (/^(\d{1,6})-(\d{1,6})$/.exec(text) || []).slice(1).map(Number);
    return first <= last ? { first, last } : null;
  }

  function quote(text) {
    const [, start, end, hash] = /^(\d{1,6})-(\d{1,6})\.([0-9a-f]{8})$/.exec(text) || [];
    return Number(start) < Number(end) ? { start: Number(start), end: Number(end), hash } : null;
  }

  const quoteText = (start, text) => `${start}-${start + [...text].length}.${Sha256(text).slice(0, 8)}`;

  return { id, page, sections, path, link, range, quote, quoteText };
})();

// Reads 27, 第27-31段, para. 27, a citation, an address: { place }, with its language and quote, or { reason, … }.
const Reader = (() => {
  const NUMERAL = "[0-9〇零一二两三四五六七八九十百]{1,9}";
  const TO = "\\s*(?:-|至|到|to)\\s*";
  const AND = "\\s*(?:[、和与及&,]|and)\\s*";
  const WORDS = [
    new RegExp(`第\\s*(${NUMERAL})\\s*段?(?:${TO}第?\\s*(${NUMERAL})|${AND}第?\\s*(${NUMERAL}))?\\s*段`, "g"),
    new RegExp(`(?:段|para(?:graph)?s?\\.?|[¶§]+)\\s*(\\d+)(?:${TO}(\\d+)|${AND}(\\d+))?`, "gi"),
    new RegExp(`(\\d+)(?:${TO}(\\d+)|${AND}(\\d+))?\\s*段`, "g"),
  ];
  const DOCUMENT = /(?:^|[^\w/.])((?:A|S|E|ST|T|HSP|HS|TD|DP|UNEP)\/[\w.()-]+(?:\/[\w.()-]+)*)/;
  const DIGITS = "〇一二三四五六七八九";

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

  function address(facts, given) {
    const text = given.replace("-parallel.html", ".html");
    const section = facts.sections.find(([page]) => text.includes(page));
    const short = /(?:^|\/)p\/(?:(att_\d+)\/)?(\d+)\.html/.exec(text);
    const mark = /(?:#|^)(?:[a-z]+_)?((?:att_\d+__)?)para_(\d+)/.exec(text);
    const ours = section || short || /record\/all\.html|session-record\.html/.test(text);
    if (!ours && (!mark || text.includes("://"))) return null;
    const [first, last] = /[?&;]r=(\d+)-(\d+)/.exec(text)?.slice(1)
      ?? (mark || short ? [(mark || short)[2]] : (!text.includes("#") && section?.slice(1)) || []);
    const quote = mark && /[?&;]t=([\w.-]+)/.exec(text)?.[1];
    const language = Object.keys(facts.roots).reverse()
      .find((code) => new RegExp(`(?:^|/)${facts.roots[code]}(?:record|p)/`).test(text));
    const prefix = mark?.[1] || (short?.[1] ? `${short[1]}__` : section?.[3]);
    return first ? { ...pair(first, last), language, ...(prefix && { prefix }), ...(quote && { quote }) } : null;
  }

  /** The places that words name, each once; what stands in “…” is a quotation and names none. */
  function words(text) {
    const plain = text.replace(/^“.*”$/gms, " ").replace(/“[^”]*”/g, " ");
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

  function read(facts, text) {
    const plain = text.normalize("NFKC").replace(/([\d段一-龥\s])[‐‒–—―−~〜]+(?=[\s第\d一-龥])/g, "$1-").trim();
    if (!plain) return { reason: "empty" };
    const named = address(facts, plain);
    const places = named ? [named] : words(plain);
    const symbol = DOCUMENT.exec(plain.replace(/https?:\S+/g, ""))?.[1];
    if (symbol && symbol !== facts.symbol && places.length) return { reason: "document", symbol };
    if (places.length > 1) return { reason: "several", places };
    if (!places.length) return { reason: /:\/\/|\.html\b/.test(plain) ? "address" : "none", text: text.trim() };
    const [place] = places;
    const [first, last] = [place.first, place.last].map((at) => Address.sections(facts, place, at));
    if (!first.length || !last.length) return { reason: "outside", outside: place };
    if (first.length > 1 || last.length > 1) return { reason: "several", places };
    return { place: { prefix: first[0][3], ...place } };
  }

  return { read };
})();
