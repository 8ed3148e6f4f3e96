// A source file of the reader's beside the words of the pages. It is read here and goes nowhere.
(() => {
  const CLOSE = 4; // how many times larger than the source a file may be: no encoding takes more
  const { say, files, place, unread } = Proof;
  const asked = Proof.answer("check-file");

  /** The bytes of a file and its text, or why there is none: `refused`. */
  async function read(file) {
    const { name, size } = file;
    const largest = Math.max(...files.map((source) => source.size));
    const refused = (key, values) => ({ refused: say(key, { name, ...values }) });
    if (size > CLOSE * largest) return refused("large", { size: size.toLocaleString(), own: largest.toLocaleString() });
    const data = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
    if (!data) return refused("unreadable"); // a folder, or a file that is gone
    if (!data.length) return refused("empty");
    const decoded = Decoded(data);
    return decoded ? { ...decoded, name, size, sha256: Sha256(data) } : refused("no_text");
  }

  /** The source that a text is: by its hash, else the one that fewest parts of it differ from; null where no page came. */
  async function find({ text, sha256 }, reading) {
    const same = files.filter((source) => source.sha256 === sha256 || source.sha256 === Sha256(text));
    const likely = same.length ? same : files;
    const pages = await Neighbours.all(likely.map((source) => source.pages[0]), reading);
    const share = ({ parts, differences }) => differences.length / parts;
    const tried = likely.map((source, at) => ({ source, whole: pages[at] })).filter(({ whole }) => whole.blocks)
      .map(({ source, whole }) => ({ source, whole, ...Compared(text, whole.blocks, source) })).sort((a, b) => share(a) - share(b));
    return { pages, ...tried[0] };
  }

  /** Where the pages of sections say something else; what stands outside of sections is on the page of the whole alone. */
  function apart(text, source, whole, sections) {
    const held = sections.flatMap(({ blocks }) => blocks), left = [...held];
    const outside = ({ id, kind }) => ["masthead", "aside"].includes(kind) && !held.some((block) => block.id === id);
    const blocks = whole.blocks.map((block) => (outside(block) ? block : left.shift())).filter(Boolean);
    return sections.length ? Compared(text, [...blocks, ...left], source).differences : [];
  }

  const difference = ({ block, page, file, line }) => [
    ...(block ? [place(block), " · "] : []), ...(line ? [`${say("line", { line })} · `] : []),
    say(file === null ? "absent" : "said", { page, file }),
  ];

  /** What of the bytes of a file, whose words are the same, differs from the source: in words. */
  const why = ({ text, encoding, mark, ends }, source) => [
    encoding !== "UTF-8" && say("encoding", { encoding }), mark && say("mark"), ends && say(ends === "\r" ? "cr" : "crlf"),
    say(Sha256(text) === source.sha256 ? "only" : "blank"),
  ].filter(Boolean).join(say("list"));

  async function check(file, tell) {
    const { name } = file, reading = (how) => tell(say("reading", how));
    tell(say("comparing", { name }));
    const given = await read(file);
    if (given.refused) return tell(given.refused);
    const { source, whole, parts, differences, pages } = await find(given, reading);
    if (!source) return tell(say("unread", { count: pages.length }), unread(pages));
    if (parts > 1 && differences.length === parts) return tell(say("other", { name }));
    const sections = await Neighbours.all(source.pages.slice(1), reading);
    const lost = unread(sections);
    if (lost.length) return tell(say("unread", { count: lost.length }), lost);
    const keyOf = ({ block, page, file: words }) => `${block?.id} ${page} ${words}`;
    const more = apart(given.text, source, whole, sections).filter((other) => !differences.some((known) => keyOf(known) === keyOf(other)));
    const places = [...differences, ...more].map(difference);
    const values = { name, source: source.file, pages: source.pages.length, count: places.length };
    if (places.length) return tell(say("differs", values), places);
    const [key, reason] = given.sha256 === source.sha256 ? ["equal"] : ["words", why(given, source)];
    return tell(say(key, { ...values, why: reason }), [[say("file", given)]]);
  }

  function take(chosen) {
    const tell = asked();
    if (chosen.length > 1) tell(say("several"));
    else if (chosen.length) check(chosen[0], tell);
  }

  const field = document.querySelector("#check-file input");
  field.addEventListener("change", () => take(field.files));
  field.addEventListener("click", () => { field.value = ""; }); // The same file may be chosen once more.
  // A file that falls beside the field would otherwise take the place of the page.
  const brings = (event) => event.dataTransfer.types.includes("Files");
  addEventListener("dragover", (event) => brings(event) && event.preventDefault());
  addEventListener("drop", (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    document.getElementById("check-file").scrollIntoView({ block: "nearest" });
    take(event.dataTransfer.files);
  });
})();
