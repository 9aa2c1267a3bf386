/** Money in: gateways, inbox, attempts, refunds. */
@NullMarked
@ApplicationModule(
    displayName = "Payments",
    allowedDependencies = {"money", "platform", "audit", "ledger"})
package dev.halfmillion.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
