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
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One MariaDB server for all tests of a JVM; a schema of its own for each context. */
public final class TestDatabase {

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private TestDatabase() {}

  /** The one server, started at first use and stopped with the JVM. */
  public static EmbeddedMariaDb server() {
    return Holder.SERVER;
  }

  /** The address of a new, empty schema. */
  public static String newSchema() {
    String name = "test_" + SCHEMAS.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(
                server().address("mysql"), server().user(), server().password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return server().address(name);
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
              "halfmillion.data=" + freshFolder(),
              "halfmillion.database.url=" + newSchema(),
              "halfmillion.database.user=" + server().user(),
              "halfmillion.database.password=" + server().password(),
              "halfmillion.database.pool=30")
          .applyTo(context);
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

    private static final EmbeddedMariaDb SERVER = start();

    private static EmbeddedMariaDb start() {
      Path folder = freshFolder();
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
      // After the contexts are closed, which still write.
      SpringApplication.getShutdownHandlers()
          .add(
              () -> {
                server.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
              });
      return server;
    }
  }
}
