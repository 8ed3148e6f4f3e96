// What must be known before the text shows: light or dark, as the reader chose or the system asks, and whether a search is
// asked for. And, by the names that the theme's script calls them: where such choices are kept.
// In the words of the oldest scripts: it runs in any browser, and decides whether the controls of the others are shown.

/** Whether the browser has the newest that the scripts need, and whether the last of them has run by now. */
var Scripts = { able: "at" in Array.prototype && "HTMLDialogElement" in window, ran: false };

(function () {
  var root = document.documentElement, site = document.currentScript.src.replace(/assets\/js\/.*/, ""), failed = false;
  // A browser that is not able shows a page as it is without scripts.
  if (!Scripts.able) return;
  // The theme's script would add the second class later, and have the style of every element worked out once more.
  root.className = root.className.replace(/\bno-js\b/, "js") + " js-focus-visible";
  // Results that an address asks for come later; what would then be pushed away is not shown before.
  if (/[?&]find=[^&]/.test(location.search)) root.className += " finding";
  // So does a browser in which one of them does not come, cannot be read, or stops. What others put into the page does not count.
  addEventListener("error", function (event) {
    var script = document.currentScript || event.target;
    if (script.src && script.src.indexOf(site) === 0) failed = true;
  }, true);
  document.addEventListener("DOMContentLoaded", function () {
    if (Scripts.ran && !failed) return root.classList.add("ready");
    root.classList.remove("js", "finding");
    root.classList.add("no-js");
    root.removeAttribute("data-notes");
  });
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

/** Which notes are shown: those on the sense, unless the reader chose all or none, or the address leads to one. */
function shownNotes() {
  var kept = Kept.get("notes");
  if (/^#(mark_)?note_/.test(location.hash)) return "all";
  return kept === "all" || kept === "off" ? kept : kept === false ? "off" : "sense";
}
if (Scripts.able) document.documentElement.setAttribute("data-notes", shownNotes());

/** Called once the head of the page is there; the theme's script would show the switch later, and move its neighbours. */
function showScheme() {
  var kept = Kept.get("__palette");
  var system = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default";
  var scheme = (kept && kept.color && kept.color.scheme) || system;
  document.body.setAttribute("data-md-color-scheme", scheme);
  if (Scripts.able) document.querySelector('[name="__palette"][data-md-color-scheme="' + scheme + '"]').nextElementSibling.hidden = false;
}
