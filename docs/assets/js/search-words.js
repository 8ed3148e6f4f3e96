// The words of the search, in the language of the page, and the help that both the box and the search page show.
const searchWords = (() => {
  const { language, names, roots, search: words } = recordWords;
  const root = roots[language];
  const { base } = JSON.parse(document.getElementById("__config").textContent);
  const say = (key, values = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, () => value), words[key]);
  // Words with an element in the place of their {words}.
  const around = (key, element) => {
    const [before, after] = words[key].split("{words}");
    return [before, element, after];
  };
  const counted = (key, count) => say(`${key}_${count === 1 ? "one" : "other"}`, { count: count.toLocaleString(language) });

  // 12 段，另有 1 页; nothing for nothing.
  const total = (paragraphs, pages) =>
    [paragraphs && counted("paragraphs", paragraphs), pages && counted("pages", pages)].filter(Boolean).join(say("and"));

  const make = makeElement;

  const help = () => {
    const list = make("dl");
    for (const key of ["words", "exact", "without", "number", "speaker"].filter((key) => words[`help_${key}`]))
      list.append(make("div", {}, make("dt", {}, make("code", { textContent: say(`help_${key}`) })), make("dd", { textContent: say(`help_${key}_means`) })));
    return [list, make("p", { textContent: say("help_fold") })];
  };

  // An address of this site, from its root.
  const address = (path) => new URL(path, new URL(`${base}/`, location.href)).href;

  return { root, language, names, roots, say, around, total, make, help, address };
})();
