/** Amounts, rates, rounding, allocation and formatting: the words every other module counts in. */
@NullMarked
@ApplicationModule(
    displayName = "Money",
    allowedDependencies = {})
package dev.halfmillion.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
