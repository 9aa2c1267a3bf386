package dev.halfmillion.trials;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Holds rows or tables of the database from outside, so that the application stands still exactly
 * where it needs them. Nothing in the application knows of it.
 */
final class Hold implements AutoCloseable {

  private final Connection connection;

  private Hold(DataSource source, String statement) {
    try {
      connection = source.getConnection();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
      try (Statement holding = connection.createStatement()) {
        holding.execute(statement);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** Locks the rows that a query finds. */
  static Hold rows(DataSource source, String query) {
    return new Hold(source, query + " FOR UPDATE");
  }

  /** Keeps everybody else from tables, readers too. */
  static Hold tables(DataSource source, String... tables) {
    return new Hold(source, "LOCK TABLES " + String.join(" WRITE, ", tables) + " WRITE");
  }

  /** Lets go. */
  @Override
  public void close() {
    try (Statement letting = connection.createStatement()) {
      letting.execute("UNLOCK TABLES");
      connection.rollback();
      connection.close();
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
