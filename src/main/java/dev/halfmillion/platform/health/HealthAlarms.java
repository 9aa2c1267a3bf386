package dev.halfmillion.platform.health;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells once that a check begins to find something wrong and once that it no longer does. What
 * comes and goes is one alarm, as it ends only after two good looks in a row; and of one day no
 * more than {@link #MOST_A_DAY} are told.
 */
@Component
class HealthAlarms {

  /** How many alarms of 24 hours owners are written to about. */
  static final int MOST_A_DAY = 8;

  private static final int WELL_AGAIN = 2;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  HealthAlarms(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Hears of a look, in a transaction of the caller; what was not looked at says nothing. */
  void hear(HealthCheck check, CheckReport report) {
    if (!report.skipped().isEmpty()) {
      return;
    }
    List<Finding> ringing = report.findings().stream().filter(check::rings).toList();
    Optional<Live> live = live(check.key());
    if (ringing.isEmpty()) {
      live.ifPresent(alarm -> well(alarm, check, report.at()));
    } else if (live.isEmpty()) {
      begin(check, ringing, report.at());
    } else if (live.get().well() > 0) {
      count(live.get(), 0);
    }
  }

  private void begin(HealthCheck check, List<Finding> ringing, Instant at) {
    UUID id = Ids.next();
    int before = toldSince(at.minus(Duration.ofDays(1)));
    boolean told = before < MOST_A_DAY;
    try {
      jdbc.sql(
              """
              INSERT INTO platform_alarm (id, check_key, live, well, told, began_at)
              VALUES (:id, :key, 1, 0, :told, :at)
              """)
          .param("id", Ids.bytes(id))
          .param("key", check.key())
          .param("told", told)
          .param("at", Sql.timestamp(at))
          .update();
    } catch (DuplicateKeyException anotherNode) {
      return;
    }
    if (told) {
      Finding first = ringing.getFirst();
      events.publishEvent(
          new HealthTrouble(
              id,
              check.name(),
              first.sentence(),
              first.remedy(),
              ringing.size() - 1,
              false,
              before + 1 == MOST_A_DAY,
              at));
    }
  }

  private void well(Live alarm, HealthCheck check, Instant at) {
    if (alarm.well() + 1 < WELL_AGAIN && !check.nightly()) {
      count(alarm, alarm.well() + 1);
      return;
    }
    int ended =
        jdbc.sql(
                """
                UPDATE platform_alarm SET live = NULL, well = well + 1, ended_at = :at
                 WHERE id = :id AND live = 1
                """)
            .param("at", Sql.timestamp(at))
            .param("id", Ids.bytes(alarm.id()))
            .update();
    if (ended == 1 && alarm.told()) {
      events.publishEvent(new HealthTrouble(alarm.id(), check.name(), "", "", 0, true, false, at));
    }
  }

  private void count(Live alarm, int well) {
    jdbc.sql("UPDATE platform_alarm SET well = :well WHERE id = :id AND live = 1")
        .param("well", well)
        .param("id", Ids.bytes(alarm.id()))
        .update();
  }

  private int toldSince(Instant since) {
    return jdbc.sql("SELECT COUNT(*) FROM platform_alarm WHERE began_at > :since AND told = TRUE")
        .param("since", Sql.timestamp(since))
        .query(Integer.class)
        .single();
  }

  private Optional<Live> live(String key) {
    return jdbc.sql(
            "SELECT id, well, told FROM platform_alarm WHERE check_key = :key AND live = 1"
                + " FOR UPDATE")
        .param("key", key)
        .query(
            (row, n) -> new Live(Ids.uuid(row, "id"), row.getInt("well"), row.getBoolean("told")))
        .optional();
  }

  private record Live(UUID id, int well, boolean told) {}
}
