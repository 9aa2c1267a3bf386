package dev.halfmillion.identity.oauth;

import static dev.halfmillion.identity.oauth.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.api.Right;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Strangers, programs and people all ask from one address here, as behind a carrier's router. */
class TokenLimitsOverHttpTests extends OverHttp {

  private static final String BACK = "https://app.example.in/back";

  @Autowired ClientApps apps;

  Program first;
  Program second;
  Program stranger;

  @BeforeEach
  void twoProgramsAndAStranger() {
    ClientApps.Issued one = register();
    ClientApps.Issued two = register();
    first = new Program(base(), one.app().clientId(), one.secret(), BACK);
    second = new Program(base(), two.app().clientId(), two.secret(), BACK);
    stranger = new Program(base(), one.app().clientId(), "x".repeat(43), BACK);
  }

  private ClientApps.Issued register() {
    return apps.register("Study buddy", List.of(BACK), EnumSet.allOf(Right.class), true, null);
  }

  @AfterEach
  void forgetWhatWasCounted() {
    clock.advance(Duration.ofMinutes(6));
    program.refresh("nonsense");
  }

  @Test
  void whoGuessesInAProgramsNameShutsOutNeitherItNorAnybodyElse() {
    String ofFirst = refreshToken(first);
    String ofSecond = refreshToken(second);
    String ofPhone = refreshToken(program);

    HttpResponse<String> tooMany = until429(number -> stranger.refresh("nonsense"));

    assertThat(tooMany.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    assertThat(json(tooMany).get("code").asString()).isEqualTo("too-many");
    assertThat(first.refresh(ofFirst).statusCode()).isEqualTo(200);
    assertThat(second.refresh(ofSecond).statusCode()).isEqualTo(200);
    assertThat(program.refresh(ofPhone).statusCode()).isEqualTo(200);
    assertThat(first.refresh("nonsense").statusCode()).isEqualTo(400);
    assertThat(second.refresh("nonsense").statusCode()).isEqualTo(400);
    assertThat(stranger.refresh("nonsense").statusCode()).isEqualTo(429);
    clock.advance(Duration.ofMinutes(6));
    assertThat(stranger.refresh("nonsense").statusCode()).isEqualTo(401);
  }

  @Test
  void whoTriesTokensInAPhonesNameStopsNoPhone() {
    String ofPhone = refreshToken(program);

    until429(number -> program.refresh("nonsense"));

    assertThat(program.refresh(ofPhone).statusCode()).isEqualTo(200);
    assertThat(program.exchange(program.code(browser, program.request())).statusCode())
        .isEqualTo(200);
    assertThat(first.refresh("nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void aProgramWithItsSecretIsCountedByItselfAndHasMore() {
    for (int number = 0; number <= AppLimits.REFUSED; number++) {
      assertThat(first.refresh("nonsense").statusCode()).isEqualTo(400);
    }
    HttpResponse<String> answer = first.refresh("nonsense");
    assertThat(answer.headers().firstValueAsLong("X-RateLimit-Limit"))
        .hasValue(AppLimits.REFUSED_PROVED);
    assertThat(second.refresh("nonsense").headers().firstValueAsLong("X-RateLimit-Remaining"))
        .hasValue(AppLimits.REFUSED_PROVED - 1L);
    assertThat(stranger.refresh("nonsense").statusCode()).isEqualTo(401);
  }

  @Test
  void namesThatNobodyHasAreCountedTogether() {
    HttpResponse<String> answer =
        until429(
            number -> new Program(base(), "nobody-" + number, "secret", BACK).refresh("nonsense"));

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(first.refresh("nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void revokingAndLookingIntoTokensAreLimitedToo() {
    until429(number -> stranger.post("/oauth2/introspect", Map.of("token", "nonsense")));

    assertThat(stranger.post("/oauth2/revoke", Map.of("token", "nonsense")).statusCode())
        .isEqualTo(429);
    assertThat(first.post("/oauth2/introspect", Map.of("token", "nonsense")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoShowsAWrongSecretIsToldHowToProveItself() {
    HttpResponse<String> answer = stranger.refresh("nonsense");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).get("error").asString()).isEqualTo("invalid_client");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
  }

  private String refreshToken(Program asking) {
    JsonNode tokens = asking.connect(browser);
    return tokens.get("refresh_token").asString();
  }

  private static HttpResponse<String> until429(IntFunction<HttpResponse<String>> one) {
    HttpResponse<String> answer = one.apply(0);
    for (int number = 1; number < 400 && answer.statusCode() != 429; number++) {
      answer = one.apply(number);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    return answer;
  }
}
