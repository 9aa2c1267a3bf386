package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.tracking.LinkId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts clicks, and the sales they led to. */
@Component
class TrafficReader {

  private final JdbcClient jdbc;

  TrafficReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Clicks by channel since a moment. */
  Map<String, Long> clicks(AffiliateId affiliate, Instant since) {
    Map<String, Long> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT channel, COUNT(*) AS n FROM affiliates_click
            WHERE affiliate_id = :affiliate AND clicked_at >= :since
              AND test = (SELECT testing FROM v_platform_stage) GROUP BY channel
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .param("since", Sql.timestamp(since))
        .query(
            row -> {
              found.put(row.getString("channel"), row.getLong("n"));
            });
    return found;
  }

  /** Clicks and sales of each of an affiliate's links. */
  Map<LinkId, LinkCount> links(AffiliateId affiliate) {
    Map<LinkId, LinkCount> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT k.link_id, COUNT(*) AS clicks,
              COUNT(CASE WHEN a.test = k.test THEN a.id END) AS sales
            FROM affiliates_click k LEFT JOIN affiliates_attribution a ON a.click_id = k.id
            WHERE k.affiliate_id = :affiliate
              AND k.test = (SELECT testing FROM v_platform_stage) GROUP BY k.link_id
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .query(
            row -> {
              found.put(
                  new LinkId(Ids.uuid(row, "link_id")),
                  new LinkCount(row.getLong("clicks"), row.getLong("sales")));
            });
    return found;
  }

  /** What a link brought. */
  record LinkCount(long clicks, long sales) {

    static final LinkCount NOTHING = new LinkCount(0, 0);
  }
}
