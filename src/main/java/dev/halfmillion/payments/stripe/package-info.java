/** The gateway Stripe, spoken to by its public API. */
@NullMarked
@ApplicationModule(
    displayName = "Stripe",
    allowedDependencies = {"money", "platform", "payments.gateways"})
package dev.halfmillion.payments.stripe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
