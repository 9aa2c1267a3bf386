package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.platform.Transactions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The salts under which addresses and browsers are hashed: one a week, the same on every node.
 * Older ones are thrown away, and with them the way back from a hash to an address.
 */
@Component
class Salts {

  private static final Duration PERIOD = Duration.ofDays(7);

  /** So many past periods can still be compared: a purchase by oneself is looked for in them. */
  private static final int KEPT = 5;

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final ConcurrentMap<Integer, byte[]> known = new ConcurrentHashMap<>();

  Salts(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The number of the present week. */
  int period() {
    return Math.toIntExact(clock.instant().getEpochSecond() / PERIOD.toSeconds());
  }

  byte[] of(int period) {
    return known.computeIfAbsent(period, this::load);
  }

  private byte[] load(int period) {
    byte[] fresh = new byte[32];
    random.nextBytes(fresh);
    return transactions.call(
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO affiliates_salt (salt_period, salt) VALUES (:period, :salt)
                  ON DUPLICATE KEY UPDATE salt_period = VALUES(salt_period)
                  """)
              .param("period", period)
              .param("salt", fresh)
              .update();
          return jdbc.sql("SELECT salt FROM affiliates_salt WHERE salt_period = :period")
              .param("period", period)
              .query(byte[].class)
              .single();
        });
  }

  /** The oldest week whose hashes can still be compared. */
  int oldestKept() {
    return period() - KEPT;
  }

  /** Throws away what is no longer needed. */
  int forgetOld() {
    int oldest = oldestKept();
    known.keySet().removeIf(period -> period < oldest);
    return jdbc.sql("DELETE FROM affiliates_salt WHERE salt_period < :oldest")
        .param("oldest", oldest)
        .update();
  }
}
