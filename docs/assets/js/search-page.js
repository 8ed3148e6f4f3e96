// The search page: every hit in the order of the record, with filters and their counts, all of it in the address.
(() => {
  const { say, around, make, total, address, root, language } = searchWords;
  const STEP = 100; // hits listed at a time
  const SHAPE = { before: 40, length: 110, limit: 2000 };
  const FILTERS = ["section", "speaker", "basis"];
  const form = document.querySelector(".find");
  const filters = form.querySelector(".find-filters");
  const status = document.querySelector(".find-status");
  const list = document.querySelector(".find-results");
  const more = document.querySelector(".find-more");
  const help = document.querySelector(".find-help");
  const both = make("input", { type: "checkbox", checked: Kept.get("view") === "parallel" });
  const tool = (key, act) => Page.button(SearchSheet.say(key), act);
  const tools = make("p", { className: "find-tools", hidden: true },
    ...(SearchSheet.several ? [make("label", {}, both, " ", SearchSheet.say("both"))] : []),
    tool("csv", () => save().catch(() => Page.announce(say("failed")))), tool("brief", () => location.assign(brief())));
  status.after(tools);
  let search, hits = [], listed = 0, found;

  status.textContent = say("loading");

  const values = new URLSearchParams(location.search);
  form.elements.find.value = values.get("find") ?? "";

  // What the filters ask of a hit: its page, and who speaks where it matches, known by what.
  const describe = (hit, found) => {
    const entry = search.entries[hit.at];
    const marks = recordShow.intervals(search.fold, entry.text, found.terms, recordShow.within(entry, found.who));
    const spoken = recordSearch.speeches(entry).filter(([speaker, , from, to]) =>
      marks.length ? marks.some(([low, high]) => low < to && high > from) : !found.who.length || found.who.some((voices) => voices.has(speaker)));
    const page = search.pageOf(entry.location);
    return {
      ...hit,
      marks,
      page,
      section: search.inRecord[hit.at] ? page.slice(root.length).replace(/^.*\/|\.html$/g, "") : "pages",
      voices: spoken.map(([speaker, basis]) => ({ speaker: search.config.speakers[speaker]?.id, basis: search.config.bases[basis] })),
    };
  };

  const fits = (hit, chosen) =>
    (!chosen.section || hit.section === chosen.section) &&
    (!(chosen.speaker || chosen.basis) ||
      hit.voices.some((voice) => (!chosen.speaker || voice.speaker === chosen.speaker) && (!chosen.basis || voice.basis === chosen.basis)));

  const names = {
    section: () => [
      ...search.config.pages.map((page) => [page.replace(/^.*\/|\.html$/g, ""), search.entries[search.pages.get(root + page)].title]),
      ["pages", say("pages")],
    ],
    speaker: () => search.config.speakers.map(({ id, name }) => [id, name[language]]),
    basis: () => search.config.bases.map((basis) => [basis, say(`basis_${basis}`)]),
  };

  // Each filter offers what the others leave, with how many hits that is.
  const offer = (all, chosen) => {
    for (const filter of FILTERS) {
      const select = form.elements[filter];
      const left = all.filter((hit) => fits(hit, { ...chosen, [filter]: "" }));
      const options = names[filter]()
        .map(([value, name]) => [value, name, left.filter((hit) => fits(hit, { ...chosen, [filter]: value })).length])
        .filter(([value, , count]) => count || value === chosen[filter]);
      select.replaceChildren(
        new Option(`${say("filter_all")} (${left.length})`, ""),
        ...options.map(([value, name, count]) => new Option(`${name} (${count})`, value)),
      );
      select.value = chosen[filter];
      select.parentElement.hidden = !options.length;
    }
    filters.hidden = !all.length;
    form.elements.clear.hidden = !FILTERS.some((filter) => chosen[filter]);
  };

  const save = async () => SheetFiles.save("search.csv", "text/csv", await SearchSheet.csv(search, hits));
  const brief = () => address(`${root}brief.html?find=${encodeURIComponent(form.elements.find.value.trim())}`);

  const item = ({ marks, ...hit }) => {
    const entry = search.entries[hit.at];
    const { title, more } = recordShow.named(search, hit);
    const link = make("a", { href: address(recordShow.address(entry.location, entry.text, marks, more)), textContent: title });
    const text = make("p");
    // The one place where markup is made from text; everything in it is escaped there.
    text.innerHTML = recordShow.snippet(entry.text, marks, SHAPE);
    const made = make("li", {}, link, text);
    if (both.checked && SearchSheet.several)
      SearchSheet.beside(search, { ...hit, marks }, found).then((beside) => { if (beside.length) { text.replaceWith(...beside); made.classList.add("both"); } }, fail);
    return made;
  };

  const extend = () => {
    const next = hits.slice(listed, listed + STEP);
    let last = listed ? hits[listed - 1].page : null;
    for (const hit of next) {
      if (hit.page !== last) {
        const page = search.entries[search.pages.get(hit.page)];
        if (page) list.append(make("li", { className: "find-group" }, make("h2", { textContent: page.title })));
        last = hit.page;
      }
      list.append(item(hit));
    }
    listed += next.length;
    more.hidden = listed >= hits.length;
    more.textContent = say("more", { count: Math.min(STEP, hits.length - listed) });
    return next.length;
  };

  const show = (chosen) => {
    const typed = form.elements.find.value;
    found = search.find(typed);
    const all = found.hits.map((hit) => describe(hit, found)).sort((a, b) => a.at - b.at);
    offer(all, chosen);
    hits = all.filter((hit) => fits(hit, chosen));
    tools.hidden = !hits.length;
    listed = 0;
    list.replaceChildren();
    extend();
    const { paragraphs, pages } = search.count(hits);
    const better = found.empty || found.hits.length ? null : recordSearch.suggest(search, typed);
    status.textContent = found.empty ? "" : hits.length ? total(paragraphs, pages) : say("none", { query: typed.trim().slice(0, 60) });
    if (better) {
      const link = make("a", { href: address(`${root}search.html?find=${encodeURIComponent(better)}`), textContent: better });
      status.append(" ", ...around("suggest", link));
    }
    help.open = found.empty;
    document.documentElement.classList.remove("finding");
  };

  /** What fails says so, and what to do. */
  const attempt = (act) => {
    try {
      act();
    } catch (error) {
      fail();
      throw error;
    }
  };

  const fail = () => {
    search = null;
    list.replaceChildren();
    filters.hidden = more.hidden = tools.hidden = true;
    status.textContent = say("failed");
    document.documentElement.classList.remove("finding");
  };

  const chosen = () => Object.fromEntries(FILTERS.map((filter) => [filter, form.elements[filter].value]));

  const update = (wanted = chosen()) => {
    if (!search) return;
    attempt(() => show(wanted));
    const now = new URLSearchParams();
    for (const [name, value] of Object.entries({ find: form.elements.find.value.trim(), ...wanted })) if (value) now.set(name, value);
    const query = `${now}`;
    try {
      history.replaceState(null, "", location.pathname + (query && `?${query}`));
    } catch {
      // A page opened from disk may not change its address in every browser; the search works all the same.
    }
  };

  form.addEventListener("submit", (event) => { event.preventDefault(); update(); });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    update(Object.fromEntries(FILTERS.map((filter) => [filter, ""])));
    form.elements.find.focus();
  });
  form.elements.find.addEventListener("input", (event) => { if (!event.isComposing) update(); });
  form.elements.find.addEventListener("compositionend", () => update());
  for (const filter of FILTERS) form.elements[filter].addEventListener("change", () => update());
  both.addEventListener("change", () => {
    Kept.set("view", both.checked ? "parallel" : "single");
    update();
  });
  more.addEventListener("click", () => {
    const before = list.querySelectorAll("a").length;
    extend();
    list.querySelectorAll("a")[before]?.focus();
  });

  searchIndex(language).then((index) => {
    search = recordSearch.open(index);
    update(Object.fromEntries(FILTERS.map((filter) => [filter, values.get(filter) ?? ""])));
    if (!form.elements.find.value) form.elements.find.focus();
  }).catch(fail);
})();
