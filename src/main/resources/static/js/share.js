// Buttons with data-share-url open the system's share sheet; where there is none they stay hidden.
if (navigator.share) {
  const show = () => {
    for (const button of document.querySelectorAll("[data-share-url][hidden]")) {
      button.hidden = false;
    }
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-share-url]");
    if (button) {
      try {
        await navigator.share({ url: button.dataset.shareUrl, text: button.dataset.shareText });
      } catch {
        // Closed without sharing.
      }
    }
  });
  document.addEventListener("htmx:afterSettle", show);
  show();
}
