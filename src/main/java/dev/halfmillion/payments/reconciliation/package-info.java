/**
 * Compares what gateways say they did with what is booked here, day by day, and mends what can be
 * mended safely. What lies above payments is asked through {@link
 * dev.halfmillion.payments.SaleChecks}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Reconciliation",
    allowedDependencies = {
      "money",
      "platform",
      "audit",
      "ledger",
      "payments",
      "payments.gateways",
      "payments.inbox"
    })
package dev.halfmillion.payments.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
