package dev.halfmillion.journey;

import com.microsoft.playwright.Locator;

/** What a buyer does from the sales page to the gateway's page. */
record Shopping(Person buyer) {

  /** The academy's own State. */
  static final String KARNATAKA = "29";

  static final String MAHARASHTRA = "27";

  /** Fills the checkout of the course whose sales page is open. */
  Shopping checkOut(String name, String email, String phone, String state) {
    buyer.page.locator("a[href^='/checkout/']").locator("visible=true").first().click();
    buyer.fill("Full name", name).fill("E-mail", email);
    buyer.page.getByLabel("Mobile number").fill(phone);
    buyer.page.locator("select[name='state']").selectOption(state);
    return this;
  }

  /** Leaves the checkout for the gateway's page. */
  Shopping goAndPay() {
    buyer.press("Pay ₹1,999.00");
    buyer.page.waitForURL(url -> url.contains("/sandbox-gateway/pay/"));
    buyer.sees("You pay ₹1,999.00");
    return this;
  }

  /** Chooses how the shop is told, by the words of the gateway's page. */
  Shopping newsTravel(String how) {
    buyer
        .page
        .locator(".sb-plans label")
        .filter(new Locator.FilterOptions().setHasText(how))
        .click();
    return this;
  }

  /** Presses a button of the gateway, which sends the browser back to the shop. */
  Shopping press(String button) {
    buyer.press(button);
    buyer.page.waitForURL(url -> url.contains("/orders/"));
    return this;
  }
}
