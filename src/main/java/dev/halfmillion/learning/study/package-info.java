/** Who studies what, how far, and the way on. */
@NullMarked
@ApplicationModule(
    displayName = "Study",
    allowedDependencies = {
      "money",
      "platform",
      "learning",
      "learning.drip",
      "entitlements",
      "identity",
      "media :: access"
    })
package dev.halfmillion.learning.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
