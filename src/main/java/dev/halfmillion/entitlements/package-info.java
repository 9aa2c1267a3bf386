/** Who may use what, from whom, until when. */
@NullMarked
@ApplicationModule(
    displayName = "Entitlements",
    allowedDependencies = {
      "money",
      "platform",
      "audit",
      "catalog",
      "sales",
      "media",
      "identity",
      "notifications"
    })
package dev.halfmillion.entitlements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
