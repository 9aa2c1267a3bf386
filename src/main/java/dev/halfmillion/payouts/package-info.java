/** Money out: payees, methods, batches. */
@NullMarked
@ApplicationModule(
    displayName = "Payouts",
    allowedDependencies = {"money", "platform", "audit", "ledger", "identity", "notifications"})
package dev.halfmillion.payouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
