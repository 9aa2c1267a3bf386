/** News from gateways: stored as it came, handled afterwards, set aside for a person if need be. */
@NullMarked
@ApplicationModule(
    displayName = "Payment inbox",
    allowedDependencies = {"money", "platform", "payments.gateways"})
package dev.halfmillion.payments.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
