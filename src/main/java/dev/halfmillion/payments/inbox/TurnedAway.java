package dev.halfmillion.payments.inbox;

import dev.halfmillion.payments.gateways.Check;
import dev.halfmillion.platform.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the webhooks that were turned away, by gateway, reason and day. A flood is added up here
 * and written at most once a second, so that it costs neither rows nor connections.
 */
@Component
public class TurnedAway {

  private static final long SECOND = 1_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<Key, Tally> waiting = new HashMap<>();
  private long writtenAt;

  TurnedAway(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Key(String gateway, Check.Why why, LocalDate day) {}

  private record Tally(long times, Instant first, Instant last, String from) {

    Tally with(Tally later) {
      return new Tally(times + later.times, first, later.last, later.from);
    }
  }

  void count(String gateway, Check.Why why, String from) {
    Instant now = clock.instant();
    Key key = new Key(gateway, why, LocalDate.ofInstant(now, ZoneOffset.UTC));
    Map<Key, Tally> due = Map.of();
    synchronized (waiting) {
      waiting.merge(key, new Tally(1, now, now, from), Tally::with);
      if (Math.abs(now.toEpochMilli() - writtenAt) >= SECOND) {
        due = drain(now);
      }
    }
    due.forEach(this::write);
  }

  /** Writes down what was added up since the last time. */
  public void flush() {
    Map<Key, Tally> due;
    synchronized (waiting) {
      due = drain(clock.instant());
    }
    due.forEach(this::write);
  }

  private Map<Key, Tally> drain(Instant now) {
    Map<Key, Tally> due = Map.copyOf(waiting);
    waiting.clear();
    writtenAt = now.toEpochMilli();
    return due;
  }

  private void write(Key key, Tally tally) {
    jdbc.sql(
            """
            INSERT INTO payments_turned_away
              (gateway, why, day, times, first_at, last_at, last_from)
            VALUES (:gateway, :why, :day, :times, :first, :last, :from)
            ON DUPLICATE KEY UPDATE times = times + VALUES(times), last_at = VALUES(last_at),
              last_from = VALUES(last_from)
            """)
        .param("gateway", key.gateway())
        .param("why", key.why().name())
        .param("day", key.day())
        .param("times", tally.times())
        .param("first", Sql.timestamp(tally.first()))
        .param("last", Sql.timestamp(tally.last()))
        .param("from", tally.from())
        .update();
  }
}
