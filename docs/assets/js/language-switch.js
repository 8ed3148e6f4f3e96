// The switch of languages leads to the same paragraph, and keeps a marked range; a quote belongs to one language.
(() => {
  function carry() {
    const range = new URLSearchParams(location.search).get("r");
    document.querySelectorAll("a.md-select__link[hreflang]").forEach((link) => {
      const [page] = link.getAttribute("href").split(/[?#]/);
      link.setAttribute("href", page + (Address.range(range) ? `?r=${range}` : "") + location.hash);
    });
  }
  Page.painted(carry);
  addEventListener("hashchange", carry);
})();
