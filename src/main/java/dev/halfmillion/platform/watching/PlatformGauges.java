package dev.halfmillion.platform.watching;

import dev.halfmillion.platform.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that wait, jobs that fail or are late, and what the doctor found. */
@Component
class PlatformGauges implements Gauges {

  private static final Duration LATE = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final Clock clock;

  PlatformGauges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Reading> readings() {
    List<Reading> readings = new ArrayList<>(outbox());
    readings.addAll(jobs());
    readings.addAll(checks());
    return readings;
  }

  private List<Reading> outbox() {
    return jdbc.sql(
            """
            SELECT COUNT(*) AS waiting, MIN(publication_date) AS oldest
              FROM EVENT_PUBLICATION WHERE completion_date IS NULL
            """)
        .query(
            (row, n) -> {
              Instant oldest = Sql.instantOrNull(row, "oldest");
              return List.of(
                  Reading.of(
                      "outbox.waiting",
                      "Events whose listener has not finished",
                      (double) row.getLong("waiting")),
                  Reading.of(
                      "outbox.oldest.seconds",
                      "How long the oldest of them waits",
                      waited(oldest)));
            })
        .single();
  }

  private double waited(@Nullable Instant since) {
    return since == null ? 0.0 : (double) Duration.between(since, clock.instant()).toSeconds();
  }

  private List<Reading> jobs() {
    return jdbc.sql(
            """
            SELECT SUM(CASE WHEN consecutive_failures > 0 THEN 1 ELSE 0 END) AS failing,
              SUM(CASE WHEN execution_time < :late AND picked = FALSE THEN 1 ELSE 0 END) AS late
              FROM scheduled_tasks
            """)
        .param("late", Sql.timestamp(clock.instant().minus(LATE)))
        .query(
            (row, n) ->
                List.of(
                    Reading.of(
                        "jobs.failing",
                        "Jobs whose last run failed",
                        (double) row.getLong("failing")),
                    Reading.of(
                        "jobs.late",
                        "Jobs that should have begun five minutes ago",
                        (double) row.getLong("late"))))
        .single();
  }

  private List<Reading> checks() {
    return jdbc.sql("SELECT check_key, problems FROM platform_look")
        .query(
            (row, n) ->
                new Reading(
                    "doctor.problems",
                    "Problems that a check of the doctor found",
                    "check",
                    String.valueOf(row.getString("check_key")),
                    row.getLong("problems")))
        .list();
  }
}
