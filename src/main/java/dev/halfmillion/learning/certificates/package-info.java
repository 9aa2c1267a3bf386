/** Certificates of completed courses: issued, verified, revoked, corrected. */
@NullMarked
@ApplicationModule(
    displayName = "Certificates",
    allowedDependencies = {
      "platform",
      "audit",
      "entitlements",
      "identity",
      "notifications",
      "learning",
      "learning.study"
    })
package dev.halfmillion.learning.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
