/** People, sign-in, roles and sessions. */
@NullMarked
@ApplicationModule(
    displayName = "Identity",
    allowedDependencies = {"money", "platform", "audit", "notifications"})
package dev.halfmillion.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
