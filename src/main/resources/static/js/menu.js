// A menu (details.hm-menu) closes by Escape, by a click elsewhere, and when focus leaves it.
{
  const open = () => document.querySelectorAll("details.hm-menu[open]");

  document.addEventListener("click", (event) => {
    for (const menu of open()) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      for (const menu of open()) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    }
  });
  document.addEventListener("focusin", (event) => {
    for (const menu of open()) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });

  // A row of places that is longer than the screen shows the present one.
  document
    .querySelector(".hm-inkbar-links [aria-current]")
    ?.scrollIntoView({ block: "nearest", inline: "center" });
}
