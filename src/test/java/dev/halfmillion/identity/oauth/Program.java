package dev.halfmillion.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.testing.WebVisitor;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of somebody else, which knows nothing of us but what the protocol says. */
final class Program {

  static final String ALL =
      "openid profile email profile:write learning:read learning:write orders:read";
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final URI base;
  private final String clientId;
  private final String secret;
  private final String redirect;

  Program(URI base, String clientId, String secret, String redirect) {
    this.base = base;
    this.clientId = clientId;
    this.secret = secret;
    this.redirect = redirect;
  }

  /** The parameters of a good request, to be spoilt. */
  Map<String, String> request() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", clientId);
    asked.put("redirect_uri", redirect);
    asked.put("scope", ALL);
    asked.put("state", "back&forth=1");
    asked.put("nonce", "n-0S6_WzA2Mj");
    asked.put("code_challenge", challenge(VERIFIER));
    asked.put("code_challenge_method", "S256");
    return asked;
  }

  static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(verifier));
  }

  static String address(Map<String, String> asked) {
    return "/oauth2/authorize?" + form(asked);
  }

  /** The person opens the request, says yes, and is sent back with a code. */
  String code(WebVisitor browser, Map<String, String> asked) {
    return codeIn(location(answer(browser, asked, true)));
  }

  /** The person opens the request and answers the question. */
  HttpResponse<String> answer(WebVisitor browser, Map<String, String> asked, boolean yes) {
    String consent = location(browser.get(address(asked)));
    assertThat(consent).contains("/oauth2/consent?");
    URI page = URI.create(consent);
    Map<String, String> query = query(page);
    List<String> form = new ArrayList<>();
    form.addAll(List.of("client_id", clientId, "state", query.get("state")));
    if (yes) {
      for (String scope : asked.get("scope").split(" ")) {
        form.addAll(List.of("scope", scope));
      }
    }
    return browser.post("/oauth2/authorize", form.toArray(String[]::new));
  }

  static String codeIn(String location) {
    Matcher matcher = CODE.matcher(location);
    assertThat(matcher.find()).as(location).isTrue();
    return URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : uri.getRawQuery().split("&")) {
      String[] two = pair.split("=", 2);
      query.put(two[0], URLDecoder.decode(two[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  /** All of it: the tokens of somebody who said yes. */
  JsonNode connect(WebVisitor browser) {
    HttpResponse<String> answer = exchange(code(browser, request()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  HttpResponse<String> exchange(String code) {
    return exchange(code, VERIFIER, redirect);
  }

  HttpResponse<String> exchange(String code, String verifier, String redirectUri) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirectUri);
    if (verifier != null) {
      form.put("code_verifier", verifier);
    }
    return post("/oauth2/token", form);
  }

  HttpResponse<String> refresh(String token) {
    return post("/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  /** Sends a form as this program, with its secret where it has one. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded");
    if (secret == null) {
      form.put("client_id", clientId);
    } else {
      String both = clientId + ":" + secret;
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }
    return send(request.POST(BodyPublishers.ofString(form(form))));
  }

  /** Asks the API with a token. */
  HttpResponse<String> get(String path, String token) {
    return call("GET", path, token);
  }

  HttpResponse<String> call(String method, String path, String token, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.noBody());
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
