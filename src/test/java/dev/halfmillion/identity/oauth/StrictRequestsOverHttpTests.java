package dev.halfmillion.identity.oauth;

import static dev.halfmillion.identity.oauth.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.testing.WebVisitor;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the standards ask of a server that no usual client would ever try. */
class StrictRequestsOverHttpTests extends OverHttp {

  private static final String BACK = "http://127.0.0.1:49152/callback";

  @ParameterizedTest
  @ValueSource(
      strings = {"grant_type", "client_id", "code", "redirect_uri", "code_verifier", "scope"})
  void aRequestForTokensThatSaysSomethingTwiceIsRefused(String name) {
    String code = program.code(browser, program.request());
    Map<String, String> form =
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "demo-mobile",
            "code",
            code,
            "redirect_uri",
            BACK,
            "code_verifier",
            Program.VERIFIER,
            "scope",
            "openid");
    String twice = Program.form(form) + "&" + name + "=" + encoded(form.get(name));

    HttpResponse<String> answer = send("/oauth2/token", twice);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).get("error").asString()).isEqualTo("invalid_request");
    assertThat(send("/oauth2/token", Program.form(form)).statusCode()).isEqualTo(200);
  }

  @Test
  void aRefreshOrRevocationThatSaysItsTokenTwiceIsRefused() {
    String token = encoded(program.connect(browser).get("refresh_token").asString());
    String refresh =
        "grant_type=refresh_token&client_id=demo-mobile&refresh_token=%s&refresh_token=%s";
    String revoke = "client_id=demo-mobile&token=%s&token=%s";

    assertThat(send("/oauth2/token", refresh.formatted(token, token)).statusCode()).isEqualTo(400);
    assertThat(send("/oauth2/revoke", revoke.formatted(token, token)).statusCode()).isEqualTo(400);
    assertThat(
            send("/oauth2/token", refresh.replaceFirst("&refresh_token=%s$", "").formatted(token))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 42, 129, 500})
  void aVerifierIsFortyThreeToAHundredAndTwentyEightLettersLong(int length) {
    assertThat(exchanged("v".repeat(length))).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "/", "=", " ", "é", "%"})
  void aVerifierHoldsNoOtherLettersThanTheStandards(String odd) {
    assertThat(exchanged("v".repeat(42) + odd)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(ints = {43, 128})
  void theShortestAndTheLongestVerifierAreGood(int length) {
    assertThat(exchanged("-._~aZ9".repeat(19).substring(0, length))).isEqualTo(200);
  }

  @Test
  void whoMayNotBeAskedIsNotLedToSignIn() {
    Map<String, String> asked = program.request();
    asked.put("prompt", "none");

    String location = Program.location(new WebVisitor(base()).get(Program.address(asked)));

    assertThat(location)
        .startsWith(BACK + "?error=login_required")
        .contains("state=back%26forth%3D1", "iss=" + encoded(base().toString()));
    asked.put("redirect_uri", BACK + "/");
    HttpResponse<String> wrong = new WebVisitor(base()).get(Program.address(asked));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void eachAnswerToAProgramSaysWhoAnswers() {
    Map<String, String> spoilt = program.request();
    spoilt.put("scope", "openid admin");
    String iss = "iss=" + encoded(base().toString());

    assertThat(Program.location(program.answer(browser, program.request(), true)))
        .startsWith(BACK + "?code=")
        .contains("state=back%26forth%3D1", iss);
    assertThat(Program.location(program.answer(browser, program.request(), false)))
        .contains("error=access_denied", iss);
    assertThat(Program.location(browser.get(Program.address(spoilt))))
        .contains("error=invalid_scope", iss);
  }

  @Test
  void discoverySaysWhatIsNotDoneWhereSilenceWouldMeanYes() {
    JsonNode facts = json(browser.get("/.well-known/openid-configuration"));

    assertThat(facts.get("request_uri_parameter_supported").asBoolean(true)).isFalse();
    assertThat(facts.get("response_modes_supported").toString()).isEqualTo("[\"query\"]");
    assertThat(facts.get("authorization_response_iss_parameter_supported").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fragment", "form_post", "web_message"})
  void anAnswerInAWayThatIsNotOursIsRefused(String mode) {
    Map<String, String> asked = program.request();
    asked.put("response_mode", mode);

    assertThat(Program.location(browser.get(Program.address(asked))))
        .startsWith(BACK + "?error=invalid_request");
    asked.put("response_mode", "query");
    assertThat(Program.location(browser.get(Program.address(asked)))).contains("/oauth2/consent?");
  }

  private int exchanged(String verifier) {
    Map<String, String> asked = program.request();
    asked.put("code_challenge", Program.challenge(verifier));
    HttpResponse<String> answer = program.exchange(program.code(browser, asked), verifier, BACK);
    if (answer.statusCode() != 200) {
      assertThat(json(answer).get("error").asString()).isEqualTo("invalid_grant");
    }
    return answer.statusCode();
  }

  private HttpResponse<String> send(String path, String form) {
    return program.send(
        HttpRequest.newBuilder(URI.create(base() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
