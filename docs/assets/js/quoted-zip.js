// What a zip archive holds, by its own list at its end. Pure, and in steps. What is larger than a text can be is refused
// before it is opened.
const Zipped = (() => {
  const LARGEST = 64 * 1024 * 1024; // bytes of one file in it
  const MOST = 5000; // files
  const END = 0x06054b50, LISTED = 0x02014b50, LOCAL = 0x04034b50, FURTHEST = 22 + 0xffff;
  const STORED = 0, DEFLATED = 8;
  const failed = (reason) => new Error(reason);

  const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

  const ending = (view) => {
    for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - FURTHEST); at--)
      if (view.getUint32(at, true) === END) return at;
    throw failed("broken");
  };

  const entry = (view, at) => {
    if (view.getUint32(at, true) !== LISTED) throw failed("broken");
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const [packed, size, start] = [20, 24, 42].map((place) => view.getUint32(at + place, true));
    const words = new Uint8Array(view.buffer, view.byteOffset + at + 46, name);
    return {
      name: new TextDecoder().decode(words), packed, size, start, locked: view.getUint16(at + 8, true) & 1,
      method: view.getUint16(at + 10, true), next: at + 46 + name + extra + comment,
    };
  };

  /** What reads the files in an archive by their names; a name that it does not hold gives nothing. */
  function open(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), end = ending(view);
    const count = view.getUint16(end + 10, true), entries = new Map();
    if (count > MOST) throw failed("large");
    for (let at = view.getUint32(end + 16, true), left = count; left > 0; left--) {
      const file = entry(view, at);
      entries.set(file.name, file);
      at = file.next;
    }
    return function* (name) {
      const file = entries.get(name);
      if (!file) return null;
      if (file.size > LARGEST) throw failed("large");
      if (file.locked || view.getUint32(file.start, true) !== LOCAL) throw failed("broken");
      const from = file.start + 30 + view.getUint16(file.start + 26, true) + view.getUint16(file.start + 28, true);
      if (from + file.packed > bytes.length) throw failed("broken");
      const packed = bytes.subarray(from, from + file.packed);
      if (file.method === DEFLATED) return yield* inflate(packed, file.size);
      if (file.method !== STORED || file.packed !== file.size) throw failed("broken");
      return packed;
    };
  }

  return { isZip, open };
})();
