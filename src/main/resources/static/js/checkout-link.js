// What a link brings travels on by the links: the signed click id in ?via=, since cookies fail in
// in-app browsers, and the coupon in ?coupon=, since the pages are the same for everybody. Both are
// kept for this tab and put on every link to the checkout.
{
  const carried = (name, key, shared) => {
    const here = new URLSearchParams(location.search).get(name);
    try {
      if (here) {
        sessionStorage.setItem(key, here);
        if (!shared) {
          // Whoever copies the address from here shares the page, not this click.
          const clean = new URL(location.href);
          clean.searchParams.delete(name);
          history.replaceState(history.state, "", clean);
        }
      }
      return here ?? sessionStorage.getItem(key);
    } catch {
      // Without storage only this page's own links carry it.
      return here;
    }
  };
  const brought = [
    ["via", carried("via", "hm-via", false), 200],
    ["coupon", carried("coupon", "hm-coupon", true), 30],
  ];
  for (const link of document.querySelectorAll('a[href^="/checkout/"]')) {
    for (const [name, value, longest] of brought) {
      if (value && value.length <= longest) {
        const target = new URL(link.href);
        target.searchParams.set(name, value);
        link.href = target.pathname + target.search;
      }
    }
  }
}
