package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.Zones;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Transfers to the customer's bank: a payment is settled at nine in the morning in India, two
 * business days after it was captured. Refunds and disputes are taken off the next transfer; if
 * nothing is left, all wait for the one after.
 */
@Repository
@NotInProduction
class SandboxSettlements {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final int BUSINESS_DAYS = 2;

  private final JdbcClient jdbc;
  private final SandboxDisputes disputes;

  SandboxSettlements(JdbcClient jdbc, SandboxDisputes disputes) {
    this.jdbc = jdbc;
    this.disputes = disputes;
  }

  /** Payments captured before this moment are due now. */
  static Instant cutoff(Instant now) {
    LocalDate day = Zones.dateInIndia(now);
    if (now.isBefore(day.atTime(MORNING).atZone(Zones.INDIA).toInstant())) {
      day = day.minusDays(1);
    }
    int passed = 0;
    while (passed < BUSINESS_DAYS) {
      if (businessDay(day)) {
        passed++;
      }
      day = day.minusDays(1);
    }
    return day.plusDays(1).atStartOfDay(Zones.INDIA).toInstant();
  }

  private static boolean businessDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** Makes the transfer that is due, within the caller's transaction; empty if there is none. */
  Optional<SandboxSettlement> settle(Instant now) {
    String id = SandboxIds.next("setl");
    if (claimPayments(id, cutoff(now)) == 0) {
      return Optional.empty();
    }
    claimRefunds(id);
    disputes.claim(id);
    SandboxSettlement settlement = sum(id, now);
    if (!settlement.amount().isPositive()) {
      release(id);
      return Optional.empty();
    }
    insert(settlement);
    return Optional.of(settlement);
  }

  /** All transfers, newest first. */
  List<SandboxSettlement> latest(int most) {
    return jdbc.sql(
            """
            SELECT id, amount_minor, fees_minor, tax_minor, refunds_minor, utr, settled_at
              FROM sandbox_settlement ORDER BY settled_at DESC LIMIT :most
            """)
        .param("most", most)
        .query(SandboxSettlements::settlement)
        .list();
  }

  /** A transfer as its row says it. */
  static SandboxSettlement settlement(ResultSet row, int n) throws SQLException {
    return new SandboxSettlement(
        row.getString("id"),
        Money.paise(row.getLong("amount_minor")),
        Money.paise(row.getLong("fees_minor")),
        Money.paise(row.getLong("tax_minor")),
        Money.paise(row.getLong("refunds_minor")),
        row.getString("utr"),
        Sql.instant(row, "settled_at"));
  }

  private int claimPayments(String id, Instant cutoff) {
    return jdbc.sql(
            """
            UPDATE sandbox_payment SET settlement_id = :id
             WHERE settlement_id IS NULL AND status = 'CAPTURED' AND updated_at < :cutoff
            """)
        .param("id", id)
        .param("cutoff", Sql.timestamp(cutoff))
        .update();
  }

  private void claimRefunds(String id) {
    jdbc.sql(
            "UPDATE sandbox_refund SET settlement_id = :id"
                + " WHERE settlement_id IS NULL AND status = 'PROCESSED'")
        .param("id", id)
        .update();
  }

  private void release(String id) {
    disputes.release(id);
    for (String table : List.of("sandbox_payment", "sandbox_refund")) {
      jdbc.sql("UPDATE " + table + " SET settlement_id = NULL WHERE settlement_id = :id")
          .param("id", id)
          .update();
    }
  }

  private SandboxSettlement sum(String id, Instant now) {
    long refunds =
        jdbc.sql(
                "SELECT COALESCE(SUM(amount_minor), 0) FROM sandbox_refund"
                    + " WHERE settlement_id = :id")
            .param("id", id)
            .query(Long.class)
            .single();
    return jdbc.sql(
            """
            SELECT SUM(amount_minor) AS paid, SUM(fee_minor) AS fees, SUM(tax_minor) AS tax
              FROM sandbox_payment WHERE settlement_id = :id
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new SandboxSettlement(
                    id,
                    Money.paise(
                        row.getLong("paid")
                            - row.getLong("fees")
                            - refunds
                            - disputes.takenFrom(id)),
                    Money.paise(row.getLong("fees")),
                    Money.paise(row.getLong("tax")),
                    Money.paise(refunds),
                    "SBOX" + id.substring(id.length() - 12).toUpperCase(java.util.Locale.ROOT),
                    now))
        .single();
  }

  private void insert(SandboxSettlement settlement) {
    jdbc.sql(
            """
            INSERT INTO sandbox_settlement
              (id, amount_minor, fees_minor, tax_minor, refunds_minor, utr, settled_at)
            VALUES (:id, :amount, :fees, :tax, :refunds, :utr, :at)
            """)
        .param("id", settlement.id())
        .param("amount", settlement.amount().minor())
        .param("fees", settlement.fees().minor())
        .param("tax", settlement.tax().minor())
        .param("refunds", settlement.refunds().minor())
        .param("utr", settlement.utr())
        .param("at", Sql.timestamp(settlement.settledAt()))
        .update();
  }
}
