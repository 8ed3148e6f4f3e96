// Browsers refuse a Worker to a page opened from disk: there, a hidden frame takes its place.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const url = new URL(address, location.href);
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const scope = frame.contentWindow;
      scope.addEventListener("error", () => this.dispatchEvent(new Event("error")));
      const load = (source) => new Promise((resolve, reject) => {
        const script = scope.document.createElement("script");
        script.async = false;
        script.onload = resolve;
        script.onerror = reject;
        script.src = new URL(source, url);
        scope.document.body.append(script);
      });
      const imports = [];
      // A frame cannot wait for a script; what the worker imports is there before its first message.
      scope.importScripts = (...sources) => imports.push(...sources.map(load));
      scope.postMessage = (data) => setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })));
      this.scope = scope;
      this.ready = load(url).then(() => Promise.all(imports));
      this.ready.catch(() => this.dispatchEvent(new Event("error")));
    }

    postMessage(data) {
      this.ready.then(() => this.scope.dispatchEvent(new MessageEvent("message", { data })), () => {});
    }
  };
}
