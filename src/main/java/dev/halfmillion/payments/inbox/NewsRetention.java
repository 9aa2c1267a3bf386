package dev.halfmillion.payments.inbox;

import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.database.StartRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Empties the text of old news, which names payers: e-mail address, phone, UPI. What came when, and
 * what became of it, stays. News that still waits keeps its text.
 */
@Component
public class NewsRetention {

  /** Gateways let disputes be opened for half a year. */
  private static final Duration SHORTEST = Duration.ofDays(180);

  private static final int BATCH = 200;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration kept;

  NewsRetention(
      JdbcClient jdbc, Clock clock, @Value("${halfmillion.retention.news:400d}") Duration kept) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = kept;
    if (kept.compareTo(SHORTEST) < 0) {
      throw new StartRefused(
          "HALFMILLION_RETENTION_NEWS says "
              + kept.toDays()
              + " days. Set at least 180d: a dispute may still be about what a gateway told.");
    }
  }

  /** Empties what is old enough by now, each batch in a transaction of its own. */
  public void emptyOld() {
    Instant before = clock.instant().minus(kept);
    int emptied;
    do {
      emptied =
          jdbc.sql(
                  """
                  UPDATE payments_inbox SET emptied = TRUE, body = ''
                  WHERE emptied = FALSE AND received_at < :before AND state <> 'RECEIVED'
                  ORDER BY received_at LIMIT :most
                  """)
              .param("before", Sql.timestamp(before))
              .param("most", BATCH)
              .update();
    } while (emptied == BATCH);
  }
}
