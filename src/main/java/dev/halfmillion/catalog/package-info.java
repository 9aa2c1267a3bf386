/** Products, prices and what they deliver. */
@NullMarked
@ApplicationModule(
    displayName = "Catalog",
    allowedDependencies = {"money", "platform", "audit", "media"})
package dev.halfmillion.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
