package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;

/** News of a sale. */
record LiveSale(CommissionId id, AffiliateId affiliate, String product, Money amount) {

  /** What is read out. */
  String sentence() {
    return "New sale: " + product + ", you get " + MoneyFormat.full(amount);
  }
}
