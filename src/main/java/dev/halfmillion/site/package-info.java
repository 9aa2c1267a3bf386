/** The public pages. */
@NullMarked
@ApplicationModule(
    displayName = "Site",
    allowedDependencies = {
      "money",
      "platform",
      "audit",
      "media",
      "media :: pictures",
      "catalog",
      "identity",
      "learning"
    })
package dev.halfmillion.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
