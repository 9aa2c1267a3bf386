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

  /** What stands in each status, refunds taken off. */
  Map<CommissionStatus, Standing> standings(AffiliateId affiliate) {
    Map<CommissionStatus, Standing> found = new EnumMap<>(CommissionStatus.class);
    jdbc.sql(
            """
            SELECT status, SUM(amount_minor) AS net,
              SUM(CASE WHEN kind = 'sale' THEN 1 ELSE 0 END) AS sales
            FROM affiliates_commission WHERE affiliate_id = :affiliate
              AND test = (SELECT testing FROM v_platform_stage) GROUP BY status
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .query(
            row -> {
              found.put(
                  CommissionStatus.of(row.getString("status")),
                  new Standing(Money.paise(row.getLong("net")), row.getLong("sales")));
            });
    return found;
  }

  /** What reached the affiliate since a moment. */
  Money paidSince(AffiliateId affiliate, Instant since) {
    return sum(
        """
        SELECT COALESCE(SUM(amount_minor), 0) FROM affiliates_commission
        WHERE affiliate_id = :affiliate AND status = 'paid' AND paid_at >= :since
          AND test = (SELECT testing FROM v_platform_stage)
        """,
        affiliate,
        since);
  }

  /** What was earned since a moment, less what was taken back since then. */
  Money earnedSince(AffiliateId affiliate, Instant since) {
    return sum(
        """
        SELECT COALESCE(SUM(amount_minor), 0) FROM affiliates_commission
        WHERE affiliate_id = :affiliate AND earned_at >= :since
          AND kind IN ('sale', 'reversal') AND status <> 'rejected'
          AND test = (SELECT testing FROM v_platform_stage)
        """,
        affiliate,
        since);
  }

  private Money sum(String sql, AffiliateId affiliate, Instant since) {
    return Money.paise(
        jdbc.sql(sql)
            .param("affiliate", Ids.bytes(affiliate.value()))
            .param("since", Sql.timestamp(since))
            .query(Long.class)
            .single());
  }

  long salesSince(AffiliateId affiliate, Instant since) {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM affiliates_commission
            WHERE affiliate_id = :affiliate AND kind = 'sale' AND earned_at >= :since
              AND test = (SELECT testing FROM v_platform_stage)
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .param("since", Sql.timestamp(since))
        .query(Long.class)
        .single();
  }

  /** What the days since a moment brought, by what became of it; days without are left out. */
  List<DayPart> days(AffiliateId affiliate, Instant since) {
    return jdbc.sql(
            """
            SELECT DATE(earned_at + INTERVAL 330 MINUTE) AS day, status, SUM(amount_minor) AS net
            FROM affiliates_commission
            WHERE affiliate_id = :affiliate AND earned_at >= :since
              AND kind IN ('sale', 'reversal') AND status NOT IN ('rejected', 'reversed')
              AND test = (SELECT testing FROM v_platform_stage)
            GROUP BY day, status ORDER BY day
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .param("since", Sql.timestamp(since))
        .query(
            (row, n) ->
                new DayPart(
                    Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                    CommissionStatus.of(row.getString("status")),
                    row.getLong("net")))
        .list();
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

  /** A part of a day's earnings. */
  record DayPart(LocalDate day, CommissionStatus status, long netMinor) {}

  /** What becomes available on a day. */
  record Coming(LocalDate day, Money net, long sales) {}
}
