package dev.halfmillion.sales.offers;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.offers.OfferResult.Sold;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what an offer brings: paid orders that were placed while it ran. */
@Repository
public class OfferResults {

  /** A use that was given back was paid for too, and all of it refunded. */
  private static final String USES =
      """
      FROM sales_redemption r JOIN sales_order o ON o.id = r.order_id
      JOIN sales_order_line l ON l.order_id = o.id
      WHERE r.coupon_id = :coupon AND r.state IN ('USED', 'RETURNED') AND o.status <> 'PLACED'
        AND o.placed_at >= :starts AND o.placed_at < :ends
        AND o.test = (SELECT testing FROM v_platform_stage)
      """;

  private final JdbcClient jdbc;
  private final OfferClicks clicks;
  private final BusinessClock clock;

  OfferResults(JdbcClient jdbc, OfferClicks clicks, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clicks = clicks;
    this.clock = clock;
  }

  /** The result up to now. */
  public OfferResult of(Offer offer) {
    List<Figures> figures =
        offer.coupon() == null
            ? offer.items().stream().map(item -> figures(offer, item)).toList()
            : withCode(offer, offer.coupon().id());
    Instant now = clock.instant();
    Instant end = now.isBefore(offer.ends()) ? now : offer.ends();
    return new OfferResult(
        offer.coupon() == null ? orders(offer) : orders(offer, offer.coupon().id()),
        figures.stream().map(f -> new Sold(f.product(), f.sales(), f.kept())).toList(),
        sum(figures, Figures::kept),
        sum(figures, Figures::returned),
        clicks.between(offer.starts(), end));
  }

  private static Money sum(List<Figures> figures, Function<Figures, Money> of) {
    return figures.stream().map(of).reduce(Money.zero(Money.INR), Money::plus);
  }

  private Figures figures(Offer offer, Offer.Item item) {
    return jdbc.sql(
            """
            SELECT COUNT(*) AS sales, COALESCE(SUM(l.gross_minor), 0) AS gross,
                   COALESCE(SUM(l.refunded_minor), 0) AS returned
            FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
            WHERE o.placed_at >= :starts AND o.placed_at < :ends AND o.status <> 'PLACED'
              AND o.test = (SELECT testing FROM v_platform_stage)
              AND (l.product_id = :product OR l.bundle_id = :product)
            """)
        .param("starts", Sql.timestamp(offer.starts()))
        .param("ends", Sql.timestamp(offer.ends()))
        .param("product", Ids.bytes(item.product().value()))
        .query(
            (row, n) ->
                new Figures(
                    item.product(),
                    row.getLong("sales"),
                    Money.paise(row.getLong("gross") - row.getLong("returned")),
                    Money.paise(row.getLong("returned"))))
        .single();
  }

  private long orders(Offer offer) {
    return jdbc.sql(
            """
            SELECT COUNT(DISTINCT o.id)
            FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
            JOIN sales_offer_product p
              ON p.offer_id = :offer AND (p.product_id = l.product_id OR p.product_id = l.bundle_id)
            WHERE o.placed_at >= :starts AND o.placed_at < :ends AND o.status <> 'PLACED'
              AND o.test = (SELECT testing FROM v_platform_stage)
            """)
        .param("offer", Ids.bytes(offer.id().value()))
        .param("starts", Sql.timestamp(offer.starts()))
        .param("ends", Sql.timestamp(offer.ends()))
        .query(Long.class)
        .single();
  }

  private List<Figures> withCode(Offer offer, CouponId coupon) {
    return uses(
            """
            SELECT COALESCE(l.bundle_id, l.product_id) AS product, COUNT(DISTINCT o.id) AS sales,
                   SUM(l.gross_minor) AS gross, SUM(l.refunded_minor) AS returned
            """
                + USES
                + "GROUP BY COALESCE(l.bundle_id, l.product_id) ORDER BY sales DESC, product",
            offer,
            coupon)
        .query(
            (row, n) ->
                new Figures(
                    new ProductId(Ids.uuid(row, "product")),
                    row.getLong("sales"),
                    Money.paise(row.getLong("gross") - row.getLong("returned")),
                    Money.paise(row.getLong("returned"))))
        .list();
  }

  private long orders(Offer offer, CouponId coupon) {
    return uses("SELECT COUNT(DISTINCT o.id) " + USES, offer, coupon).query(Long.class).single();
  }

  private JdbcClient.StatementSpec uses(String sql, Offer offer, CouponId coupon) {
    return jdbc.sql(sql)
        .param("coupon", Ids.bytes(coupon.value()))
        .param("starts", Sql.timestamp(offer.starts()))
        .param("ends", Sql.timestamp(offer.ends()));
  }

  private record Figures(ProductId product, long sales, Money kept, Money returned) {}
}
