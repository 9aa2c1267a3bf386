package dev.halfmillion.platform.watching;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database answers; nothing of it is told to strangers. */
@Component("database")
class DatabaseHealth implements HealthIndicator {

  private static final int PATIENCE_SECONDS = 2;

  private final DataSource source;

  DatabaseHealth(DataSource source) {
    this.source = source;
  }

  @Override
  public Health health() {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS) ? Health.up().build() : Health.down().build();
    } catch (SQLException away) {
      return Health.down().build();
    }
  }
}
