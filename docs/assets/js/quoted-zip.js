// What a zip archive holds, by its own list at its end. Pure, and in steps. What is larger than a text can be is refused
// before it is opened.
const Zipped = (() => {
  const LARGEST = 64 * 1024 * 1024; // bytes of one file in it
  const MOST = 5000; // files
  const END = 0x06054b50, LISTED = 0x02014b50, OWN = 0x04034b50, FURTHEST = 22 + 0xffff;
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
    const [packed, size, own] = [20, 24, 42].map((place) => view.getUint32(at + place, true));
    const words = new Uint8Array(view.buffer, view.byteOffset + at + 46, name);
    return {
      name: new TextDecoder().decode(words), packed, size, own, locked: view.getUint16(at + 8, true) & 1,
      method: view.getUint16(at + 10, true), next: at + 46 + name + extra + comment,
    };
  };

  /** What reads the files in an archive by their names; a name that it does not hold gives nothing. */
  function open(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), end = ending(view);
    const count = view.getUint16(end + 10, true), entries = new Map();
    if (count > MOST) throw failed("large");
    for (let at = view.getUint32(end + 16, true), left = count; left > 0; left--) {
      const one = entry(view, at);
      entries.set(one.name, one);
      at = one.next;
    }
    return function* (name) {
      const one = entries.get(name);
      if (!one) return null;
      if (one.size > LARGEST) throw failed("large");
      if (one.locked || view.getUint32(one.own, true) !== OWN) throw failed("broken");
      const start = one.own + 30 + view.getUint16(one.own + 26, true) + view.getUint16(one.own + 28, true);
      if (start + one.packed > bytes.length) throw failed("broken");
      const packed = bytes.subarray(start, start + one.packed);
      if (one.method === DEFLATED) return yield* inflate(packed, one.size);
      if (one.method !== STORED || one.packed !== one.size) throw failed("broken");
      return packed;
    };
  }

  return { isZip, open };
})();
