// A selection may begin on a link in the record's words, as on the name that most paragraphs begin with: browsers would
// drag the link. They say so once the pointer has moved; from then on it draws the selection.
addEventListener("dragstart", (event) => {
  if (!event.target.closest?.("a") || !event.target.closest(Words.kinds)) return;
  const at = ({ clientX, clientY }) => {
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    if (caret) return [caret.offsetNode, caret.offset];
    const range = document.caretRangeFromPoint?.(clientX, clientY);
    return range && [range.startContainer, range.startOffset];
  };
  const start = at(event);
  if (!start) return;
  event.preventDefault();
  const draw = (moved) => {
    const end = at(moved);
    if (end) getSelection().setBaseAndExtent(...start, ...end);
  };
  // Where the pointer comes up on the link that it went down on, it would follow it; a key, whose click has no detail, does.
  const stay = (click) => click.detail && click.preventDefault();
  addEventListener("mousemove", draw);
  addEventListener("click", stay, true);
  addEventListener("mouseup", () => removeEventListener("mousemove", draw), { once: true });
  addEventListener("mousedown", () => removeEventListener("click", stay, true), { once: true });
});
