package dev.halfmillion.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The operating system's own MariaDB and nginx, with folders and ports of their own so that
 * installed ones are not touched. The site is the one that is shipped, its names and ports changed.
 */
final class DebianServers implements AutoCloseable {

  /** The host of the academy and of its certificate. */
  static final String HOST = "localhost";

  private static final String RIGHTS =
      "SELECT, INSERT, UPDATE, DELETE, SHOW VIEW, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE"
          + " VIEW";

  private final Path folder;
  private final int databasePort = freePort();
  private final int securePort = freePort();
  private final int plainPort = freePort();
  private final Deque<Process> running = new ArrayDeque<>();

  DebianServers(Path folder) {
    this.folder = folder;
  }

  /** Starts an empty MariaDB that listens on this machine only. */
  void startDatabase() throws IOException {
    String user = "--user=" + System.getProperty("user.name");
    Path data = folder.resolve("mysql");
    run(
        "mariadb-install-db",
        "--no-defaults",
        "--datadir=" + data,
        user,
        "--skip-test-db",
        "--auth-root-authentication-method=normal");
    start(
        "mariadbd",
        "--no-defaults",
        "--datadir=" + data,
        user,
        "--port=" + databasePort,
        "--bind-address=127.0.0.1",
        "--socket=" + folder.resolve("db.sock"),
        "--skip-name-resolve");
    awaitPort(databasePort);
  }

  /** Makes a schema and its account as the guide says; answers the schema's address. */
  String schema(String name, String password) {
    JdbcClient root = JdbcClient.create(source(url("mysql"), "root", ""));
    root.sql("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci")
        .update();
    String account = "'" + name + "'@'127.0.0.1'";
    root.sql("CREATE USER " + account + " IDENTIFIED BY '" + password + "'").update();
    root.sql("GRANT " + RIGHTS + " ON " + name + ".* TO " + account).update();
    return url(name);
  }

  /** What the server says it is. */
  String databaseVersion() {
    return JdbcClient.create(source(url("mysql"), "root", ""))
        .sql("SELECT VERSION()")
        .query(String.class)
        .single();
  }

  static DriverManagerDataSource source(String url, String user, String password) {
    return new DriverManagerDataSource(url, user, password);
  }

  private String url(String schema) {
    return "jdbc:mariadb://127.0.0.1:" + databasePort + "/" + schema;
  }

  /** The public address. */
  URI address() {
    return URI.create("https://" + HOST + ":" + securePort);
  }

  /** Starts nginx with a certificate of its own before a program's port. */
  void startProxy(int programPort) throws IOException {
    run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=" + HOST,
        "-addext",
        "subjectAltName=DNS:" + HOST,
        "-keyout",
        folder.resolve("privkey.pem").toString(),
        "-out",
        folder.resolve("fullchain.pem").toString());
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(configuration, configuration(site(programPort)));
    run("nginx", "-t", "-c", configuration.toString());
    start("nginx", "-c", configuration.toString());
    awaitPort(securePort);
  }

  /** Java's clients name no host without a dot to TLS, so ours is the default server here. */
  private String site(int programPort) throws IOException {
    String secure = "listen 127.0.0.1:" + securePort + " ssl http2";
    return Files.readString(Path.of("deploy/nginx/halfmillion.conf"))
        .replace("/etc/letsencrypt/live/academy.example.com", folder.toString())
        .replace("/var/lib/nginx/halfmillion", folder.resolve("cache").toString())
        .replace("academy.example.com", HOST)
        .replace("127.0.0.1:8080", "127.0.0.1:" + programPort)
        .replace("Host $host;", "Host $host:" + securePort + ";")
        .replace("listen 80", "listen 127.0.0.1:" + plainPort)
        .replace("listen 443 ssl http2 default_server;", secure + ";")
        .replace("listen 443 ssl http2;", secure + " default_server;")
        .replaceAll("(?m)^ *listen \\[::].*$", "");
  }

  private String configuration(String site) {
    return String.join(
        "\n",
        "daemon off;",
        System.getProperty("user.name").equals("root") ? "user root;" : "",
        "pid " + folder.resolve("nginx.pid") + ";",
        "error_log " + folder.resolve("nginx.log") + ";",
        "events { worker_connections 256; }",
        "http { include /etc/nginx/mime.types; access_log off;",
        "client_body_temp_path " + folder.resolve("body") + ";",
        "proxy_temp_path " + folder.resolve("proxy") + ";",
        site,
        "}");
  }

  /** What trusts the proxy's certificate. */
  SSLContext trust() throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null);
    try (InputStream file = Files.newInputStream(folder.resolve("fullchain.pem"))) {
      store.setCertificateEntry(
          "proxy", CertificateFactory.getInstance("X.509").generateCertificate(file));
    }
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trusted.getTrustManagers(), null);
    return context;
  }

  static int freePort() {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException("No port is free", none);
    }
  }

  private static void awaitPort(int port) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              try (Socket knock = new Socket()) {
                knock.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return true;
              } catch (IOException closed) {
                return false;
              }
            });
  }

  private void run(String... command) throws IOException {
    Process process = process(command);
    try {
      assertThat(process.waitFor()).as(String.join(" ", command) + ": " + log(command)).isZero();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private void start(String... command) throws IOException {
    Process process = process(command);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    running.push(process);
  }

  private Process process(String... command) throws IOException {
    return new ProcessBuilder(List.of(command))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(file(command).toFile()))
        .start();
  }

  private Path file(String... command) {
    return folder.resolve(command[0] + ".log");
  }

  private String log(String... command) throws IOException {
    return Files.readString(file(command));
  }

  @Override
  public void close() throws Exception {
    while (!running.isEmpty()) {
      Process process = running.pop();
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }
}
