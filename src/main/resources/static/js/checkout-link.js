// Where cookies fail (in-app browsers), the signed click id in ?via= travels by the links:
// it is kept for this tab and put on every link to the checkout.
{
  const KEY = "hm-via";
  const here = new URLSearchParams(location.search).get("via");
  let via = here;
  try {
    if (here) {
      sessionStorage.setItem(KEY, here);
      // Whoever copies the address from here shares the page, not this click.
      const clean = new URL(location.href);
      clean.searchParams.delete("via");
      history.replaceState(history.state, "", clean);
    }
    via = here ?? sessionStorage.getItem(KEY);
  } catch {
    // Without storage only this page's own links carry it.
  }
  if (via && via.length <= 200) {
    for (const link of document.querySelectorAll('a[href^="/checkout/"]')) {
      const target = new URL(link.href);
      target.searchParams.set("via", via);
      link.href = target.pathname + target.search;
    }
  }
}
