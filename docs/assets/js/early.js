// What must be known before the text shows: light or dark, as the reader chose or the system asks, and whether a search is
// asked for. And, by the names that the theme's script calls them: where such choices are kept.
document.documentElement.classList.replace("no-js", "js");
// The theme's script would add this class later, and have the style of every element worked out once more.
document.documentElement.classList.add("js-focus-visible");
// Results that an address asks for come later; what would then be pushed away is not shown before.
document.documentElement.classList.toggle("finding", Boolean(new URLSearchParams(location.search).get("find")));

var __md_scope = new URL("../..", document.currentScript.src);
var __md_hash = (text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0);

/** What a reader chose or collected, apart for each site of a host; a browser that keeps nothing may refuse even to be asked. */
const Kept = {
  get(key, store = "localStorage") {
    try { return JSON.parse(window[store].getItem(`${__md_scope.pathname}.${key}`)); } catch { return null; }
  },
  set(key, value, store = "localStorage") {
    try { window[store].setItem(`${__md_scope.pathname}.${key}`, JSON.stringify(value)); } catch { return false; }
    return true;
  },
};
// The theme would keep the colours that it found at the first visit: only those that were chosen are kept.
let schemeChosen = false;
addEventListener("change", ({ target }) => { schemeChosen ||= target.name === "__palette"; }, true);
var __md_get = (key) => Kept.get(key);
var __md_set = (key, value) => { if (schemeChosen) Kept.set(key, value); };

/** Called once the head of the page is there; the theme's script would show the switch later, and move its neighbours. */
function showScheme() {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default";
  const scheme = Kept.get("__palette")?.color?.scheme ?? system;
  document.body.dataset.mdColorScheme = scheme;
  document.querySelector(`[name="__palette"][data-md-color-scheme="${scheme}"]`).nextElementSibling.hidden = false;
}
