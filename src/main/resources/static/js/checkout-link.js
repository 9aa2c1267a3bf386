// Where cookies fail (in-app browsers), the signed click id in ?ref= travels by the links:
// it is kept for this tab and put on every link to the checkout.
{
  const KEY = "hm-ref";
  const here = new URLSearchParams(location.search).get("ref");
  let ref = here;
  try {
    if (here) {
      sessionStorage.setItem(KEY, here);
    }
    ref = here ?? sessionStorage.getItem(KEY);
  } catch {
    // Without storage only this page's own links carry it.
  }
  if (ref && ref.length <= 200) {
    for (const link of document.querySelectorAll('a[href^="/checkout/"]')) {
      const target = new URL(link.href);
      target.searchParams.set("ref", ref);
      link.href = target.pathname + target.search;
    }
  }
}
