package dev.halfmillion.bench.run;

import dev.halfmillion.bench.StopBench;
import dev.halfmillion.bench.load.Measured;
import dev.halfmillion.bench.machine.DatabaseServer;
import dev.halfmillion.bench.plan.Kind;
import dev.halfmillion.platform.soundness.Soundness;
import dev.halfmillion.platform.soundness.SoundnessReport;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What must be true after the runs: each click, order, capture and report that was sent has left
 * exactly one row, and each refresh one step of its family, nothing waits, and the money is sound.
 */
final class Checks {

  private static final Map<Kind, String> ROWS =
      Map.of(
          Kind.REFERRAL, "SELECT COUNT(*) FROM affiliates_click",
          Kind.PROGRESS, "SELECT COUNT(*) FROM learning_progress_update",
          Kind.PLACE_ORDER, "SELECT COUNT(*) FROM sales_order",
          Kind.CAPTURE, "SELECT COUNT(*) FROM sales_order WHERE paid_at IS NOT NULL",
          Kind.REFRESH, "SELECT COALESCE(SUM(generation), 0) FROM identity_oauth_connection");
  private static final List<String> WAITING =
      List.of(
          "SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE completion_date IS NULL",
          "SELECT COUNT(*) FROM payments_inbox WHERE processed_at IS NULL");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final DatabaseServer database;
  private final Map<Kind, Long> before = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> sent = new EnumMap<>(Kind.class);

  Checks(DatabaseServer database) {
    this.database = database;
    ROWS.forEach((kind, sql) -> before.put(kind, database.count(sql)));
  }

  /** Notes what a generator has sent. */
  void sent(Measured seen) {
    for (Kind kind : Kind.values()) {
      sent.merge(kind, seen.sent().get(kind.ordinal()), Long::sum);
    }
  }

  /** Notes one request sent beside the generator. */
  void sent(Kind kind) {
    sent.merge(kind, 1L, Long::sum);
  }

  /** Waits until nothing waits any more, and tells how long that took in seconds. */
  double drained() {
    long begun = System.nanoTime();
    while (WAITING.stream().anyMatch(sql -> database.count(sql) > 0)) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new StopBench("Work still waits two minutes after the run.");
      }
      LockSupport.parkNanos(20_000_000);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Everything that is wrong; empty when nothing is. */
  List<String> findings() {
    drained();
    List<String> findings = new ArrayList<>();
    ROWS.forEach(
        (kind, sql) -> {
          long rows = database.count(sql) - before.getOrDefault(kind, 0L);
          long asked = sent.getOrDefault(kind, 0L);
          if (rows != asked) {
            findings.add("%s: %,d sent, %,d rows".formatted(kind, asked, rows));
          }
        });
    findings.addAll(sound().findings());
    return findings;
  }

  private SoundnessReport sound() {
    DriverManagerDataSource source =
        new DriverManagerDataSource(database.url(), DatabaseServer.USER, DatabaseServer.PASSWORD);
    try {
      return Soundness.withoutApplication(Clock.systemUTC()).read(source, Duration.ofMinutes(5));
    } catch (SQLException broken) {
      throw new StopBench("The money could not be checked: " + broken.getMessage(), broken);
    }
  }
}
