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

  static final String HISTORY = "flyway_schema_history";
  private static final String MARK = "platform_installation";

  private SchemaGuard() {}

  static void check(DataSource source, Mode mode) {
    try (Connection connection = source.getConnection()) {
      List<String> tables = tables(connection);
      if (tables.isEmpty()) {
        return;
      }
      if (tables.contains(SchemaRebuild.UNFINISHED)) {
        throw new StartRefused(
            "A restore into the database schema "
                + connection.getCatalog()
                + " was cut short. Run \"halfmillion restore\" again, which begins it anew, or use"
                + " another schema.");
      }
      if (!isOurs(tables)) {
        throw new StartRefused(
            "The database schema "
                + connection.getCatalog()
                + " is not empty and is not Halfmillion's. Use an empty schema, or set"
                + " HALFMILLION_DATABASE_URL to the right one.");
      }
      if (tables.contains(MARK)) {
        ModeGuard.check(connection, mode);
      }
    } catch (SQLException unreachable) {
      throw refused(unreachable);
    }
  }

  /**
   * The history is there before all else, the note of the steps before the first of them. Programs
   * before the note left the mark of the installation.
   */
  private static boolean isOurs(List<String> tables) {
    return tables.equals(List.of(HISTORY))
        || (tables.contains(HISTORY) && (tables.contains(StepNote.TABLE) || tables.contains(MARK)));
  }

  /** What the server says, without the driver's number of the connection. */
  static String words(Throwable broken) {
    return String.valueOf(broken.getMessage()).replaceFirst("^\\(conn=\\d+\\) ", "");
  }

  /** Why a database cannot be used, in the driver's words without its connection number. */
  static StartRefused refused(Throwable unreachable) {
    String words = words(unreachable);
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
