(() => {
  const site = new URL("../..", document.currentScript.src).href;
  const tell = (words) => {
    sessionStorage.faults = `${sessionStorage.faults ?? ""}\n${location.href.slice(site.length)}: ${words}`;
  };
  addEventListener("error", ({ message, target }) =>
    tell(message ?? `did not come: ${target.src ?? target.href}`), true);
  addEventListener("unhandledrejection", ({ reason }) => tell(`failed: ${reason}`));
  document.addEventListener("securitypolicyviolation", (event) =>
    tell(`refused by ${event.effectiveDirective}: ${event.blockedURI}`));
  const say = console.error;
  console.error = (...words) => { tell(`said: ${words.join(" ")}`); say.apply(console, words); };
  new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => {
    if (!name.startsWith(site)) tell(`asks for ${name}`);
  })).observe({ type: "resource", buffered: true });
})();
