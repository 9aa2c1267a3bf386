/** Double entry, append-only; knows no business noun. */
@NullMarked
@ApplicationModule(
    displayName = "Ledger",
    allowedDependencies = {"money", "platform", "audit"})
package dev.halfmillion.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
