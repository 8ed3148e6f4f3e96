// What the tools of a page share: the facts of the record, words, buttons, dialogs, messages and the clipboard.
const Page = (() => {
  const block = document.getElementById("record-data");
  const facts = JSON.parse(block.textContent);
  const here = new URL(`${block.dataset.root}/`, location.href).href;
  const web = /^https?:$/.test(location.protocol);
  facts.base = block.dataset.site ? block.dataset.site.replace(/\/?$/, "/") : web ? here : "";

  const paragraphs = [...document.querySelectorAll(".paragraph[id]")];
  const say = (key, values = {}) => Citation.fill(facts.words[key], values);
  const today = () => new Date().toLocaleDateString("sv");

  /** The place of a paragraph on this page. */
  function place(paragraph) {
    const [, prefix, number] = /^(.*?)para_(\d+)/.exec(paragraph.id);
    return { first: Number(number), last: Number(number), prefix };
  }

  const words = (at) => Citation.pinpoint(facts, at, facts.language);
  const find = (at, number = at.first) => document.getElementById(Address.id(at, number));
  const link = (at, quote) => Address.link(facts, at, facts.language, quote);
  const go = (at, quote, language = facts.language) => {
    location.href = here + Address.path(facts, at, language, quote);
  };

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  const button = (text, act, properties = {}) => {
    const made = element("button", { type: "button", textContent: text, ...properties });
    made.addEventListener("click", act);
    return made;
  };

  /** Say something without moving the reader: seen for a while, and read out by a screen reader. */
  function announce(text) {
    const around = [...document.querySelectorAll("dialog[open]")].pop() ?? document.body;
    let output = around.querySelector(":scope > .announcement");
    if (!output) around.append(output = element("output", { className: "announcement" }));
    clearTimeout(output.timer);
    output.textContent = "";
    setTimeout(() => { output.textContent = text; }, 30);
    output.timer = setTimeout(() => { output.textContent = ""; }, 7000);
  }

  function dialog(title, ...children) {
    const heading = element("h2", { textContent: title, id: "dialog-title" });
    const close = button("×", () => made.close(), { className: "close", ariaLabel: say("close") });
    const made = element("dialog", { className: "tool-dialog md-typeset" }, element("header", {}, heading, close), ...children);
    made.setAttribute("aria-labelledby", heading.id);
    made.addEventListener("click", (event) => { if (event.target === made) made.close(); });
    made.addEventListener("close", () => made.remove());
    document.body.append(made);
    made.showModal();
    return made;
  }

  /** Copy text, with marks for programs that take them; where that is not possible, offer it selected. */
  async function copy(text, html, done) {
    try {
      if (html && window.ClipboardItem) {
        const parts = { "text/plain": text, "text/html": html };
        const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      } else await navigator.clipboard.writeText(text);
      announce(done);
    } catch {
      const field = element("textarea", { value: text, readOnly: true, rows: 6 });
      dialog(say("copy"), element("p", { textContent: say("select") }), field);
      field.focus();
      field.select();
    }
  }

  function copyLink(at) {
    const address = link(at);
    if (address) return copy(address, null, say("link_copied", { link: address }));
    const cited = Citation.un(facts, at, facts.language, today());
    return copy(cited.text, cited.html, say("no_link"));
  }

  /** Put a line of the page's own above a paragraph, and bring it into view. */
  function remark(paragraph, ...children) {
    const line = element("p", { className: "remark" }, ...children);
    line.dataset.searchExclude = "";
    paragraph.before(line);
    return line;
  }

  /** Act once the page has been painted: what a script adds never delays the text. */
  const painted = (act) => requestAnimationFrame(() => setTimeout(act));

  return {
    facts, here, paragraphs, say, today, place, words, find, link, go, element, button, announce, dialog, copy, copyLink,
    remark, painted,
  };
})();
