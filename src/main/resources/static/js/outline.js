// Lessons are dragged to another place, also of another section; the server decides the order. The
// buttons beside each lesson do the same without a mouse.
{
  const list = document.querySelector("[data-outline]");
  const form = list?.querySelector("[data-outline-form]");
  let dragged = null;

  const lessons = (section) => [...section.querySelectorAll("[data-outline-lesson]")].filter((row) => row !== dragged);

  const before = (section, y) =>
    lessons(section).find((row) => {
      const box = row.getBoundingClientRect();
      return y < box.top + box.height / 2;
    }) ?? null;

  if (form) {
    list.querySelectorAll("[data-outline-lesson]").forEach((row) => {
      row.querySelector("[data-outline-grip]").addEventListener("pointerdown", () => (row.draggable = true));
      row.addEventListener("dragstart", (event) => {
        dragged = row;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", "");
        row.classList.add("hm-outline-moving");
      });
      row.addEventListener("dragend", () => {
        row.classList.remove("hm-outline-moving");
        row.draggable = false;
        dragged = null;
      });
    });

    list.querySelectorAll("[data-outline-section]").forEach((section) => {
      section.addEventListener("dragover", (event) => {
        if (dragged) {
          event.preventDefault();
          section.insertBefore(dragged, before(section, event.clientY));
        }
      });
      section.addEventListener("drop", (event) => {
        if (dragged) {
          event.preventDefault();
          const place = [...section.querySelectorAll("[data-outline-lesson]")].indexOf(dragged);
          form.action = dragged.dataset.outlineLesson;
          form.elements.section.value = section.dataset.outlineSection;
          form.elements.place.value = place;
          form.requestSubmit();
        }
      });
    });
  }
}
