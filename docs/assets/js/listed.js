// A field above a list leaves what has every word that is typed: terms by their names, questions, or rows of tables. What
// is folded away opens where something of it is left.
(() => {
  const words = JSON.parse(document.getElementById("listed-words").textContent);
  const { element } = Page;
  const place = document.querySelector(".listed-filter"), article = document.querySelector(".md-content__inner");
  const below = (head, stop) => {
    const following = [];
    for (let next = head.nextElementSibling; next && !next.matches(stop); next = next.nextElementSibling) following.push(next);
    return following;
  };
  const fold = (text) => text.normalize("NFC").toLowerCase();
  const NAMED = ".folded > h2[id]";
  const entryOf = (first) => {
    const parts = first.matches("tr") ? [first] : [first, ...below(first, first.matches("h2") ? "h2" : "h2, h3, :not(p)")];
    // Of a term its name and its forms count, not what stands around it.
    return { parts, text: fold(parts.map((part) => part.matches("table, div") ? "" : part.textContent).join(" ")) };
  };
  const listed = [...article.querySelectorAll(article.querySelector(NAMED) ? NAMED : "h3[id], tbody tr")].map(entryOf);
  if (!place || !listed.length) return;

  const within = (around) => listed.filter(({ parts: [first] }) => around.some((part) => part.contains(first)));
  const heads = [...article.querySelectorAll(":scope > h2[id]")].map((head) => [head, within(below(head, "h2"))]);
  const folded = [...article.querySelectorAll(".folded")].map((part) => [part, within([part]), part.open]);
  const field = element("input", { type: "search", id: "listed-field", autocomplete: "off" });
  const status = element("output");

  field.addEventListener("input", () => {
    const wanted = fold(field.value.trim()).split(/\s+/);
    for (const entry of listed) {
      entry.shown = wanted.every((word) => entry.text.includes(word));
      entry.parts.forEach((part) => { part.hidden = !entry.shown; });
    }
    const some = (entries) => entries.some(({ shown }) => shown);
    for (const [head, entries] of heads) head.hidden = !some(entries);
    for (const [part, entries, open] of folded) {
      part.hidden = !some(entries);
      part.open = wanted[0] ? some(entries) : open;
    }
    const count = listed.filter(({ shown }) => shown).length;
    status.textContent = wanted[0] ? Citation.fill(words.found, { count, of: listed.length }) : "";
  });
  place.append(element("label", { htmlFor: "listed-field" }, words.field), field, status);
})();
