// Pages carry Indian time. For somebody elsewhere, <time data-local> shows the time there too.
{
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  const translate = () => {
    for (const time of document.querySelectorAll("time[data-local]")) {
      delete time.dataset.local;
      const local = new Intl.DateTimeFormat("en-IN", {
        day: "numeric", month: "short", hour: "numeric", minute: "2-digit", timeZoneName: "short",
      }).format(new Date(time.dateTime));
      time.title = `${local} where you are`;
    }
  };

  if (zone !== "Asia/Kolkata" && zone !== "Asia/Calcutta") {
    document.addEventListener("htmx:afterSettle", translate);
    translate();
  }
}
