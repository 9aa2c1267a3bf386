package dev.halfmillion.platform.errors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.testing.HalfmillionTest;
import jakarta.servlet.RequestDispatcher;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@HalfmillionTest
class ErrorAnswersTests {

  @Autowired ErrorAdvice advice;
  @Autowired ErrorController errors;
  @Autowired FailureAnswers answers;
  @Autowired MockMvc whole;
  @Autowired JdbcClient jdbc;

  private MockMvc mvc = MockMvcBuilders.standaloneSetup(new Object()).build();

  @BeforeEach
  void aControllerThatFails() {
    mvc =
        MockMvcBuilders.standaloneSetup(new Failing(jdbc), errors)
            .setControllerAdvice(advice)
            .addFilters(new LastResortFilter(answers))
            .build();
  }

  /** Fails as its address says. */
  @RestController
  record Failing(JdbcClient jdbc) {

    @GetMapping({"/api/v1/fail/{how}", "/pages/fail/{how}", "/webhooks/fail/{how}"})
    String fail(@PathVariable String how) {
      throw switch (how) {
        case "refused" -> new Refusal("shop.closed", "The shop is closed.");
        case "conflict" -> Refusal.conflict("shop.changed", "Somebody was faster.");
        case "forbidden" -> Refusal.forbidden("shop.staff", "Only staff may.");
        case "missing" -> Refusal.notFound();
        case "often" -> Refusal.tooMany("shop.often", "Not so often.", Duration.ofSeconds(90));
        case "busy" -> Refusal.busy("shop.busy", "Come back soon.", Duration.ofSeconds(7));
        case "down" -> new CannotGetJdbcConnectionException("secret inside");
        case "denied" -> new AccessDeniedException("secret");
        default -> new IllegalStateException("secret inside");
      };
    }

    @GetMapping("/api/v1/number/{number}")
    int number(@PathVariable int number) {
      return number;
    }

    @GetMapping("/api/v1/unfit/{value}")
    void unfit(@PathVariable String value) {
      jdbc.sql(
              "INSERT INTO audit_entry (id, action, subject, detail, at)"
                  + " VALUES (RANDOM_BYTES(16), :value, 'x', 'x', '2026-01-01')")
          .param("value", value)
          .update();
    }

    @PostMapping("/api/v1/named")
    Map<String, String> named(@Valid @RequestBody Named named) {
      return Map.of("name", named.name());
    }
  }

  /** Something to send. */
  record Named(@NotBlank(message = "Write a name.") String name) {}

  @ParameterizedTest
  @CsvSource({
    "refused, 422, shop.closed",
    "conflict, 409, shop.changed",
    "forbidden, 403, shop.staff",
    "missing, 404, not-found",
    "often, 429, shop.often",
    "busy, 503, shop.busy",
    "down, 503, busy",
    "broken, 500, unexpected"
  })
  void programsGetAProblemWithACode(String how, int status, String code) throws Exception {
    for (String path : new String[] {"/api/v1/fail/", "/webhooks/fail/"}) {
      mvc.perform(get(path + how))
          .andExpect(status().is(status))
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
          .andExpect(header().string("Cache-Control", "no-store"))
          .andExpect(jsonPath("$.status").value(status))
          .andExpect(jsonPath("$.code").value(code))
          .andExpect(jsonPath("$.title").isNotEmpty())
          .andExpect(jsonPath("$.detail").isNotEmpty())
          .andExpect(content().string(not(containsString("secret"))));
    }
  }

  @Test
  void ourOwnMistakesCarryAReferenceAndNothingElse() throws Exception {
    mvc.perform(get("/api/v1/fail/broken")).andExpect(jsonPath("$.reference").isNotEmpty());
    mvc.perform(get("/pages/fail/broken"))
        .andExpect(status().isInternalServerError())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("give this reference"),
                        not(containsString("secret inside")),
                        not(containsString("Exception")))));
  }

  @ParameterizedTest
  @CsvSource({
    "refused, 422, The shop is closed.",
    "conflict, 409, Somebody was faster.",
    "missing, 404, no page at this address",
    "forbidden, 403, Only staff may.",
    "often, 429, Not so often.",
    "busy, 503, people are here right now"
  })
  void peopleGetAPageThatSaysWhatHappened(String how, int status, String sentence)
      throws Exception {
    mvc.perform(get("/pages/fail/" + how))
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
        .andExpect(header().exists("Content-Security-Policy"))
        .andExpect(content().string(containsString(sentence)));
  }

  @ParameterizedTest
  @CsvSource({"often, 90", "busy, 7", "down, 30"})
  void saysWhenToTryAgain(String how, String seconds) throws Exception {
    mvc.perform(get("/pages/fail/" + how)).andExpect(header().string("Retry-After", seconds));
  }

  @Test
  void htmxGetsANoteToPutInPlace() throws Exception {
    mvc.perform(get("/pages/fail/refused").header("HX-Request", "true"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(containsString("The shop is closed."), not(containsString("<html")))));
  }

  @Test
  void whoeverAsksForJsonGetsJson() throws Exception {
    mvc.perform(get("/pages/fail/refused").accept(MediaType.APPLICATION_JSON))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void whatTheDoorMustDecideGoesBackToTheDoor() {
    MockMvc bare =
        MockMvcBuilders.standaloneSetup(new Failing(jdbc)).setControllerAdvice(advice).build();
    assertThatThrownBy(() -> bare.perform(get("/pages/fail/denied")))
        .hasRootCauseInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aWrongFormIsABadRequest() throws Exception {
    mvc.perform(get("/api/v1/number/seven"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("request.malformed"));
    mvc.perform(post("/api/v1/number/7"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", "GET"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "7", "\"x\"", "{\"name\":{}}", "null", "{\"name\":\"\\ud8\"}"})
  void malformedJsonIsABadRequest(String body) throws Exception {
    mvc.perform(post("/api/v1/named").contentType(MediaType.APPLICATION_JSON).content(body))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("request.malformed"));
  }

  @Test
  void saysWhatToMend() throws Exception {
    mvc.perform(post("/api/v1/named").contentType(MediaType.APPLICATION_JSON).content("{}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.problems[0].field").value("name"))
        .andExpect(jsonPath("$.problems[0].message").value("Write a name."));
    mvc.perform(post("/api/v1/named").contentType(MediaType.TEXT_PLAIN).content("x"))
        .andExpect(status().isUnsupportedMediaType());
  }

  @Test
  void stopsReadingWhatIsTooLarge() throws Exception {
    byte[] body = ("{\"name\":\"" + "x".repeat(1_100_000) + "\"}").getBytes();
    mvc.perform(post("/api/v1/named").contentType(MediaType.APPLICATION_JSON).content(body))
        .andExpect(status().isContentTooLarge())
        .andExpect(jsonPath("$.code").value("request.too-large"));
  }

  @Test
  void aValueTheDatabaseCannotKeepIsNotOurMistake() throws Exception {
    for (String value : new String[] {"x".repeat(81), "आशा"}) {
      mvc.perform(get("/api/v1/unfit/{value}", value))
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.code").value("input.unfit"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, /api/v1/x, application/problem+json",
    "403, /api/v1/x, application/problem+json",
    "404, /x, text/html",
    "400, /x, text/html",
    "503, /x, text/html",
    "500, /webhooks/x, application/problem+json"
  })
  void whatTheContainerRefusesLooksTheSame(int status, String path, String type) throws Exception {
    mvc.perform(
            get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path))
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(type));
  }

  @Test
  void theDoorAnswersProgramsAndPeopleEachInTheirWay() throws Exception {
    whole.perform(get("/no/such/place")).andExpect(status().isNotFound());
    whole
        .perform(get("/api/v1/me"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("sign-in.needed"));
    whole
        .perform(get("/account"))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", "/sign-in?next=%2Faccount"));
    whole.perform(post("/account").header("HX-Request", "true")).andExpect(status().isForbidden());
  }
}
