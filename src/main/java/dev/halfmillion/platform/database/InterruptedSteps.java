package dev.halfmillion.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** What an interrupted run left behind. */
final class InterruptedSteps {

  private InterruptedSteps() {}

  /** The note of the step that was interrupted; null where none was. */
  static @Nullable StepNote note(Connection connection) throws SQLException {
    return SchemaGuard.tables(connection).contains(StepNote.TABLE)
        ? StepNote.read(connection)
        : null;
  }

  /** The number of the step in the midst of which the schema stands; null where in none. */
  static @Nullable String halfDone(Connection connection) throws SQLException {
    if (!SchemaGuard.tables(connection).contains(StepNote.TABLE)) {
      return null;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT MIN(version) FROM platform_migration WHERE version NOT IN (SELECT version"
                    + " FROM flyway_schema_history WHERE success = 1 AND version IS NOT NULL)")) {
      return row.next() ? row.getString(1) : null;
    }
  }

  /** Once no step is left to run, no note is needed. */
  static void forgetNote(Connection connection) throws SQLException {
    if (SchemaGuard.tables(connection).contains(StepNote.TABLE)) {
      StepNote.clear(connection);
    }
  }

  /** Flyway goes past no step of which it has seen the failure; the note says where it goes on. */
  static void forgetFailures(Connection connection) throws SQLException {
    if (SchemaGuard.tables(connection).contains(SchemaGuard.HISTORY)) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("DELETE FROM flyway_schema_history WHERE success = 0");
      }
    }
  }
}
