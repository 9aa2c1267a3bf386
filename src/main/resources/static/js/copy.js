// Buttons with data-copy put its text on the clipboard and say so.
{
  const write = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      field.className = "hm-quiet";
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button || button.dataset.busy) {
      return;
    }
    const label = button.querySelector("[data-copy-label]") ?? button;
    const before = label.textContent;
    button.dataset.busy = "yes";
    label.textContent = (await write(button.dataset.copy)) ? "Copied" : "Press Ctrl+C";
    setTimeout(() => {
      label.textContent = before;
      delete button.dataset.busy;
    }, 2000);
  });
}
