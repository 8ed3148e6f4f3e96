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

  /** What is done with all of them, with a script that comes when it is asked for. */
  async function take(act, languages) {
    try {
      await new Promise((onload, onerror) => {
        document.head.append(element("script", { src: Page.here + "assets/js/taken.js", onload, onerror }));
      });
      await Taken[act](places, languages);
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
      ...["copy", "annotate"].map((act) => button(say(`notepad_${act}`), () => take(act, choice.value ? [choice.value] : codes))),
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
