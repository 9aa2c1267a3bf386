/** Checkout, orders and tax documents. */
@NullMarked
@ApplicationModule(
    displayName = "Sales",
    allowedDependencies = {
      "money",
      "platform",
      "audit",
      "catalog",
      "payments",
      "ledger",
      "identity",
      "notifications"
    })
package dev.halfmillion.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
