// Public pages are the same for everybody. Whoever is signed in is told so by a cookie that says
// nothing else; by it, "Sign in" becomes the way back to where they work.
{
  const places = {
    staff: ["/admin", "Back office"],
    person: ["/account", "Your account"],
    nobody: ["/sign-in", "Sign in"],
  };

  const lead = () => {
    const mark = document.cookie.match(/(?:^|;\s*)hm_in=(staff|person)(?:;|$)/)?.[1];
    const [address, words] = places[mark ?? "nobody"];
    for (const link of document.querySelectorAll("a[data-sign-in]")) {
      link.href = address;
      link.lastChild.textContent = words;
    }
  };

  lead();
  // A page that the browser kept may be older than the sign-in or the sign-out.
  addEventListener("pageshow", (event) => event.persisted && lead());
}
