// The page of terms in context: sorts the places of every term, and copies those of one as a table. What is sorted and
// copied is what the page shows.
(() => {
  const words = JSON.parse(document.getElementById("contexts-words").textContent);
  const say = (key, values = {}) => Citation.fill(words[key], values);
  const { element } = Page;
  const tables = [...document.querySelectorAll(".md-content__inner table")];
  if (!tables.length) return;
  const heads = [...tables[0].querySelectorAll("th")].slice(1);
  const languages = heads.map((head) => ({ name: head.textContent.trim(), tag: head.querySelector("[lang]")?.lang ?? document.documentElement.lang }));

  /** What stands before a term, the term, and what stands after it; nothing where a text does not have it there. */
  function parts(cell) {
    const mark = cell.querySelector("mark");
    if (!mark) return null;
    const around = (from, to) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      if (from) range.setStartAfter(from);
      else range.setEndBefore(to);
      return `${range}`.replace(/…/g, "");
    };
    return [around(null, mark).trimStart(), mark.textContent, around(mark).trimEnd()];
  }

  const rows = (table) => [...table.tBodies[0].rows];
  const recorded = new Map(tables.map((table) => [table, rows(table)]));
  const backward = (text) => [...text.trimEnd()].reverse().join("");
  const key = { after: ([, , after]) => after.trimStart(), before: ([before]) => backward(before) };

  /** Put the rows of every table into an order: of the record, or of what stands beside the term in a language. */
  function sort(order) {
    const [side, column] = order.split(" ");
    const { compare } = new Intl.Collator(languages[column]?.tag);
    const keyOf = (row) => { const texts = parts(row.cells[Number(column) + 1]); return texts && key[side](texts); };
    for (const table of tables) {
      const known = recorded.get(table).map((row) => [row, key[side] ? keyOf(row) : ""]);
      // What a text does not have comes last.
      known.sort(([, a], [, b]) => (a === null) - (b === null) || (a === null ? 0 : compare(a, b)));
      table.tBodies[0].append(...known.map(([row]) => row));
    }
  }

  const select = element("select", { id: "contexts-order" }, new Option(say("by_record"), "record"),
    ...languages.flatMap(({ name }, at) => ["after", "before"].map((side) => new Option(say(`by_${side}`, { language: name }), `${side} ${at}`))));
  select.addEventListener("change", () => sort(select.value));
  document.querySelector(".listed-filter").append(
    element("span", {}, element("label", { htmlFor: "contexts-order" }, say("order")), select));

  const escape = Citation.escape;
  function copy(table) {
    const columns = ["before", "term", "after"];
    const listed = rows(table).map((row) => [
      row.cells[0].textContent.trim(),
      ...[...row.cells].slice(1).flatMap((cell) => parts(cell) ?? ["", "", ""]),
      row.cells[0].querySelector("a").href.replace(/^file:.*/, ""),
    ]);
    const head = [say("place"), ...languages.flatMap(({ name }) => columns.map((column) => say(column, { language: name }))), say("address")];
    const plain = [head, ...listed].map((row) => row.map((cell) => cell.replace(/\s+/g, " ")).join("\t")).join("\n");
    const html = `<table>${[head, ...listed].map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
    Page.copy({ text: plain, html }, say("copied", { count: listed.length }));
  }

  /** What only a script offers for a term: made when its part is opened, since no reader needs that of every term. */
  function equip(table) {
    const line = (table.closest(".md-typeset__scrollwrap") ?? table).previousElementSibling;
    const term = line.previousElementSibling.textContent.trim();
    const about = line.previousElementSibling.id.replace("contexts_", "");
    line.append(Page.aside(element("span", {}, Page.button(say("copy"), () => copy(table), { "aria-label": say("copy_term", { term }) }), " ",
      element("a", { href: `brief.html?about=${about}`, "aria-label": say("brief_term", { term }) }, say("brief")))));
  }

  for (const part of document.querySelectorAll(".folded")) {
    const all = () => part.querySelectorAll("table").forEach(equip);
    if (part.open) all();
    else part.addEventListener("toggle", all, { once: true });
  }
})();
