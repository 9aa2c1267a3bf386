package dev.halfmillion.backoffice.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A server on this machine that speaks TLS with a certificate of its own making. */
final class ExpiredCertificate implements AutoCloseable {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final SSLServerSocket door;

  /**
   * Opens it.
   *
   * @param begin when the certificate began, as keytool says it: "-1y"
   * @param days for how many days it holds
   */
  ExpiredCertificate(Path folder, String begin, int days)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path store = folder.resolve("tls" + begin + days + ".p12");
    make(store, begin, days);
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    door =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 20, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("tls").start(this::answer);
  }

  private static void make(Path store, String begin, int days)
      throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "tls",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-startdate",
                begin,
                "-validity",
                String.valueOf(days),
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0 || !Files.exists(store)) {
      throw new IOException("keytool: " + said);
    }
  }

  private void answer() {
    while (!door.isClosed()) {
      try (SSLSocket visitor = (SSLSocket) door.accept()) {
        visitor.startHandshake();
      } catch (IOException gone) {
        continue;
      }
    }
  }

  String address() {
    return "https://localhost:" + door.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
