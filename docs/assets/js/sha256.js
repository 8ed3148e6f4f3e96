// The SHA-256 of a text or of bytes: browsers offer their own only on https, and a quote is verified everywhere.
const Sha256 = (() => {
  const roots = (power) => {
    const primes = [], found = [];
    for (let n = 2; found.length < 64; n += 1) {
      if (!primes.some((prime) => n % prime === 0)) {
        primes.push(n);
        found.push(n ** power % 1 * 2 ** 32 | 0);
      }
    }
    return found;
  };
  const turn = (word, by) => (word >>> by) | (word << (32 - by));
  const constants = roots(1 / 3);

  function block(state, words) {
    for (let i = 16; i < 64; i += 1) {
      const a = words[i - 15], b = words[i - 2];
      words[i] = (words[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3))
        + words[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + words[i];
      const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) | 0);
  }

  return function hash(text) {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    const padded = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
    bytes.forEach((byte, i) => padded.setUint8(i, byte));
    padded.setUint8(bytes.length, 128);
    padded.setUint32(padded.byteLength - 4, bytes.length << 3);
    let state = roots(1 / 2).slice(0, 8);
    for (let at = 0; at < padded.byteLength; at += 64) {
      state = block(state, Array.from({ length: 16 }, (_, i) => padded.getInt32(at + 4 * i)));
    }
    return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  };
})();
