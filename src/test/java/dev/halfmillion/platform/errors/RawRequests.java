package dev.halfmillion.platform.errors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks to a server on this machine byte by byte, each time over a connection of its own. */
final class RawRequests {

  private static final int PATIENCE = 15_000;
  private static final int ENOUGH = 64 * 1024;
  private static final String TOKEN = "0e9c4b1e-6a52-4f6f-8a3f-2f6f0d9b7c11";

  private final int port;

  RawRequests(int port) {
    this.port = port;
  }

  /** Sends bytes, says that no more will come, and reads the answer. */
  String send(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
      } catch (IOException refusedHalfway) {
        return read(socket.getInputStream());
      }
      return read(socket.getInputStream());
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] chunk = new byte[8_192];
    try {
      for (int n = in.read(chunk); n >= 0 && answer.size() < ENOUGH; n = in.read(chunk)) {
        answer.write(chunk, 0, n);
      }
    } catch (IOException closedByTheServer) {
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  /** A request with the form's token and a session, and with a body of a type; empty for none. */
  String withBody(String method, String path, String session, String type, String body) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-XSRF-TOKEN: "
        + TOKEN
        + "\r\nCookie: XSRF-TOKEN="
        + TOKEN
        + "; "
        + session
        + "\r\n"
        + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  /** The cookie of a session of one of the demo's people. */
  String enterAs(String person) throws IOException {
    String answer =
        send(
            withBody("POST", "/sign-in/as/" + person, "", "", "")
                .getBytes(StandardCharsets.ISO_8859_1));
    Matcher cookie = Pattern.compile("hm_session=[^;]+").matcher(answer);
    if (!cookie.find()) {
      throw new AssertionError("No session for " + person + ": " + answer);
    }
    return cookie.group();
  }
}
