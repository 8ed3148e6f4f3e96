// What a style sheet asks of a browser: properties, words, functions, selectors, rules (data of MDN), and the prefixes that
// would have to stand beside (Autoprefixer).
import autoprefixer from "autoprefixer";
import postcss from "postcss";
import { css, functions, known } from "./support.mjs";

const QUOTED = /"[^"]*"|'[^']*'|url\([^)]*\)/g;
const WORD = /(?<![\w.#%-])-?[a-z][\w-]*\(?/gi;
const unknown = (feature) => !feature || (feature.__compat && !known(feature));

function* inValue({ prop, value }) {
  const property = css.properties[prop] ?? {};
  for (const [word] of value.replace(QUOTED, "").matchAll(WORD)) {
    if (word.endsWith("(") && functions.get(word.slice(0, -1)) === false) yield `${word})`;
    if (property[word] && unknown(property[word])) yield `${prop}: ${word}`;
  }
  if (prop === "content" && value.replace(QUOTED, "").includes("/") && unknown(property.alt_text)) yield "content: … / …";
}

function* inDeclaration(declaration) {
  const { prop, parent } = declaration;
  if (prop.startsWith("-")) return;
  if (unknown(css.properties[prop])) yield prop;
  // A browser that does not know a value keeps the one before it.
  const before = parent.nodes.slice(0, parent.index(declaration)).some((other) => other.prop === prop && inValue(other).next().done);
  if (!before) yield* inValue(declaration);
}

function* inSelector({ selector }) {
  for (const [, name] of selector.replace(QUOTED, "").matchAll(/::?([a-z][\w-]*)/gi)) {
    if (unknown(css.selectors[name])) yield `:${name}`;
  }
}

function* inAtRule({ name, params }) {
  if (name.startsWith("-")) return;
  const rule = css["at-rules"][name] ?? css["at-rules"].page?.[name];
  if (unknown(rule)) yield `@${name}`;
  for (const [, media] of name === "media" ? params.matchAll(/\(([a-z-]+)/g) : []) {
    if (rule[media] && unknown(rule[media])) yield `@media ${media}`;
  }
}

const INSIDE = { decl: inDeclaration, rule: inSelector, atrule: inAtRule };

function* features(sheet) {
  const nodes = [];
  sheet.walk((node) => { nodes.push(node); });
  for (const node of nodes) for (const feature of INSIDE[node.type]?.(node) ?? []) yield { line: node.source.start.line, feature };
}

/** Declarations and rules with a prefix that Autoprefixer adds. */
function* prefixes(text) {
  const made = postcss([autoprefixer({ remove: false })]).process(text, { from: import.meta.filename }).root;
  const given = new Set();
  const id = (node) => `${node.source.start.offset} ${node.prop ?? node.selector ?? node.name}: ${node.value ?? ""}`;
  postcss.parse(text).walk((node) => { given.add(id(node)); });
  const found = [];
  made.walk((node) => { if (node.type !== "comment" && !given.has(id(node))) found.push(node); });
  for (const node of found) yield { line: node.source.start.line, feature: `prefix ${node.prop ?? node.selector ?? node.name}` };
}

export const styles = (text) => [...features(postcss.parse(text)), ...prefixes(text)];
