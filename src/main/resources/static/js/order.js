// A list in a form with data-order is put in order by dragging; its buttons do the same without.
{
  const drag = (form, dragged) => {
    const items = () => [...form.querySelectorAll("[data-order-item]")];
    const order = () => new FormData(form).getAll("ids").join();
    const before = order();

    const move = (event) => {
      const next = items().find((item) => {
        const box = item.getBoundingClientRect();
        return item !== dragged && event.clientY < box.top + box.height / 2;
      });
      if (next !== (dragged.nextElementSibling ?? undefined)) {
        dragged.parentElement.insertBefore(dragged, next ?? null);
      }
    };
    const drop = () => {
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerup", drop);
      document.removeEventListener("pointercancel", drop);
      dragged.classList.remove("hm-order-dragged");
      if (order() !== before) {
        form.requestSubmit();
      }
    };
    // On the document: an element that moves in the page loses the pointer it has captured.
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", drop);
    document.addEventListener("pointercancel", drop);
    dragged.classList.add("hm-order-dragged");
  };

  for (const form of document.querySelectorAll("form[data-order]")) {
    for (const handle of form.querySelectorAll("[data-order-handle]")) {
      handle.addEventListener("pointerdown", (event) => {
        if (event.button === 0) {
          event.preventDefault();
          drag(form, handle.closest("[data-order-item]"));
        }
      });
    }
  }
}
