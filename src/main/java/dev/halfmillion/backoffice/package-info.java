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
      "media :: pictures",
      "media :: uploads",
      "media :: probe",
      "ledger",
      "catalog",
      "payments",
      "payouts",
      "sales",
      "entitlements",
      "learning",
      "learning :: editing",
      "learning :: portable",
      "site",
      "affiliates"
    })
package dev.halfmillion.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
