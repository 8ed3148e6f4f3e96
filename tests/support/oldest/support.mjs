// What the oldest supported browsers know: those of `browserslist` in package.json, by the data of MDN.
import browserslist from "browserslist";
import data from "@mdn/browser-compat-data" with { type: "json" };

const NAMES = { chrome: "chrome", edge: "edge", firefox: "firefox", ios_saf: "safari_ios", safari: "safari" };
/** Interfaces whose members the scripts of a page can meet: an own word such as `first` is no member of the others. */
const INTERFACES = new RegExp(`^(?:${[
  "(?:Big|Float|Int|Typed|Uint).*Array", "Abort.*", "Array", "Blob", "CSS", "CSSStyleDeclaration", "Clipboard.*", "Custom.*", "DOM.*", "Data.*",
  "Date", "Document.*", "Element", "Event.*", "FormData", "Function", "HTML(?!FencedFrame|Model).*Element", "Headers",
  "Highlight.*", "History", "KeyboardEvent", "Location", "Map", "Math", "MediaQuery.*", "MessageEvent", "MutationObserver",
  "Navigator", "Node.*", "Number", "Object", "PointerEvent", "Promise", "Proxy", "Range", "Reflect", "RegExp", "Request",
  "ResizeObserver", "Response", "SVG.*", "Selection", "Set", "ShadowRoot", "Storage", "String", "Symbol", "Text(?:Decoder|Encoder)?",
  "TreeWalker", "URL.*", "WeakMap", "WeakRef", "Window", "Worker.*",
].join("|")})$`);
/** Members of such interfaces whose names are words of the record, or of the scripts, as well. */
const OWN_WORDS = new Set(["number", "read", "reason"]);

/** The oldest version of each browser. */
export const oldest = {};
for (const [name, version] of browserslist(null, { path: import.meta.dirname }).map((each) => each.split(" "))) {
  if (NAMES[name]) oldest[NAMES[name]] = Math.min(parseFloat(version), oldest[NAMES[name]] ?? Infinity);
}

const since = ({ version_added: added }) => (typeof added === "string" ? parseFloat(added.replace("≤", "")) : NaN);
const whole = (stated) => !stated.flags && !stated.alternative_name && !stated.partial_implementation && !stated.version_removed;

/** Whether every oldest browser knows a feature, be it by a name with a prefix. */
export const known = ({ __compat: { support } }) => Object.entries(oldest).every(([browser, version]) =>
  [support[browser]].flat().some((stated) => stated && whole(stated) && since(stated) <= version));

/** Whether each name is known somewhere: of globals, and of members of what a page's scripts can meet. */
export const globals = new Map(), members = new Map();
const note = (map, name, feature) => map.set(name, Boolean(map.get(name)) || known(feature));
for (const [name, feature] of [...Object.entries(data.api), ...Object.entries(data.javascript.builtins)]) {
  if (feature.__compat) note(globals, name, feature);
  if (!INTERFACES.test(name)) continue;
  for (const [member, inner] of Object.entries(feature)) {
    const plain = member.replace(/_static$/, "");
    if (inner.__compat && !OWN_WORDS.has(plain)) note(members, plain, inner);
  }
}

export const { css } = data;

/** Whether each function of style sheets is known. */
export const functions = new Map();
const walk = (types) => Object.entries(types).forEach(([name, type]) => {
  if (name === "__compat") return;
  if (type.__compat) note(functions, name, type);
  walk(type);
});
walk(css.types);
