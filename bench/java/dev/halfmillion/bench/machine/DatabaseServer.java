package dev.halfmillion.bench.machine;

import dev.halfmillion.bench.StopBench;
import dev.halfmillion.platform.database.EmbeddedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A MariaDB of the benchmark's own, durable at each commit once the data are loaded. The
 * application has an account that may use its schema and nothing else.
 */
public final class DatabaseServer implements AutoCloseable {

  public static final String SCHEMA = "bench";
  public static final String USER = "bench";
  public static final String PASSWORD = "bench-of-this-machine-only";

  private static final List<String> ARGUMENTS =
      List.of(
          "--innodb-flush-log-at-trx-commit=1",
          "--innodb-log-file-size=512M",
          "--innodb-log-buffer-size=4M",
          "--max-connections=200",
          "--skip-log-bin",
          "--key-buffer-size=1M",
          "--aria-pagecache-buffer-size=8M",
          "--performance-schema=OFF");

  private final EmbeddedMariaDb server;
  private final Path folder;

  private DatabaseServer(EmbeddedMariaDb server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Starts it; the first time it is empty. */
  public static DatabaseServer start(Path folder, Path binaries, Shape shape) {
    List<String> arguments = new ArrayList<>(ARGUMENTS);
    arguments.add("--innodb-buffer-pool-size=" + shape.poolMb() + "M");
    DatabaseServer database =
        new DatabaseServer(EmbeddedMariaDb.start(folder, binaries, arguments), folder);
    database.run(
        "CREATE OR REPLACE USER '%s'@'127.0.0.1' IDENTIFIED BY '%s'".formatted(USER, PASSWORD));
    database.allowSchema(SCHEMA);
    if (shape.processors() != null) {
      shape.bind(database.pid());
    }
    return database;
  }

  /**
   * Makes a schema and lets the application's account use it. The server's own account may do
   * everything but grant, so the right is written down directly.
   */
  void allowSchema(String schema) {
    run(
        "CREATE DATABASE IF NOT EXISTS "
            + schema
            + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    String rights =
        text(
            "SELECT GROUP_CONCAT(column_name) FROM information_schema.columns WHERE table_schema ="
                + " 'mysql' AND table_name = 'db' AND column_name LIKE '%_priv'"
                + " AND column_name <> 'Grant_priv'");
    run(
        "REPLACE INTO mysql.db (Host, Db, User, %s) VALUES ('127.0.0.1', '%s', '%s'%s)"
            .formatted(rights, schema, USER, ", 'Y'".repeat(rights.split(",").length)),
        "FLUSH PRIVILEGES");
  }

  public String url() {
    return server.address(SCHEMA);
  }

  public int port() {
    return Integer.parseInt(url().replaceAll(".*:(\\d+)/.*", "$1"));
  }

  /** The process that does the work. */
  public long pid() {
    try {
      return Long.parseLong(Files.readString(folder.resolve("mariadb.pid")).strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A connection with the server's own account. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), server.user(), server.password());
  }

  public void run(String... statements) {
    try (Connection connection =
            DriverManager.getConnection(server.address("mysql"), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException broken) {
      throw new StopBench("The database refused: " + broken.getMessage(), broken);
    }
  }

  /** Changes the schema's rows behind the application's back. */
  public void change(String statement) {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException broken) {
      throw new StopBench("The database refused: " + broken.getMessage(), broken);
    }
  }

  /** While data are loaded nothing waits for the disk; what is cut short is loaded anew. */
  public void durable(boolean each) {
    run("SET GLOBAL innodb_flush_log_at_trx_commit = " + (each ? 1 : 0));
  }

  /** What the server has counted so far. */
  public Map<String, Long> counters() {
    Map<String, Long> counters = new LinkedHashMap<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SHOW GLOBAL STATUS WHERE Variable_name IN"
                    + " ('Questions', 'Handler_commit', 'Com_commit', 'Innodb_os_log_fsyncs')")) {
      while (rows.next()) {
        counters.put(rows.getString(1), rows.getLong(2));
      }
      return counters;
    } catch (SQLException broken) {
      throw new StopBench("The database refused: " + broken.getMessage(), broken);
    }
  }

  /** One number that a statement answers. */
  public long count(String sql) {
    return Long.parseLong(text(sql));
  }

  /** One text that a statement answers. */
  public String text(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException broken) {
      throw new StopBench("The database refused: " + broken.getMessage(), broken);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
