// What the tools of a page share.
const Page = (() => {
  const facts = recordWords;
  const { src, dataset } = document.getElementById("record-words");
  const here = new URL("..", src).href;
  facts.here = here;
  facts.base = dataset.site.replace(/[^/]$/, "$&/") || (/^http/.test(here) ? here : "");

  const paragraphs = [...document.querySelectorAll(".paragraph[id]")];
  const say = (key, values = {}) => Citation.fill(facts.words[key], values);
  const words = (place) => Citation.pinpoint(facts, place, facts.language);
  const today = () => new Date().toLocaleDateString("sv");
  const cited = (place) => Citation.un(facts, place, facts.language, today());
  const link = (place) => Address.link(facts, place, facts.language);
  // Whoever reads two texts goes on reading two.
  const view = document.querySelector(".beside") ? "-parallel.html" : ".html";
  const way = (found) => here + Address.way(facts, found, facts.language).replace(".html", found.place ? view : ".html");
  const path = (place) => way({ place });

  function place(paragraph) {
    const [, prefix, number] = /^(.*?(?:p_)?)(?:para_)?(\d+)(?:__repeat_\d+)?$/.exec(paragraph.id);
    return { first: Number(number), last: Number(number), prefix };
  }

  /** The paragraph that the address leads to, or into. */
  const target = () => document.querySelector(":target")?.closest(".paragraph");

  /** The place where a reader is: a paragraph, or the speech in it that the address names. */
  function at(paragraph) {
    const part = paragraph.querySelector(".speech:target")?.id;
    return { ...place(paragraph), ...(part && { part }) };
  }

  const element = makeElement;

  const text = (name, words, className = "") => element(name, { className }, words);

  function button(words, act, properties) {
    const made = element("button", { type: "button", ...properties }, words);
    made.addEventListener("click", act);
    return made;
  }

  /** The text nodes of a paragraph; what carries data-search-exclude is not text. */
  function nodes(paragraph, others = "[data-search-exclude]") {
    const texts = [], walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(others)) texts.push(walker.currentNode);
    return texts;
  }

  function aside(made) {
    made.dataset.searchExclude = "";
    return made;
  }

  /** Seen for a while, and read out. */
  function announce(words) {
    const around = [...document.querySelectorAll("dialog[open]")].pop() ?? document.body;
    let output = around.querySelector(":scope > output");
    if (!output) around.append(output = text("output", "", "announcement"));
    output.textContent = "";
    clearTimeout(output.timer);
    setTimeout(() => { output.textContent = words; }, 30);
    output.timer = setTimeout(() => { output.textContent = ""; }, 7000);
  }

  function dialog(title, ...children) {
    const close = button("×", () => made.close(), { className: "close", "aria-label": say("close") });
    const made = element("dialog", { className: "tool-dialog md-typeset", "aria-label": title },
      element("header", {}, text("h2", title), close), ...children);
    // What lies around a dialog is the dialog to the browser. A selection may end there: so may no click.
    const beyond = ({ target, clientX: x, clientY: y }) => {
      const { left, right, top, bottom } = made.getBoundingClientRect();
      return target === made && (x < left || x > right || y < top || y > bottom);
    };
    let began = false;
    made.addEventListener("pointerdown", (event) => { began = beyond(event); });
    made.addEventListener("click", (event) => (event.target.closest("a") || (began && beyond(event))) && made.close());
    made.addEventListener("close", () => made.remove());
    document.body.append(made);
    made.showModal();
    return made;
  }

  /** As text and with its marks; where copying is not possible, offered selected. */
  async function copy({ text: plain, html }, done) {
    try {
      if (html && window.ClipboardItem) {
        const part = (type, words) => ({ [type]: new Blob([words], { type }) });
        await navigator.clipboard.write([new ClipboardItem({ ...part("text/plain", plain), ...part("text/html", html) })]);
      } else await navigator.clipboard.writeText(plain);
      announce(done);
    } catch {
      const field = element("textarea", { value: plain, readOnly: true, rows: 6, "aria-label": say("copy") });
      dialog(say("copy"), text("p", say("select")), field);
      field.focus();
      field.select();
    }
  }

  function copyLink(place) {
    const address = link(place);
    return address ? copy({ text: address }, say("link_copied", { link: address })) : copy(cited(place), say("no_link"));
  }

  const tools = (place) => [
    button(say("copy_link"), () => copyLink(place)),
    button(say("cite"), () => CiteDialog.open(place)),
    button(say("keep"), () => Notepad.keep(place)),
  ];

  // A paragraph holds the record's words alone. Around it stand, in this order: its head with the number, what scripts put
  // beside it, the paragraph, the other language, and what scripts put under it.
  const number = (paragraph) => document.querySelector(`.head .number[href="#${paragraph.id}"]`);
  const head = (paragraph) => number(paragraph).closest(".head");

  /** Where a paragraph begins: its head, or the first of the lines that stand before that. */
  function start(paragraph) {
    let line = paragraph;
    while (line.previousElementSibling?.matches(".head, .beyond, .remark")) line = line.previousElementSibling;
    return line;
  }

  // The theme's contents take the place that is read from where paragraphs begin; an address leads to a little above that.
  const ABOVE = 8;
  const { get: offsetTop } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "offsetTop");
  paragraphs.forEach((paragraph) => (
    Object.defineProperty(paragraph, "offsetTop", { get: () => offsetTop.call(start(paragraph)) - ABOVE })));

  /** What stands beside a paragraph, in its margin. */
  function beyond(paragraph) {
    const before = paragraph.previousElementSibling;
    if (before.matches(".beyond")) return before;
    const made = aside(element("div", { className: "beyond" }));
    made.dataset.paragraph = paragraph.id;
    paragraph.before(made);
    return made;
  }

  /** The last of a paragraph, or of its two languages. */
  const end = (paragraph) => {
    const next = paragraph.nextElementSibling;
    return next?.matches(".paragraph + .counterpart") ? next : paragraph;
  };

  function under(paragraph, line) {
    line.dataset.paragraph = paragraph.id;
    end(paragraph).after(line);
  }

  /** The paragraph that an element belongs to. */
  function owner(node) {
    const id = node.closest("[data-paragraph]")?.dataset.paragraph ?? node.closest(".head")?.querySelector(".number").hash.slice(1);
    return id ? document.getElementById(id) : node.closest(".paragraph");
  }

  function remark(paragraph, ...children) {
    const line = aside(element("p", { className: "remark" }, ...children));
    head(paragraph).before(line);
    return line;
  }

  /** After the first paint and scroll, where every script has run. */
  const ready = () => document.documentElement.classList.contains("ready");
  const painted = (act) => addEventListener("load", () => requestAnimationFrame(() => setTimeout(() => ready() && act())));

  return {
    facts, here, paragraphs, say, words, today, cited, link, way, path, place, at, target, element, text, button, nodes, aside,
    announce, dialog, copy, copyLink, tools, head, number, start, beyond, end, under, owner, remark, painted,
  };
})();
