// The pages beside the hashes that are listed: every paragraph that a page holds is hashed anew.
(() => {
  const { say, files, place, unread } = Proof;
  const asked = Proof.answer("check-pages");

  /** The rows of a table in their order: number, page and hash by the id of the paragraph. */
  const listed = (text) => new Map([...document.querySelectorAll(`.spans[data-text="${text}"] tbody tr`)].map((row) => {
    const link = row.querySelector("th a");
    const [address, id] = link.getAttribute("href").split("#");
    return [id, { address, id, label: link.textContent, sha256: row.querySelector("code").textContent }];
  }));

  /** What a page holds otherwise than the table, the page of the whole record (`all`) every row of it. */
  function otherwise({ address, blocks }, rows, all) {
    const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
    const ids = paragraphs.map(({ id }) => id);
    const told = (key, block) => [place(block), " · ", say(key)];
    const changed = paragraphs.filter(({ id, words }) => rows.has(id) && rows.get(id).sha256 !== Sha256(words));
    const lost = [...rows.values()].filter((row) => (all || row.address === address) && !ids.includes(row.id));
    const due = [...rows.keys()].filter((id) => ids.includes(id));
    const moved = ids.filter((id) => rows.has(id)).some((id, at) => id !== due[at]);
    return [
      ...changed.map((block) => told("changed_place", block)),
      ...paragraphs.filter(({ id }) => !rows.has(id)).map((block) => told("added", block)),
      ...lost.map(({ label }) => told("lost", { address, label })),
      ...(moved ? [told("moved", { address })] : []),
    ];
  }

  async function check(tell) {
    const tables = files.map((file) => ({ ...file, rows: listed(file.text) })).filter(({ rows }) => rows.size);
    const pages = await Neighbours.all(tables.flatMap((table) => table.pages), (how) => tell(say("reading", how)));
    const read = pages.filter(({ blocks }) => blocks);
    const table = (page) => tables.find(({ pages: addresses }) => addresses.includes(page.address));
    const wrong = read.flatMap((page) => otherwise(page, table(page).rows, page.address === table(page).pages[0]));
    const places = read.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "paragraph").length;
    if (wrong.length) tell(say("changed", { count: wrong.length }), wrong);
    else if (read.length < pages.length) tell(say("unread", { count: pages.length - read.length }), unread(pages));
    else tell(say("same", { pages: pages.length, places }));
  }

  document.querySelector("#check-pages button").addEventListener("click", () => check(asked()));
})();
