/** Links, clicks and the signed tokens by which a sale finds the click that led to it. */
@NullMarked
@ApplicationModule(
    displayName = "Affiliate tracking",
    allowedDependencies = {
      "affiliates",
      "affiliates.program",
      "money",
      "platform",
      "catalog",
      "sales :: offers"
    })
package dev.halfmillion.affiliates.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
