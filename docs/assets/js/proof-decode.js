// A file as text, and what of its bytes is no words: encoding, byte order mark, line ends.
const Decoded = (() => {
  const MARKS = [["UTF-8", 0xef, 0xbb, 0xbf], ["UTF-16LE", 0xff, 0xfe], ["UTF-16BE", 0xfe, 0xff]];
  const CONTROL = /[\0-\x08\x0e-\x1f]/;

  function decode(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  /** The text with line feeds, without a byte order mark; null for what is no text. */
  return function decoded(bytes) {
    const marked = MARKS.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte));
    for (const encoding of marked ? [marked[0]] : ["UTF-8", "GB18030"]) {
      const text = decode(bytes, encoding)?.replace(/^\ufeff/, "");
      if (text === undefined || CONTROL.test(text)) continue;
      const ends = ["\r\n", "\r"].find((end) => text.includes(end));
      return { text: text.replace(/\r\n?/g, "\n"), encoding, mark: Boolean(marked), ends };
    }
    return null;
  };
})();
