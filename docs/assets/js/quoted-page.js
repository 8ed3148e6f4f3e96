// The page that checks a document: takes a file or words, reads and checks them in short steps, and shows what was found.
// Nothing is sent, and nothing is kept.
var recordEditions = {};

(() => {
  const { say } = QuotedShow;
  const SLICE = 12; // milliseconds of work between two pauses, in which the page answers
  const form = document.querySelector(".quoted-form"), status = document.querySelector(".quoted-status"), place = document.querySelector(".quoted-result");
  const KNOWN = new Set(["empty", "large", "broken", "not_word", "old_word", "pdf", "rtf", "no_text", "unreadable", "nothing"]);
  let texts, turn = 0;

  const pause = () => new Promise((resolve) => { setTimeout(resolve); });

  /** Do all steps of a generator; nothing where another check has begun. */
  async function done(steps, mine, tell = () => {}) {
    for (;;) {
      const end = performance.now() + SLICE;
      let step;
      do step = steps.next(); while (!step.done && performance.now() < end);
      if (step.done) return step.value;
      tell(step.value);
      await pause();
      if (mine !== turn) throw new Error("other");
    }
  }

  // The texts of earlier editions, each a script that says what they are.
  const earlier = ({ edition, script }) => new Promise((resolve, reject) => {
    document.head.append(makeElement("script", { src: Page.here + script, onload: () => resolve({ edition, ...recordEditions[edition] }), onerror: reject }));
  });

  async function opened(mine) {
    const { editions = [], indexes, edition } = recordWords, codes = Object.keys(indexes);
    const [now, before] = await Promise.all([Promise.all(codes.map(searchIndex)), Promise.all(editions.map(earlier))]);
    const fold = recordFold(now[0].config.variants + before.map(({ variants }) => variants).join(""));
    const found = { now: [], earlier: [], original: codes.find((code) => !recordWords.roots[code]), edition };
    const add = async (list, about) => list.push(await done(QuotedTexts.open(about, fold), mine));
    for (const [at, { config, docs }] of now.entries()) await add(found.now, { language: codes[at], root: config.root, pages: config.pages, docs, edition });
    for (const { edition: old, texts: all, pages } of before)
      for (const [language, docs] of Object.entries(all)) await add(found.earlier, { language, root: recordWords.roots[language], pages, docs, edition: old });
    return { ...found, known: new Set(now.flatMap(({ docs }) => docs.flatMap(({ text }) => [...text]))) };
  }

  async function check(name, blocksOf) {
    const mine = ++turn;
    const tell = (words) => { status.textContent = words; };
    place.replaceChildren();
    tell(say("reading", { name }));
    try {
      texts = texts ?? await opened(mine);
      const blocks = await done(await blocksOf(), mine);
      const result = await done(QuotedJudge.all(blocks, recordWords, texts), mine, (part) => tell(say("checking", { share: Math.round(part * 100) })));
      tell(await done(QuotedShow.all(result, texts, name, place), mine));
    } catch (error) {
      if (mine !== turn) return;
      tell(say(KNOWN.has(error.message) ? error.message : "failed", { name }));
      if (!KNOWN.has(error.message)) throw error;
    }
  }

  const checkFile = (file) => check(file.name, async () => {
    const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => { throw new Error("unreadable"); });
    return QuotedDocument.read(bytes, { known: (sign) => texts.known.has(sign), page: quotedPage });
  });

  function take(files) {
    if (files.length > 1) status.textContent = say("several");
    else if (files.length) checkFile(files[0]);
  }

  const { file: field, words } = form.elements;
  const pasted = function* () { return QuotedDocument.pasted(words.value); };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (words.value.trim()) check(say("pasted"), pasted);
    else if (field.files.length) take(field.files);
    else status.textContent = say("nothing");
  });
  field.addEventListener("change", () => take(field.files));
  field.addEventListener("click", () => { field.value = ""; }); // The same file may be chosen once more.
  // A file that falls beside the field would otherwise take the place of the page.
  const brings = (event) => event.dataTransfer.types.includes("Files");
  addEventListener("dragover", (event) => brings(event) && event.preventDefault());
  addEventListener("drop", (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
})();
