// Opens what "deflate" made small (RFC 1951), in steps, so that a page is never held up. Browsers learnt to open it
// themselves later than the oldest that this site serves; so one way serves all. Never writes more than was stated.
const inflate = (() => {
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const STEP = 1 << 16; // bytes between two pauses
  const END = 256;

  // What a code stands for: the least value, and how many bits are added to it.
  const values = (count, group, least) => {
    const found = [];
    for (let code = 0; code < count; code++) {
      const extra = Math.max(0, Math.floor(code / group) - 1);
      found.push([least, extra]);
      least += 1 << extra;
    }
    return found;
  };
  const LENGTHS = [...values(28, 4, 3), [258, 0]], DISTANCES = values(30, 2, 1);

  const broken = () => new Error("broken");

  // The symbol and the length of every code, by the bits as they come.
  const table = (sizes) => {
    const most = Math.max(1, ...sizes), found = new Uint16Array(1 << most);
    for (let size = 1, code = 0; size <= most; size++, code <<= 1) {
      sizes.forEach((length, symbol) => {
        if (length !== size) return;
        if (code >> size) throw broken();
        let first = 0;
        for (let bit = 0; bit < size; bit++) first |= ((code >> bit) & 1) << (size - 1 - bit);
        for (let at = first; at < found.length; at += 1 << size) found[at] = (symbol << 4) | size;
        code++;
      });
    }
    return found;
  };
  const run = (...parts) => parts.flatMap(([size, count]) => Array(count).fill(size));
  const FIXED = [table(run([8, 144], [9, 112], [7, 24], [8, 8])), table(run([5, 30]))];

  // The bits of a file, the lowest of each byte first.
  const reader = (bytes) => {
    let at = 0, held = 0, count = 0;
    const fill = (wanted) => {
      while (count < wanted && at < bytes.length) {
        held |= bytes[at++] << count;
        count += 8;
      }
    };
    const take = (wanted) => {
      fill(wanted);
      if (count < wanted) throw broken();
      const value = held & ((1 << wanted) - 1);
      held >>>= wanted;
      count -= wanted;
      return value;
    };
    const symbol = (codes) => {
      fill(15);
      const entry = codes[held & (codes.length - 1)];
      if (!entry) throw broken();
      take(entry & 15);
      return entry >> 4;
    };
    // Whole bytes, from the next one on.
    const plain = () => {
      take(count & 7);
      const length = take(16);
      if ((take(16) ^ 0xffff) !== length) throw broken();
      at -= count >> 3;
      held = count = 0;
      at += length;
      if (at > bytes.length) throw broken();
      return bytes.subarray(at - length, at);
    };
    return { take, symbol, plain };
  };

  const codes = ({ take, symbol }) => {
    const literals = take(5) + 257, distances = take(5) + 1, lengths = Array(19).fill(0);
    for (let count = take(4) + 4, at = 0; at < count; at++) lengths[ORDER[at]] = take(3);
    const sizes = [], short = table(lengths);
    while (sizes.length < literals + distances) {
      const size = symbol(short);
      if (size < 16) sizes.push(size);
      else if (size === 16) sizes.push(...run([sizes.at(-1), take(2) + 3]));
      else sizes.push(...run([0, size === 17 ? take(3) + 3 : take(7) + 11]));
    }
    return [table(sizes.slice(0, literals)), table(sizes.slice(literals, literals + distances))];
  };

  // What a code for a copy says: how many bytes, and from how far back.
  const copied = (bits, symbol, distances) => {
    const [least, extra] = LENGTHS[symbol - END - 1] ?? [], count = least + bits.take(extra);
    const [near, more] = DISTANCES[bits.symbol(distances)] ?? [];
    return [count, near + bits.take(more)];
  };

  // One block of codes, written from `length` on; gives where it ends.
  function* block(bits, [literals, distances], out, length) {
    let pause = length + STEP;
    for (let symbol; (symbol = bits.symbol(literals)) !== END;) {
      const [count, back] = symbol < END ? [1, 0] : copied(bits, symbol, distances);
      if (!(back <= length && length + count <= out.length)) throw broken();
      if (symbol < END) out[length++] = symbol;
      else for (const end = length + count; length < end; length++) out[length] = out[length - back];
      if (length >= pause) yield (pause = length + STEP);
    }
    return length;
  }

  /** The bytes, `size` of them, neither more nor fewer. */
  return function* (bytes, size) {
    const out = new Uint8Array(size), bits = reader(bytes);
    let length = 0;
    for (let last = 0; !last;) {
      last = bits.take(1);
      const kind = bits.take(2), plain = kind === 0 ? bits.plain() : [];
      if (kind === 3 || length + plain.length > size) throw broken();
      out.set(plain, length);
      length += plain.length;
      if (kind) length = yield* block(bits, kind === 1 ? FIXED : codes(bits), out, length);
    }
    if (length !== size) throw broken();
    return out;
  };
})();
