// News of a sale are written into the element with data-live-news, whose role reads them out.
// What changed on the page is fetched by htmx, which hears of the same event.
document.body.addEventListener("live:sale", (event) => {
  const news = document.querySelector("[data-live-news]");
  if (news && event.detail.data) {
    news.textContent = event.detail.data;
  }
});
