// One text or two side by side: each is a page of its own. The choice is remembered, `?view=parallel` makes it in an
// address, and the paragraph that is being read stays. An address that asks for anything else is left as it is.
(() => {
  const link = document.querySelector(".views .parallel, .views .single");
  const here = link?.matches(".single") ? "parallel" : "single";
  const query = new URLSearchParams(location.search);
  const wish = query.get("view");

  /** The paragraph at the top of the window; none before the reader has reached the first. */
  function read() {
    const header = 100;
    const paragraphs = [...document.querySelectorAll(".paragraph[id]")];
    const first = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > header);
    const reached = first && (first !== paragraphs[0] || first.getBoundingClientRect().top < header);
    return reached ? `#${first.id}` : "";
  }

  document.querySelectorAll(".views :is(.parallel, .single), .words .side").forEach((way) => way.addEventListener("click", () => {
    Kept.set("view", here === "parallel" ? "single" : "parallel");
    if (link) way.hash = read() || location.hash;
  }));
  if (!link) return;

  const other = wish ? wish !== here && ["parallel", "single"].includes(wish) : Kept.get("view") === "parallel" && !location.search;
  if (!other || (here === "parallel" && !wish)) return;
  query.delete("view");
  const target = new URL(link.href);
  target.search = query.toString();
  target.hash = location.hash;
  location.replace(target.href);
})();
