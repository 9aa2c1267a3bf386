package dev.halfmillion.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets one program at a time change a schema; the others wait. The server lets go when the one that
 * has it dies.
 */
public final class SchemaLock implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 10;
  private static final int REMINDER = 6;

  /** The servers take names of up to 64 letters, and those of a schema may have as many. */
  private static final String NAME = "CONCAT('halfmillion-', SHA1(DATABASE()))";

  private final Connection connection;

  private SchemaLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Takes it, however long that needs.
   *
   * @param told hears at once when another has it, and each minute while that lasts
   * @throws SQLException when the server fails
   */
  public static SchemaLock take(DataSource source, Consumer<String> told) throws SQLException {
    Connection connection = source.getConnection();
    try {
      beIdleForLong(connection);
      if (!taken(connection, 0)) {
        await(connection, told);
      }
      return new SchemaLock(connection);
    } catch (SQLException | RuntimeException broken) {
      connection.close();
      throw broken;
    }
  }

  /**
   * Whoever has the lock works by other connections, maybe longer than the server's eight hours.
   */
  private static void beIdleForLong(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION wait_timeout = 86400");
    }
  }

  private static void await(Connection connection, Consumer<String> told) throws SQLException {
    for (int tries = 0; tries == 0 || !taken(connection, PATIENCE_SECONDS); tries++) {
      if (tries % REMINDER == 0) {
        told.accept(
            "Another program migrates this schema (connection "
                + asked(connection, "SELECT IS_USED_LOCK(" + NAME + ")")
                + " of the database server); waiting until it is done");
      }
    }
    told.accept("The other program is done; going on");
  }

  private static boolean taken(Connection connection, int seconds) throws SQLException {
    return "1".equals(asked(connection, "SELECT GET_LOCK(" + NAME + ", " + seconds + ")"));
  }

  private static @Nullable String asked(Connection connection, String question)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
