// The forms of a citation as the pages make them, and what citeproc-js prints of their CSL-JSON. Asked by test_references.py:
// `told` is what a page of each language tells its scripts, `cases` are places, `styles` and `locales` are CSL.
import CSL from "citeproc";
import { readFileSync } from "node:fs";
import vm from "node:vm";

const scripts = ["sha256", "address", "citation"].map((name) =>
  readFileSync(new URL(`../../docs/assets/js/${name}.js`, import.meta.url), "utf8"));
const forms = vm.runInThisContext(`${scripts.join("\n")}\nCitation.forms`);

const { told, cases, styles, locales } = JSON.parse(readFileSync(0, "utf8"));

const items = {};
const system = { retrieveLocale: (code) => locales[code] ?? locales["en-US"], retrieveItem: (id) => items[id] };
const engines = Object.entries(styles).map(([name, style]) => [name, new CSL.Engine(system, style)]);

/** A note and an entry of a list; the place is a paragraph to every style. */
function printed(engine, id, locator) {
  engine.setOutputFormat("text");
  engine.updateItems([id]);
  const cited = { citationItems: [{ id, locator, label: "paragraph" }], properties: { noteIndex: 1 } };
  return [engine.previewCitationCluster(cited, [], [], "text"), engine.makeBibliography()[1].join("").trim()];
}

console.log(JSON.stringify(cases.map(({ language, place, day }) => {
  const found = Object.fromEntries(forms(told[language], place, language, day).map((form) => [form.id, form]));
  const [item] = JSON.parse(found.csl.text);
  items[item.id] = item;
  const locator = place.first < place.last ? `${place.first}–${place.last}` : `${place.first}`;
  return { forms: found, printed: Object.fromEntries(engines.map(([name, engine]) => [name, printed(engine, item.id, locator)])) };
})));
