package dev.halfmillion.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears the schema of a demo whose first loading was cut short, so that the next start begins
 * anew. The schema was empty when that demo began; a finished installation is never touched.
 */
final class HalfLoadedDemo {

  private static final Logger log = LoggerFactory.getLogger(HalfLoadedDemo.class);

  private HalfLoadedDemo() {}

  static void clear(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = SchemaGuard.tables(connection);
      if (!tables.contains("platform_installation") || isComplete(statement)) {
        return;
      }
      log.warn("The demo's first loading was cut short; it begins anew");
      statement.execute("SET FOREIGN_KEY_CHECKS = 0");
      for (String table : tables) {
        statement.execute("DROP TABLE IF EXISTS `" + table + "`");
      }
      statement.execute("SET FOREIGN_KEY_CHECKS = 1");
    } catch (SQLException broken) {
      throw new StartRefused(
          "The half-loaded demo cannot be cleared. Delete the data folder, or empty the schema that"
              + " HALFMILLION_DATABASE_URL names, and start again.",
          broken);
    }
  }

  private static boolean isComplete(Statement statement) throws SQLException {
    List<Boolean> marks = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT complete FROM platform_installation WHERE mode = 'DEMO'")) {
      while (rows.next()) {
        marks.add(rows.getBoolean(1));
      }
    }
    return marks.stream().allMatch(mark -> mark);
  }
}
