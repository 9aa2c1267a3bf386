package dev.halfmillion.platform.database;

import dev.halfmillion.platform.Mode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Refuses to touch a schema that holds somebody else's tables, or another mode's data. */
final class SchemaGuard {

  private static final String HISTORY = "flyway_schema_history";

  private SchemaGuard() {}

  static void check(DataSource source, Mode mode) {
    try (Connection connection = source.getConnection()) {
      List<String> tables = tables(connection);
      if (tables.isEmpty()) {
        return;
      }
      if (!tables.contains(HISTORY) || !tables.contains("platform_installation")) {
        throw new StartRefused(
            "The database schema "
                + connection.getCatalog()
                + " is not empty and is not Halfmillion's. Use an empty schema, or set"
                + " HALFMILLION_DATABASE_URL to the right one.");
      }
      ModeGuard.check(connection, mode);
    } catch (SQLException unreachable) {
      throw refused(unreachable);
    }
  }

  /** Why a database cannot be used, in the driver's words without its connection number. */
  static StartRefused refused(Throwable unreachable) {
    String words = String.valueOf(unreachable.getMessage()).replaceFirst("^\\(conn=\\d+\\) ", "");
    return new StartRefused(
        "The database cannot be used: "
            + (words.endsWith(".") ? words : words + ".")
            + " Check HALFMILLION_DATABASE_URL, HALFMILLION_DATABASE_USER and"
            + " HALFMILLION_DATABASE_PASSWORD, and that the server runs.",
        unreachable);
  }

  static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }
}
