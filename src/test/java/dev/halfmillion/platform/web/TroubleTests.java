package dev.halfmillion.platform.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.testing.HalfmillionTest;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ViewResolver;

@HalfmillionTest
class TroubleTests {

  @Autowired TroubleAdvice advice;

  @Autowired
  @Qualifier("jteViewResolver")
  ViewResolver views;

  @Autowired Academy academy;
  @Autowired MockMvc whole;
  @Autowired TroubleController errors;

  private MockMvc mvc = MockMvcBuilders.standaloneSetup(new Failing()).build();

  @BeforeEach
  void aControllerThatFails() {
    mvc =
        MockMvcBuilders.standaloneSetup(new Failing(), errors)
            .setControllerAdvice(advice)
            .setViewResolvers((name, locale) -> views.resolveViewName(name, locale))
            .build();
  }

  /** Fails as its address says. */
  @RestController
  static class Failing {

    @GetMapping({"/api/v1/fail/{how}", "/pages/fail/{how}", "/webhooks/fail/{how}"})
    String fail(@PathVariable String how) {
      throw switch (how) {
        case "refused" -> new Refusal("shop.closed", "The shop is closed.");
        case "conflict" -> Refusal.conflict("shop.changed", "Somebody was faster.");
        case "forbidden" -> Refusal.forbidden("shop.staff", "Only staff may.");
        case "missing" -> Refusal.notFound();
        case "denied" -> new AccessDeniedException("secret");
        default -> new IllegalStateException("secret inside");
      };
    }

    @GetMapping("/api/v1/number/{number}")
    int number(@PathVariable int number) {
      return number;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "refused, 422, shop.closed",
    "conflict, 409, shop.changed",
    "forbidden, 403, shop.staff",
    "missing, 404, not-found",
    "broken, 500, internal"
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
    mvc.perform(get("/api/v1/fail/broken"))
        .andExpect(jsonPath("$.reference").value(startsWith("err_")));
    mvc.perform(get("/pages/fail/broken"))
        .andExpect(status().isInternalServerError())
        .andExpect(
            content().string(allOf(containsString("err_"), not(containsString("secret inside")))));
  }

  @ParameterizedTest
  @CsvSource({
    "refused, 422, The shop is closed.",
    "conflict, 409, Somebody was faster.",
    "missing, 404, no page at this address",
    "forbidden, 403, not open to you"
  })
  void peopleGetAPageThatSaysWhatHappened(String how, int status, String sentence)
      throws Exception {
    mvc.perform(get("/pages/fail/" + how))
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString(sentence)));
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
  void whatTheDoorMustDecideGoesBackToTheDoor() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> mvc.perform(get("/pages/fail/denied")))
        .hasRootCauseInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aWrongFormIsABadRequest() throws Exception {
    mvc.perform(get("/api/v1/number/seven"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("bad-value"));
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
  void anUnlistedAddressIsNotFoundForEverybody() throws Exception {
    whole.perform(get("/no/such/place")).andExpect(status().isNotFound());
  }
}
