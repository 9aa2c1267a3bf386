// Before the first paint: the theme that was chosen here, if one was. Else the system decides.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("hm-theme");
  } catch {
    // Storage may be switched off; then the system decides.
  }
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.bsTheme = chosen;
  }
})();
