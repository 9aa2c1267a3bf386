package dev.halfmillion.sales;

import dev.halfmillion.ledger.AccountRef;

/** The ledger accounts that sales post to. */
final class SalesAccounts {

  /** What a gateway holds for us; its party is the gateway. */
  static final AccountRef CLEARING = AccountRef.asset("gateway-clearing");

  static final AccountRef REVENUE = AccountRef.income("revenue");
  static final AccountRef TAX_PAYABLE = AccountRef.liability("tax-payable");
  static final AccountRef REFUNDS = AccountRef.income("refunds");

  private SalesAccounts() {}
}
