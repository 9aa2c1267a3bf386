// An element with data-live="/address" listens to server-sent events. Each event is raised on
// body as live:{name}, so that hx-trigger="live:sale from:body" fetches what has changed.
{
  const source = document.querySelector("[data-live]");
  if (source && "EventSource" in window) {
    const names = (source.dataset.liveEvents ?? "message").split(" ");
    const stream = new EventSource(source.dataset.live);
    let wasOpen = false;
    const raise = (name, data) =>
      document.body.dispatchEvent(new CustomEvent(`live:${name}`, { detail: { data } }));
    for (const name of names) {
      stream.addEventListener(name, (event) => raise(name, event.data));
    }
    // After a lost connection something may have been missed: fetch it all once.
    stream.addEventListener("open", () => {
      if (wasOpen) {
        names.forEach((name) => raise(name, ""));
      }
      wasOpen = true;
    });
    addEventListener("pagehide", () => stream.close());
  }
}
