// What must be known before the text shows: light or dark, as the reader chose or the system asks, and whether a search is
// asked for. And, by the names that the theme's script calls them: where such choices are kept.
// In the words of the oldest scripts: it runs in any browser.
(function () {
  var root = document.documentElement;
  // The theme's script would add the second class later, and have the style of every element worked out once more.
  root.className = root.className.replace(/\bno-js\b/, "js") + " js-focus-visible";
  // Results that an address asks for come later; what would then be pushed away is not shown before.
  if (/[?&]find=[^&]/.test(location.search)) root.className += " finding";
})();

var __md_scope = new URL("../..", document.currentScript.src);
var __md_hash = function (text) {
  return text.split("").reduce(function (sum, sign) { return (sum << 5) - sum + sign.charCodeAt(0); }, 0);
};

/** What a reader chose or collected, apart for each site of a host; a browser that keeps nothing may refuse even to be asked. */
var Kept = {
  get: function (key, store) {
    try { return JSON.parse(window[store || "localStorage"].getItem(__md_scope.pathname + "." + key)); } catch (refused) { return null; }
  },
  set: function (key, value, store) {
    try { window[store || "localStorage"].setItem(__md_scope.pathname + "." + key, JSON.stringify(value)); } catch (refused) { return false; }
    return true;
  },
};
// The theme would keep the colours that it found at the first visit: only those that were chosen are kept.
var schemeChosen = false;
addEventListener("change", function (event) { schemeChosen = schemeChosen || event.target.name === "__palette"; }, true);
var __md_get = function (key) { return Kept.get(key); };
var __md_set = function (key, value) { if (schemeChosen) Kept.set(key, value); };

/** Called once the head of the page is there; the theme's script would show the switch later, and move its neighbours. */
function showScheme() {
  var kept = Kept.get("__palette");
  var system = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default";
  var scheme = (kept && kept.color && kept.color.scheme) || system;
  document.body.setAttribute("data-md-color-scheme", scheme);
  document.querySelector('[name="__palette"][data-md-color-scheme="' + scheme + '"]').nextElementSibling.hidden = false;
}
