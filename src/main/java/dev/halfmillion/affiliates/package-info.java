/** Program, links, clicks, attribution and commissions. */
@NullMarked
@ApplicationModule(
    displayName = "Affiliates",
    allowedDependencies = {
      "money",
      "platform",
      "audit",
      "catalog",
      "media",
      "sales",
      "sales :: margin",
      "sales :: offers",
      "entitlements",
      "learning",
      "ledger",
      "payouts",
      "identity",
      "notifications"
    })
package dev.halfmillion.affiliates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
