package dev.halfmillion.payments.gateways;

import dev.halfmillion.platform.InnerLine;
import dev.halfmillion.platform.InnerLine.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
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
class GatewayHttp {

  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final Supplier<URI> base;
  private final String authorization;
  private final ObjectProvider<InnerLine> lines;
  private final JsonMapper json;
  private final RestClient http;

  /** Where, by which key, and how long an answer may take. */
  record Access(Supplier<URI> base, String keyId, String keySecret, Duration patience) {}

  GatewayHttp(Access access, ObjectProvider<InnerLine> lines, JsonMapper json) {
    this.base = access.base();
    String key = access.keyId() + ':' + access.keySecret();
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    this.lines = lines;
    this.json = json;
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    requests.setReadTimeout(access.patience());
    this.http = RestClient.builder().requestFactory(requests).build();
  }

  /** What is there, or empty if the gateway says that nothing is. */
  Optional<JsonNode> get(String path) {
    Answer answer = send(HttpMethod.GET, path, "");
    return answer.status() == 404 ? Optional.empty() : Optional.of(read(path, answer));
  }

  /** Has the gateway do something. */
  JsonNode post(String path, Object body) {
    return read(path, send(HttpMethod.POST, path, json.writeValueAsString(body)));
  }

  private static String target(URI address) {
    String query = address.getRawQuery();
    return query == null ? address.getRawPath() : address.getRawPath() + '?' + query;
  }

  private Answer send(HttpMethod method, String path, String body) {
    InnerLine line = lines.getIfAvailable();
    URI address = URI.create(base.get() + path);
    if (line != null && line.takes(address.getRawPath())) {
      return line.send(method.name(), target(address), body);
    }
    RestClient.RequestBodySpec request =
        http.method(method).uri(address).header(HttpHeaders.AUTHORIZATION, authorization);
    if (!body.isEmpty()) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    try {
      return request.exchange(
          (sent, response) ->
              new Answer(
                  response.getStatusCode().value(),
                  new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
    } catch (RestClientException cutOff) {
      throw new GatewaySilent(path, cutOff);
    }
  }

  private JsonNode read(String path, Answer answer) {
    boolean busy = answer.status() == 408 || answer.status() == 425 || answer.status() == 429;
    if (busy || answer.status() < 200 || answer.status() >= 500 || isRedirect(answer)) {
      throw new GatewaySilent(path + " answered " + answer.status());
    }
    try {
      JsonNode body = json.readTree(answer.body());
      if (answer.status() >= 400) {
        throw new GatewayRefused(
            body.path("error").path("description").asString("status " + answer.status()));
      }
      return body;
    } catch (JacksonException garbled) {
      throw new GatewaySilent(path + " answered what is no JSON", garbled);
    }
  }

  private static boolean isRedirect(Answer answer) {
    return answer.status() >= 300 && answer.status() < 400;
  }
}
