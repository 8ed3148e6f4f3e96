// Browsers refuse a Worker to a page opened from disk: there, a hidden frame takes its place.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const scope = frame.contentWindow;
      scope.addEventListener("error", () => this.dispatchEvent(new Event("error")));
      scope.postMessage = (data) => setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })));
      this.scope = scope;
      this.ready = new Promise((resolve, reject) => {
        const script = scope.document.createElement("script");
        script.onload = resolve;
        script.onerror = reject;
        script.src = new URL(address, location.href);
        scope.document.body.append(script);
      });
      this.ready.catch(() => this.dispatchEvent(new Event("error")));
    }

    postMessage(data) {
      this.ready.then(() => this.scope.dispatchEvent(new MessageEvent("message", { data })), () => {});
    }
  };
}
