// The page of the brief: makes the sheet that its address asks for, and prints, copies and saves it.
(() => {
  const { say } = BriefAsked, make = makeElement;
  const form = document.querySelector(".brief-form"), status = document.querySelector(".brief-status"), place = document.querySelector(".brief");
  const scripts = ["../../record/subjects.js", "../../record/terms.js"].map((path) => new URL(path, document.currentScript.src).href);
  const STYLE = "body{font:11pt/1.6 \"Noto Sans CJK SC\",\"PingFang SC\",\"Microsoft YaHei\",sans-serif;margin:2em auto;max-width:60em;padding:0 1em}table{border-collapse:collapse;width:100%}th,td{padding:.3em .8em .3em 0;text-align:start;vertical-align:top;width:50%}.brief-who td{color:#555;font-size:.85em;font-weight:400}.brief-other td{color:#555}section{border-top:1px solid #999}h2{font-size:1.1em}.facts,.brief-cited,ul{font-size:.9em}thead{font-size:.8em}";

  // What is not there leaves out the figures, or the choice of subjects, and nothing else.
  const load = (src) => new Promise((resolve) => { document.head.append(make("script", { src, onload: resolve, onerror: resolve })); });

  function offer(record) {
    form.elements.of.replaceChildren(new Option(say("nothing_chosen"), ""), new Option(say("notepad"), "notepad="),
      ...BriefAsked.choices(record).map(([label, choices]) => {
        const group = make("optgroup", { label });
        group.append(...choices.map(([value, words]) => new Option(words, value)));
        return group;
      }));
    const [asked] = [...new URLSearchParams(location.search)].filter(([name]) => ["speaker", "about", "notepad"].includes(name));
    if (asked) form.elements.of.value = asked.join("=");
  }

  function show(sheet) {
    const page = () => `<!doctype html>\n<html lang="${document.documentElement.lang}">\n<meta charset="utf-8">\n<title>${Citation.escape(sheet.title)}</title>\n<style>${STYLE}</style>\n${BriefSheet.html(sheet)}\n</html>\n`;
    const tool = (key, act) => Page.button(say(key), act);
    document.querySelector("h1").textContent = say("titled", { title: sheet.title });
    document.title = `${say("titled", { title: sheet.title })} - ${document.title.split(" - ").pop()}`;
    place.replaceChildren(Page.aside(make("p", { className: "brief-tools" },
      tool("print", () => print()),
      tool("copy", () => Page.copy({ text: BriefSheet.text(sheet), html: BriefSheet.html(sheet) }, say("copied"))),
      tool("save", () => SheetFiles.save("brief.html", "text/html", page())))), ...BriefSheet.shown(sheet));
  }

  async function start() {
    status.textContent = say("loading");
    const query = new URLSearchParams(location.search);
    const [record] = await Promise.all([SheetRows.open(), ...scripts.map(load)]);
    offer(record);
    const answer = await BriefAsked.answer(query, record);
    form.elements.find.value = query.get("find") ?? "";
    if (answer?.places?.length) show(BriefSheet.of(answer, record.config));
    if (!answer) status.textContent = say("unasked");
    else if (answer.none) status.textContent = say("unknown", { words: answer.none.slice(0, 60) });
    else if (answer.places.length) status.textContent = "";
    else status.textContent = query.has("notepad") ? Page.say("notepad_empty") : say("empty", { words: answer.title.slice(0, 60) });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = form.elements.find.value.trim(), { value } = form.elements.of;
    const query = typed ? `find=${encodeURIComponent(typed)}` : value;
    if (query) location.assign(`${location.pathname}?${query}`);
    else status.textContent = say("unasked");
  });
  // What is chosen last counts.
  form.elements.of.addEventListener("change", () => { form.elements.find.value = ""; });
  start().catch((error) => { status.textContent = say("failed"); throw error; });
})();
