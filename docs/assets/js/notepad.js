// The notepad: places collected while reading, kept in this browser, and copied with their citations.
const Notepad = (() => {
  const { facts, say, element, text, button } = Page;
  const opener = button("", open);
  let places = [];
  let kept = true;

  function load() {
    if (kept) places = Kept.get("notepad") ?? places;
    opener.textContent = places.length ? say("notepad_count", { count: places.length }) : say("notepad");
  }

  function save(changed) {
    places = changed;
    kept = Kept.set("notepad", places);
    load();
  }

  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  function keep({ first, last, prefix, part }) {
    load();
    const place = { first, last, prefix, ...(part && { part }) };
    save([...places.filter((other) => !same(other, place)), place]);
    Page.announce(say("notepad_kept", { place: Page.words(place) }) + (kept ? "" : ` ${say("notepad_lost")}`));
  }

  /** The words of a place in a paragraph: all of it, or one of its speeches. */
  function spoken({ text: words, speeches }, { part }) {
    if (!part) return words;
    const ends = [0, ...speeches.map(([, , end = words.length]) => end)];
    const ordinal = Number(part.split("__speech_")[1]);
    return words.slice(ends[ordinal - 1], ends[ordinal]).trim();
  }

  /** Every paragraph of the search indexes by its address. */
  async function read(languages) {
    const indexes = await Promise.all(languages.map(searchIndex));
    return new Map(indexes.flatMap(({ docs }) => docs.map((entry) => [entry.location, entry])));
  }

  async function copy(languages) {
    try {
      const texts = await read(languages);
      const parts = places.flatMap((place) => languages.map((language) => {
        const lines = [];
        for (let number = place.first; number <= place.last; number += 1) {
          const address = Address.path(facts, { first: number, last: number, prefix: place.prefix }, language);
          lines.push(`${number}. ${spoken(texts.get(address), place)}`);
        }
        const cited = Citation.un(facts, place, language, Page.today()).text;
        return [...lines, cited, Address.cited(facts, place, language)].filter(Boolean).join("\n");
      }));
      const done = say("notepad_copied", { count: places.length }) + (facts.base ? "" : ` ${say("no_link_why")}`);
      Page.copy({ text: parts.join("\n\n") }, done);
    } catch {
      Page.announce(say("notepad_failed"));
    }
  }

  function list(around) {
    // Another window may have added to it.
    const change = (stays) => { load(); save(places.filter(stays)); list(around); (around.querySelector("button") ?? around.parentNode.querySelector("button")).focus(); };
    const items = places.map((place) => element("li", {},
      element("a", { href: Page.path(place), textContent: Page.words(place) }),
      button("×", () => change((other) => !same(other, place)),
        { "aria-label": say("notepad_remove", { place: Page.words(place) }) })));
    const codes = Object.keys(facts.names).filter((code) => facts.texts[code] === code);
    const choice = element("select", { "aria-label": say("notepad_language") },
      ...codes.map((code) => new Option(facts.names[code], code, false, code === facts.language)), new Option(say("both"), ""));
    around.replaceChildren(...(places.length ? [
      element("ol", {}, ...items), choice,
      button(say("notepad_copy"), () => copy(choice.value ? [choice.value] : codes)),
      element("a", { href: Page.way({ page: "brief.html" }) + "?notepad", textContent: say("brief") }),
      button(say("notepad_clear"), () => { change(() => false); Page.announce(say("notepad_cleared")); }),
    ] : [say("notepad_empty")]));
  }

  function open() {
    load();
    save(places); // are they kept?
    const around = element("div", { className: "notepad" });
    list(around);
    Page.dialog(say("notepad"), text("p", say(kept ? "notepad_about" : "notepad_lost"), "why"), around);
  }

  addEventListener("storage", load);
  Page.painted(() => {
    load();
    const help = button(`${say("keys")} (?)`, () => Keys.help());
    const foot = document.querySelector(".edition") ? document.querySelector(".md-content__inner") : document.querySelector(".contents");
    foot?.append(Page.aside(element("p", { className: "page-tools" }, opener, help)));
  });

  return { keep };
})();
