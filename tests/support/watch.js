(() => {
  const site = new URL("../..", document.currentScript.src).href;
  const tell = (words) => {
    sessionStorage.faults = `${sessionStorage.faults ?? ""}\n${location.href.slice(site.length)}: ${words}`;
  };
  // Firefox takes what is on its way when a page is left for something that did not come.
  let left = false;
  addEventListener("beforeunload", () => { left = true; });
  addEventListener("error", ({ message, target }) => {
    if (message !== undefined || !left) tell(message ?? `did not come: ${target.src ?? target.href}`);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => tell(`failed: ${reason}`));
  document.addEventListener("securitypolicyviolation", (event) =>
    tell(`refused by ${event.effectiveDirective}: ${event.blockedURI}`));
  const say = console.error;
  console.error = (...words) => { tell(`said: ${words.join(" ")}`); say.apply(console, words); };
  new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => {
    if (!name.startsWith(site)) tell(`asks for ${name}`);
  })).observe({ type: "resource", buffered: true });
})();
