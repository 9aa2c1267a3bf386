package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what an affiliate earned. India is five and a half hours ahead of the columns. */
@Component
class EarningsReader {

  private final JdbcClient jdbc;

  EarningsReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What stands in each status, what was paid and what was earned in all.
   *
   * @param paidSince from when on what was paid counts
   */
  Totals totals(AffiliateId affiliate, Instant paidSince) {
    Map<CommissionStatus, Standing> standings = new EnumMap<>(CommissionStatus.class);
    long[] sums = new long[2];
    jdbc.sql(
            """
            SELECT status, SUM(amount_minor) AS net,
              SUM(CASE WHEN kind = 'sale' THEN 1 ELSE 0 END) AS sales,
              SUM(CASE WHEN status = 'paid' AND paid_at >= :since THEN amount_minor ELSE 0 END)
                AS paid,
              SUM(CASE WHEN kind IN ('sale', 'reversal') AND status <> 'rejected'
                THEN amount_minor ELSE 0 END) AS earned
            FROM affiliates_commission WHERE affiliate_id = :affiliate
              AND test = (SELECT testing FROM v_platform_stage) GROUP BY status
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .param("since", Sql.timestamp(paidSince))
        .query(
            row -> {
              standings.put(
                  CommissionStatus.of(row.getString("status")),
                  new Standing(Money.paise(row.getLong("net")), row.getLong("sales")));
              sums[0] += row.getLong("paid");
              sums[1] += row.getLong("earned");
            });
    return new Totals(standings, Money.paise(sums[0]), Money.paise(sums[1]));
  }

  /** What the days since a moment brought, less what was taken back on them. */
  Recent since(AffiliateId affiliate, Instant moment) {
    return new Recent(
        jdbc.sql(
                """
                SELECT DATE(earned_at + INTERVAL 330 MINUTE) AS day, kind, status, channel,
                  SUM(amount_minor) AS net, COUNT(*) AS n
                FROM affiliates_commission
                WHERE affiliate_id = :affiliate AND earned_at >= :since
                  AND kind IN ('sale', 'reversal')
                  AND test = (SELECT testing FROM v_platform_stage)
                GROUP BY day, kind, status, channel ORDER BY day
                """)
            .param("affiliate", Ids.bytes(affiliate.value()))
            .param("since", Sql.timestamp(moment))
            .query(
                (row, n) ->
                    new Recent.Part(
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        row.getString("kind").equals("sale"),
                        CommissionStatus.of(row.getString("status")),
                        row.getString("channel"),
                        row.getLong("net"),
                        row.getLong("n")))
            .list());
  }

  /** When what is pending becomes available, by day, the soonest first. */
  List<Coming> coming(AffiliateId affiliate) {
    return jdbc.sql(
            """
            SELECT DATE(available_at + INTERVAL 330 MINUTE) AS day, SUM(amount_minor) AS net,
              SUM(CASE WHEN kind = 'sale' THEN 1 ELSE 0 END) AS sales
            FROM affiliates_commission
            WHERE affiliate_id = :affiliate AND status = 'pending'
              AND test = (SELECT testing FROM v_platform_stage)
            GROUP BY day ORDER BY day
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .query(
            (row, n) ->
                new Coming(
                    Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                    Money.paise(row.getLong("net")),
                    row.getLong("sales")))
        .list();
  }

  /** What stands in a status. */
  record Standing(Money net, long sales) {

    static final Standing NOTHING = new Standing(Money.paise(0), 0);
  }

  /**
   * Sums over everything.
   *
   * @param paid since the moment asked for
   * @param earned less what was taken back
   */
  record Totals(Map<CommissionStatus, Standing> standings, Money paid, Money earned) {

    Standing of(CommissionStatus status) {
      return standings.getOrDefault(status, Standing.NOTHING);
    }
  }

  /** What becomes available on a day. */
  record Coming(LocalDate day, Money net, long sales) {}
}
