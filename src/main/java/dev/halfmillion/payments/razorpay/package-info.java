/** The gateway Razorpay, spoken to by its public API. */
@NullMarked
@ApplicationModule(
    displayName = "Razorpay",
    allowedDependencies = {"money", "platform", "payments.gateways"})
package dev.halfmillion.payments.razorpay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
