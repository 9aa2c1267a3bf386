package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.database.StartRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets clicks expire that no decision about a commission names: neither the winner's nor that of
 * anybody else who was considered, for both belong to the books. Few go at a time, so that nobody
 * who clicks just now waits for it.
 */
@Component
public class ClickRetention {

  /** More than any plan's window, so that no click goes that could still win an order. */
  private static final Duration SHORTEST = Duration.ofDays(180);

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Duration kept;

  ClickRetention(
      JdbcClient jdbc,
      BusinessClock clock,
      @Value("${halfmillion.retention.clicks:400d}") Duration kept) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = kept;
    if (kept.compareTo(SHORTEST) < 0) {
      throw new StartRefused(
          "HALFMILLION_RETENTION_CLICKS says "
              + kept.toDays()
              + " days. Set at least 180d: a click may still decide who is paid for an order.");
    }
  }

  /** Removes what is old enough by now, each batch in a transaction of its own. */
  public void removeOld() {
    Instant before = clock.instant().minus(kept);
    List<UUID> old;
    do {
      old = unnamed(before);
      if (!old.isEmpty()) {
        jdbc.sql("DELETE FROM affiliates_click WHERE id IN (:ids)")
            .param("ids", old.stream().map(Ids::bytes).toList())
            .update();
      }
    } while (old.size() == BATCH);
  }

  private List<UUID> unnamed(Instant before) {
    return jdbc.sql(
            """
            SELECT c.id FROM affiliates_click c
            WHERE c.clicked_at < :before
              AND NOT EXISTS (
                SELECT 1 FROM affiliates_attribution a WHERE a.click_id = c.id)
              AND NOT EXISTS (
                SELECT 1 FROM affiliates_candidate d WHERE d.click_id = c.id)
            ORDER BY c.clicked_at LIMIT :most
            """)
        .param("before", Sql.timestamp(before))
        .param("most", BATCH)
        .query((row, number) -> Ids.uuid(row, "id"))
        .list();
  }
}
