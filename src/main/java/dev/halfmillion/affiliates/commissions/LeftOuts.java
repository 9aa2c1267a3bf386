package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why affiliates were not in the last batch. */
@Repository
public class LeftOuts {

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  LeftOuts(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void keep(AffiliateId affiliate, Money net, String reason) {
    jdbc.sql(
            """
            INSERT INTO affiliates_left_out
              (affiliate_id, amount_minor, currency, reason, left_out_at)
            VALUES (:affiliate, :amount, :currency, :reason, :at)
            ON DUPLICATE KEY UPDATE amount_minor = VALUES(amount_minor),
              reason = VALUES(reason), left_out_at = VALUES(left_out_at)
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .param("amount", net.minor())
        .param("currency", net.currencyCode())
        .param("reason", reason)
        .param("at", Sql.timestamp(clock.instant()))
        .update();
  }

  void forget(AffiliateId affiliate) {
    jdbc.sql("DELETE FROM affiliates_left_out WHERE affiliate_id = :affiliate")
        .param("affiliate", Ids.bytes(affiliate.value()))
        .update();
  }

  /** The last time an affiliate was left out, unless a batch included them since. */
  public Optional<LeftOut> of(AffiliateId affiliate) {
    return jdbc.sql(
            """
            SELECT amount_minor, currency, reason, left_out_at FROM affiliates_left_out
            WHERE affiliate_id = :affiliate
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .query(
            (row, n) ->
                new LeftOut(
                    Money.of(row.getLong("amount_minor"), row.getString("currency")),
                    row.getString("reason"),
                    Sql.instant(row, "left_out_at")))
        .optional();
  }

  /**
   * Left out of a batch.
   *
   * @param amount what was available then
   */
  public record LeftOut(Money amount, String reason, Instant at) {}
}
