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

/** Which part of what a product sold came back. */
@Repository
class RefundShares {

  /** Sales of that long ago tell what to expect. */
  private static final Duration LOOKED_AT = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final MarginSettings settings;

  RefundShares(JdbcClient jdbc, BusinessClock clock, MarginSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
  }

  /** The share to expect: that of the last 90 days, at least the set one. */
  Rate of(Product product) {
    return jdbc.sql(
            """
            SELECT COALESCE(SUM(l.gross_minor), 0) AS sold,
                   COALESCE(SUM(l.refunded_minor), 0) AS returned
            FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id
            WHERE l.%s = :product AND o.status <> 'PLACED' AND o.placed_at >= :since
              AND o.test = (SELECT testing FROM v_platform_stage)
            """
                .formatted(product.isBundle() ? "bundle_id" : "product_id"))
        .param("product", Ids.bytes(product.id().value()))
        .param("since", Sql.timestamp(clock.instant().minus(LOOKED_AT)))
        .query((row, n) -> share(row.getLong("sold"), row.getLong("returned")))
        .single();
  }

  private Rate share(long sold, long returned) {
    long seen = sold == 0 ? 0 : Rounding.HALF_UP.divide(Math.multiplyExact(returned, 10_000), sold);
    return new Rate((int) Math.max(settings.leastRefundBasisPoints(), seen));
  }
}
