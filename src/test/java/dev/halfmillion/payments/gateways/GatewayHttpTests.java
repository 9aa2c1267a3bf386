package dev.halfmillion.payments.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.halfmillion.platform.InnerLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

class GatewayHttpTests {

  private final CountDownLatch release = new CountDownLatch(1);
  private HttpServer server;
  private GatewayHttp http;
  private volatile String seen = "";

  @BeforeEach
  void startAGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, 200, "{\"ok\":true}"));
    server.createContext(
        "/status/",
        exchange ->
            answer(
                exchange,
                Integer.parseInt(exchange.getRequestURI().getPath().substring(8)),
                "{\"error\":{\"description\":\"No such luck.\"}}"));
    server.createContext("/garbled", exchange -> answer(exchange, 200, "<html>"));
    server.createContext("/slow", exchange -> awaitRelease());
    server.createContext("/reset", exchange -> exchange.close());
    server.start();
    http = gateway(address(), Duration.ofSeconds(30));
  }

  @AfterEach
  void stopIt() {
    release.countDown();
    server.stop(0);
  }

  @Test
  void anAnswerIsReadAndTheKeyIsSent() {
    assertThat(http.get("/x?y=1")).get().matches(json -> json.path("ok").asBoolean());
    assertThat(seen).isEqualTo("GET /x?y=1 " + basic("id:secret") + " ");

    assertThat(http.post("/x", Map.of("a", 1), Map.of()).path("ok").asBoolean()).isTrue();
    assertThat(seen).isEqualTo("POST /x " + basic("id:secret") + " {\"a\":1}");
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertThat(http.get("/status/404")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 402, 403, 422})
  void aNoIsANo(int status) {
    assertThatExceptionOfType(GatewayRefused.class)
        .isThrownBy(() -> http.post("/status/" + status, Map.of(), Map.of()))
        .withMessage("No such luck.");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 408, 425, 429, 500, 502, 503, 504})
  void whatSaysNothingIsSilence(int status) {
    assertThatExceptionOfType(GatewaySilent.class)
        .isThrownBy(() -> http.post("/status/" + status, Map.of(), Map.of()));
    assertThatExceptionOfType(GatewaySilent.class).isThrownBy(() -> http.get("/status/" + status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/garbled", "/reset"})
  void brokenAnswersAreSilence(String path) {
    assertThatExceptionOfType(GatewaySilent.class)
        .isThrownBy(() -> http.post(path, Map.of(), Map.of()));
  }

  @Test
  void anAnswerThatTakesTooLongIsSilence() {
    GatewayHttp impatient = gateway(address(), Duration.ofMillis(200));
    assertThatExceptionOfType(GatewaySilent.class).isThrownBy(() -> impatient.get("/slow"));
  }

  @Test
  void nobodyListeningIsSilence() {
    server.stop(0);
    assertThatExceptionOfType(GatewaySilent.class).isThrownBy(() -> http.get("/x"));
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static GatewayHttp gateway(String base, Duration patience) {
    return GatewayHttp.inner(
        new GatewayHttp.Access(
            () -> URI.create(base),
            () -> GatewayHttp.basic("id", "secret"),
            patience,
            Map.of("X-Version", "7")),
        new StaticListableBeanFactory().getBeanProvider(InnerLine.class),
        JsonMapper.builder().build());
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    seen =
        exchange.getRequestMethod()
            + ' '
            + exchange.getRequestURI()
            + ' '
            + exchange.getRequestHeaders().getFirst("Authorization")
            + ' '
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void awaitRelease() {
    try {
      release.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String basic(String key) {
    return "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
  }
}
