package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes available rows for a payout, and moves them with it. */
@Repository
class PayoutClaims {

  private final JdbcClient jdbc;
  private final FigureVersions versions;

  PayoutClaims(JdbcClient jdbc, FigureVersions versions) {
    this.jdbc = jdbc;
    this.versions = versions;
  }

  /** Affiliates with anything available, the largest sum first. */
  List<Available> available() {
    return jdbc.sql(
            """
            SELECT affiliate_id, user_id, currency, SUM(amount_minor) AS net_minor
            FROM affiliates_commission WHERE status = 'approved' AND payout_id IS NULL
              AND test = (SELECT testing FROM v_platform_stage)
            GROUP BY affiliate_id, user_id, currency
            ORDER BY net_minor DESC, affiliate_id
            """)
        .query(
            (row, n) ->
                new Available(
                    new AffiliateId(Ids.uuid(row, "affiliate_id")),
                    new UserId(Ids.uuid(row, "user_id")),
                    Money.of(row.getLong("net_minor"), row.getString("currency"))))
        .list();
  }

  /** Claims all that is available to an affiliate under a mark of this preparation. */
  void claim(AffiliateId affiliate, UUID mark) {
    jdbc.sql(
            """
            UPDATE affiliates_commission SET payout_id = :mark
            WHERE affiliate_id = :affiliate AND status = 'approved' AND payout_id IS NULL
              AND test = (SELECT testing FROM v_platform_stage)
            """)
        .param("mark", Ids.bytes(mark))
        .param("affiliate", Ids.bytes(affiliate.value()))
        .update();
  }

  /** What was claimed, as the database has it. */
  Claimed claimed(UUID mark) {
    List<Claim> rows =
        jdbc.sql(
                """
                SELECT id, amount_minor, currency FROM affiliates_commission
                WHERE payout_id = :mark ORDER BY id
                """)
            .param("mark", Ids.bytes(mark))
            .query(
                (row, n) ->
                    new Claim(
                        Ids.uuid(row, "id"),
                        Money.of(row.getLong("amount_minor"), row.getString("currency"))))
            .list();
    Money nothing = Money.zero(Money.INR);
    return new Claimed(
        rows.stream().map(Claim::id).toList(),
        rows.stream().map(Claim::amount).filter(Money::isPositive).reduce(nothing, Money::plus),
        rows.stream()
            .map(Claim::amount)
            .filter(Money::isNegative)
            .map(Money::negated)
            .reduce(nothing, Money::plus));
  }

  /** The rows are free again. */
  void free(UUID mark) {
    jdbc.sql("UPDATE affiliates_commission SET payout_id = NULL WHERE payout_id = :mark")
        .param("mark", Ids.bytes(mark))
        .update();
  }

  /** The rows are in a line of a batch now. */
  void allocate(UUID mark, PayoutId payout) {
    jdbc.sql(
            """
            UPDATE affiliates_commission SET payout_id = :payout, status = 'allocated'
            WHERE payout_id = :mark
            """)
        .param("payout", Ids.bytes(payout.value()))
        .param("mark", Ids.bytes(mark))
        .update();
    changed(payout);
  }

  /** The rows of a payout that are on their way, how many. */
  int settle(PayoutId payout, String reference, Instant at) {
    changed(payout);
    return jdbc.sql(
            """
            UPDATE affiliates_commission
            SET status = 'paid', paid_at = :at, payout_reference = :reference
            WHERE payout_id = :payout AND status = 'allocated'
            """)
        .param("at", Sql.timestamp(at))
        .param("reference", reference)
        .param("payout", Ids.bytes(payout.value()))
        .update();
  }

  /** The rows of a payout that never arrived are available again, how many. */
  int release(PayoutId payout) {
    changed(payout);
    return jdbc.sql(
            """
            UPDATE affiliates_commission SET status = 'approved', payout_id = NULL
            WHERE payout_id = :payout AND status = 'allocated'
            """)
        .param("payout", Ids.bytes(payout.value()))
        .update();
  }

  private void changed(PayoutId payout) {
    jdbc.sql("SELECT DISTINCT affiliate_id FROM affiliates_commission WHERE payout_id = :payout")
        .param("payout", Ids.bytes(payout.value()))
        .query((row, n) -> new AffiliateId(Ids.uuid(row, "affiliate_id")))
        .list()
        .forEach(versions::changed);
  }

  /** The rows of a payout, locked until the transaction ends. */
  List<UUID> lock(PayoutId payout) {
    return jdbc.sql(
            "SELECT id FROM affiliates_commission WHERE payout_id = :payout ORDER BY id FOR UPDATE")
        .param("payout", Ids.bytes(payout.value()))
        .query((row, n) -> Ids.uuid(row, "id"))
        .list();
  }

  /** What an affiliate has available. */
  record Available(AffiliateId affiliate, UserId user, Money net) {}

  private record Claim(UUID id, Money amount) {}

  /**
   * What was claimed.
   *
   * @param earned the sum of what was earned
   * @param takenBack the sum of what refunds took back, not negative
   */
  record Claimed(List<UUID> rows, Money earned, Money takenBack) {

    Money net() {
      return earned.minus(takenBack);
    }
  }
}
