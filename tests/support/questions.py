"""Questions of journeys to a page: expressions of JavaScript, some with a place to fill in."""

SETTLED = """document.readyState === 'complete' && (window.settled
  ?? (requestAnimationFrame(() => setTimeout(() => { window.settled = true; })), window.settled = false))"""
"""Whether the scripts of a page have added everything that they add after the first paint."""
FIND = """((selector, words) => [...document.querySelectorAll(selector)].filter((one) =>
  one.getClientRects().length && (!words || one.textContent.trim() === words)))(%s)"""
"""What can be seen of what is meant."""
HIT = """((found) => {
  const [one] = found;
  if (!one) return null;
  const hit = () => {
    const box = one.getClientRects()[0], x = box.x + Math.min(box.width / 2, 12), y = box.y + box.height / 2;
    const there = document.elementFromPoint(x, y);
    return (one.contains(there) || one.parentElement.closest("label, a, button")?.contains(there)) && [x, y];
  };
  const point = hit();
  if (!point) one.scrollIntoView({ block: "center", behavior: "instant" });
  return point || hit();
})(%s)"""
"""Where to click on it, or nothing while something else lies over it. Near its start: WebKit's own bar for scrolling
lies over the edge of a narrow window."""
INSIDE = """(([one]) => {
  const box = one?.getBoundingClientRect();
  return Boolean(box) && box.bottom > 48 && box.top < innerHeight;
})(%s)"""
QUOTED = """[...(CSS.highlights?.get('quote') ?? []), ...document.querySelectorAll('mark.quoted')]
  .map((one) => one.textContent ?? String(one)).join('')"""
CHOOSE = """((text) => {
  const field = document.querySelector("input[type=file]"), brought = new DataTransfer();
  brought.items.add(new File([text], "record.txt"));
  field.files = brought.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
})(%s)"""
"""Choose a file in the place of a reader: the window in which one is chosen is not the page's."""
