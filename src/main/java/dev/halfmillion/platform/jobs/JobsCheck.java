package dev.halfmillion.platform.jobs;

import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether jobs are overdue, stuck or failing again and again. */
@Component
class JobsCheck implements HealthCheck {

  private static final Duration OVERDUE = Duration.ofMinutes(5);
  private static final int FAILURES = 3;
  private static final int MOST = 20;

  @Override
  public String key() {
    return "jobs";
  }

  @Override
  public String name() {
    return "Jobs";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    Instant now = here.clock().instant();
    List<Finding> findings = new ArrayList<>(overdue(here, now));
    findings.addAll(failing(here));
    return findings;
  }

  /** One that runs beats; one that neither runs nor begins has nobody to run it. */
  private static List<Finding> overdue(Surroundings here, Instant now) {
    return here.jdbc()
        .sql(
            """
            SELECT task_name, execution_time FROM scheduled_tasks
             WHERE execution_time < :overdue
               AND (picked = FALSE OR last_heartbeat IS NULL OR last_heartbeat < :overdue)
             ORDER BY execution_time LIMIT :most
            """)
        .param("overdue", Sql.timestamp(now.minus(OVERDUE)))
        .param("most", MOST)
        .query(
            (row, n) ->
                Finding.problem(
                    "The job %s is %d minutes overdue."
                        .formatted(
                            row.getString("task_name"),
                            Duration.between(Sql.instant(row, "execution_time"), now).toMinutes()),
                    "Look whether the program runs; if it does, restart it, and read in its log"
                        + " what its jobs wait for."))
        .list();
  }

  private static List<Finding> failing(Surroundings here) {
    return here.jdbc()
        .sql(
            """
            SELECT task_name, consecutive_failures, last_success FROM scheduled_tasks
             WHERE consecutive_failures >= :failures
             ORDER BY consecutive_failures DESC LIMIT :most
            """)
        .param("failures", FAILURES)
        .param("most", MOST)
        .query(
            (row, n) ->
                Finding.problem(
                    "The job %s has failed %d times in a row."
                        .formatted(row.getString("task_name"), row.getInt("consecutive_failures")),
                    "Read why in the log: search for its name. It goes on by itself when what it"
                        + " needs is back."))
        .list();
  }
}
