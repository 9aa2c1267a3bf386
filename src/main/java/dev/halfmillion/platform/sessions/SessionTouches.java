package dev.halfmillion.platform.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down that sessions were used, those of a second together. A crash loses a second of it,
 * which shortens a life of days by as much.
 */
class SessionTouches implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SessionTouches.class);
  private static final int AT_ONCE = 500;

  private static final String UPDATE =
      """
      UPDATE SPRING_SESSION
      SET last_access_time = ?, expiry_time = ? + max_inactive_interval * 1000
      WHERE session_id = ? AND last_access_time < ?
      """;

  private final JdbcOperations jdbc;
  private final TransactionTemplate transactions;
  private final Map<String, Instant> used = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("session-touches").factory());

  SessionTouches(JdbcOperations jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    var _ = timer.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS);
  }

  /** A session was used at a moment. */
  void note(String id, Instant at) {
    used.merge(id, at, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Writes what was noted so far. What cannot be written is noted again when it is used again. */
  void write() {
    try {
      List<Object[]> rows = new ArrayList<>();
      taken()
          .forEach(
              (id, at) -> {
                long millis = at.toEpochMilli();
                rows.add(new Object[] {millis, millis, id, millis});
              });
      for (int from = 0; from < rows.size(); from += AT_ONCE) {
        List<Object[]> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
        transactions.executeWithoutResult(status -> jdbc.batchUpdate(UPDATE, some));
      }
    } catch (RuntimeException unwritten) {
      log.warn("The last use of sessions could not be written", unwritten);
    }
  }

  /** In the order of the identifiers, so that two nodes take their locks in the same order. */
  private Map<String, Instant> taken() {
    Map<String, Instant> taken = new TreeMap<>();
    for (String id : List.copyOf(used.keySet())) {
      Instant at = used.remove(id);
      if (at != null) {
        taken.put(id, at);
      }
    }
    return taken;
  }

  @Override
  public void close() {
    timer.shutdown();
    write();
  }
}
