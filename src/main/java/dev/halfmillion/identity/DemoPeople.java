package dev.halfmillion.identity;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.database.StartRefused;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses a production with people of the demo, who share a password that was printed: somebody may
 * have copied rows, or altered the mark of the schema.
 */
@Component
@DependsOnDatabaseInitialization
class DemoPeople implements SmartInitializingSingleton {

  private final Settings settings;
  private final JdbcClient jdbc;

  DemoPeople(Settings settings, JdbcClient jdbc) {
    this.settings = settings;
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (settings.mode() == Mode.PRODUCTION) {
      refuse(jdbc);
    }
  }

  static void refuse(JdbcClient jdbc) {
    Optional<String> one =
        jdbc.sql(
                "SELECT email FROM identity_user WHERE email LIKE '%@demo.halfmillion.test' LIMIT"
                    + " 1")
            .query(String.class)
            .optional();
    if (one.isPresent()) {
      throw new StartRefused(
          one.get()
              + " is in this database: people of the demo share a password that was shown to all."
              + " Use an empty schema, or one that was never a demo.");
    }
  }
}
