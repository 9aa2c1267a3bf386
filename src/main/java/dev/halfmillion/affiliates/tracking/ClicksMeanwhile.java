package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.platform.Sql;
import dev.halfmillion.sales.offers.OfferClicks;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts all affiliates' clicks of some days. */
@Repository
class ClicksMeanwhile implements OfferClicks {

  private final JdbcClient jdbc;

  ClicksMeanwhile(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long between(Instant from, Instant to) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM affiliates_click WHERE clicked_at >= :from AND clicked_at < :to"
                + " AND test = (SELECT testing FROM v_platform_stage)")
        .param("from", Sql.timestamp(from))
        .param("to", Sql.timestamp(to))
        .query(Long.class)
        .single();
  }
}
