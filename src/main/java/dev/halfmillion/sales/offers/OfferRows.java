package dev.halfmillion.sales.offers;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.offers.Offer.Code;
import dev.halfmillion.sales.offers.Offer.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of offers and their products. */
@Repository
class OfferRows {

  private static final String SELECT =
      """
      SELECT id, title, words, starts_at, ends_at, planned_end, published_at, announced_at,
             coupon_id,
             (SELECT c.code FROM sales_coupon c WHERE c.id = sales_offer.coupon_id) AS code
      FROM sales_offer
      """;

  private final JdbcClient jdbc;

  OfferRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(OfferId id, OfferPlan plan, UserId by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO sales_offer (id, title, words, starts_at, ends_at, planned_end, created_by,
              created_at, coupon_id)
            VALUES (:id, :title, :words, :starts, :ends, :ends, :by, :now, :coupon)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("title", plan.title())
        .param("words", plan.words())
        .param("starts", Sql.timestamp(plan.starts()))
        .param("ends", Sql.timestamp(plan.ends()))
        .param("by", Ids.bytes(by.value()))
        .param("now", Sql.timestamp(now))
        .param("coupon", bytes(plan.coupon()))
        .update();
    insertProducts(id, plan.prices());
  }

  /** Writes a draft anew. */
  void rewrite(OfferId id, OfferPlan plan) {
    describe(id, plan.title(), plan.words());
    moments(id, plan.starts(), plan.ends(), plan.ends());
    jdbc.sql("UPDATE sales_offer SET coupon_id = :coupon WHERE id = :id")
        .param("coupon", bytes(plan.coupon()))
        .param("id", Ids.bytes(id.value()))
        .update();
    deleteProducts(id);
    insertProducts(id, plan.prices());
  }

  void describe(OfferId id, String title, String words) {
    jdbc.sql("UPDATE sales_offer SET title = :title, words = :words WHERE id = :id")
        .param("title", title)
        .param("words", words)
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void moments(OfferId id, Instant starts, Instant ends, Instant planned) {
    jdbc.sql(
            """
            UPDATE sales_offer SET starts_at = :starts, ends_at = :ends, planned_end = :planned
            WHERE id = :id
            """)
        .param("starts", Sql.timestamp(starts))
        .param("ends", Sql.timestamp(ends))
        .param("planned", Sql.timestamp(planned))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void published(OfferId id, Instant at) {
    jdbc.sql("UPDATE sales_offer SET published_at = :at WHERE id = :id")
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void announced(OfferId id, Instant at) {
    jdbc.sql("UPDATE sales_offer SET announced_at = :at WHERE id = :id")
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void priced(OfferId id, ProductId product, UUID salePrice) {
    jdbc.sql(
            """
            UPDATE sales_offer_product SET sale_price_id = :sale
            WHERE offer_id = :id AND product_id = :product
            """)
        .param("sale", Ids.bytes(salePrice))
        .param("id", Ids.bytes(id.value()))
        .param("product", Ids.bytes(product.value()))
        .update();
  }

  void delete(OfferId id) {
    deleteProducts(id);
    jdbc.sql("DELETE FROM sales_offer WHERE id = :id").param("id", Ids.bytes(id.value())).update();
  }

  Optional<Offer> find(OfferId id) {
    return byId(id, "");
  }

  /** The offer, its row held until the end of the transaction. */
  Optional<Offer> lock(OfferId id) {
    return byId(id, " FOR UPDATE");
  }

  /** The newest 200. */
  List<Offer> all() {
    return whole(jdbc.sql(SELECT + "ORDER BY created_at DESC, id DESC LIMIT 200"));
  }

  /** The published ones that end after a moment, the next to end first. */
  List<Offer> endingAfter(Instant moment) {
    return whole(
        jdbc.sql(
                SELECT
                    + """
                    WHERE ends_at > :moment AND published_at IS NOT NULL AND starts_at < ends_at
                    ORDER BY ends_at, id LIMIT 20
                    """)
            .param("moment", Sql.timestamp(moment)));
  }

  /** Whether another published offer that is not over has this coupon. */
  boolean another(OfferId id, CouponId coupon, Instant now) {
    return jdbc.sql(
                """
                SELECT COUNT(*) FROM sales_offer
                WHERE coupon_id = :coupon AND id <> :id AND published_at IS NOT NULL
                  AND starts_at < ends_at AND ends_at > :now
                """)
            .param("coupon", bytes(coupon))
            .param("id", Ids.bytes(id.value()))
            .param("now", Sql.timestamp(now))
            .query(Long.class)
            .single()
        > 0;
  }

  /** When the next published offer with a coupon begins or ends, or its coupon does. */
  Optional<Instant> nextMoment(Instant now) {
    return jdbc.sql(
            """
            SELECT MIN(moment) AS moment FROM (
              SELECT o.starts_at AS moment FROM sales_offer o
              WHERE o.coupon_id IS NOT NULL AND o.published_at IS NOT NULL AND o.ends_at > :now
              UNION ALL
              SELECT o.ends_at FROM sales_offer o
              WHERE o.coupon_id IS NOT NULL AND o.published_at IS NOT NULL AND o.ends_at > :now
              UNION ALL
              SELECT c.starts_at FROM sales_offer o JOIN sales_coupon c ON c.id = o.coupon_id
              WHERE o.published_at IS NOT NULL AND o.ends_at > :now
              UNION ALL
              SELECT c.ends_at FROM sales_offer o JOIN sales_coupon c ON c.id = o.coupon_id
              WHERE o.published_at IS NOT NULL AND o.ends_at > :now) AS next
            WHERE moment > :now
            """)
        .param("now", Sql.timestamp(now))
        .query((row, n) -> Optional.ofNullable(Sql.instantOrNull(row, "moment")))
        .single();
  }

  private static byte @Nullable [] bytes(@Nullable CouponId coupon) {
    return Ids.bytes(coupon == null ? null : coupon.value());
  }

  private void deleteProducts(OfferId id) {
    jdbc.sql("DELETE FROM sales_offer_product WHERE offer_id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  private void insertProducts(OfferId id, Map<ProductId, Money> prices) {
    int position = 0;
    for (Map.Entry<ProductId, Money> entry : prices.entrySet()) {
      jdbc.sql(
              """
              INSERT INTO sales_offer_product (offer_id, product_id, position, price_minor, currency)
              VALUES (:id, :product, :position, :price, :currency)
              """)
          .param("id", Ids.bytes(id.value()))
          .param("product", Ids.bytes(entry.getKey().value()))
          .param("position", position++)
          .param("price", entry.getValue().minor())
          .param("currency", entry.getValue().currencyCode())
          .update();
    }
  }

  private Optional<Offer> byId(OfferId id, String lock) {
    return whole(jdbc.sql(SELECT + "WHERE id = :id" + lock).param("id", Ids.bytes(id.value())))
        .stream()
        .findFirst();
  }

  private List<Offer> whole(JdbcClient.StatementSpec offers) {
    List<Offer> found = offers.query((row, n) -> offer(row)).list();
    if (found.isEmpty()) {
      return found;
    }
    Map<OfferId, List<Item>> items = new HashMap<>();
    jdbc.sql(
            """
            SELECT offer_id, product_id, price_minor, currency, sale_price_id
            FROM sales_offer_product WHERE offer_id IN (:offers) ORDER BY offer_id, position
            """)
        .param("offers", found.stream().map(offer -> Ids.bytes(offer.id().value())).toList())
        .query(
            row -> {
              items
                  .computeIfAbsent(new OfferId(Ids.uuid(row, "offer_id")), _ -> new ArrayList<>())
                  .add(item(row));
            });
    return found.stream()
        .map(offer -> offer.with(items.getOrDefault(offer.id(), List.of())))
        .toList();
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        new ProductId(Ids.uuid(row, "product_id")),
        Money.of(row.getLong("price_minor"), row.getString("currency")),
        Ids.uuidOrNull(row, "sale_price_id"));
  }

  private static @Nullable Code code(ResultSet row) throws SQLException {
    UUID coupon = Ids.uuidOrNull(row, "coupon_id");
    return coupon == null ? null : new Code(new CouponId(coupon), row.getString("code"));
  }

  private static Offer offer(ResultSet row) throws SQLException {
    OfferId id = new OfferId(Ids.uuid(row, "id"));
    return new Offer(
        id,
        row.getString("title"),
        row.getString("words"),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        Sql.instant(row, "planned_end"),
        Sql.instantOrNull(row, "published_at"),
        Sql.instantOrNull(row, "announced_at"),
        List.of(),
        code(row));
  }
}
