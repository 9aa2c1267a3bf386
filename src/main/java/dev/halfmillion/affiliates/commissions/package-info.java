/** Who won a sale, what it earns, what refunds take back, and the way of the money to a payout. */
@NullMarked
@ApplicationModule(
    displayName = "Affiliate commissions",
    allowedDependencies = {
      "affiliates",
      "affiliates.program",
      "affiliates.tracking",
      "money",
      "platform",
      "audit",
      "catalog",
      "sales",
      "sales :: margin",
      "ledger",
      "payouts",
      "identity",
      "notifications"
    })
package dev.halfmillion.affiliates.commissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
