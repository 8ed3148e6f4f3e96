// Ctrl-C takes the record's words, block by block: no number, mark or colour of the page, and of two texts side by side the
// one in which the selection began.
document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (selection.isCollapsed || event.target.closest?.("input, textarea, dialog")) return;
  const other = Words.began(selection)?.matches(".counterpart");
  const parts = Words.chosen(selection, other ? ".counterpart" : ":not(.counterpart)");
  const put = (type, words) => event.clipboardData.setData(`text/${type}`, words);
  const dark = document.body.dataset.mdColorScheme === "slate";
  if (!parts.length && !dark) return;
  event.preventDefault();
  // What is no text of the record keeps its marks where it brings no dark ground along.
  if (!parts.length) return put("plain", `${selection}`);
  const lang = (block) => block.closest("[lang]").lang;
  put("plain", parts.map((part) => part.text).join("\n\n"));
  put("html", parts.map((part) => `<p lang="${lang(part.block)}">${Citation.escape(part.text)}</p>`).join(""));
  if (parts.some((part) => Words.translated(part.block))) Page.announce(Page.say("machine_copied"));
});
