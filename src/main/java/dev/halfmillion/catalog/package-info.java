/** Products, prices and what they deliver. */
@NullMarked
@ApplicationModule(
    displayName = "Catalog",
    allowedDependencies = {"money", "platform", "audit", "media", "media :: pictures"})
package dev.halfmillion.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
