package dev.halfmillion.sales.coupons;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.live.TestMark;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.coupons.Redemption.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of coupons used for orders. What counts is asked for under the coupon's lock. */
@Repository
class RedemptionRows {

  private static final String SELECT =
      """
      SELECT r.order_id, r.coupon_id, c.code, r.typed, r.discount_minor, r.currency, r.state,
             r.reserved_at, r.reserved_until, r.changed_at
      FROM sales_redemption r JOIN sales_coupon c ON c.id = r.coupon_id
      """;

  /** The orders of one buyer, by each sign with an index of its own. */
  private static final String THEIRS =
      """
      (SELECT id, status, total_minor, test FROM sales_order WHERE buyer_mailbox = :mailbox
       UNION SELECT id, status, total_minor, test FROM sales_order WHERE buyer_phone = :phone
       UNION SELECT id, status, total_minor, test FROM sales_order WHERE buyer_id = :user) theirs
      """;

  private static final String COUNTS =
      "(r.state = 'USED' OR (r.state = 'RESERVED' AND r.reserved_until > :now))"
          + " AND r.test = (SELECT testing FROM v_platform_stage)";

  private final JdbcClient jdbc;
  private final TestMark mark;

  RedemptionRows(JdbcClient jdbc, TestMark mark) {
    this.jdbc = jdbc;
    this.mark = mark;
  }

  Optional<Redemption> ofOrder(OrderId order) {
    return jdbc.sql(SELECT + "WHERE r.order_id = :order")
        .param("order", Ids.bytes(order.value()))
        .query(RedemptionRows::redemption)
        .optional();
  }

  /** A coupon's redemptions in some states, the newest first. */
  List<Redemption> ofCoupon(CouponId coupon, List<State> states, int most) {
    return jdbc.sql(
            SELECT
                + """
                WHERE r.coupon_id = :coupon AND r.state IN (:states)
                ORDER BY r.reserved_at DESC, r.order_id DESC LIMIT :most
                """)
        .param("coupon", Ids.bytes(coupon.value()))
        .param("states", states.stream().map(State::name).toList())
        .param("most", most)
        .query(RedemptionRows::redemption)
        .list();
  }

  void insert(Redemption redemption) {
    jdbc.sql(
            """
            INSERT INTO sales_redemption (order_id, coupon_id, typed, discount_minor, currency,
              state, reserved_at, reserved_until, changed_at, test)
            VALUES (:order, :coupon, :typed, :discount, :currency, :state, :at, :until, :changed,
              :test)
            """)
        .param("order", Ids.bytes(redemption.order().value()))
        .param("coupon", Ids.bytes(redemption.coupon().value()))
        .param("typed", redemption.typed())
        .param("discount", redemption.discount().minor())
        .param("currency", redemption.discount().currencyCode())
        .param("state", redemption.state().name())
        .param("at", Sql.timestamp(redemption.reservedAt()))
        .param("until", Sql.timestamp(redemption.reservedUntil()))
        .param("changed", Sql.timestamp(redemption.changedAt()))
        .param("test", mark.now())
        .update();
  }

  void move(OrderId order, State to, Instant now) {
    jdbc.sql("UPDATE sales_redemption SET state = :to, changed_at = :now WHERE order_id = :order")
        .param("to", to.name())
        .param("now", Sql.timestamp(now))
        .param("order", Ids.bytes(order.value()))
        .update();
  }

  void reserveAgain(OrderId order, Instant now, Instant until) {
    jdbc.sql(
            """
            UPDATE sales_redemption
            SET state = 'RESERVED', reserved_until = :until, changed_at = :now
            WHERE order_id = :order
            """)
        .param("until", Sql.timestamp(until))
        .param("now", Sql.timestamp(now))
        .param("order", Ids.bytes(order.value()))
        .update();
  }

  /** How many uses are taken, one order's own left out. */
  int taken(CouponId coupon, @Nullable OrderId except, Instant now) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM sales_redemption r WHERE r.coupon_id = :coupon AND "
                + COUNTS
                + " AND r.order_id <> :except")
        .param("coupon", Ids.bytes(coupon.value()))
        .param("now", Sql.timestamp(now))
        .param("except", id(except))
        .query(Integer.class)
        .single();
  }

  /** What of a coupon one buyer holds with other orders. */
  List<Held> heldBy(Claimant who, CouponId coupon, Instant now) {
    return theirs(
            "SELECT r.order_id, r.state, o.browser, o.buyer_id FROM "
                + THEIRS
                + "JOIN sales_redemption r ON r.order_id = theirs.id"
                + " JOIN sales_order o ON o.id = theirs.id WHERE r.coupon_id = :coupon AND "
                + COUNTS
                + " AND r.order_id <> :except",
            who)
        .param("coupon", Ids.bytes(coupon.value()))
        .param("now", Sql.timestamp(now))
        .param("except", id(who.order()))
        .query(RedemptionRows::held)
        .list();
  }

  /** Whether somebody has paid for anything before. */
  boolean hasPaid(Claimant who) {
    return theirs(
                "SELECT COUNT(*) FROM "
                    + THEIRS
                    + "WHERE theirs.status <> 'PLACED' AND theirs.total_minor > 0"
                    + " AND theirs.test = (SELECT testing FROM v_platform_stage)"
                    + " AND theirs.id <> :except",
                who)
            .param("except", id(who.order()))
            .query(Integer.class)
            .single()
        > 0;
  }

  private JdbcClient.StatementSpec theirs(String sql, Claimant who) {
    UserId user = who.user();
    return jdbc.sql(sql)
        .param("mailbox", who.mailbox())
        .param("phone", who.phone())
        .param("user", Ids.bytes(user == null ? null : user.value()));
  }

  private static byte[] id(@Nullable OrderId order) {
    return order == null ? new byte[16] : Objects.requireNonNull(Ids.bytes(order.value()));
  }

  private static Held held(ResultSet row, int number) throws SQLException {
    UUID user = Ids.uuidOrNull(row, "buyer_id");
    return new Held(
        new OrderId(Ids.uuid(row, "order_id")),
        State.valueOf(row.getString("state")),
        row.getString("browser"),
        user == null ? null : new UserId(user));
  }

  private static Redemption redemption(ResultSet row, int number) throws SQLException {
    return new Redemption(
        new OrderId(Ids.uuid(row, "order_id")),
        new CouponId(Ids.uuid(row, "coupon_id")),
        new CouponCode(row.getString("code")),
        row.getBoolean("typed"),
        Money.of(row.getLong("discount_minor"), row.getString("currency")),
        State.valueOf(row.getString("state")),
        Sql.instant(row, "reserved_at"),
        Sql.instant(row, "reserved_until"),
        Sql.instant(row, "changed_at"));
  }

  /**
   * A use that another order of the same buyer holds.
   *
   * @param browser the hash of the browser that ordered, or null
   * @param user who was signed in, or null
   */
  record Held(OrderId order, State state, @Nullable String browser, @Nullable UserId user) {

    boolean isUsed() {
      return state == State.USED;
    }

    /** Whether the order was certainly placed by the same person, not by one who says so. */
    boolean certainlyOf(Claimant who) {
      return (browser != null && browser.equals(who.browser()))
          || (user != null && user.equals(who.user()));
    }
  }
}
