/** The gateways: what payments asks of one, and the adapters. */
@NullMarked
@ApplicationModule(
    displayName = "Payment gateways",
    allowedDependencies = {"money", "platform"})
package dev.halfmillion.payments.gateways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
