/**
 * Money in: gateways, inbox, attempts, captures, refunds, settlements. {@link
 * dev.halfmillion.payments.Payments} is the door; {@link dev.halfmillion.payments.PaymentSettled}
 * says who posts which journal.
 */
@NullMarked
@ApplicationModule(
    displayName = "Payments",
    allowedDependencies = {
      "money",
      "platform",
      "audit",
      "ledger",
      "identity",
      "payments.disputes",
      "payments.gateways",
      "payments.inbox",
      "payments.alarms"
    })
package dev.halfmillion.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
