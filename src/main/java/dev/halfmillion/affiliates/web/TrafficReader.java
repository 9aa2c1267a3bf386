package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.tracking.LinkId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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

  long clicksSince(AffiliateId affiliate, Instant since) {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM affiliates_click
            WHERE affiliate_id = :affiliate AND clicked_at >= :since
              AND test = (SELECT testing FROM v_platform_stage)
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .param("since", Sql.timestamp(since))
        .query(Long.class)
        .single();
  }

  /** Sales and clicks by channel since a moment, the most sales first. */
  List<ChannelCount> channels(AffiliateId affiliate, Instant since) {
    Map<String, long[]> counts = new HashMap<>();
    count("clicked_at", "affiliates_click", "", affiliate, since)
        .forEach((channel, n) -> counts.computeIfAbsent(channel, c -> new long[2])[0] = n);
    count("earned_at", "affiliates_commission", "AND kind = 'sale'", affiliate, since)
        .forEach((channel, n) -> counts.computeIfAbsent(channel, c -> new long[2])[1] = n);
    return counts.entrySet().stream()
        .map(e -> new ChannelCount(e.getKey(), e.getValue()[0], e.getValue()[1]))
        .sorted(
            (a, b) ->
                a.sales() != b.sales()
                    ? Long.compare(b.sales(), a.sales())
                    : Long.compare(b.clicks(), a.clicks()))
        .toList();
  }

  private Map<String, Long> count(
      String time, String table, String only, AffiliateId affiliate, Instant since) {
    Map<String, Long> found = new HashMap<>();
    jdbc.sql(
            "SELECT channel, COUNT(*) AS n FROM %s WHERE affiliate_id = :affiliate".formatted(table)
                + " AND %s >= :since %s".formatted(time, only)
                + " AND test = (SELECT testing FROM v_platform_stage) GROUP BY channel")
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

  /** What a channel brought. */
  record ChannelCount(String channel, long clicks, long sales) {}

  /** What a link brought. */
  record LinkCount(long clicks, long sales) {

    static final LinkCount NOTHING = new LinkCount(0, 0);
  }
}
