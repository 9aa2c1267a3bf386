/** Who takes part: joining, codes, standing, the agreement and the dated terms. */
@NullMarked
@ApplicationModule(
    displayName = "Affiliate program",
    allowedDependencies = {
      "affiliates",
      "money",
      "platform",
      "audit",
      "catalog",
      "sales",
      "entitlements",
      "learning",
      "identity"
    })
package dev.halfmillion.affiliates.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
