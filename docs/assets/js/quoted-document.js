// A file or pasted words as blocks of text (quoted-word.js says what a block is): Word files, pages, plain text. Pure but for
// pages, which quoted-html.js reads.
const QuotedDocument = (() => {
  const LONG = 20000; // signs of a block
  const LARGEST = 40 * 1024 * 1024; // bytes of a file
  const MARKS = [["utf-8", 0xef, 0xbb, 0xbf], ["utf-16le", 0xff, 0xfe], ["utf-16be", 0xfe, 0xff]];
  const GUESSED = ["windows-1252", "gb18030", "big5"];
  const OTHERS = [["pdf", 0x25, 0x50, 0x44, 0x46], ["old_word", 0xd0, 0xcf, 0x11, 0xe0], ["rtf", 0x7b, 0x5c, 0x72, 0x74]];
  const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;
  const SAMPLE = 20000; // signs that tell an encoding
  const begins = (bytes) => ([, ...mark]) => mark.every((byte, at) => bytes[at] === byte);

  function decode(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  // An encoding that says nothing of itself: the one in which most of the text is made of signs that the record has.
  function guessed(bytes, known) {
    const share = (text) => [...text.slice(0, SAMPLE)].reduce((count, sign) => count + (known(sign) ? 1 : -1), 0);
    return GUESSED.map((encoding) => decode(bytes, encoding)).filter((text) => text !== null)
      .sort((a, b) => share(b) / b.length - share(a) / a.length)[0] ?? null;
  }

  /** The text of bytes: by their mark, by what a page says of itself, as UTF-8, or as the record's signs tell. */
  function text(bytes, known) {
    const marked = MARKS.find(begins(bytes))?.[0];
    const stated = /<meta[^>]{1,80}charset\s*=\s*["']?([\w-]+)/i.exec(decode(bytes.subarray(0, 2048), "windows-1252"))?.[1];
    return [marked, stated, "utf-8"].filter(Boolean).reduce((decoded, encoding) => decoded ?? decode(bytes, encoding), null) ?? guessed(bytes, known);
  }

  // A block that is too long for one step, cut where lines end.
  const cut = (block) => (block.length < LONG ? [block] : block.split("\n"));

  /** Words that were pasted: a block goes to the next empty line. */
  const pasted = (words) => words.replace(/\r\n?/g, "\n").split(/\n[ \t\u3000]*\n/).flatMap(cut).filter((block) => block.trim())
    .map((block) => ({ text: block, links: [], notes: [] }));

  /** The blocks of a file, by what is in it and not by its name. Throws an error that says why there are none. */
  function* read(bytes, { known, page }) {
    if (!bytes.length) throw new Error("empty");
    if (bytes.length > LARGEST) throw new Error("large");
    if (Zipped.isZip(bytes)) return yield* WordFile(Zipped.open(bytes));
    const other = OTHERS.find(begins(bytes))?.[0];
    if (other) throw new Error(other);
    const words = text(bytes, known);
    if (words === null || CONTROL.test(words)) throw new Error("no_text");
    return /^\s*<(?:!doctype|\?xml|html|head|body)\b/i.test(words) ? yield* page(words) : pasted(words);
  }

  return { read, pasted, text };
})();
