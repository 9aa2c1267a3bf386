package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads why lines were won. */
@Component
class SaleExplanations {

  private final JdbcClient jdbc;

  SaleExplanations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Explained> of(UUID line) {
    return jdbc.sql(
            """
            SELECT a.rule, COALESCE(a.coupon_code, '') AS coupon_code, a.placed_at, COALESCE(k.clicked_at, a.placed_at) AS came_at,
              COALESCE(k.channel, '') AS channel
            FROM affiliates_attribution a LEFT JOIN affiliates_click k ON k.id = a.click_id
            WHERE a.line_id = :line
            """)
        .param("line", Ids.bytes(line))
        .query(
            (row, n) ->
                new Explained(
                    AttributionRule.of(row.getString("rule")),
                    row.getString("coupon_code"),
                    row.getString("channel"),
                    Sql.instant(row, "came_at"),
                    Sql.instant(row, "placed_at")))
        .optional();
  }

  /** What the sentence is made of. */
  record Explained(
      AttributionRule rule, String coupon, String channel, Instant cameAt, Instant placedAt) {

    String text() {
      return Why.text(rule, coupon, channel, cameAt, placedAt);
    }
  }
}
