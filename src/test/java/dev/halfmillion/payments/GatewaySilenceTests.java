package dev.halfmillion.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.halfmillion.payments.gateways.GatewayHttp;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.testing.MovableClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What an owner reads who enters keys while the gateway cannot be reached. */
class GatewaySilenceTests {

  @Test
  void aNameThatIsNotFound() {
    assertThat(sentence("http://api.nobody.invalid"))
        .contains("Razorpay was not found", "whether its DNS works");
  }

  @Test
  void aConnectionThatIsRefused() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    assertThat(sentence("http://127.0.0.1:" + port)).contains("the connection is refused");
  }

  @Test
  void aServerThatSpeaksNoTls() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(
          () -> {
            try (Socket caller = plain.accept()) {
              caller.getInputStream().readNBytes(5);
              caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
              caller.shutdownOutput();
              // Closed with something unread, the connection would be reset instead of ended.
              caller.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException over) {
              throw new UncheckedIOException(over);
            }
          });

      assertThat(sentence("https://127.0.0.1:" + plain.getLocalPort()))
          .contains("not safely", "a proxy in between");
    }
  }

  private static String sentence(String base) {
    GatewayHttp http =
        GatewayHttp.outer(
            "razorpay",
            new GatewayHttp.Access(
                () -> URI.create(base), () -> "Basic none", Duration.ofSeconds(3), Map.of()),
            new MovableClock(),
            JsonMapper.builder().build());
    GatewaySilent silent =
        catchThrowableOfType(GatewaySilent.class, () -> http.get("/v1/payments?count=1"));
    return GatewaySilence.sentence("Razorpay", silent);
  }
}
