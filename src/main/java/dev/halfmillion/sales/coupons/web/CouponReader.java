package dev.halfmillion.sales.coupons.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.coupons.Redemption.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how coupons are used. */
@Component
class CouponReader {

  private final JdbcClient jdbc;

  CouponReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What each coupon was used for; those never used are left out. */
  Map<CouponId, Usage> usage(Instant now) {
    Map<CouponId, Usage> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT coupon_id, MIN(currency) AS currency,
                   SUM(CASE WHEN state = 'USED' THEN 1 ELSE 0 END) AS used,
                   SUM(CASE WHEN state = 'RESERVED' AND reserved_until > :now THEN 1 ELSE 0 END)
                     AS reserved,
                   SUM(CASE WHEN state = 'USED' THEN discount_minor ELSE 0 END) AS given
            FROM sales_redemption
            WHERE test = (SELECT testing FROM v_platform_stage) GROUP BY coupon_id
            """)
        .param("now", Sql.timestamp(now))
        .query(
            (RowCallbackHandler)
                row ->
                    found.put(
                        new CouponId(Ids.uuid(row, "coupon_id")),
                        new Usage(
                            row.getLong("used"),
                            row.getLong("reserved"),
                            Money.of(row.getLong("given"), row.getString("currency")))));
    return found;
  }

  /** The orders placed with a coupon, the newest first, from one on. */
  List<Used> orders(CouponId coupon, @Nullable OrderId after, int most) {
    String from =
        after == null
            ? ""
            : """
            AND (r.reserved_at, r.order_id) <
              (SELECT x.reserved_at, x.order_id FROM sales_redemption x
                WHERE x.order_id = :after)
            """;
    JdbcClient.StatementSpec query =
        jdbc.sql(
                """
                SELECT r.order_id, r.typed, r.discount_minor, r.currency, r.state, r.reserved_at,
                       o.number, o.buyer_name, o.buyer_email, r.test
                FROM sales_redemption r JOIN sales_order o ON o.id = r.order_id
                WHERE r.coupon_id = :coupon
                """
                    + from
                    + " ORDER BY r.reserved_at DESC, r.order_id DESC LIMIT :most")
            .param("coupon", Ids.bytes(coupon.value()))
            .param("most", most);
    if (after != null) {
      query = query.param("after", Ids.bytes(after.value()));
    }
    return query.query(CouponReader::used).list();
  }

  private static Used used(ResultSet row, int number) throws SQLException {
    return new Used(
        new OrderId(Ids.uuid(row, "order_id")),
        row.getString("number"),
        row.getString("buyer_name"),
        row.getString("buyer_email"),
        row.getBoolean("typed"),
        Money.of(row.getLong("discount_minor"), row.getString("currency")),
        State.valueOf(row.getString("state")),
        Sql.instant(row, "reserved_at"),
        row.getBoolean("test"));
  }

  /**
   * How often a coupon was used.
   *
   * @param reserved by orders that are not paid yet
   * @param given off all orders that paid with it
   */
  record Usage(long used, long reserved, Money given) {

    static final Usage NONE = new Usage(0, 0, Money.paise(0));
  }

  /** An order placed with a coupon. */
  record Used(
      OrderId order,
      String number,
      String buyer,
      String email,
      boolean typed,
      Money discount,
      State state,
      Instant at,
      boolean test) {}
}
