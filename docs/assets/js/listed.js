// A field above a list leaves what has every word that is typed: terms by their names, questions, or rows of tables. What
// is folded away opens where something of it is left.
(() => {
  const words = JSON.parse(document.getElementById("listed-words").textContent);
  const { element } = Page;
  const place = document.querySelector(".listed-filter"), article = document.querySelector(".md-content__inner");
  const below = (one, stop) => {
    const found = [];
    for (let next = one.nextElementSibling; next && !next.matches(stop); next = next.nextElementSibling) found.push(next);
    return found;
  };
  const fold = (text) => text.normalize("NFC").toLowerCase();
  const NAMED = ".folded > h2[id]";
  const entry = (one) => {
    const parts = one.matches("tr") ? [one] : [one, ...below(one, one.matches("h2") ? "h2" : "h2, h3, :not(p)")];
    // Of a term its name and its forms count, not what stands around it.
    return { parts, said: fold(parts.map((part) => part.matches("table, div") ? "" : part.textContent).join(" ")) };
  };
  const listed = [...article.querySelectorAll(article.querySelector(NAMED) ? NAMED : "h3[id], tbody tr")].map(entry);
  if (!place || !listed.length) return;

  const within = (around) => listed.filter((one) => around.some((part) => part.contains(one.parts[0])));
  const heads = [...article.querySelectorAll(":scope > h2[id]")].map((head) => [head, within(below(head, "h2"))]);
  const folded = [...article.querySelectorAll(".folded")].map((one) => [one, within([one]), one.open]);
  const field = element("input", { type: "search", id: "listed-field", autocomplete: "off" });
  const status = element("output");

  field.addEventListener("input", () => {
    const wanted = fold(field.value.trim()).split(/\s+/);
    for (const one of listed) {
      one.shown = wanted.every((word) => one.said.includes(word));
      one.parts.forEach((part) => { part.hidden = !one.shown; });
    }
    const some = (own) => own.some((one) => one.shown);
    for (const [head, own] of heads) head.hidden = !some(own);
    for (const [one, own, open] of folded) {
      one.hidden = !some(own);
      one.open = wanted[0] ? some(own) : open;
    }
    const count = listed.filter((one) => one.shown).length;
    status.textContent = wanted[0] ? Citation.fill(words.found, { count, of: listed.length }) : "";
  });
  place.append(element("label", { htmlFor: "listed-field" }, words.field), field, status);
})();
