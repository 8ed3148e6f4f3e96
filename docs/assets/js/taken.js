// What is taken out of the notepad: text with citations, or Web Annotations (JSON-LD), which other programs read.
var Taken = (() => {
  const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  const AROUND = 32;
  const { facts, say } = Page;

  /** Every paragraph of the search indexes by its address. */
  async function read(languages) {
    const indexes = await Promise.all(languages.map(searchIndex));
    return new Map(indexes.flatMap(({ docs }) => docs.map((entry) => [entry.location, entry])));
  }

  /** The words of a place in a paragraph, and what stands before and after them: all of it, or one of its speeches. */
  function spoken({ text: words, speeches }, { part }) {
    if (!part) return ["", words, ""];
    const ends = [0, ...speeches.map(([, , end = words.length]) => end)];
    const ordinal = Number(part.split("__speech_")[1]);
    const speech = words.slice(ends[ordinal - 1], ends[ordinal]).trim(), at = words.indexOf(speech, ends[ordinal - 1]);
    return [words.slice(0, at), speech, words.slice(at + speech.length)];
  }

  /** Every paragraph of a place: its number, its address, its words with what stands around them. */
  function paragraphs(texts, place, language) {
    const numbers = Array.from({ length: place.last - place.first + 1 }, (_, at) => place.first + at);
    return numbers.map((number) => {
      const address = Address.path(facts, { first: number, last: number, prefix: place.prefix }, language);
      return { number, address, place, language, spoken: spoken(texts.get(address), place) };
    });
  }

  async function copy(places, languages) {
    const texts = await read(languages);
    const parts = places.flatMap((place) => languages.map((language) => {
      const lines = paragraphs(texts, place, language).map(({ number, spoken: [, words] }) => `${number}. ${words}`);
      const cited = Citation.un(facts, place, language, Page.today()).text;
      return [...lines, cited, Address.cited(facts, place, language)].filter(Boolean).join("\n");
    }));
    const done = say("notepad_copied", { count: places.length }) + (facts.base ? "" : ` ${say("no_link_why")}`);
    Page.copy({ text: parts.join("\n\n") }, done);
  }

  // The model counts characters, that is code points, and not the units of UTF-16 that a script counts.
  const points = (text) => [...text];

  /** An id that is the same for the same words at the same place. */
  function name(words) {
    const hex = Sha256(words);
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  function selectors([before, words, after]) {
    const start = points(before).length;
    const around = { prefix: points(before).slice(-AROUND).join(""), suffix: points(after).slice(0, AROUND).join("") };
    return [
      { type: "TextQuoteSelector", exact: words, ...Object.fromEntries(Object.entries(around).filter(([, text]) => text)) },
      { type: "TextPositionSelector", start, end: start + points(words).length },
    ];
  }

  /** One paragraph of a place: its words are found in the element that has the id. */
  function annotation({ number, address, spoken: words, place, language }) {
    const [source, id] = (facts.base + address).split("#");
    const cited = Citation.un(facts, { ...place, first: number, last: number }, language, Page.today()).text;
    const selector = { type: "FragmentSelector", value: id, conformsTo: "http://tools.ietf.org/rfc/rfc3236", refinedBy: selectors(words) };
    return {
      id: name([source, id, facts.edition, ...words].join("\n")), type: "Annotation", motivation: "bookmarking",
      body: { type: "TextualBody", value: cited, format: "text/plain", language, purpose: "describing" },
      target: { source, selector },
    };
  }

  async function annotate(places, languages) {
    const texts = await read(languages);
    const items = places.flatMap((place) => languages.flatMap((language) => paragraphs(texts, place, language))).map(annotation);
    const id = name(items.map((item) => item.id).join("\n"));
    const label = `${say("notepad")} (positions in code points)`;
    const first = { id: `${id}#1`, type: "AnnotationPage", startIndex: 0, items };
    const all = { "@context": CONTEXT, id, type: "AnnotationCollection", label, total: items.length, first };
    Page.copy({ text: JSON.stringify(all, null, 1) }, say("notepad_copied", { count: places.length }));
  }

  return { copy, annotate, annotation };
})();
