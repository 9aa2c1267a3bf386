/** Whether a gateway has been silent or failing for long, and who is told. */
@NullMarked
@ApplicationModule(
    displayName = "Gateway alarms",
    allowedDependencies = {"money", "platform", "payments.gateways"})
package dev.halfmillion.payments.alarms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
