// Where a block of text names paragraphs of the record: in words (第27至31段, paras. 27 and 29–31, ¶27) and by our links. What a
// name means is asked of the site's one reader (reader.js). Pure; `facts` is what a page says of the record.
const QuotedReferences = (() => {
  const ARABIC = "[0-9０-９]{1,6}", NUMERAL = `(?:${ARABIC}|[〇零一二两三四五六七八九十百]{1,9})`;
  const DASH = "[-‐‑‒–—―−~〜～－]{1,2}";
  const ZH = `${NUMERAL}(?:\\s*段?\\s*(?:${DASH}|至|到|、|和|与|與|及|以及|,|，)\\s*第?\\s*${NUMERAL})*`;
  const EN_ONE = `${ARABIC}(?:\\s*(?:${DASH}|to)\\s*${ARABIC})?`;
  const EN_MORE = `(?:(?:\\s*,\\s*and|\\s*[,;&]|\\s+and)\\s*${EN_ONE})*`;
  const WRITTEN = new RegExp([
    `第\\s*(?<zh>${ZH})\\s*段(?!时|落)`,
    `(?:\\bpara(?:graph)?s\\.?|¶¶)\\s*(?<many>${EN_ONE}${EN_MORE})`,
    `(?:\\bpara(?:graph|\\.)?|¶)\\s*(?<one>${EN_ONE})`,
  ].join("|"), "giu");
  const ITEM = new RegExp(`(${NUMERAL})(?:\\s*段?\\s*(?:${DASH}|至|到|to)\\s*第?\\s*(${NUMERAL}))?`, "giu");
  const ADDRESS = /(?:\w+:\/\/|\b(?:[\w.-]+\/)*(?:record|p)\/)[^\s<>"“”（）()，。、；]+|#(?:en_)?para_\d+\w*/gi;
  // Whatever the document says of its own paragraphs.
  const OWN_BEFORE = /(?:上文|下文|前文|本文|本文件|above-mentioned)\s*$/, OWN_AFTER = /^\s*(?:above|below|supra|infra)\b/i;
  const NUMBERED = "(?:resolutions?|decisions?)\\s+\\d+/\\d+|第?\\s*\\d+/\\d+\\s*号(?:决议|决定|文件)";
  const NEAR = 60; // signs between a reference and the name of the document that it is about
  const ENDS = /[。！？；;!?\n]|\.\s/;

  return (facts) => {
    const other = new RegExp(`${facts.document}|${NUMBERED}`, "giu");

    // Another document that a reference is about: named just before it, or just behind.
    function document(text, { from, to }) {
      const [before] = text.slice(Math.max(0, from - NEAR), from).split(ENDS).slice(-1);
      const after = /^[\s,，]*(?:of|in|to|[（(])\s*(?:the\s+)?(?:document\s+|文件\s*)?/iu.exec(text.slice(to, to + NEAR));
      const behind = after ? text.slice(to + after[0].length, to + NEAR) : "";
      const named = [...before.matchAll(other)].map(([name]) => name).pop() ?? [...behind.matchAll(other)].find(({ index }) => !index)?.[0];
      return named && named !== facts.symbol ? named : null;
    }

    const range = (first, last = first) => {
      const { place, places, outside } = Reader.read(facts, `第${first}-${last}段`);
      const { prefix, ...numbers } = place ?? outside ?? places?.[0] ?? {};
      return { ...numbers, exists: !outside && Boolean(place ?? places), ...(place && { prefix }) };
    };

    function written(text) {
      return [...text.matchAll(WRITTEN)].map(({ 0: said, index: from, groups }) => {
        const to = from + said.length, list = groups.zh ?? groups.many ?? groups.one;
        if (OWN_BEFORE.test(text.slice(Math.max(0, from - 20), from)) || OWN_AFTER.test(text.slice(to))) return null;
        const elsewhere = document(text, { from, to });
        if (elsewhere) return { from, to, said, document: elsewhere, ranges: [] };
        return { from, to, said, ranges: [...list.matchAll(ITEM)].map(([, first, last]) => range(first, last)) };
      }).filter(Boolean);
    }

    // `e` names the edition that an address was made for.
    function address(from, to, said) {
      const edition = /[?&;]e=([0-9a-f]{8})(?![0-9a-f])/.exec(said)?.[1];
      const { place, reason, outside } = Reader.read(facts, said);
      const there = place ?? outside;
      if (!there || there.whole || (reason && reason !== "outside")) return null;
      const { first, last, prefix, quote, language } = there;
      return { from, to, said, link: true, ranges: [{ first, last, prefix, exists: !reason, quote, language }], ...(edition && { edition }) };
    }

    /** Every reference of a block, in its order; one of words that is part of an address is none. */
    return function ({ text, links }) {
      const bare = [...text.matchAll(ADDRESS)].map(({ 0: said, index }) => address(index, index + said.length, said.replace(/[.,;:]+$/, "")));
      const held = links.map((link) => address(link.from, link.to, link.address));
      const addresses = [...bare, ...held].filter(Boolean);
      const inside = ({ from, to }) => addresses.some((around) => around.from <= from && to <= around.to);
      return [...addresses, ...written(text).filter((reference) => !inside(reference))].sort((a, b) => a.from - b.from);
    };
  };
})();
