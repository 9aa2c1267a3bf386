// A form with data-leave leads on to another site by itself, except for somebody who came back.
{
  const form = document.querySelector("form[data-leave]");
  const way = performance.getEntriesByType("navigation")[0]?.type;
  if (form && way !== "back_forward") {
    form.requestSubmit();
  }
}
