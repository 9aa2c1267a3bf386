package dev.halfmillion.platform.live;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The moment from which an academy that began in trial sells for real. It is written once and never
 * taken back, so that a program that has seen it asks no more; until then every question is asked
 * of the database, for another node may have gone live.
 */
@Component
public class Launch {

  private final Settings settings;
  private final JdbcClient jdbc;
  private volatile boolean seen;

  Launch(Settings settings, JdbcClient jdbc) {
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /** How far this academy is. */
  public Stage stage() {
    return switch (settings.mode()) {
      case DEMO -> Stage.DEMO;
      case PRODUCTION -> Stage.LIVE;
      case TRIAL -> isLive() ? Stage.LIVE : Stage.TRIAL;
    };
  }

  /** When it went live; empty while it has not, and where it never was in trial. */
  public Optional<Instant> liveAt() {
    return jdbc.sql("SELECT live_at FROM platform_installation WHERE id = 1")
        .query((row, n) -> Optional.ofNullable(Sql.instantOrNull(row, "live_at")))
        .optional()
        .flatMap(moment -> moment);
  }

  /**
   * Goes live; false where that was done before. Call it in the transaction that does everything
   * that belongs to it.
   *
   * @param now by the system clock
   */
  public boolean go(Instant now) {
    if (settings.mode() != Mode.TRIAL) {
      return false;
    }
    return jdbc.sql(
                "UPDATE platform_installation SET live_at = :now WHERE id = 1 AND live_at IS NULL")
            .param("now", Sql.timestamp(now))
            .update()
        == 1;
  }

  /**
   * Keeps the academy in trial until the present transaction ends, if it is in trial: what is made
   * under that mark is there before anything is done at the launch, or not at all.
   */
  void hold() {
    if (settings.mode() == Mode.TRIAL && !seen) {
      jdbc.sql("SELECT live_at FROM platform_installation WHERE id = 1 LOCK IN SHARE MODE")
          .query((row, n) -> true)
          .optional();
    }
  }

  /** What a transaction of our own has written may still be taken back, so it is not remembered. */
  private boolean isLive() {
    if (seen) {
      return true;
    }
    boolean live = liveAt().isPresent();
    seen = live && !TransactionSynchronizationManager.isActualTransactionActive();
    return live;
  }

  /** Asks the database again; only tests take a launch back. */
  void forget() {
    seen = false;
  }
}
