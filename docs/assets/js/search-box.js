// What the theme's search box lacks: the true count, said aloud; the other language's; the closest spelling; the
// query language; the way back to where the reader was. It stands between the theme and the worker, which comes, together
// with the index, when the box is first used.
(() => {
  const box = document.querySelector('[data-md-component="search"]');
  const toggle = document.getElementById("__search");
  if (!box || !toggle) return;
  const { say, around, make, total, address, root, roots, names, language } = searchWords;
  const SETUP = 0, READY = 1, RESULT = 3, OTHERS = 4, ELSEWHERE = 5;
  const input = box.querySelector("input");
  const result = box.querySelector(".md-search-result");
  const status = make("p", { className: "search-status", "role": "status" });
  const help = make("div", { className: "search-help" }, ...searchWords.help());
  const more = make("p", { className: "search-more" });
  let state = "unused", hits = 0;

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

  const lead = ({ typed, elsewhere }) => {
    for (const { code, ...found } of elsewhere) {
      const count = found.paragraphs + found.pages;
      if (count) more.append(link(searchPage(roots[code], typed.trim()), say("other", { count, language: names[code] })));
    }
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
    lead({ typed, elsewhere });
  };

  const turn = (to) => {
    state = to;
    status.textContent = to && say(to);
  };
  const fail = () => {
    turn("failed");
    more.replaceChildren();
  };

  // The other languages come after the first answer, which need not wait for them.
  const others = Object.keys(roots).filter((code) => code !== language);
  let wanted;
  const widen = async (worker) => {
    wanted = false;
    try {
      const indexes = await Promise.all(others.map(async (code) => ({ code, index: await searchIndex(code) })));
      worker.postMessage({ type: OTHERS, data: indexes });
    } catch {
      wanted = true;
    }
  };

  // The theme starts its worker as a page opens, and would ask for the index as well if its form had its name.
  const Native = window.Worker;
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const use = () => ["unused", "failed"].includes(state) && this.start(address);
      toggle.addEventListener("change", () => toggle.checked && use());
      input.addEventListener("focus", use);
      if (toggle.checked) use();
    }

    start(address) {
      turn("loading");
      wanted = others.length > 0;
      const worker = new Native(address);
      const acts = {
        [READY]: () => {
          turn("");
          // Only now: at first the theme takes the last element for its list.
          result.append(more);
        },
        [RESULT]: (answer) => {
          show(answer);
          if (wanted && !answer.empty) widen(worker);
        },
        [ELSEWHERE]: (answer) => { if (answer.typed === status.dataset.query) lead(answer); },
      };
      worker.addEventListener("error", fail);
      worker.addEventListener("message", ({ data }) => {
        acts[data.type](data.data);
        this.dispatchEvent(new MessageEvent("message", { data }));
      });
      searchIndex(language).then((index) => worker.postMessage({ type: SETUP, data: index })).catch(fail);
      this.worker = worker;
    }

    postMessage(message) {
      this.worker.postMessage(message);
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

  // On the home page it comes when it is asked for.
  addEventListener("keydown", ({ key, target }) => {
    if (key === "/" && !target.closest("input")) box.classList.add("wanted");
  }, true);

  // Back to where the reader was.
  let opener = null;
  input.addEventListener("focus", ({ relatedTarget }) => { if (!toggle.checked) opener = relatedTarget; });
  toggle.addEventListener("change", () => {
    if (!toggle.checked) setTimeout(() => { if (document.activeElement === document.body) opener?.focus(); });
  });
})();
