// <p data-until="…"> says until when a price counts; the moment is written in it. This counts down
// beside it and, at the end, says so. A page that may is loaded anew, once for each moment: a few
// seconds later at random, so that not all browsers come at once.
{
  const notes = [...document.querySelectorAll("[data-until]")];
  const SPREAD = 3000;

  const left = (ms) => {
    const s = Math.ceil(ms / 1000);
    const two = (n) => String(n).padStart(2, "0");
    const days = Math.floor(s / 86400);
    const hours = Math.floor((s % 86400) / 3600);
    if (days > 0) return ` · ${days} d ${hours} h left`;
    const minutes = Math.floor((s % 3600) / 60);
    return ` · ${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(s % 60)} left`;
  };

  const end = (note) => {
    note.querySelector("[data-until-words]").textContent = "This price has ended.";
    note.querySelector("[data-until-left]").textContent = "";
    const key = `hm-until ${location.pathname} ${note.dataset.until}`;
    if (!("untilReload" in note.dataset) || sessionStorage.getItem(key)) return;
    sessionStorage.setItem(key, "reloaded");
    setTimeout(() => location.reload(), 500 + Math.random() * SPREAD);
  };

  const tick = () => {
    for (const note of [...notes]) {
      const ms = Date.parse(note.dataset.until) - Date.now();
      if (ms <= 0) {
        notes.splice(notes.indexOf(note), 1);
        end(note);
      } else {
        note.querySelector("[data-until-left]").textContent = left(ms);
      }
    }
    if (notes.length > 0) setTimeout(tick, 1000 - (Date.now() % 1000));
  };

  tick();
}
