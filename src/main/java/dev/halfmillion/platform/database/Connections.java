package dev.halfmillion.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Two pools behind one door: connections that commit each statement, and, for {@link
 * PooledTransactions}, connections that never do. One pool would have to tell the database at the
 * begin and at the end of each transaction that the mode changes, a quarter of all round trips of a
 * sale.
 */
final class Connections extends AbstractDataSource implements AutoCloseable {

  private static final ScopedValue<Boolean> BEGINNING = ScopedValue.newInstance();

  private final HikariDataSource single;
  private final HikariDataSource transactional;

  private Connections(HikariDataSource single, HikariDataSource transactional) {
    this.single = single;
    this.transactional = transactional;
  }

  /**
   * Opens both pools.
   *
   * @param settings what they have in common
   * @param size the most connections of each
   * @throws StartRefused when the database cannot be reached
   */
  static Connections open(HikariConfig settings, int size) {
    return new Connections(
        pool(settings, "statements", true, size), pool(settings, "transactions", false, size));
  }

  /** Runs the begin of a transaction, whose connection comes from the second pool. */
  static void beginning(Runnable begin) {
    ScopedValue.where(BEGINNING, Boolean.TRUE).run(begin);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return (BEGINNING.isBound() ? transactional : single).getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLException("The pools have one user of their own");
  }

  @Override
  public void close() {
    transactional.close();
    single.close();
  }

  private static HikariDataSource pool(
      HikariConfig settings, String name, boolean autoCommit, int size) {
    HikariConfig own = new HikariConfig();
    settings.copyStateTo(own);
    own.setPoolName(name);
    own.setAutoCommit(autoCommit);
    own.setMaximumPoolSize(size);
    own.setMinimumIdle(Math.min(size, 4));
    try {
      return new HikariDataSource(own);
    } catch (PoolInitializationException unreachable) {
      throw SchemaGuard.refused(Objects.requireNonNullElse(unreachable.getCause(), unreachable));
    }
  }
}
