package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayFee;
import dev.halfmillion.payments.gateways.GatewayRecord;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stood on the gateways' lists, a page at a time, so that no list is held in memory. */
@Repository
class ListLines {

  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final int LONGEST = 120;

  private final JdbcClient jdbc;

  ListLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Forgets what an earlier reading of the day found. */
  void clear(UUID run) {
    jdbc.sql("DELETE FROM payments_reconciliation_line WHERE run_id = :run")
        .param("run", Ids.bytes(run))
        .update();
  }

  /** Keeps a page; what is listed twice is kept once, as done where either says so. */
  void add(UUID run, String gateway, List<GatewayRecord> records) {
    if (records.isEmpty()) {
      return;
    }
    JdbcClient.StatementSpec insert =
        jdbc.sql(
            """
            INSERT INTO payments_reconciliation_line
              (run_id, kind, gateway_id, gateway, state, amount_minor, currency, fee_minor,
               fee_tax_minor, gateway_order_id, own_name, payment_id, settlement_id, made_at)
            VALUES %s
            ON DUPLICATE KEY UPDATE amount_minor = CASE state WHEN 'DONE' THEN amount_minor
                ELSE VALUES(amount_minor) END,
              fee_minor = COALESCE(fee_minor, VALUES(fee_minor)),
              fee_tax_minor = COALESCE(fee_tax_minor, VALUES(fee_tax_minor)),
              state = CASE state WHEN 'DONE' THEN state ELSE VALUES(state) END
            """
                .formatted(String.join(", ", Collections.nCopies(records.size(), ROW))));
    for (GatewayRecord record : records) {
      GatewayFee fee = record.fee();
      insert =
          insert
              .param(Ids.bytes(run))
              .param(record.kind().name())
              .param(record.id())
              .param(gateway)
              .param(record.state().name())
              .param(record.amount().minor())
              .param(record.amount().currencyCode())
              .param(minor(fee == null ? null : fee.fee()))
              .param(minor(fee == null ? null : fee.tax()))
              .param(name(record.names().order()))
              .param(name(record.names().own()))
              .param(name(record.names().payment()))
              .param(name(record.names().settlement()))
              .param(Sql.timestamp(record.at()));
    }
    insert.update();
  }

  private static @Nullable Long minor(@Nullable Money amount) {
    return amount == null ? null : amount.minor();
  }

  /** What is no name of ours or theirs is of no use. */
  private static @Nullable String name(@Nullable String text) {
    return text == null || text.length() > LONGEST || !text.matches("[!-~]+") ? null : text;
  }
}
