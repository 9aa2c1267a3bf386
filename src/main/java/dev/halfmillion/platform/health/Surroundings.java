package dev.halfmillion.platform.health;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the doctor is: settings, clock, and a database that may not answer. */
public final class Surroundings {

  private static final int PATIENCE_SECONDS = 20;

  private final Environment environment;
  private final Clock clock;
  private final Settings settings;
  private final Callable<DataSource> database;
  private @Nullable CompletableFuture<DataSource> reached;

  /**
   * Surroundings whose database may be away.
   *
   * @param database throws where there is none
   */
  public Surroundings(
      Environment environment, Clock clock, Settings settings, Callable<DataSource> database) {
    this.environment = environment;
    this.clock = clock;
    this.settings = settings;
    this.database = database;
  }

  /** Every setting by its name. */
  public Environment environment() {
    return environment;
  }

  /** The system's clock. */
  public Clock clock() {
    return clock;
  }

  /** The settings of the program. */
  public Settings settings() {
    return settings;
  }

  /** How this installation is set to run. */
  public Mode mode() {
    return settings.mode();
  }

  /** Whether it sells for real. */
  public boolean live() {
    return switch (mode()) {
      case DEMO -> false;
      case PRODUCTION -> true;
      case TRIAL ->
          jdbc()
                  .sql("SELECT COUNT(live_at) FROM platform_installation")
                  .query(Integer.class)
                  .single()
              > 0;
    };
  }

  /** The addresses at which people find us; none where only this machine does. */
  public List<URI> publicAddresses() {
    URI base = settings.baseUrl();
    if (base == null || base.getHost() == null) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(base),
            Stream.of("affiliate", "app", "admin")
                .map(part -> environment.getProperty("halfmillion.hosts." + part, "").strip())
                .filter(host -> !host.isEmpty())
                .map(host -> at(base, host)))
        .distinct()
        .toList();
  }

  private static URI at(URI base, String host) {
    String port = base.getPort() < 0 ? "" : ":" + base.getPort();
    return URI.create(base.getScheme() + "://" + host + port);
  }

  /**
   * The database, which answered when it was first asked for.
   *
   * @throws CannotTell where it does not answer
   */
  public DataSource database() {
    try {
      return reach();
    } catch (Exception away) {
      throw new CannotTell("the database does not answer");
    }
  }

  /** Questions to the database, each with a limit of its own. */
  public JdbcClient jdbc() {
    JdbcTemplate template = new JdbcTemplate(database());
    template.setQueryTimeout(PATIENCE_SECONDS);
    return JdbcClient.create(template);
  }

  /** Business time, as a running program reckons it. */
  public BusinessClock businessClock() {
    long ahead =
        mode() == Mode.DEMO
            ? jdbc()
                .sql("SELECT offset_seconds FROM platform_clock WHERE id = 1")
                .query(Long.class)
                .single()
            : 0;
    return new BusinessClock(clock, Duration.ofSeconds(ahead));
  }

  /**
   * The database, or why it does not answer. It is tried once, since each try may take seconds.
   *
   * @throws Exception why not
   */
  public DataSource reach() throws Exception {
    CompletableFuture<DataSource> first;
    boolean mine = false;
    synchronized (this) {
      if (reached == null) {
        reached = new CompletableFuture<>();
        mine = true;
      }
      first = reached;
    }
    if (mine) {
      attempt(first);
    }
    try {
      return first.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  private void attempt(CompletableFuture<DataSource> first) {
    try {
      DataSource source = database.call();
      connect(source);
      first.complete(source);
    } catch (Exception | LinkageError away) {
      first.completeExceptionally(away);
    }
  }

  private static void connect(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.getCatalog();
    }
  }
}
