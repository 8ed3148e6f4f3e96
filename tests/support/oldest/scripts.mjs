// What a script asks of a browser: its syntax and its regular expressions (eslint-plugin-es-x), and the names it uses.
import { Linter } from "eslint";
import plugin from "eslint-plugin-es-x";
import { globals, members } from "./support.mjs";

/** All but lookbehinds of the language of 2021 is in the oldest browsers; of the names of later years, the data tell. */
const names = /^es-x\/no-(?!regexp-)[\w-]*(?:prototype|array|atomics|error-cause|finalizationregistry|intl|iterator|map|math|object|promise|set|string|weak)/;
const since2021 = Object.entries(plugin.configs["flat/restrict-to-es2021"].rules).filter(([rule]) => !names.test(rule));
const RULES = { ...Object.fromEntries(since2021), "es-x/no-regexp-lookbehind-assertions": "error", "own/names": "error" };
/** What must run in any browser, because it decides whether the others do. */
const EARLY = plugin.configs["flat/restrict-to-es5"].rules;

const own = { rules: { names: { create: (context) => {
  const tell = (node, name, map) => map.get(name) === false && context.report({ node, message: name });
  return {
    MemberExpression({ property, computed }) { tell(property, computed ? property.value : property.name, members); },
    // A quoted key is the name of an attribute.
    Property({ key, computed }) { if (!computed) tell(key, key.name, members); },
    "Program:exit"(program) {
      for (const { identifier } of context.sourceCode.getScope(program).through) tell(identifier, identifier.name, globals);
    },
  };
} } } };

const PATTERN = /"pattern":("(?:[^"\\]|\\.)*")/g;

/** A script that makes its regular expressions from the patterns in its data is held to these as well. */
const withPatterns = (text) => text + [...text.matchAll(PATTERN)].map(([, pattern]) => `\nnew RegExp(${pattern}, "g");`).join("");

export const scripts = (text, early) => new Linter().verify(withPatterns(text), [{
  plugins: { "es-x": plugin, own },
  rules: early ? EARLY : RULES,
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
  languageOptions: { ecmaVersion: "latest", sourceType: "script" },
}]).map(({ ruleId, message, line }) => ({
  line, feature: ruleId === "own/names" ? message : ruleId?.replace("es-x/", "") ?? message,
}));
