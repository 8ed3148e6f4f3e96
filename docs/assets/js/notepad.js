// The notepad: places collected while reading, kept in this browser only, and copied together with their citations.
const Notepad = (() => {
  const { facts, say, element, button } = Page;
  const KEY = `notepad:${Page.here}`;
  const texts = {};
  let places = [];
  let kept = true;

  function load() {
    try { places = JSON.parse(localStorage.getItem(KEY)) ?? []; } catch { kept = false; }
  }

  function save() {
    try { localStorage.setItem(KEY, JSON.stringify(places)); } catch { kept = false; }
    document.querySelectorAll(".notepad-open").forEach(show);
  }

  function show(opener) {
    opener.textContent = places.length ? say("notepad_count", { count: places.length }) : say("notepad");
  }

  const same = (a, b) => a.first === b.first && a.last === b.last && a.prefix === b.prefix;

  function keep({ first, last, prefix }) {
    load();
    const place = { first, last, prefix };
    if (!places.some((other) => same(other, place))) places.push(place);
    save();
    Page.announce(say("notepad_kept", { place: Page.words(place) }) + (kept ? "" : ` ${say("notepad_lost")}`));
  }

  /** The text of every paragraph in a language; loaded as a script, which works from a folder, too. */
  function read(language) {
    if (texts[language]) return Promise.resolve(texts[language]);
    return new Promise((resolve, reject) => {
      const script = element("script", { src: `${Page.here}record/texts-${language}.js` });
      script.addEventListener("load", () => resolve(texts[language]));
      script.addEventListener("error", reject);
      document.head.append(script);
    });
  }

  async function copy(languages) {
    try {
      const all = await Promise.all(languages.map(read));
      const parts = places.map((place) => languages.map((language, i) => {
        const run = Array.from({ length: place.last - place.first + 1 }, (_, step) => place.first + step);
        const text = run.map((number) => `${number}. ${all[i][Address.id(place, number)]}`).join("\n");
        const link = Address.link(facts, place, language);
        return `${text}\n${Citation.un(facts, place, language, Page.today()).text}${link && `\n${link}`}`;
      }).join("\n\n")).join("\n\n");
      Page.copy(parts, null, say("notepad_copied", { count: places.length }) + (facts.base ? "" : ` ${say("no_link_why")}`));
    } catch {
      Page.announce(say("notepad_failed"));
    }
  }

  function list(around) {
    const items = places.map((place) => element("li", {},
      element("a", { href: Page.here + Address.path(facts, place, facts.language), textContent: Page.words(place) }),
      button("×", () => { places = places.filter((other) => !same(other, place)); save(); list(around); around.querySelector("button")?.focus(); },
        { ariaLabel: say("notepad_remove", { place: Page.words(place) }) })));
    const codes = Object.keys(facts.roots).filter((code) => facts.texts[code] === code);
    const names = [...codes.map((code) => [code, facts.names[code]]), ...(codes.length > 1 ? [["", say("both")]] : [])];
    const choice = element("select", { id: "notepad-language" }, ...names.map(([value, text]) => new Option(text, value, false, value === facts.language)));
    const actions = element("p", { className: "actions" },
      element("label", { htmlFor: choice.id, textContent: say("notepad_language") }), choice,
      button(say("notepad_copy"), () => copy(choice.value ? [choice.value] : codes)),
      button(say("notepad_clear"), () => { places = []; save(); list(around); Page.announce(say("notepad_cleared")); }));
    around.replaceChildren(...(places.length ? [element("ol", {}, ...items), actions] : [element("p", { textContent: say("notepad_empty") })]));
  }

  function open() {
    load();
    const around = element("div", { className: "notepad" });
    list(around);
    Page.dialog(say("notepad"), element("p", { className: "why", textContent: say(kept ? "notepad_about" : "notepad_lost") }), around);
  }

  Page.painted(() => {
    load();
    const foot = document.querySelector(".md-content__inner");
    if (!foot || !document.querySelector(".edition, .goto")) return;
    const opener = button("", open, { className: "notepad-open" });
    show(opener);
    const line = element("p", { className: "page-tools" }, opener, button(`${say("keys")} (?)`, () => Keys.help()));
    line.dataset.searchExclude = "";
    foot.append(line);
    addEventListener("storage", (event) => { if (event.key === KEY) { load(); show(opener); } });
  });

  return { keep, open, texts: (language, all) => { texts[language] = all; } };
})();
