// A list in a form with data-order is put in order by dragging; its buttons do the same without.
{
  for (const form of document.querySelectorAll("form[data-order]")) {
    let dragged = null;
    let before = "";
    const items = () => [...form.querySelectorAll("[data-order-item]")];
    const order = () => new FormData(form).getAll("ids").join();

    for (const handle of form.querySelectorAll("[data-order-handle]")) {
      handle.addEventListener("pointerdown", (event) => {
        if (event.button !== 0) {
          return;
        }
        event.preventDefault();
        dragged = handle.closest("[data-order-item]");
        before = order();
        dragged.classList.add("hm-order-dragged");
        handle.setPointerCapture(event.pointerId);
      });
      handle.addEventListener("pointermove", (event) => {
        if (!dragged) {
          return;
        }
        const next = items().find((item) => {
          const box = item.getBoundingClientRect();
          return item !== dragged && event.clientY < box.top + box.height / 2;
        });
        if (next !== dragged.nextElementSibling) {
          dragged.parentElement.insertBefore(dragged, next ?? null);
        }
      });
      const drop = () => {
        if (!dragged) {
          return;
        }
        dragged.classList.remove("hm-order-dragged");
        dragged = null;
        if (order() !== before) {
          form.requestSubmit();
        }
      };
      handle.addEventListener("pointerup", drop);
      handle.addEventListener("pointercancel", drop);
    }
  }
}
