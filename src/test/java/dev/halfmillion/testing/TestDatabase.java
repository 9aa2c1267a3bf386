package dev.halfmillion.testing;

import dev.halfmillion.platform.database.EmbeddedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * One database server for all tests of a JVM, MariaDB or, in the profile {@code mysql}, MySQL 8; a
 * schema of its own for each context. The program uses an account with no more rights than the
 * guide gives it.
 */
public final class TestDatabase {

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private TestDatabase() {}

  /** The one server, started at first use and stopped with the JVM. */
  public static DatabaseServer server() {
    return Holder.SERVER;
  }

  /** The account that the program has there, with the rights that the guide gives it. */
  public static Account account() {
    return Holder.ACCOUNT;
  }

  /**
   * An account of the server.
   *
   * @param user its name
   * @param password its password
   */
  public record Account(String user, String password) {}

  /** Whether it is MySQL and not MariaDB. */
  public static boolean isMySql() {
    return Boolean.getBoolean("halfmillion.test.mysql");
  }

  /** The address of a new, empty schema. */
  public static String newSchema() {
    String name = "test_" + SCHEMAS.incrementAndGet();
    administer("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    return server().address(name);
  }

  /** Connections of the server's administrator, for what the program itself may not see. */
  public static DataSource administrator() {
    return new DriverManagerDataSource(
        server().address("mysql"), server().user(), server().password());
  }

  /** Runs statements as the server's administrator. */
  public static void administer(String... statements) {
    administer(server(), statements);
  }

  private static void administer(DatabaseServer server, String... statements) {
    try (Connection connection =
            DriverManager.getConnection(server.address("mysql"), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Points a context at a new schema and a data folder of its own. */
  public static class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final String mode;

    /** A demo. */
    public Initializer() {
      this("demo");
    }

    Initializer(String mode) {
      this.mode = mode;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "halfmillion.mode=" + mode,
              "halfmillion.demo.load=false",
              "halfmillion.page-cache=false",
              "halfmillion.dashboard-cache=false",
              "halfmillion.data=" + freshFolder(),
              "halfmillion.database.url=" + newSchema(),
              "halfmillion.database.user=" + account().user(),
              "halfmillion.database.password=" + account().password(),
              "halfmillion.database.pool=30")
          .applyTo(context);
      ((GenericApplicationContext) context)
          .registerBean(
              JdbcTemplate.class, () -> new OneConnectionATime(context.getBean(DataSource.class)));
    }
  }

  /** The same in trial mode. */
  public static final class TrialInitializer extends Initializer {

    /** A trial. */
    public TrialInitializer() {
      super("trial");
    }
  }

  /** A new empty folder below target. */
  public static Path freshFolder() {
    try {
      Path parent = Files.createDirectories(Path.of("target/test-data"));
      return Files.createTempDirectory(parent.toAbsolutePath(), "run");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static final class Holder {

    private static final DatabaseServer SERVER = start();
    private static final Account ACCOUNT = newAccount(SERVER);

    private static Account newAccount(DatabaseServer server) {
      Account account = new Account("academy", "test only");
      String name = "'" + account.user() + "'@'127.0.0.1'";
      administer(
          server,
          "CREATE USER " + name + " IDENTIFIED BY '" + account.password() + "'",
          "GRANT SELECT, INSERT, UPDATE, DELETE, SHOW VIEW, CREATE, ALTER, DROP, INDEX,"
              + " REFERENCES, CREATE VIEW ON `test\\_%`.* TO "
              + name);
      return account;
    }

    private static DatabaseServer start() {
      Path folder = freshFolder();
      return isMySql() ? mySql(folder) : mariaDb(folder);
    }

    private static DatabaseServer mySql(Path folder) {
      MySqlServer server = MySqlServer.start(folder);
      stopAtTheEnd(server, folder);
      return server;
    }

    private static DatabaseServer mariaDb(Path folder) {
      EmbeddedMariaDb server =
          EmbeddedMariaDb.start(
              folder,
              Path.of("target/test-mariadb"),
              List.of(
                  "--innodb-flush-log-at-trx-commit=0",
                  "--innodb-buffer-pool-size=128M",
                  "--innodb-log-file-size=32M",
                  "--max-connections=400",
                  "--skip-log-bin"));
      stopAtTheEnd(server, folder);
      return new MariaDb(server);
    }

    /** After the contexts are closed, which still write. */
    private static void stopAtTheEnd(AutoCloseable server, Path folder) {
      SpringApplication.getShutdownHandlers()
          .add(
              () -> {
                try {
                  server.close();
                } catch (Exception late) {
                  throw new IllegalStateException(late);
                }
                FileSystemUtils.deleteRecursively(folder.toFile());
              });
    }
  }

  private record MariaDb(EmbeddedMariaDb server) implements DatabaseServer {

    @Override
    public String address(String schema) {
      return server.address(schema);
    }

    @Override
    public String user() {
      return server.user();
    }

    @Override
    public String password() {
      return server.password();
    }
  }
}
