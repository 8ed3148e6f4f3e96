// What the address of a page asks for, when it opens and whenever it changes. An address that is not quite right is led to
// the right one by the reader, so that bar, contents and copying are right; of one that leads nowhere a line says why.
// A range and a quote are marked, and belong to their paragraph: whoever goes on to another leaves them behind.
(() => {
  const { facts, here, say, button, element } = Page;
  const { editions = [] } = facts;
  const query = (name) => new URLSearchParams(location.search).get(name);
  const read = () => Reader.address(facts, location.href.slice(here.length));
  // The words that an address looks for on the page are part of it in browsers that do not know them.
  const fragment = () => location.hash.slice(1).split(":~:")[0];
  const written = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
  const anchored = (id = fragment()) => (id ? document.getElementById(id) ?? document.getElementById(written(id)) : null);
  const target = () => anchored()?.closest(".paragraph");
  let shown = {}, quoted = null;

  /** As `anchored`, in upper case, too. */
  const like = (id) => id && (anchored(id)
    ?? [...document.querySelectorAll("[id]")].find((other) => other.id.toLowerCase() === id.toLowerCase()));

  /** The earlier text that the address is of. */
  const earlier = () => editions.find(({ edition }) => edition === query("e"));

  /** Leads to where the address means. Returns what makes the words for one that leads nowhere, or not quite there. */
  function lead() {
    if (anchored() || earlier() || !(fragment() || query("r") || query("t"))) return null;
    const found = read();
    const { place } = found;
    const quoted = place?.whole && query("t") ? Quote.home(query("t"))?.id : null;
    const there = [fragment() && found.id, quoted ?? (place && !place.whole && Address.id(place, place.at))].map(like).find(Boolean);
    if (there) {
      location.replace(`#${there.id}`);
      const lost = place?.part && there.id !== place.part;
      return lost ? () => say("address_part", { place: Page.words({ first: place.first, last: place.first }), text: place.part }) : null;
    }
    const page = (address) => address.split(/[?#]/)[0];
    const ways = [found, { ...found, page: found.home }].filter((way) => (way.place ? !way.place.whole : way.page));
    const away = ways.map(Page.way).find((address) => page(address) !== page(location.href));
    if (away) location.replace(away);
    if (away || (!fragment() && query("r"))) return null;
    const text = written(fragment() || location.search);
    return () => (found.reason === "outside" ? Goto.reason(found) : say("address_unread", { text }));
  }

  /** A line before the paragraph of the address, else at the head of the page, with the way to go on. */
  function tell(words) {
    const way = button(say("go_to"), Goto.open);
    const line = target() ? Page.remark(target(), words, way) : Page.aside(element("p", { className: "remark" }, words, way));
    line.classList.add("warning", "lost");
    line.setAttribute("role", "status");
    if (line.isConnected) return;
    const head = document.querySelector("article h1, .md-content h1");
    if (head) head.after(line);
    else document.querySelector("article").prepend(line);
    line.scrollIntoView({ block: "nearest" });
  }

  function show() {
    const [range, quote] = ["r", "t"].map(query);
    const at = target() ?? Page.paragraphs[0];
    quoted = null;
    shown = { search: location.search, at };
    if (!at || (range ?? quote) === null) return;
    const { place } = read();
    const held = place && !place.whole && place.refused === undefined;
    if (range !== null && !earlier() && !(held && Span.mark(place, at))) Span.refuse(range, at);
    if (quote !== null && target()) quoted = Quote.open(at, place?.quote ?? quote);
  }

  /** An address may be of a text that was in force before, or bear other words since. What that text said comes with scripts
      of its own, and with none where there is none. */
  function recall(then = () => {}) {
    const asked = query("e"), old = earlier(), id = fragment();
    if (asked && asked !== facts.edition && !old) tell(say("edition_unknown", { text: asked }));
    const stale = quoted?.matches(".warning") ? quoted : null;
    const reworded = Page.paragraphs.length && editions.some(({ ids }) => ids.includes(id));
    if (!old && !(stale && editions.length) && !reworded) return;
    const go = () => Earlier.tell({ old, id, at: anchored(), stale, quote: query("t"), range: query("r") }, still).then(then);
    if (window.Earlier) go();
    else document.head.append(element("script", { src: here + facts.earlier, onload: go }));
  }

  function clear() {
    document.querySelectorAll(".remark").forEach((line) => line.remove());
    Page.paragraphs.forEach((paragraph) => {
      paragraph.classList.remove("in-range");
      Page.head(paragraph).classList.remove("ranged");
    });
    Quote.close();
  }

  /** The paragraph comes into view with the lines before it. */
  function bring(paragraph) {
    const line = Page.start(paragraph);
    (line.matches(".remark") ? line : paragraph).scrollIntoView();
  }

  /** What stands before the reading place comes and goes without moving it. */
  function still(act) {
    const { scrollX: left, scrollY: top } = window;
    act();
    scrollTo({ left, top, behavior: "instant" });
  }

  /** The query belongs to another paragraph than the one that the reader has gone on to. */
  function leave() {
    const values = new URLSearchParams(location.search);
    ["r", "t"].forEach((name) => values.delete(name));
    try {
      history.replaceState(history.state, "", location.pathname + `?${values}`.replace(/^\?$/, "") + location.hash);
    } catch {
      return; // A page opened from disk may not change its address in every browser.
    }
    clear();
    show();
    target().scrollIntoView();
  }

  function change() {
    document.querySelectorAll(".remark.lost").forEach((line) => line.remove());
    const words = lead();
    const [range, quote] = ["r", "t"].map(query);
    const moved = target() && target() !== shown.at && (range ?? quote) !== null;
    const elsewhere = moved && (quote === null ? read().place?.refused !== undefined : Quote.home(quote) !== target());
    if (location.search === shown.search && elsewhere) leave();
    else if (location.search !== shown.search || moved) {
      clear();
      still(show);
    }
    if (words) tell(words());
    recall();
  }

  /** Which paragraph is at the top of the window, and where: browsers restore either that or how far was scrolled, which
      are no more the same once a line has come in. */
  function keep() {
    const paragraph = document.querySelector(".remark") && Page.paragraphs.find((block) => block.getBoundingClientRect().bottom > 0);
    if (!paragraph) return;
    Kept.set("reading", [location.href, paragraph.id, paragraph.getBoundingClientRect().top], "sessionStorage");
  }

  /** Whoever comes back, or loads a page again, goes on where he or she was; false for who comes for the first time. */
  function resume() {
    if (performance.getEntriesByType("navigation")[0]?.type === "navigate") return false;
    const [address, id, top] = Kept.get("reading", "sessionStorage") ?? [];
    const paragraph = address === location.href && anchored(id);
    const back = () => scrollBy({ top: paragraph.getBoundingClientRect().top - top, behavior: "instant" });
    // After the browser has made room for the lines in its own way.
    if (paragraph) requestAnimationFrame(() => setTimeout(back));
    return true;
  }

  const lost = lead();
  Page.painted(() => {
    const words = lost ?? lead();
    show();
    if (words) tell(words());
    const first = !resume();
    const come = () => first && target() && document.querySelector(".remark") && bring(target());
    come();
    recall(come);
    // After a reload, not every browser tells of the way back by both.
    ["hashchange", "popstate"].forEach((name) => addEventListener(name, change));
    addEventListener("pagehide", keep);
  });
})();
