/** Tells affiliates of offers, with words and links that are ready to pass on. */
@NullMarked
@ApplicationModule(
    displayName = "Affiliate offers",
    allowedDependencies = {
      "affiliates",
      "affiliates.program",
      "money",
      "platform",
      "catalog",
      "sales :: offers",
      "identity",
      "notifications"
    })
package dev.halfmillion.affiliates.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
