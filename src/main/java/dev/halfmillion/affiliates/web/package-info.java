/** The referral address, the affiliate's area and the back office of the program. */
@NullMarked
@ApplicationModule(
    displayName = "Affiliate pages",
    allowedDependencies = {
      "affiliates",
      "affiliates.program",
      "affiliates.tracking",
      "affiliates.commissions",
      "money",
      "platform",
      "audit",
      "catalog",
      "affiliates.offers",
      "sales",
      "sales :: margin",
      "sales :: offers",
      "learning",
      "payouts",
      "identity"
    })
package dev.halfmillion.affiliates.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
