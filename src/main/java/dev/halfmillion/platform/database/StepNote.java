package dev.halfmillion.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The program's own note of the step that runs: one row in a table that is there before the first
 * step. It tells a later start how far an interrupted one came.
 *
 * @param version of the step
 * @param checksum of the step's text
 * @param done how many of its statements have certainly happened
 * @param begun the number of the statement begun last; above {@code done} nobody knows whether it
 *     happened
 */
record StepNote(String version, int checksum, int done, int begun) {

  static final String TABLE = "platform_migration";

  /**
   * Makes the table where it is missing. Flyway would refuse a schema that has it and no history.
   */
  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS platform_migration (id TINYINT NOT NULL,"
              + " version VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,"
              + " checksum INT NOT NULL, done INT NOT NULL, begun INT NOT NULL, PRIMARY KEY (id))");
    }
  }

  /** What is noted, null where no step was ever begun with a note. */
  static @Nullable StepNote read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT version, checksum, done, begun FROM platform_migration WHERE id = 1")) {
      return row.next()
          ? new StepNote(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4))
          : null;
    }
  }

  /** The note of this step: as an interrupted run left it, or a new one. */
  static StepNote of(SchemaStep step, Connection connection) throws SQLException {
    prepare(connection);
    StepNote left = read(connection);
    if (left != null && left.isOf(step)) {
      return left;
    }
    StepNote fresh = new StepNote(String.valueOf(step.getVersion()), step.getChecksum(), 0, 0);
    fresh.write(connection, 0, 0);
    return fresh;
  }

  /** Forgets it, once no step is left to run. */
  static void clear(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM platform_migration");
    }
  }

  boolean isOf(SchemaStep step) {
    return version.equals(String.valueOf(step.getVersion())) && checksum == step.getChecksum();
  }

  void write(Connection connection, int nowDone, int nowBegun) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO platform_migration (id, version, checksum, done, begun)"
                + " VALUES (1, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE version = VALUES(version),"
                + " checksum = VALUES(checksum), done = VALUES(done), begun = VALUES(begun)")) {
      statement.setString(1, version);
      statement.setInt(2, checksum);
      statement.setInt(3, nowDone);
      statement.setInt(4, nowBegun);
      statement.executeUpdate();
    }
  }
}
