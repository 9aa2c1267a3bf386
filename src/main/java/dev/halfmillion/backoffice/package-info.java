/** Pages that look across modules. */
@NullMarked
@ApplicationModule(
    displayName = "Back office",
    allowedDependencies = {
      "money",
      "platform",
      "audit",
      "notifications",
      "identity",
      "media",
      "ledger",
      "catalog",
      "payments",
      "payouts",
      "sales",
      "entitlements",
      "learning",
      "site",
      "affiliates"
    })
package dev.halfmillion.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
