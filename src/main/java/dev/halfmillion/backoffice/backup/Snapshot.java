package dev.halfmillion.backoffice.backup;

import dev.halfmillion.media.MediaFiles;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.crypto.KeyFiles;
import dev.halfmillion.platform.database.SchemaMigrations;
import dev.halfmillion.platform.database.SchemaRebuild;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The whole schema at one moment, whatever is written meanwhile. While it is open nobody else makes
 * a backup of the same schema.
 */
final class Snapshot implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Snapshot.class);
  private static final String LOCK = "CONCAT('halfmillion-backup-', SHA1(DATABASE()))";
  private static final Executor HERE = Runnable::run;

  private final Connection connection;
  private final SchemaShape shape;
  private final int isolation;
  private final int patience;

  private Snapshot(Connection connection) throws SQLException {
    this.connection = connection;
    this.shape = new SchemaShape(connection);
    this.isolation = connection.getTransactionIsolation();
    this.patience = connection.getNetworkTimeout();
  }

  /**
   * Takes one.
   *
   * @throws Refusal when another backup is being made, or the schema is not one of ours
   */
  static Snapshot of(DataSource source) throws SQLException {
    Snapshot snapshot = opened(source.getConnection());
    try {
      snapshot.begin();
      return snapshot;
    } catch (SQLException | RuntimeException failed) {
      snapshot.close();
      throw failed;
    }
  }

  private static Snapshot opened(Connection connection) throws SQLException {
    try {
      return new Snapshot(connection);
    } catch (SQLException | RuntimeException failed) {
      connection.close();
      throw failed;
    }
  }

  private void begin() throws SQLException {
    requireOurs();
    requireWhole();
    if (!"1".equals(text("SELECT GET_LOCK(" + LOCK + ", 0)"))) {
      throw Refusal.conflict(
          "backup.busy", "Another backup of this schema is being made. Wait until it is done.");
    }
    connection.setNetworkTimeout(HERE, 0);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    // A slow place makes the server wait until its answer is taken.
    execute("SET SESSION net_write_timeout = 7200");
    // Once the rows are read the connection only keeps the lock, while media files are copied.
    execute("SET SESSION wait_timeout = 86400");
    execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    requireWhole();
  }

  private void requireOurs() throws SQLException {
    if (shape.has(SchemaRebuild.UNFINISHED)
        || !shape.has("flyway_schema_history")
        || !shape.has("platform_installation")) {
      throw new Refusal(
          "backup.nothing",
          ("There is no academy in the schema %s that could be backed up. Set"
                  + " HALFMILLION_DATABASE_URL to the right one.")
              .formatted(connection.getCatalog()));
    }
  }

  /** A step that failed is in the history; of one that was killed only its own note tells. */
  private void requireWhole() throws SQLException {
    String half = text("SELECT MIN(script) FROM flyway_schema_history WHERE success = 0");
    half = half == null ? SchemaMigrations.halfDone(connection) : half;
    if (half != null) {
      throw new Refusal(
          "backup.half-migrated",
          ("The schema stands in the midst of the step %s. Start the program, or run \"halfmillion"
                  + " migrate\", so that it ends; then make the backup.")
              .formatted(half));
    }
  }

  Connection connection() {
    return connection;
  }

  List<Table> tables() throws SQLException {
    return shape.tables();
  }

  String server() throws SQLException {
    return String.valueOf(text("SELECT VERSION()"));
  }

  /** The numbers of the steps that the schema has gone. */
  List<String> steps() {
    return jdbc()
        .sql(
            "SELECT version FROM flyway_schema_history WHERE type = 'SQL' AND success = 1"
                + " ORDER BY installed_rank")
        .query((row, number) -> Objects.requireNonNull(row.getString(1)))
        .list();
  }

  /** The texts of the installation's keys, which must be those of this database. */
  Map<String, String> keys(Path data) throws IOException {
    Optional<String> remembered = KeyFiles.remembered(jdbc());
    if (remembered.isEmpty()) {
      return Map.of();
    }
    if (!KeyFiles.exist(data)) {
      throw keysAreElsewhere(data, "There are no keys in ");
    }
    Map<String, String> keys = KeyFiles.read(data);
    String fingerprint = remembered.get();
    if (!fingerprint.isEmpty() && !KeyFiles.belong(keys, fingerprint)) {
      throw keysAreElsewhere(data, "The keys of this database are others than those in ");
    }
    return keys;
  }

  private static Refusal keysAreElsewhere(Path data, String what) {
    return new Refusal(
        "backup.keys",
        what
            + KeyFiles.folder(data)
            + ", and a backup without its keys would be of no use. Set HALFMILLION_DATA to the data"
            + " folder of this academy.");
  }

  List<String> mediaNamed() {
    return MediaFiles.named(jdbc());
  }

  Map<String, Long> balances() throws SQLException {
    return balances(connection);
  }

  /** What each account of the books comes to; nothing where the schema is too old to tell. */
  static Map<String, Long> balances(Connection connection) throws SQLException {
    Map<String, Long> balances = new TreeMap<>();
    if (!new SchemaShape(connection).has("v_ledger_entry")) {
      return balances;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT currency, kind, code, SUM(amount_minor) FROM v_ledger_entry"
                    + " GROUP BY currency, kind, code")) {
      while (rows.next()) {
        String account = rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3);
        balances.put(account, rows.getLong(4));
      }
    }
    return balances;
  }

  /** Ends the snapshot, so that the server need not keep what was changed since; the lock stays. */
  void release() throws SQLException {
    execute("ROLLBACK");
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  private @Nullable String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try (connection) {
      execute("ROLLBACK");
      execute("DO RELEASE_LOCK(" + LOCK + ")");
      connection.setTransactionIsolation(isolation);
      connection.setNetworkTimeout(HERE, patience);
    } catch (SQLException lost) {
      log.warn("The connection of a backup did not end well: {}", Backups.words(lost));
    }
  }
}
