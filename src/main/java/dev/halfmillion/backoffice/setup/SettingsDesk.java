package dev.halfmillion.backoffice.setup;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what an owner has settled, and who it was. */
@Component
class SettingsDesk {

  private final KnownSettings known;
  private final AuditLog audit;
  private final Transactions transactions;

  SettingsDesk(KnownSettings known, AuditLog audit, Transactions transactions) {
    this.known = known;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Keeps what was checked before; writes down what is different now. */
  void settle(UserId owner, Map<Setting, String> settled) {
    String changed =
        settled.entrySet().stream()
            .filter(one -> !known.isFixed(one.getKey()))
            .filter(one -> !one.getValue().equals(known.text(one.getKey())))
            .map(one -> one.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
    transactions.run(
        () -> {
          known.store(settled);
          if (!changed.isEmpty()) {
            audit.record(owner, "academy.settled", "academy", "Set anew: " + changed + ".");
          }
        });
  }
}
