// What the theme's search box lacks: the true count, said aloud; the other language's; the closest spelling; the
// query language; the way back to where the reader was. It listens to the worker's answers beside the theme.
(() => {
  const box = document.querySelector('[data-md-component="search"]');
  const toggle = document.getElementById("__search");
  if (!box || !toggle) return;
  const { say, around, make, total, address, root, roots, names } = searchWords;
  const READY = 1, RESULT = 3;
  const input = box.querySelector("input");
  const result = box.querySelector(".md-search-result");
  const status = make("p", { className: "search-status", "role": "status" });
  const help = make("div", { className: "search-help" }, ...searchWords.help());
  const more = make("p", { className: "search-more" });
  let state = "loading", hits = 0;

  box.setAttribute("aria-label", say("box"));
  result.firstElementChild.after(status, help);

  // The theme takes every link in here for a hit and looks for its score.
  const link = (path, text) => {
    const score = make("span", { textContent: text });
    score.dataset.mdScore = "-1";
    return make("a", { href: address(path) }, score);
  };
  const searchPage = (home, typed) => `${home}search.html?find=${encodeURIComponent(typed)}`;

  const suggestion = (words) => {
    const better = link(`${root}index.html?q=${encodeURIComponent(words)}`, words);
    better.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      input.value = words;
      input.focus();
      input.dispatchEvent(new KeyboardEvent("keyup"));
    });
    return better;
  };

  const show = ({ typed, empty, paragraphs, pages, listed, all, elsewhere, suggestion: better }) => {
    hits = listed;
    help.hidden = !empty;
    status.dataset.query = typed;
    const words = typed.trim();
    const short = words.length > 40 ? `${words.slice(0, 40)}…` : words;
    status.replaceChildren(empty ? "" : hits ? total(paragraphs, pages) : say("none", { query: short }));
    if (better) status.append(" ", ...around("suggest", suggestion(better)));
    more.replaceChildren();
    if (empty) return;
    if (all > listed) more.append(make("span", { textContent: say("capped", { count: listed }) }));
    if (hits) more.append(link(searchPage(root, words), say("all")));
    for (const { code, ...found } of elsewhere) {
      const count = found.paragraphs + found.pages;
      if (count) more.append(link(searchPage(roots[code], words), say("other", { count, language: names[code] })));
    }
  };

  const turn = (to) => {
    state = to;
    status.textContent = to && say(to);
  };
  const fail = () => {
    if (state === "loading") state = "failed";
    more.replaceChildren();
    status.textContent = say("failed");
  };
  // The theme asks for the index, and of one that does not come it says nothing but an error.
  addEventListener("error", () => state === "loading" && fail(), true);

  const listen = (worker) => {
    worker.addEventListener("message", ({ data: { type, data } }) => {
      if (type === READY) {
        turn("");
        // Only now: at first the theme takes the last element for its list.
        result.append(more);
      }
      if (type === RESULT) show(data);
    });
    worker.addEventListener("error", fail);
  };

  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor(...values) {
      super(...values);
      listen(this);
    }
  };

  // The theme listens to keys only: tell it of pasted, spoken, composed and cleared text, and leave it alone while an
  // input method is composing.
  const tell = () => input.dispatchEvent(new KeyboardEvent("keyup"));
  let composing = false;
  input.addEventListener("compositionstart", () => { composing = true; });
  input.addEventListener("compositionend", () => { composing = false; tell(); });
  input.addEventListener("input", () => { if (!composing) tell(); });
  input.form.addEventListener("reset", () => setTimeout(tell));
  input.addEventListener("keyup", (event) => { if (composing) event.stopImmediatePropagation(); });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) event.stopPropagation();
    else if (event.key === "Enter" && !hits) {
      event.preventDefault();
      event.stopPropagation();
    }
  });

  // The theme's button copies the address of the query before the last.
  const share = box.querySelector("[data-md-component=search-share]");
  share?.addEventListener("click", () => { share.dataset.clipboardText = share.href; }, true);

  // Back to where the reader was.
  let opener = null;
  input.addEventListener("focus", ({ relatedTarget }) => { if (!toggle.checked) opener = relatedTarget; });
  toggle.addEventListener("change", () => {
    if (toggle.checked && state) turn(state);
    if (!toggle.checked) setTimeout(() => { if (document.activeElement === document.body) opener?.focus(); });
  });
})();
