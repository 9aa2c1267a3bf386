package dev.halfmillion.platform.database;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Sql;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes in a new schema that it is ours and in which mode it began. */
final class InstallationMark {

  private InstallationMark() {}

  static void leave(DataSource source, Mode mode, Clock clock) {
    JdbcClient.create(source)
        .sql(
            "INSERT INTO platform_installation (id, mode, created_at, complete)"
                + " VALUES (1, :mode, :now, :complete)"
                + " ON DUPLICATE KEY UPDATE id = id")
        .param("mode", mode.name())
        .param("complete", mode != Mode.DEMO)
        .param("now", Sql.timestamp(clock.instant()))
        .update();
  }
}
