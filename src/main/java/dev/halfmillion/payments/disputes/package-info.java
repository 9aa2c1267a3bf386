/** Disputes: payments that the payer's bank claims back, and what became of each. */
@NullMarked
@ApplicationModule(
    displayName = "Payment disputes",
    allowedDependencies = {"money", "platform", "ledger", "payments.gateways", "payments.inbox"})
package dev.halfmillion.payments.disputes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
