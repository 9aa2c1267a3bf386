package dev.halfmillion.sales.offers;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.sales.offers.OfferResult.Sold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what an offer brings: paid orders that were placed while it ran. */
@Repository
public class OfferResults {

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
    List<Sold> sold = new ArrayList<>();
    Money money = Money.zero(Money.INR);
    Money returned = money;
    for (Offer.Item item : offer.items()) {
      Figures figures = figures(offer, item);
      sold.add(new Sold(item.product(), figures.sales(), figures.kept()));
      money = money.plus(figures.kept());
      returned = returned.plus(figures.returned());
    }
    Instant now = clock.instant();
    Instant end = now.isBefore(offer.ends()) ? now : offer.ends();
    return new OfferResult(
        orders(offer), sold, money, returned, clicks.between(offer.starts(), end));
  }

  private Figures figures(Offer offer, Offer.Item item) {
    return jdbc.sql(
            """
            SELECT COUNT(*) AS sales, COALESCE(SUM(l.gross_minor), 0) AS gross,
                   COALESCE(SUM(l.refunded_minor), 0) AS returned
            FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
            WHERE o.placed_at >= :starts AND o.placed_at < :ends AND o.status <> 'PLACED'
              AND (l.product_id = :product OR l.bundle_id = :product)
            """)
        .param("starts", Sql.timestamp(offer.starts()))
        .param("ends", Sql.timestamp(offer.ends()))
        .param("product", Ids.bytes(item.product().value()))
        .query(
            (row, n) ->
                new Figures(
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
            """)
        .param("offer", Ids.bytes(offer.id().value()))
        .param("starts", Sql.timestamp(offer.starts()))
        .param("ends", Sql.timestamp(offer.ends()))
        .query(Long.class)
        .single();
  }

  private record Figures(long sales, Money kept, Money returned) {}
}
