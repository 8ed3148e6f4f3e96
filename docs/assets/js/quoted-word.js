// The text of a Word file as blocks: { text, links, notes, note }. Inserted text is kept, deleted text left out. A link has
// an address and the part of the text that bears it; a note stands where its mark is (`notes`), and its own blocks say
// whose they are (`note`). Numbers that Word makes by itself are no text. Pure, and in steps.
const WordFile = (() => {
  const TOKEN = /<!--[^]*?-->|<\?[^]*?\?>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>|[^<]+/g;
  const SIGNS = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  const SPACES = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };
  const LEFT_OUT = new Set(["del", "moveFrom", "Fallback", "rt", "pPr", "rPr", "sectPr", "tblPr", "tcPr", "trPr"]);
  const STEP = 4000; // tokens between two pauses

  const sign = (code) => (code > 0 && code < 0x110000 ? String.fromCodePoint(code) : "");
  const plain = (text) => text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, sixteen, ten, name) =>
    (name ? SIGNS[name] ?? all : sign(parseInt(sixteen ?? ten, sixteen ? 16 : 10))));
  const attribute = (text, name) => plain(new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*["']([^"']*)`).exec(text)?.[1] ?? "");

  // A link has its fragment apart from the rest. Without the rest it leads to a place of the document itself.
  const linkAddress = (target, anchor) => (target && anchor && !target.includes("#") ? `${target}#${anchor}` : target);

  // The address in the words of a field: HYPERLINK "…" \l "para_27".
  const fieldAddress = (words) => {
    const [, target, , anchor] = /^\s*HYPERLINK\s+"([^"]+)"(\s+\\l\s+"([^"]+)")?/i.exec(words) ?? [];
    return linkAddress(target, anchor);
  };

  // What is known while a part is read. `open` are the paragraphs that stand in one another, `left` what is left out,
  // `unended` the paragraph whose end was deleted: the next one goes on with it.
  const begun = (targets) => ({
    targets, found: [], open: [], left: [], links: [], fields: [], text: "", note: undefined, joined: false, unended: null,
  });
  const block = ({ open }) => open[open.length - 1];
  const field = ({ fields }) => fields[fields.length - 1];

  const write = (state, text) => { if (block(state) && !state.left.length) block(state).text += text; };

  const link = (state, address) =>
    state.links.push(block(state) && address ? { block: block(state), from: block(state).text.length, address } : null);

  const linked = (state) => {
    const started = state.links.pop();
    if (started) started.block.links.push({ from: started.from, to: started.block.text.length, address: started.address });
  };

  const mark = (kind) => (state, marks) =>
    block(state)?.notes.push({ at: block(state).text.length, note: `${kind}:${attribute(marks, "id")}` });
  const ofNote = (kind) => (state, marks) => { state.note = `${kind}:${attribute(marks, "id")}`; };

  const FIELD = {
    begin: (state) => state.fields.push({ words: "", linked: false }),
    separate: (state) => {
      if (!field(state)) return;
      field(state).linked = true;
      link(state, fieldAddress(field(state).words));
    },
    end: (state) => { if (state.fields.pop()?.linked) linked(state); },
  };

  const STARTS = {
    p: (state) => {
      state.open.push(state.unended ?? { text: "", links: [], notes: [], ...(state.note && { note: state.note }) });
      state.unended = null;
    },
    hyperlink: (state, marks) => link(state, linkAddress(state.targets.get(attribute(marks, "id")), attribute(marks, "anchor"))),
    fldSimple: (state, marks) => link(state, fieldAddress(attribute(marks, "instr"))),
    fldChar: (state, marks) => FIELD[attribute(marks, "fldCharType")]?.(state),
    footnote: ofNote("footnote"), endnote: ofNote("endnote"),
    footnoteReference: mark("footnote"), endnoteReference: mark("endnote"),
  };

  const ENDS = {
    p: (state) => {
      const paragraph = state.open.pop();
      if (state.joined) state.unended = paragraph;
      else if (paragraph) state.found.push(paragraph);
      state.joined = false;
    },
    hyperlink: linked,
    fldSimple: linked,
  };

  function element(state, slash, name, marks, empty) {
    if (LEFT_OUT.has(name)) {
      if (empty) state.joined = state.joined || (name === "del" && state.left.includes("pPr"));
      else if (slash) state.left.pop();
      else state.left.push(name);
    } else if (name === "t" || name === "instrText") state.text = slash || empty ? "" : name;
    else if (state.left.length) return;
    else if (slash) ENDS[name]?.(state);
    else if (SPACES[name]) write(state, SPACES[name]);
    else {
      STARTS[name]?.(state, marks);
      if (empty) ENDS[name]?.(state);
    }
  }

  function* blocks(xml, targets) {
    const state = begun(targets);
    let count = 0;
    for (const [token, slash, name, marks, empty] of xml.matchAll(TOKEN)) {
      if (++count % STEP === 0) yield count;
      if (name) element(state, slash, name, marks, empty);
      else if (state.text === "t" && token[0] !== "<") write(state, plain(token));
      else if (state.text && field(state)) field(state).words += plain(token);
    }
    return state.unended ? [...state.found, state.unended] : state.found;
  }

  const relations = (xml) => (xml.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).map((tag) =>
    ({ id: attribute(tag, "Id"), type: attribute(tag, "Type"), target: attribute(tag, "Target") }));

  /** The blocks of a Word file that `Zipped` reads, those of its notes last. */
  return function* (read) {
    const text = function* (name) {
      const bytes = yield* read(name);
      return bytes ? new TextDecoder().decode(bytes) : "";
    };
    const main = relations(yield* text("_rels/.rels")).find(({ type }) => /\/officeDocument$/.test(type));
    const path = (main?.target ?? "word/document.xml").replace(/^\//, ""), folder = path.replace(/[^/]*$/, "");
    const found = [];
    for (const name of [path, `${folder}footnotes.xml`, `${folder}endnotes.xml`]) {
      const xml = yield* text(name);
      if (name === path && !/<(?:\w+:)?document\b/.test(xml)) throw new Error("not_word");
      const targets = relations(yield* text(name.replace(/([^/]*)$/, "_rels/$1.rels"))).map(({ id, target }) => [id, target]);
      found.push(...yield* blocks(xml, new Map(targets)));
    }
    return found.filter(({ text: words }) => words.trim());
  };
})();
