package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the sales of the last moments. Identifiers are ordered by the time they were made, so the
 * newest rows are a short range of the primary key.
 */
@Component
class LiveSalesReader {

  /** A row is seen at most this long after its identifier was made: its transaction is short. */
  private static final Duration REACH = Duration.ofSeconds(20);

  private final JdbcClient jdbc;

  LiveSalesReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<LiveSale> latest() {
    return jdbc.sql(
            """
            SELECT id, affiliate_id, product_title, amount_minor, currency
            FROM affiliates_commission WHERE id > :floor AND kind = 'sale' ORDER BY id
            """)
        .param("floor", Ids.bytes(floor()))
        .query(
            (row, n) ->
                new LiveSale(
                    new CommissionId(Ids.uuid(row, "id")),
                    new AffiliateId(Ids.uuid(row, "affiliate_id")),
                    row.getString("product_title"),
                    Money.of(row.getLong("amount_minor"), row.getString("currency"))))
        .list();
  }

  /** The smallest identifier of REACH ago; its first 48 bits are milliseconds. */
  private static UUID floor() {
    long now = Ids.next().getMostSignificantBits() >>> 16;
    return new UUID((now - REACH.toMillis()) << 16, 0);
  }
}
