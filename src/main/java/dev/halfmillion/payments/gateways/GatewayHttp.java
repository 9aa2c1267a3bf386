package dev.halfmillion.payments.gateways;

import dev.halfmillion.platform.InnerLine;
import dev.halfmillion.platform.InnerLine.Answer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a gateway's JSON API with a key and short patience, and tells apart the three things a call
 * can end in: an answer, a no, and silence.
 */
public final class GatewayHttp {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int LARGEST = 8 * 1024 * 1024;

  private final Access access;
  private final Supplier<@Nullable InnerLine> line;
  private final JsonMapper json;
  private final RestClient http;
  private final @Nullable CircuitBreaker breaker;

  /**
   * Where, by which key, and how long an answer may take.
   *
   * @param base what all paths are added to
   * @param authorization the header's value, asked for at each call, since keys can change
   * @param patience from the call to the last byte of its answer
   * @param headers sent with each call
   */
  public record Access(
      Supplier<URI> base,
      Supplier<String> authorization,
      Duration patience,
      Map<String, String> headers) {}

  private record Call(
      HttpMethod method, String path, MediaType type, String body, Map<String, String> headers) {}

  private GatewayHttp(
      Access access,
      Supplier<@Nullable InnerLine> line,
      JsonMapper json,
      RestClient http,
      @Nullable CircuitBreaker breaker) {
    this.access = access;
    this.line = line;
    this.json = json;
    this.http = http;
    this.breaker = breaker;
  }

  /** For a gateway within this program, which calls may reach without a network. */
  static GatewayHttp inner(Access access, ObjectProvider<InnerLine> lines, JsonMapper json) {
    return new GatewayHttp(access, lines::getIfAvailable, json, client(access.patience()), null);
  }

  /** For a gateway elsewhere; one that keeps failing is left alone for a while. */
  public static GatewayHttp outer(String gateway, Access access, Clock clock, JsonMapper json) {
    CircuitBreaker breaker = GatewayBreaker.of(gateway, clock);
    return new GatewayHttp(access, () -> null, json, client(access.patience()), breaker);
  }

  /** The same with another key and without the breaker, to try the key. */
  public GatewayHttp trying(String authorization) {
    Access other =
        new Access(access.base(), () -> authorization, access.patience(), access.headers());
    return new GatewayHttp(other, line, json, http, null);
  }

  /** The header that carries a name and a secret. */
  public static String basic(String name, String secret) {
    String both = name + ':' + secret;
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  /** A value fit to stand in a path or a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** What is there, or empty if the gateway says that nothing is. */
  public Optional<JsonNode> get(String path) {
    Call call = new Call(HttpMethod.GET, path, MediaType.APPLICATION_JSON, "", Map.of());
    return guarded(
        path,
        () -> {
          Answer answer = send(call);
          return answer.status() == 404 ? Optional.empty() : Optional.of(read(path, answer));
        });
  }

  /** Has the gateway do something, told as JSON. */
  public JsonNode post(String path, Object body, Map<String, String> headers) {
    return act(path, MediaType.APPLICATION_JSON, json.writeValueAsString(body), headers);
  }

  /** Has the gateway do something, told as a form. */
  public JsonNode postForm(String path, Map<String, String> form, Map<String, String> headers) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return act(path, MediaType.APPLICATION_FORM_URLENCODED, body, headers);
  }

  private JsonNode act(String path, MediaType type, String body, Map<String, String> headers) {
    Call call = new Call(HttpMethod.POST, path, type, body, headers);
    return guarded(path, () -> read(path, send(call)));
  }

  private <T> T guarded(String path, Supplier<T> call) {
    if (breaker == null) {
      return call.get();
    }
    try {
      return breaker.executeSupplier(call);
    } catch (CallNotPermittedException open) {
      throw new GatewaySilent(path + " is not asked for now: too many calls failed", open);
    }
  }

  private static RestClient client(Duration patience) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    requests.setReadTimeout(patience);
    return RestClient.builder().requestFactory(requests).build();
  }

  private static String target(URI address) {
    String query = address.getRawQuery();
    return query == null ? address.getRawPath() : address.getRawPath() + '?' + query;
  }

  private Answer send(Call call) {
    URI address = URI.create(access.base().get() + call.path());
    InnerLine inner = line.get();
    if (inner != null && inner.takes(address.getRawPath())) {
      return inner.send(call.method().name(), target(address), call.body());
    }
    RestClient.RequestBodySpec request =
        http.method(call.method())
            .uri(address)
            .header(HttpHeaders.AUTHORIZATION, access.authorization().get())
            .headers(headers -> access.headers().forEach(headers::set))
            .headers(headers -> call.headers().forEach(headers::set));
    if (!call.body().isEmpty()) {
      request.contentType(call.type()).body(call.body().getBytes(StandardCharsets.UTF_8));
    }
    try {
      return request.exchange(
          (sent, response) -> {
            InputStream body = response.getBody();
            String text = new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8);
            return new Answer(response.getStatusCode().value(), text);
          });
    } catch (RestClientException cutOff) {
      throw new GatewaySilent(call.path(), cutOff);
    }
  }

  private JsonNode read(String path, Answer answer) {
    if (isNoAnswer(answer.status())) {
      throw new GatewaySilent(path + " answered " + answer.status());
    }
    try {
      JsonNode body = json.readTree(answer.body());
      if (answer.status() >= 400) {
        throw refusal(body.path("error"), answer.status());
      }
      return body;
    } catch (JacksonException garbled) {
      throw new GatewaySilent(path + " answered what is no JSON", garbled);
    }
  }

  /** Busy, at it already under the same key, broken, or somebody else on the line. */
  private static boolean isNoAnswer(int status) {
    boolean busy = status == 408 || status == 409 || status == 425 || status == 429;
    return busy || status < 200 || status >= 500 || (status >= 300 && status < 400);
  }

  /** Razorpay says code and description, Stripe says type, code and message. */
  private static GatewayRefused refusal(JsonNode error, int status) {
    String words =
        Stream.of("description", "message")
            .map(field -> GatewayJson.words(error.path(field)))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("status " + status);
    String code = error.path("type").asString(error.path("code").asString(""));
    return new GatewayRefused(words, status, code);
  }
}
