package dev.halfmillion.sales.coupons;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.coupons.Coupon.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of coupons and of what they are for. */
@Repository
class CouponRows {

  private static final String SELECT =
      """
      SELECT id, code, percent_basis_points, amount_minor, currency, first_order, starts_at, ends_at,
             most_uses, most_per_buyer, returned_by_refund, note, stopped_at, created_by, created_at
      FROM sales_coupon
      """;

  private final JdbcClient jdbc;

  CouponRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Coupon> find(CouponId id) {
    return byId(id, "");
  }

  Optional<Coupon> byCode(CouponCode code) {
    return whole(jdbc.sql(SELECT + "WHERE code = :code").param("code", code.value())).stream()
        .findFirst();
  }

  /** All coupons, the newest first. */
  List<Coupon> all() {
    return whole(jdbc.sql(SELECT + "ORDER BY created_at DESC, id DESC"));
  }

  /** Those that can be used at a moment. */
  List<Coupon> active(Instant now) {
    return whole(
        jdbc.sql(
                SELECT
                    + """
                    WHERE stopped_at IS NULL AND starts_at <= :now
                      AND (ends_at IS NULL OR ends_at > :now)
                    ORDER BY created_at, id
                    """)
            .param("now", Sql.timestamp(now)));
  }

  /** Those that can be used at a moment or later. */
  List<Coupon> notOver(Instant now) {
    return whole(
        jdbc.sql(
                SELECT
                    + "WHERE stopped_at IS NULL AND (ends_at IS NULL OR ends_at > :now)"
                    + " ORDER BY id")
            .param("now", Sql.timestamp(now)));
  }

  /** The coupon, its row held by this transaction alone until it ends. */
  Optional<Coupon> lock(CouponId id) {
    return byId(id, " FOR UPDATE");
  }

  /** The coupon, its row unchanged by anybody until the end of the transaction. */
  Optional<Coupon> keep(CouponId id) {
    return byId(id, " LOCK IN SHARE MODE");
  }

  /**
   * Writes a new coupon.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the code is taken
   */
  void insert(Coupon coupon) {
    params(
            """
            INSERT INTO sales_coupon (id, code, percent_basis_points, amount_minor, currency,
              first_order, starts_at, ends_at, most_uses, most_per_buyer, returned_by_refund, note,
              stopped_at, created_by, created_at)
            VALUES (:id, :code, :percent, :amount, :currency, :first, :from, :until, :uses,
              :perBuyer, :returned, :note, :stopped, :by, :at)
            """,
            coupon)
        .param("by", Ids.bytes(coupon.createdBy() == null ? null : coupon.createdBy().value()))
        .param("at", Sql.timestamp(coupon.createdAt()))
        .update();
    insertProducts(coupon);
  }

  /** Writes what can be changed; the caller holds its lock. */
  void update(Coupon coupon) {
    params(
            """
            UPDATE sales_coupon
            SET code = :code, percent_basis_points = :percent, amount_minor = :amount,
              currency = :currency, first_order = :first, starts_at = :from, ends_at = :until,
              most_uses = :uses, most_per_buyer = :perBuyer, returned_by_refund = :returned,
              note = :note, stopped_at = :stopped
            WHERE id = :id
            """,
            coupon)
        .update();
    jdbc.sql("DELETE FROM sales_coupon_product WHERE coupon_id = :id")
        .param("id", Ids.bytes(coupon.id().value()))
        .update();
    insertProducts(coupon);
  }

  private JdbcClient.StatementSpec params(String sql, Coupon coupon) {
    Rate rate = coupon.terms().rate();
    Money amount = coupon.terms().amount();
    return jdbc.sql(sql)
        .param("id", Ids.bytes(coupon.id().value()))
        .param("code", coupon.code().value())
        .param("percent", rate == null ? null : rate.basisPoints())
        .param("amount", amount == null ? null : amount.minor())
        .param("currency", amount == null ? "INR" : amount.currencyCode())
        .param("first", coupon.limits().firstOrder())
        .param("from", Sql.timestamp(coupon.period().from()))
        .param("until", Sql.timestamp(coupon.period().until()))
        .param("uses", coupon.limits().uses())
        .param("perBuyer", coupon.limits().perBuyer())
        .param("returned", coupon.returnedByRefund())
        .param("note", coupon.note())
        .param("stopped", Sql.timestamp(coupon.stoppedAt()));
  }

  private void insertProducts(Coupon coupon) {
    for (ProductId product : coupon.terms().products()) {
      jdbc.sql(
              "INSERT INTO sales_coupon_product (coupon_id, product_id)"
                  + " VALUES (:coupon, :product)")
          .param("coupon", Ids.bytes(coupon.id().value()))
          .param("product", Ids.bytes(product.value()))
          .update();
    }
  }

  private Optional<Coupon> byId(CouponId id, String lock) {
    return whole(jdbc.sql(SELECT + "WHERE id = :id" + lock).param("id", Ids.bytes(id.value())))
        .stream()
        .findFirst();
  }

  private List<Coupon> whole(JdbcClient.StatementSpec coupons) {
    List<Coupon> found = coupons.query((row, n) -> coupon(row)).list();
    if (found.isEmpty()) {
      return found;
    }
    Map<CouponId, Set<ProductId>> products = new HashMap<>();
    jdbc.sql("SELECT coupon_id, product_id FROM sales_coupon_product WHERE coupon_id IN (:coupons)")
        .param("coupons", found.stream().map(coupon -> Ids.bytes(coupon.id().value())).toList())
        .query(
            row -> {
              products
                  .computeIfAbsent(new CouponId(Ids.uuid(row, "coupon_id")), _ -> new HashSet<>())
                  .add(new ProductId(Ids.uuid(row, "product_id")));
            });
    return found.stream()
        .map(coupon -> coupon.only(products.getOrDefault(coupon.id(), Set.of())))
        .toList();
  }

  private static Coupon coupon(ResultSet row) throws SQLException {
    UUID by = Ids.uuidOrNull(row, "created_by");
    return new Coupon(
        new CouponId(Ids.uuid(row, "id")),
        new CouponCode(row.getString("code")),
        terms(row),
        new CouponLimits(
            whole(row, "most_uses"), whole(row, "most_per_buyer"), row.getBoolean("first_order")),
        new Period(Sql.instant(row, "starts_at"), Sql.instantOrNull(row, "ends_at")),
        row.getBoolean("returned_by_refund"),
        row.getString("note"),
        Sql.instantOrNull(row, "stopped_at"),
        by == null ? null : new UserId(by),
        Sql.instant(row, "created_at"));
  }

  private static DiscountTerms terms(ResultSet row) throws SQLException {
    Integer percent = whole(row, "percent_basis_points");
    return percent != null
        ? new DiscountTerms(new Rate(percent), null, Set.of())
        : new DiscountTerms(
            null, Money.of(row.getLong("amount_minor"), row.getString("currency")), Set.of());
  }

  private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
