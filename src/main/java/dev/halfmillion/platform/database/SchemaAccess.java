package dev.halfmillion.platform.database;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The schema that the settings name, without the application: a connection at each call, nothing
 * asked or migrated by itself. For commands that must work while the server is down, or on a schema
 * that is empty, old or half migrated.
 */
public final class SchemaAccess extends AbstractDataSource implements AutoCloseable {

  /** What an operator is told who wants production and names no database. */
  public static final String NO_SERVER =
      "Production needs a database server: set HALFMILLION_DATABASE_URL"
          + " (jdbc:mariadb://host:3306/name), HALFMILLION_DATABASE_USER and"
          + " HALFMILLION_DATABASE_PASSWORD.";

  private final DatabaseAccount account;
  private final String url;
  private final Deque<AutoCloseable> opened;

  private SchemaAccess(DatabaseAccount account, Deque<AutoCloseable> opened) {
    this.account = account;
    this.url = DatabaseAddress.of(account.url());
    this.opened = opened;
  }

  /**
   * Takes the operator's server, else the embedded one of the data folder: joined where a serving
   * program runs it, started where nobody does.
   *
   * @throws StartRefused when the address is none, or there is no server for this mode and machine
   */
  public static SchemaAccess open(Settings settings, Environment environment) {
    Deque<AutoCloseable> opened = new ArrayDeque<>();
    String written = environment.getProperty("halfmillion.database.url", "");
    if (!written.isBlank()) {
      return new SchemaAccess(DatabaseAccount.of(environment), new ArrayDeque<>());
    }
    requireEmbedded(settings);
    DataFolder folder = DataFolder.visit(settings.data());
    opened.push(folder);
    EmbeddedMariaDb server = embedded(settings, folder);
    opened.push(server);
    return new SchemaAccess(DatabaseAccount.of(server), opened);
  }

  /**
   * As {@link #open}, but starts no server and makes no file: where no address is set, the embedded
   * server is joined if somebody runs it.
   *
   * @throws StartRefused when the address is none, or nobody runs the embedded server
   */
  public static SchemaAccess join(Settings settings, Environment environment) {
    String written = environment.getProperty("halfmillion.database.url", "");
    if (!written.isBlank()) {
      return open(settings, environment);
    }
    requireEmbedded(settings);
    EmbeddedMariaDb server = EmbeddedMariaDb.running(settings.data());
    return at(server.url(), server.user(), server.password());
  }

  /**
   * A schema by its address.
   *
   * @throws StartRefused when the address is none
   */
  public static SchemaAccess at(String url, String user, String password) {
    return new SchemaAccess(new DatabaseAccount(url, user, password), new ArrayDeque<>());
  }

  static EmbeddedMariaDb embedded(Settings settings, DataFolder folder) {
    requireEmbedded(settings);
    if (!folder.isOurs()) {
      return EmbeddedMariaDb.running(settings.data());
    }
    return EmbeddedMariaDb.start(
        settings.data(),
        settings.data().resolve("mariadb"),
        List.of("--innodb-buffer-pool-size=192M", "--innodb-log-file-size=128M"));
  }

  private static void requireEmbedded(Settings settings) {
    if (settings.mode() == Mode.PRODUCTION) {
      throw new StartRefused(NO_SERVER);
    }
    EmbeddedPlatform.requireSupported();
  }

  /**
   * A new connection that commits each statement; the caller closes it.
   *
   * @throws SQLException when the server is down or refuses the account
   */
  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(account.user(), account.password());
  }

  @Override
  public Connection getConnection(String asUser, String withPassword) throws SQLException {
    return DriverManager.getConnection(url, asUser, withPassword);
  }

  /** Connections whose statements may take as long as they take. */
  DataSource patient() {
    return account.patient();
  }

  /** Whether a server answers and lets this account in; the refusal says why not. */
  public void requireReachable() {
    try (Connection connection = getConnection()) {
      connection.getCatalog();
    } catch (SQLException unreachable) {
      throw SchemaGuard.refused(unreachable);
    }
  }

  @Override
  public void close() throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }
}
