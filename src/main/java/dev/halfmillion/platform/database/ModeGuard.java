package dev.halfmillion.platform.database;

import dev.halfmillion.platform.Mode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;

/** Refuses to run an academy in another mode than the one that fits what its schema holds. */
final class ModeGuard {

  private ModeGuard() {}

  static void check(Connection connection, Mode mode) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM platform_installation")) {
      if (row.next()) {
        check(Mode.valueOf(row.getString("mode")), isLive(row), mode);
      }
    }
  }

  private static void check(Mode began, boolean live, Mode wanted) {
    if ((wanted == Mode.DEMO) != (began == Mode.DEMO)) {
      throw new StartRefused(
          wanted == Mode.DEMO
              ? "The database schema holds a real academy; a demo never runs on it. Use an empty"
                  + " schema."
              : "The database schema holds a demo. Use an empty schema, or HALFMILLION_MODE=demo.");
    }
    if (wanted == Mode.TRIAL && (live || began == Mode.PRODUCTION)) {
      throw new StartRefused(
          "The academy in this database schema is live and is never in trial again. Set"
              + " HALFMILLION_MODE=production, or use an empty schema for a trial.");
    }
    if (wanted == Mode.PRODUCTION && began == Mode.TRIAL && !live) {
      throw new StartRefused(
          "The academy in this database schema is still in trial. Start it with"
              + " HALFMILLION_MODE=trial, sign in as its owner and go live on the page"
              + " /admin/setup/live, then start it in production; or use an empty schema.");
    }
  }

  /** A schema from before the column was never live from a trial. */
  private static boolean isLive(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if ("live_at".equalsIgnoreCase(columns.getColumnName(i))) {
        return row.getTimestamp("live_at") != null;
      }
    }
    return false;
  }
}
