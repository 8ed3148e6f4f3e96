// The ways from a page to another view of it: one text or two side by side, which are pages of their own, and the other
// language. They keep the paragraph that is being read, a range, and what is searched for; a quote belongs to one language.
// One text or two is remembered, and `?view=parallel` chooses it; an address that asks for anything else stays as it is.
(() => {
  const link = document.querySelector(".views .parallel, .views .single");
  const here = link?.matches(".single") ? "parallel" : "single";
  const languages = document.querySelectorAll("a.md-select__link[hreflang]");

  /** What the address names, while it is in the window; else the paragraph at its top, none before the first is reached. */
  function read() {
    const header = 100;
    const named = document.getElementById(location.hash.slice(1))?.getBoundingClientRect();
    if (named && named.bottom > header && named.top < innerHeight) return location.hash;
    const paragraphs = [...document.querySelectorAll(".paragraph[id]")];
    const first = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > header);
    const reached = first && (first !== paragraphs[0] || first.getBoundingClientRect().top < header);
    return reached ? `#${first.id}` : location.hash;
  }

  function keep(way, place) {
    const query = new URLSearchParams(location.search);
    ["h", "q", "t", "view"].forEach((name) => query.delete(name));
    const range = Address.range(query.get("r"));
    if (!range) query.delete("r");
    const [page] = way.getAttribute("href").split(/[?#]/);
    way.setAttribute("href", page + `?${query}`.replace(/^\?$/, "") + (range || query.has("e") ? location.hash : place));
  }

  const carry = () => languages.forEach((way) => keep(way, location.hash));
  carry();
  addEventListener("hashchange", carry);
  languages.forEach((way) => way.addEventListener("click", () => keep(way, read())));
  if (!link) return;
  link.addEventListener("click", () => {
    Kept.set("view", here === "parallel" ? "single" : "parallel");
    keep(link, read());
  });

  const query = new URLSearchParams(location.search);
  const wish = query.get("view");
  const other = wish ? wish !== here && ["parallel", "single"].includes(wish) : Kept.get("view") === "parallel" && !location.search;
  if (!other || (here === "parallel" && !wish)) return;
  query.delete("view");
  const target = new URL(link.href);
  target.search = query.toString();
  target.hash = location.hash;
  location.replace(target.href);
})();
