// An address that points into something folded opens it; so does one that points at the heading before it. On paper all of
// it is open.
(() => {
  function unfold() {
    const target = document.getElementById(location.hash.slice(1));
    const next = target?.id === "spans" ? document.querySelector("#spans ~ details") : null;
    const folded = target?.closest("details") ?? next;
    if (!folded || folded.open) return;
    folded.open = true;
    target.scrollIntoView();
  }

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".folded:not([open])")];
    opened.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((part) => { part.open = false; }));
  addEventListener("hashchange", unfold);
  unfold();
})();
