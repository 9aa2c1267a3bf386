package dev.halfmillion.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.testing.HalfmillionTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HalfmillionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleTableTests {

  private static final RoleTable TABLE = RoleTable.read();
  private static final boolean LEARNING_APP =
      RoleTableTests.class.getResource("/learn/index.html") != null;

  @Autowired ApplicationContext application;
  @Autowired MockMvc mvc;

  Asking asking;
  Map<String, RequestPostProcessor> people;

  @BeforeAll
  void oneOfEach() throws Exception {
    OneOfEach one = new OneOfEach(application);
    asking = new Asking(mvc, new Addresses(one, mvc));
    people =
        Map.of(
            "visitor", request -> request,
            "learner", Asking.as(one.sale.buyer()),
            "affiliate", Asking.as(one.sale.referrer()),
            "instructor", Asking.as(one.instructor),
            "support", Asking.as(one.support),
            "finance", Asking.as(one.finance),
            "owner", Asking.as(one.owner));
  }

  @Test
  void everyRouteHasARowAndEveryRowARoute() {
    assertThat(TABLE.rows().keySet()).containsExactlyInAnyOrderElementsOf(Route.of(application));
  }

  @Test
  void everyAddressOfTheApiSaysWhatAnAppNeeds() {
    assertThat(AppTable.read().rows().keySet())
        .as("The rows of app-may.txt")
        .containsExactlyInAnyOrderElementsOf(
            Route.of(application).stream().filter(AppTable::isMeant).toList());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everybodyGetsWhatTheTableSays(Route route) throws Exception {
    Assumptions.assumeTrue(
        LEARNING_APP || !route.pattern().startsWith("/learn"), "The learning app is not built");
    StringBuilder line = new StringBuilder();
    for (String who : TABLE.who()) {
      line.append(' ').append(asking.answer(route, people.get(who)));
    }
    assertThat(line.toString().strip()).isEqualTo(String.join(" ", TABLE.rows().get(route)));
  }

  static Stream<Route> routes() {
    return TABLE.rows().keySet().stream();
  }
}
