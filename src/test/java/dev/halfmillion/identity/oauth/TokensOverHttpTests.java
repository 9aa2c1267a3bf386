package dev.halfmillion.identity.oauth;

import static dev.halfmillion.identity.oauth.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.identity.UserPasswords;
import dev.halfmillion.identity.UserSuspension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class TokensOverHttpTests extends OverHttp {

  @Autowired UserSuspension suspension;
  @Autowired UserPasswords passwords;

  @Test
  void aCodeBecomesTokensThatOpenTheApi() {
    HttpResponse<String> answer = program.exchange(program.code(browser, program.request()));
    JsonNode tokens = json(answer);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(tokens.get("token_type").asString()).isEqualTo("Bearer");
    assertThat(tokens.get("expires_in").asInt()).isBetween(598, 600);
    assertThat(List.of(tokens.get("scope").asString().split(" ")))
        .containsExactlyInAnyOrder(Program.ALL.split(" "));
    HttpResponse<String> me = program.get("/api/v1/me", access(tokens));
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(json(me).get("id").asString()).isEqualTo(asha.id().toString());
    assertThat(me.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void anAccessTokenLivesTenMinutes() {
    JsonNode tokens = program.connect(browser);

    clock.advance(Duration.ofMinutes(10).minusSeconds(5));
    assertThat(program.get("/api/v1/me", access(tokens)).statusCode()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(6));
    HttpResponse<String> late = program.get("/api/v1/me", access(tokens));
    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(late.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
    assertThat(json(late).get("code").asString()).isEqualTo("token.invalid");
  }

  @Test
  void aCodeUsedTwiceEndsWhatTheFirstUseGave() {
    String code = program.code(browser, program.request());
    JsonNode tokens = json(program.exchange(code));

    HttpResponse<String> second = program.exchange(code);

    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(json(second).get("error").asString()).isEqualTo("invalid_grant");
    assertThat(program.get("/api/v1/me", access(tokens)).statusCode()).isEqualTo(401);
    assertThat(program.refresh(refresh(tokens)).statusCode()).isEqualTo(400);
  }

  @Test
  void ofTwentyExchangesAtOnceOneGivesTokensAndTheOthersEndThem() throws Exception {
    String code = program.code(browser, program.request());

    List<HttpResponse<String>> answers = atOnce(20, () -> program.exchange(code));

    List<HttpResponse<String>> given =
        answers.stream().filter(answer -> answer.statusCode() == 200).toList();
    assertThat(given).hasSize(1);
    assertThat(program.refresh(refresh(json(given.getFirst()))).statusCode()).isEqualTo(400);
  }

  @Test
  void aCodeIsGoodForTwoMinutesOfOneProgramWithItsVerifierAndAddress() {
    String late = program.code(browser, program.request());
    clock.advance(Duration.ofMinutes(2).plusSeconds(1));
    refused(program.exchange(late));
    clock.reset();

    String code = program.code(browser, program.request());
    refused(program.exchange(code, null, "http://127.0.0.1:49152/callback"));
    refused(program.exchange(code, "x".repeat(43), "http://127.0.0.1:49152/callback"));
    refused(program.exchange(code, Program.VERIFIER, "http://127.0.0.1:49153/callback"));
    assertThat(program.exchange(code).statusCode()).isEqualTo(200);
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 401);
    assertThat(answer.body()).doesNotContain("access_token");
  }

  @Test
  void eachRefreshGivesTheNextTokens() {
    JsonNode first = program.connect(browser);
    JsonNode second = json(program.refresh(refresh(first)));
    JsonNode third = json(program.refresh(refresh(second)));

    assertThat(List.of(refresh(first), refresh(second), refresh(third))).doesNotHaveDuplicates();
    assertThat(program.get("/api/v1/me", access(third)).statusCode()).isEqualTo(200);
    assertThat(program.get("/api/v1/me", access(first)).statusCode()).isEqualTo(200);
  }

  @Test
  void withinAMinuteTheSameSuccessorComesBack() throws Exception {
    JsonNode first = program.connect(browser);
    String second = refresh(json(program.refresh(refresh(first))));
    clock.advance(Duration.ofSeconds(59));

    JsonNode again = json(program.refresh(refresh(first)));

    assertThat(refresh(again)).isEqualTo(second);
    assertThat(program.get("/api/v1/me", access(again)).statusCode()).isEqualTo(200);
    assertThat(program.refresh(second).statusCode()).isEqualTo(200);
  }

  @Test
  void twentyRefreshesAtOnceGetTheSameSuccessor() throws Exception {
    String first = refresh(program.connect(browser));

    List<HttpResponse<String>> answers = atOnce(20, () -> program.refresh(first));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
    assertThat(answers.stream().map(answer -> refresh(json(answer))).distinct()).hasSize(1);
  }

  @Test
  void afterTheMinuteAnOldTokenEndsTheFamily() {
    JsonNode first = program.connect(browser);
    JsonNode second = json(program.refresh(refresh(first)));
    clock.advance(Duration.ofSeconds(61));

    HttpResponse<String> reuse = program.refresh(refresh(first));

    assertThat(reuse.statusCode()).isEqualTo(400);
    assertThat(json(reuse).get("error").asString()).isEqualTo("invalid_grant");
    assertThat(program.refresh(refresh(second)).statusCode()).isEqualTo(400);
    assertThat(program.get("/api/v1/me", access(second)).statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenOfTwoRefreshesAgoEndsTheFamilyAtOnce() {
    JsonNode first = program.connect(browser);
    JsonNode second = json(program.refresh(refresh(first)));
    JsonNode third = json(program.refresh(refresh(second)));

    assertThat(program.refresh(refresh(first)).statusCode()).isEqualTo(400);
    assertThat(program.refresh(refresh(third)).statusCode()).isEqualTo(400);
  }

  @Test
  void oneFamilyEndsAndTheOthersGoOn() {
    JsonNode phone = program.connect(browser);
    JsonNode tablet = program.connect(browser);
    program.post("/oauth2/revoke", Map.of("token", refresh(phone)));

    assertThat(program.get("/api/v1/me", access(phone)).statusCode()).isEqualTo(401);
    assertThat(program.get("/api/v1/me", access(tablet)).statusCode()).isEqualTo(200);
    assertThat(program.refresh(refresh(tablet)).statusCode()).isEqualTo(200);
  }

  @Test
  void aRefreshTokenUnusedForTwoMonthsIsOver() {
    JsonNode tokens = program.connect(browser);
    clock.advance(Duration.ofDays(61));

    assertThat(program.refresh(refresh(tokens)).statusCode()).isEqualTo(400);
  }

  @Test
  void aRefreshMayAskForLessAndNeverForMore() {
    JsonNode tokens = program.connect(browser);
    JsonNode less =
        json(
            program.post(
                "/oauth2/token",
                Map.of(
                    "grant_type", "refresh_token",
                    "refresh_token", refresh(tokens),
                    "scope", "learning:read")));

    assertThat(less.get("scope").asString()).isEqualTo("learning:read");
    assertThat(program.get("/api/v1/courses", access(less)).statusCode()).isEqualTo(200);
    HttpResponse<String> write = program.call("DELETE", "/api/v1/notes/none", access(less));
    assertThat(write.statusCode()).isEqualTo(403);
    assertThat(json(write).get("code").asString()).isEqualTo("scope.insufficient");
    assertThat(write.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("insufficient_scope", "learning:write");
  }

  @Test
  void revokingAnAccessTokenLeavesTheNextRefreshAlone() {
    JsonNode tokens = program.connect(browser);
    HttpResponse<String> done = program.post("/oauth2/revoke", Map.of("token", access(tokens)));

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(program.get("/api/v1/me", access(tokens)).statusCode()).isEqualTo(401);
    JsonNode next = json(program.refresh(refresh(tokens)));
    assertThat(program.get("/api/v1/me", access(next)).statusCode()).isEqualTo(200);
    assertThat(program.post("/oauth2/revoke", Map.of("token", "nonsense")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aSuspensionEndsAllWithinASecond() {
    JsonNode tokens = program.connect(browser);
    assertThat(program.get("/api/v1/me", access(tokens)).statusCode()).isEqualTo(200);
    suspension.suspend(asha.id(), "Test", null);

    soonRefused(tokens);
  }

  @Test
  void aNewPasswordEndsAllWithinASecond() {
    JsonNode tokens = program.connect(browser);
    assertThat(program.get("/api/v1/me", access(tokens)).statusCode()).isEqualTo(200);
    passwords.set(asha.id(), "eleven green kettles hum slowly");

    soonRefused(tokens);
  }

  private void soonRefused(JsonNode tokens) {
    assertThat(program.refresh(refresh(tokens)).statusCode()).isEqualTo(400);
    Awaitility.await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> program.get("/api/v1/me", access(tokens)).statusCode() == 401);
  }

  private static <T> List<T> atOnce(int many, Callable<T> one) throws Exception {
    CyclicBarrier start = new CyclicBarrier(many);
    List<Future<T>> all = new ArrayList<>();
    List<T> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < many; number++) {
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      }
      for (Future<T> answer : all) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  static String access(JsonNode tokens) {
    return tokens.get("access_token").asString();
  }

  static String refresh(JsonNode tokens) {
    return tokens.get("refresh_token").asString();
  }
}
