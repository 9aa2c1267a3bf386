package dev.halfmillion.platform.production;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.database.StartRefused;
import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses a real academy on a schema whose business time was moved: its dates are invented. */
@Component
@DependsOnDatabaseInitialization
class MovedClock implements SmartInitializingSingleton {

  private final Settings settings;
  private final JdbcClient jdbc;

  MovedClock(Settings settings, JdbcClient jdbc) {
    this.settings = settings;
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (settings.mode() == Mode.PRODUCTION) {
      refuse(
          Duration.ofSeconds(
              jdbc.sql("SELECT offset_seconds FROM platform_clock WHERE id = 1")
                  .query(Long.class)
                  .single()));
    }
  }

  static void refuse(Duration ahead) {
    if (!ahead.isZero()) {
      throw new StartRefused(
          "The clock of the academy in this database schema was moved ahead by "
              + ahead.toDays()
              + " days, which only a demo does: what is dated there is invented. Use an empty"
              + " schema.");
    }
  }
}
