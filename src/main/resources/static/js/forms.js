// A form is sent once, however often its button is pressed, and its problems are read first.
{
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 4000);
  });
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });

  // Fields such as PAN and IFSC are written in capitals whatever is typed.
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.dataset?.capitals !== undefined) {
      const at = field.selectionStart;
      field.value = field.value.toUpperCase();
      field.setSelectionRange(at, at);
    }
  });

  // A select or radio with data-send sends its form when it changes.
  document.addEventListener("change", (event) => {
    if (event.target.dataset?.send !== undefined) {
      event.target.form.requestSubmit();
    }
  });

  document.querySelector(".hm-summary")?.focus();
}
