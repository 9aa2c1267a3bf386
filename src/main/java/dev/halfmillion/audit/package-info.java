/** Who did what to what, and why. */
@NullMarked
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"money", "platform"})
package dev.halfmillion.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
