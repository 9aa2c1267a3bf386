// Buttons with data-theme-button change between light and dark and remember it.
{
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (root.dataset.bsTheme ?? (system.matches ? "dark" : "light")) === "dark";

  const remember = (theme) => {
    try {
      if (theme === (system.matches ? "dark" : "light")) {
        localStorage.removeItem("hm-theme");
      } else {
        localStorage.setItem("hm-theme", theme);
      }
    } catch {
      // Not remembered, but it still changes.
    }
  };

  const label = () => {
    for (const button of document.querySelectorAll("[data-theme-button]")) {
      button.hidden = false;
      button.querySelector("span").textContent = dark() ? "Light theme" : "Dark theme";
    }
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-theme-button]")) {
      const theme = dark() ? "light" : "dark";
      root.dataset.bsTheme = theme;
      remember(theme);
      label();
    }
  });
  system.addEventListener("change", label);
  label();
}
