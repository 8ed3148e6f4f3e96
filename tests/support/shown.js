(() => {
  const area = document.querySelector("article") ?? document.querySelector("main");
  area.querySelectorAll(".folded").forEach((part) => { part.open = true; });
  document.querySelectorAll("[data-search-exclude]").forEach((element) => element.style.setProperty("display", "none", "important"));
  const faults = [];
  const around = new Set();
  const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: element } = walker.currentNode;
    if (data.trim() && !element.closest("[data-search-exclude], style, summary")) around.add(element);
  }
  // What is there and cannot be read: clear, tiny, outside of the window, under something else.
  for (const element of around) {
    const words = element.textContent.trim().slice(0, 40);
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    let opacity = 1;
    for (let up = element; up; up = up.parentElement) opacity *= Number(getComputedStyle(up).opacity);
    if (opacity < 0.9 || /^rgba\(.*, 0\)$|\/ 0\)$/.test(style.color)) faults.push(`clear: ${words}`);
    if (parseFloat(style.fontSize) < 10) faults.push(`tiny: ${words}`);
    if (box.right < 1 || box.left > innerWidth - 1 || box.bottom + scrollY < 1 || !box.width || !box.height) faults.push(`outside: ${words}`);
    if (style.clipPath !== "none" || style.visibility !== "visible") faults.push(`cut off: ${words}`);
    for (const part of ["::before", "::after"]) {
      const { content } = getComputedStyle(element, part);
      const leads = element.matches("a[href^='http']") && content.includes("↗"); // the sign of a link that leads out
      if (!leads && !["none", "normal"].includes(content)) faults.push(`${content} beside: ${words}`);
    }
  }
  const speeches = [...area.querySelectorAll("[data-speech]")].map((element) => [element.dataset.speech, element.innerText.trim()]);
  const rows = [...area.querySelectorAll(".source tbody tr td:nth-child(2)")].map((element) => element.innerText.trim()).filter(Boolean);
  const lines = area.innerText.split("\n").map((line) => line.trim()).filter(Boolean);
  return { lines, faults, speeches, rows };
})()
