/** The demo academy: its people, its year of history, its clock. */
@NullMarked
@ApplicationModule(
    displayName = "Demo",
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
      "sales :: coupons",
      "sales :: offers",
      "entitlements",
      "learning",
      "learning :: editing",
      "learning :: portable",
      "site",
      "affiliates",
      "sandbox"
    })
package dev.halfmillion.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
