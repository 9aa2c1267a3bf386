package dev.halfmillion.platform.settings;

import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.database.StartRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is settled: by the environment, which wins, else by a row. The rows are asked at each page,
 * so they are kept for a second; a change on this node is seen at once, one on another within that
 * second. While the database is away, what was known goes on to hold.
 */
@Component
public class KnownSettings {

  private static final Logger log = LoggerFactory.getLogger(KnownSettings.class);
  private static final Duration KEPT = Duration.ofSeconds(1);

  private final SettingRows rows;
  private final Transactions transactions;
  private final Clock clock;
  private final Map<Setting, String> fixed;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
  private final AtomicBoolean reading = new AtomicBoolean();
  private final AtomicLong changes = new AtomicLong();

  KnownSettings(SettingRows rows, Transactions transactions, Environment environment, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
    this.fixed = fixed(environment);
  }

  /** What is settled, or an empty text. */
  public String text(Setting setting) {
    return isFixed(setting) ? fixed.getOrDefault(setting, "") : present().getOrDefault(setting, "");
  }

  /** What is settled, or what holds where nothing is. */
  public String text(Setting setting, String otherwise) {
    String text = text(setting);
    return text.isEmpty() ? otherwise : text;
  }

  /** A whole number that is settled, or what holds where none is. */
  public long number(Setting setting, long otherwise) {
    String text = text(setting);
    return text.isEmpty() ? otherwise : Long.parseLong(text);
  }

  /** Whether the environment settles it, so that no form changes it. */
  public boolean isFixed(Setting setting) {
    return fixed.containsKey(setting)
        || (setting.ofMailServer() && fixed.containsKey(Setting.MAIL_HOST));
  }

  /** The environment variable that settles it; only where it {@linkplain #isFixed is fixed}. */
  String fixedBy(Setting setting) {
    return (fixed.containsKey(setting) ? setting : Setting.MAIL_HOST).variable();
  }

  /**
   * Keeps what was settled, in the caller's transaction or one of its own. An empty text takes a
   * row away; what the environment settles is left alone. All are checked before they come here.
   */
  public void store(Map<Setting, String> settled) {
    transactions.run(
        () -> {
          Instant now = clock.instant();
          settled.forEach((setting, value) -> store(setting, value.strip(), now));
          afterCommit();
        });
  }

  private void store(Setting setting, String value, Instant now) {
    if (isFixed(setting)) {
      return;
    }
    if (value.isEmpty()) {
      rows.remove(setting);
    } else if (setting.fits(value)) {
      rows.put(setting, value, now);
    } else {
      throw new IllegalArgumentException(setting + " cannot be this; it is " + setting.hint());
    }
  }

  private void afterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            changes.incrementAndGet();
            known.set(null);
          }
        });
  }

  private Map<Setting, String> present() {
    Known kept = known.get();
    if (kept == null) {
      return read();
    }
    boolean stale = !kept.holds(clock.instant());
    // In a transaction the rows may be of this transaction alone, and not to be kept for others.
    if (stale
        && !TransactionSynchronizationManager.isActualTransactionActive()
        && reading.compareAndSet(false, true)) {
      try {
        return read();
      } catch (DataAccessException | TransactionException away) {
        log.debug("Settings could not be read again; the known ones hold", away);
        known.set(new Known(clock.instant(), kept.values()));
      } finally {
        reading.set(false);
      }
    }
    return kept.values();
  }

  private Map<Setting, String> read() {
    long before = changes.get();
    Map<Setting, String> values = rows.all();
    boolean current = changes.get() == before;
    if (current && !TransactionSynchronizationManager.isActualTransactionActive()) {
      known.set(new Known(clock.instant(), values));
    }
    return values;
  }

  static Map<Setting, String> fixed(Environment environment) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    Binder binder = Binder.get(environment);
    for (Setting setting : Setting.values()) {
      String value =
          setting.property().isEmpty()
              ? ""
              : binder.bind(setting.property(), String.class).orElse("").strip();
      if (!value.isEmpty()) {
        values.put(setting, required(setting, value));
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private static String required(Setting setting, String value) {
    if (!setting.fits(value)) {
      throw new StartRefused(
          setting.variable()
              + " says "
              + value
              + ". Set it to "
              + setting.hint()
              + ", or leave it out.");
    }
    return value;
  }

  private record Known(Instant read, Map<Setting, String> values) {

    boolean holds(Instant now) {
      return !now.isBefore(read) && now.isBefore(read.plus(KEPT));
    }
  }
}
