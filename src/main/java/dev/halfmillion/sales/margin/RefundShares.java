package dev.halfmillion.sales.margin;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.Rate;
import dev.halfmillion.money.Rounding;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which part of a sale to expect back: what came back of late, once enough was sold to tell. */
@Repository
class RefundShares {

  /** Sales of that long ago tell what to expect. */
  private static final Duration LOOKED_AT = Duration.ofDays(90);

  /** Of fewer sales nothing can be told: one refund of two is no rate. */
  private static final int ENOUGH = 20;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final MarginSettings settings;

  RefundShares(JdbcClient jdbc, BusinessClock clock, MarginSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
  }

  /** The share to expect, at least the set one, and where it is from. */
  Expected of(Product product) {
    return jdbc.sql(
            """
            SELECT COUNT(DISTINCT l.order_id) AS sales,
                   COALESCE(SUM(l.gross_minor), 0) AS sold,
                   COALESCE(SUM(l.refunded_minor), 0) AS returned
            FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id
            WHERE l.%s = :product AND o.status <> 'PLACED' AND o.placed_at >= :since
              AND o.test = (SELECT testing FROM v_platform_stage)
            """
                .formatted(product.isBundle() ? "bundle_id" : "product_id"))
        .param("product", Ids.bytes(product.id().value()))
        .param("since", Sql.timestamp(clock.instant().minus(LOOKED_AT)))
        .query(
            (row, n) ->
                expected(row.getLong("sales"), row.getLong("sold"), row.getLong("returned")))
        .single();
  }

  private Expected expected(long sales, long sold, long returned) {
    int least = settings.leastRefundBasisPoints();
    if (sales < ENOUGH || sold == 0) {
      return new Expected(new Rate(least), "assumed until %d are sold".formatted(ENOUGH));
    }
    long seen = Rounding.HALF_UP.divide(Math.multiplyExact(returned, 10_000), sold);
    String days = "in the last %d days".formatted(LOOKED_AT.toDays());
    return seen > least
        ? new Expected(new Rate((int) seen), "as came back " + days)
        : new Expected(new Rate(least), "assumed; no more came back " + days);
  }

  /**
   * What to expect back of a sale.
   *
   * @param rate of what was paid
   * @param from where the figure is from, in a few words
   */
  record Expected(Rate rate, String from) {}
}
