package dev.halfmillion.trials;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A form whose sender is slow: its head and first half have come, and the server waits for more.
 */
final class HalfSentForm implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket line;
  private final String rest;

  /** Sends the head and the first half of a sign-in. */
  HalfSentForm(URI server, HostBrowser browser, String site, String form) throws IOException {
    line = new Socket(server.getHost(), server.getPort());
    line.setSoTimeout(PATIENCE_MILLIS);
    String host = URI.create(site).getHost();
    String cookies = browser.cookiesFor(host);
    String head =
        String.join(
            "\r\n",
            "POST /sign-in HTTP/1.1",
            "Host: " + host,
            "Cookie: " + cookies,
            "X-XSRF-TOKEN: " + cookies.replaceFirst(".*XSRF-TOKEN=([^;]*).*", "$1"),
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + form.length(),
            "Connection: close",
            "",
            "");
    rest = form.substring(form.length() / 2);
    write(head + form.substring(0, form.length() / 2));
  }

  /** Sends the other half and reads the answer's head. */
  String finish() throws IOException {
    write(rest);
    InputStream answer = line.getInputStream();
    return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Whether somebody new would be let in. */
  static boolean isOpen(URI server) {
    try (Socket knock = new Socket()) {
      knock.connect(new InetSocketAddress(server.getHost(), server.getPort()), 1_000);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  private void write(String text) throws IOException {
    line.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    line.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
