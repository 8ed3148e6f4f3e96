// What the checks of the proof share: the source files as the page states them, and how a reader is answered.
const Proof = (() => {
  const MOST = 5; // places that are told one by one
  const words = JSON.parse(document.getElementById("check-words").textContent);
  const { element } = Page;
  const say = (key, values = {}) => Citation.fill(words[key], values);

  /** The source files: name, language, size, hash, what a line end is read as, the lines that pages leave out as furniture,
      and the pages, that of the whole record first. */
  const files = [...document.querySelectorAll("[data-file]")].map(({ dataset }) => (
    { ...dataset, size: Number(dataset.size), furniture: JSON.parse(dataset.furniture), pages: dataset.pages.split(" ") }));

  /** What tells how a check goes: a sentence that is read out, then places. Only the check that was asked for last is heard. */
  function answer(id) {
    const part = document.getElementById(id);
    const [line, list] = [".check-said", ".check-places"].map((selector) => part.querySelector(selector));
    let asked = 0;
    return () => {
      asked += 1;
      const mine = asked;
      return (sentence, places = []) => {
        if (mine !== asked) return;
        const more = places.length > MOST ? [element("li", {}, say("more", { count: places.length - MOST }))] : [];
        line.textContent = sentence;
        list.replaceChildren(...places.slice(0, MOST).map((place) => element("li", {}, ...place)), ...more);
      };
    };
  }

  /** A link to a block of a page: its number where it has one, and the name of the page. */
  function place({ address, id, label }) {
    const [page, number] = [address.replace(/^.*\//, ""), parseInt(label, 10)];
    const numbered = number ? `${Page.words({ first: number, last: number })} · ${page}` : page;
    return element("a", { href: id ? `${address}#${id}` : address }, numbered);
  }

  const unread = (pages) => pages.filter(({ blocks }) => !blocks).map((page) => [place(page)]);

  return { say, files, answer, place, unread };
})();
