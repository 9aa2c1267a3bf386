package dev.halfmillion.identity.oauth;

import static dev.halfmillion.identity.oauth.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.testing.Statements;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ApiOverHttpTests extends OverHttp {

  @Autowired Connections connections;
  @Autowired RegisteredApps apps;

  JsonNode tokens;
  String access;

  @BeforeEach
  void aConnectedProgram() {
    tokens = program.connect(browser);
    access = tokens.get("access_token").asString();
  }

  @Test
  void troubleIsToldAsProblemsWithStableCodes() {
    problem(program.get("/api/v1/courses/nonsense", access), 404, "not-found");
    problem(program.call("DELETE", "/api/v1/courses", access), 405, "method.not-allowed");
    problem(
        program.call("GET", "/api/v1/courses", access, "Accept", "image/png"),
        406,
        "not-acceptable");
    problem(send("PATCH", "/api/v1/me", "text/plain", "name=x"), 415, "media-type.unsupported");
    problem(
        send("PATCH", "/api/v1/me", "application/json", "{\"zone\":\"Mars/One\"}"),
        422,
        "zone.unknown");
    problem(
        send("PATCH", "/api/v1/me", "application/json", "{\"name\":\"  \"}"), 422, "name.missing");
    HttpResponse<String> stranger = browserless("/api/v1/me");
    problem(stranger, 401, "sign-in.needed");
    assertThat(stranger.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  private static void problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    if (status != 401) {
      assertThat(problem.get("code").asString()).isEqualTo(code);
    }
    assertThat(problem.get("detail").asString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/lessons/%00", "/api/v1/lessons/%zz", "/api/v1/%2e%2e/%2e%2e/%2e%2e/x"})
  void anAddressThatNobodyCanReadIsAProblemToo(String address) throws Exception {
    try (Socket line = new Socket("localhost", port)) {
      String request =
          "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 400 ")
          .contains("Content-Type: application/problem+json", "\"code\":\"request.malformed\"")
          .doesNotContain("<html");
    }
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    HttpResponse<String> first = program.get("/api/v1/courses", access);
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again =
        program.call("GET", "/api/v1/courses", access, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
  }

  @Test
  void aHeadTellsTheTagOfTheGet() {
    HttpResponse<String> got = program.get("/api/v1/courses", access);
    HttpResponse<String> head = program.call("HEAD", "/api/v1/courses", access);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag"))
        .isPresent()
        .isEqualTo(got.headers().firstValue("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "text/xml", "application/yaml", "application/cbor"})
  void onlyJsonIsSpoken(String type) {
    problem(program.call("GET", "/api/v1/me", access, "Accept", type), 406, "not-acceptable");
    problem(send("PATCH", "/api/v1/me", type, "name: x"), 415, "media-type.unsupported");
    HttpResponse<String> who = program.call("GET", "/oauth2/userinfo", access, "Accept", type);
    problem(who, 406, "not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "101", "1000000000", "99999999999999999999", "abc", "1.5"})
  void aListIsAskedForOneToAHundred(String limit) {
    String asked = "?limit=" + limit;

    problem(program.get("/api/v1/me/orders" + asked, access), 422, "page.limit");
    problem(program.get("/api/v1/bookmarks" + asked, access), 422, "page.limit");
  }

  @Test
  void anEmptyPlaceIsTheFirstPageAndAWrongOneIsTold() {
    assertThat(program.get("/api/v1/me/orders?after=&limit=", access).statusCode()).isEqualTo(200);
    problem(program.get("/api/v1/me/orders?after=x", access), 422, "page.after");
  }

  @Test
  void eachAnswerSaysHowManyRequestsAreLeft() {
    HttpResponse<String> first = program.get("/api/v1/courses", access);
    HttpResponse<String> second = program.get("/api/v1/courses", access);

    assertThat(left(first)).isBetween(1_000L, 1_199L);
    assertThat(left(second)).isLessThanOrEqualTo(left(first));
    assertThat(first.headers().firstValue("X-RateLimit-Limit")).hasValue("1200");
  }

  private static long left(HttpResponse<String> answer) {
    return answer.headers().firstValueAsLong("X-RateLimit-Remaining").orElseThrow();
  }

  @Test
  void whoTriesManyTokensIsMadeToWait() {
    HttpResponse<String> answer = program.refresh("nonsense");
    for (int number = 0; number < 400 && answer.statusCode() != 429; number++) {
      answer = program.refresh("nonsense");
    }

    problem(answer, 429, "too-many");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    clock.advance(java.time.Duration.ofMinutes(6));
    assertThat(program.refresh("nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void nameZoneAndLanguageAreChangedAndRemembered() {
    HttpResponse<String> changed =
        send(
            "PATCH",
            "/api/v1/me",
            "application/json",
            "{\"name\":\"Asha Rao\",\"zone\":\"Europe/Paris\",\"language\":\"hi\"}");

    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    JsonNode me = json(program.get("/api/v1/me", access));
    assertThat(me.get("name").asString()).isEqualTo("Asha Rao");
    assertThat(me.get("zone").asString()).isEqualTo("Europe/Paris");
    assertThat(me.get("language").asString()).isEqualTo("hi");
    send("PATCH", "/api/v1/me", "application/json", "{\"language\":\"en\"}");
    assertThat(json(program.get("/api/v1/me", access)).get("zone").asString())
        .isEqualTo("Europe/Paris");
  }

  @Test
  void aBrowserIsToldOfBrowsersAndAppsAndSignsThemOut() {
    JsonNode phone = program.connect(browser);
    List<JsonNode> devices = devices();

    assertThat(devices).hasSize(3);
    assertThat(devices.stream().filter(d -> d.get("current").asBoolean()))
        .singleElement()
        .satisfies(d -> assertThat(d.get("label").asString()).isEqualTo("Chrome on Android"));
    String app =
        devices.stream().filter(d -> isApp(d)).findFirst().orElseThrow().get("id").asString();
    browser.post("/account/devices/" + app + "/end");
    assertThat(devices()).hasSize(2);
    assertThat(
            List.of(
                program.get("/api/v1/me", phone.get("access_token").asString()).statusCode(),
                program.get("/api/v1/me", access).statusCode()))
        .containsExactlyInAnyOrder(200, 401);
  }

  private static boolean isApp(JsonNode device) {
    return device.get("kind").asString().equals("APP");
  }

  @Test
  void noAppIsToldOfOtherDevicesOrEndsThem() {
    String session =
        devices().stream().filter(d -> !isApp(d)).findFirst().orElseThrow().get("id").asString();

    problem(program.get("/api/v1/me/devices", access), 403, "scope.none");
    problem(program.call("DELETE", "/api/v1/me/devices/" + session, access), 403, "scope.none");
    problem(program.call("POST", "/api/v1/me/export", access), 403, "scope.none");
    assertThat(devices()).hasSize(2);
  }

  @Test
  void somebodyElsesDevicesStay() {
    String mine = devices().getFirst().get("id").asString();
    signedIn(people.withPassword()).post("/account/devices/" + mine + "/end");

    assertThat(devices()).hasSize(2);
  }

  @Test
  void theAddressIsToldToWhoWasLetSeeItAndRolesToNoApp() {
    JsonNode all = json(program.get("/api/v1/me", access));
    assertThat(all.get("email").asString()).isEqualTo(asha.email());
    assertThat(all.get("roles").isNull()).isTrue();
    assertThat(all.get("affiliate").isNull()).isTrue();
    String less = lessFor("openid profile");
    JsonNode me = json(program.get("/api/v1/me", less));
    assertThat(me.get("name").asString()).isEqualTo(asha.name());
    assertThat(me.get("email").isNull()).isTrue();
    assertThat(json(program.get("/oauth2/userinfo", less)).has("email")).isFalse();
    assertThat(json(program.get("/oauth2/userinfo", access)).get("email").asString())
        .isEqualTo(asha.email());
    assertThat(json(browser.get("/api/v1/me")).get("roles")).isNotEmpty();
  }

  private String lessFor(String scope) {
    return json(program.post(
            "/oauth2/token",
            java.util.Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.get("refresh_token").asString(),
                "scope",
                scope)))
        .get("access_token")
        .asString();
  }

  @Test
  void theAccountPageShowsAppsAndSignsThemOut() {
    HttpResponse<String> page = browser.get("/account/devices");
    assertThat(page.body()).contains("Demo app for phones", "This browser", "Learn in your name");
    String id =
        devices().stream().filter(d -> isApp(d)).findFirst().orElseThrow().get("id").asString();

    assertThat(browser.post("/account/devices/" + id + "/end").statusCode()).isEqualTo(303);
    assertThat(program.get("/api/v1/me", access).statusCode()).isEqualTo(401);
  }

  @Test
  void ordersAndTheCopyOfOnesDataAreFound() {
    JsonNode orders = json(program.get("/api/v1/me/orders", access));
    assertThat(orders.get("items")).isEmpty();
    assertThat(orders.get("next").isNull()).isTrue();
    HttpResponse<String> copy = browser.post("/api/v1/me/export");
    assertThat(json(copy).get("url").asString()).endsWith("/account/data");
  }

  @Test
  void whoSignedInIsToldByUserInfo() {
    JsonNode who = json(program.get("/oauth2/userinfo", access));
    assertThat(who.get("sub").asString()).isEqualTo(asha.id().toString());
    assertThat(who.get("name").asString()).isEqualTo(asha.name());
  }

  @Test
  void aTokenOpensTheApiAndNothingElse() {
    assertThat(program.get("/account", access).statusCode()).isEqualTo(302);
    assertThat(program.get("/api/v1/openapi.json", access).statusCode()).isEqualTo(200);
    assertThat(browserless("/api/v1/openapi.json").statusCode()).isEqualTo(200);
  }

  @Test
  void aRefreshIsOneStatement() throws Exception {
    byte[] client = RegisteredApps.idOf(apps.findByClientId("demo-mobile"));
    List<Statements.Sent> sent =
        Statements.during(
            () ->
                connections.refresh(
                    tokens.get("refresh_token").asString(), client, java.util.Set.of()));

    assertThat(sent).hasSize(1);
  }

  private List<JsonNode> devices() {
    JsonNode items = json(browser.get("/api/v1/me/devices")).get("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private HttpResponse<String> send(String method, String path, String type, String body) {
    return program.send(
        HttpRequest.newBuilder(base().resolve(path))
            .header("Authorization", "Bearer " + access)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> browserless(String path) {
    return program.send(HttpRequest.newBuilder(base().resolve(path)).GET());
  }
}
