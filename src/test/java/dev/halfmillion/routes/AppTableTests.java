package dev.halfmillion.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.identity.oauth.ConnectedApp;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.testing.HalfmillionTest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every route of the API, asked by programs with each set of rights. */
@HalfmillionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppTableTests {

  private static final AppTable TABLE = AppTable.read();

  @Autowired ApplicationContext application;
  @Autowired MockMvc mvc;

  Asking asking;
  ConnectedApp app;

  @BeforeAll
  void aProgramOfTheBuyers() throws Exception {
    OneOfEach one = new OneOfEach(application);
    asking = new Asking(mvc, new Addresses(one, mvc));
    app = ConnectedApp.of(application, one.sale.buyer().id());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void aProgramMayWhatItsRightsAreForAndNothingElse(Route route) throws Exception {
    Optional<Right> needed = TABLE.rows().get(route);
    for (Set<Right> rights : sets(needed)) {
      MockHttpServletResponse answer = asking.respond(route, with(app.token(rights)));
      if (needed.filter(rights::contains).isPresent()) {
        assertThat(answer.getStatus()).as("%s with %s", route, rights).isNotIn(401, 403);
        assertThat(answer.getHeader("WWW-Authenticate")).isNull();
      } else {
        assertRefused(answer, needed, route + " with " + rights);
      }
    }
  }

  private static void assertRefused(
      MockHttpServletResponse answer, Optional<Right> needed, String what) throws Exception {
    assertThat(answer.getStatus()).as(what).isEqualTo(403);
    assertThat(answer.getHeader("WWW-Authenticate"))
        .as(what)
        .isEqualTo(
            "Bearer error=\"insufficient_scope\""
                + needed.map(right -> ", scope=\"" + right.scope() + "\"").orElse(""));
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(answer.getContentAsString())
        .contains(needed.isPresent() ? "\"scope.insufficient\"" : "\"scope.none\"");
  }

  /** Each right alone, all of them, and all but the one that is needed. */
  private static List<Set<Right>> sets(Optional<Right> needed) {
    List<Set<Right>> sets = new ArrayList<>();
    for (Right right : Right.values()) {
      sets.add(EnumSet.of(right));
    }
    sets.add(EnumSet.allOf(Right.class));
    needed.ifPresent(right -> sets.add(EnumSet.complementOf(EnumSet.of(right))));
    return sets;
  }

  private static RequestPostProcessor with(String token) {
    return request -> {
      request.addHeader("Authorization", "Bearer " + token);
      return request;
    };
  }

  static Stream<Route> routes() {
    return TABLE.rows().keySet().stream();
  }
}
