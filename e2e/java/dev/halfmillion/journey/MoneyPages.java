package dev.halfmillion.journey;

import static dev.halfmillion.journey.ByHand.rupees;

/**
 * The pages of the back office that say whose the money is.
 *
 * @param owner reads them
 * @param before the books before the journey's sales
 */
record MoneyPages(Person owner, AccountBalances before) {

  /** Reads that every page shows what the accounts hold. */
  void show(AccountBalances now) {
    showOnTheOwnersHome(now);
    owner.open("/admin/ledger").sees("Debits equal credits");
    now.byCode().forEach(owner::seesAccount);
    owner.open("/admin/payouts").seesFigure("Bank", rupees(now.of("bank")));
    owner.seesFigure("Available to affiliates", rupees(-now.total("affiliate-available")));
    owner.seesFigure("Set aside in batches", rupees(-now.total("affiliate-allocated")));
    owner.seesFigure("Still pending", rupees(-now.total("affiliate-pending")));
  }

  private void showOnTheOwnersHome(AccountBalances now) {
    long fees = before.of("gateway-fees") + ByHand.GATEWAY_FEES;
    long tax = -before.of("tax-payable") - before.of("input-tax") + ByHand.TAX_TO_PAY;
    long owed = -now.total("affiliate-pending") - now.total("affiliate-available");
    owner.open("/admin").seesFigure("In the bank", rupees(now.of("bank")));
    owner.seesFigure("Gateway fees", rupees(fees)).seesFigure("Tax to pay", rupees(tax));
    owner.seesFigure("Owed to affiliates", rupees(owed));
    owner.seesFigure("Yours today", rupees(now.of("bank") - owed - tax));
    owner.seesRow("Affiliates, pending", rupees(now.total("affiliate-pending")));
    owner.seesRow("Affiliates, available", rupees(now.total("affiliate-available")));
  }

  /** Reads that an affiliate was paid everything, on their page and on the payee's. */
  void showPaid(String name, String all, String reference) {
    owner.open("/admin/affiliates?q=" + name.replace(" ", "%20")).follow(name).seesTitle(name);
    owner.seesFigure("Available now", "₹0.00").seesFigure("Pending", "₹0.00");
    owner.seesFigure("On its way", "₹0.00").seesFigure("Paid", all);
    owner.open("/admin/payouts").page.locator("main tbody a").first().click();
    owner.sees("Every payout is settled").seesRow(reference, all, "Paid");
  }
}
