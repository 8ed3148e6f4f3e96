// Lists what the scripts, style sheets and pages of a folder ask of a browser, and the oldest supported ones do not have:
// node tests/support/oldest/index.mjs FOLDER → [{ path, line, feature }, …]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scripts } from "./scripts.mjs";
import { styles } from "./styles.mjs";

const INLINE = /<(script|style)(?![^>]*\b(?:src|type)=)[^>]*>([^]*?)<\/\1>/g;
const [folder] = process.argv.slice(2);
const isEarly = (path) => /(?:^|\/)early\b[^/]*\.js$/.test(path);

const seen = new Set();
/** Each text is looked at once, however many pages hold it. */
function* look(path, text, kind) {
  if (seen.has(text)) return;
  seen.add(text);
  for (const found of kind === "style" ? styles(text) : scripts(text, isEarly(path))) yield { path, ...found };
}

function* inside(path) {
  const text = readFileSync(join(folder, path), "utf-8");
  if (path.endsWith(".js")) yield* look(path, text, "script");
  else if (path.endsWith(".css")) yield* look(path, text, "style");
  else for (const [, kind, inner] of text.matchAll(INLINE)) yield* look(path, inner, kind);
}

const paths = readdirSync(folder, { recursive: true }).filter((path) => /\.(?:js|css|html)$/.test(path)).sort();
process.stdout.write(JSON.stringify(paths.flatMap((path) => [...inside(path)])));
