package dev.halfmillion.platform.outbox;

import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Severity;
import dev.halfmillion.platform.health.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether what follows from a sale (commission, enrollment, mails) follows within a minute. */
@Component
class OutboxCheck implements HealthCheck {

  private static final Duration SLOW = Duration.ofMinutes(1);
  private static final Duration STUCK = Duration.ofMinutes(15);

  @Override
  public String key() {
    return "outbox";
  }

  @Override
  public String name() {
    return "Events";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    Instant now = here.clock().instant();
    return here.jdbc()
        .sql(
            """
            SELECT listener_id, COUNT(*) AS events, MIN(publication_date) AS oldest
              FROM EVENT_PUBLICATION WHERE completion_date IS NULL
             GROUP BY listener_id HAVING MIN(publication_date) < :slow
             ORDER BY listener_id
            """)
        .param("slow", Sql.timestamp(now.minus(SLOW)))
        .query(
            (row, n) ->
                finding(
                    row.getString("listener_id"),
                    row.getLong("events"),
                    Duration.between(Sql.instant(row, "oldest"), now)))
        .list();
  }

  private static Finding finding(String listener, long events, Duration age) {
    return new Finding(
        age.compareTo(STUCK) > 0 ? Severity.PROBLEM : Severity.WARNING,
        "%s for %s, the oldest for %d minutes."
            .formatted(
                events == 1 ? "1 event waits" : "%,d events wait".formatted(events),
                listener,
                age.toMinutes()),
        "They are tried again by themselves; read in the log why it fails: search for its name."
            + " Nothing is lost meanwhile.");
  }
}
