package dev.halfmillion.sales;

import dev.halfmillion.ledger.AccountRef;

/** The ledger accounts that sales post to. */
final class SalesAccounts {

  /** What a gateway holds for us; its party is the gateway. */
  static final AccountRef CLEARING = AccountRef.asset("gateway-clearing");

  static final AccountRef REVENUE = AccountRef.income("revenue");
  static final AccountRef TAX_PAYABLE = AccountRef.liability("tax-payable");
  static final AccountRef REFUNDS = AccountRef.income("refunds");

  /** What a gateway holds back while a dispute is open; its party is the gateway. */
  static final AccountRef DISPUTES_HELD = AccountRef.asset("disputes-held");

  /** What a lost dispute takes beyond what its order has left. */
  static final AccountRef DISPUTE_LOSSES = AccountRef.expense("dispute-losses");

  private SalesAccounts() {}
}
