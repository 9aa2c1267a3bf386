// Toasts leave after 6 seconds, not while they are pointed at. A new one comes by the event
// hm:toast with detail {text}, which htmx also raises for a header HX-Trigger.
{
  const STAY = 6000;
  const region = document.querySelector(".hm-toasts");

  const leaveLater = (toast) => {
    let timer = setTimeout(() => toast.remove(), STAY);
    const hold = () => clearTimeout(timer);
    const release = () => {
      clearTimeout(timer);
      timer = setTimeout(() => toast.remove(), STAY);
    };
    toast.addEventListener("pointerenter", hold);
    toast.addEventListener("focusin", hold);
    toast.addEventListener("pointerleave", release);
    toast.addEventListener("focusout", release);
  };

  if (region) {
    region.querySelectorAll(".hm-toast").forEach(leaveLater);
    document.addEventListener("hm:toast", (event) => {
      const toast = document.createElement("div");
      toast.className = "hm-toast";
      toast.textContent = event.detail.text ?? event.detail.value ?? "";
      region.append(toast);
      leaveLater(toast);
    });
  }
}
