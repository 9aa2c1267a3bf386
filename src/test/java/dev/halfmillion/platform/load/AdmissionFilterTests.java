package dev.halfmillion.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.errors.FailureAnswers;
import dev.halfmillion.platform.load.Admission.Kind;
import dev.halfmillion.platform.web.RouteTable;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@HalfmillionTest
class AdmissionFilterTests {

  @Autowired private RouteTable routes;
  @Autowired private FailureAnswers answers;
  private final Admission admission = new Admission(2, 1, 0, Duration.ZERO);

  @Test
  void turnsAwayWithTheTimeToComeAgainWhileBuyersAndGatewaysAreServed() throws Exception {
    assertThat(admission.enter(Kind.COMMON)).isTrue();

    MockHttpServletResponse page = ask("/courses/pottery-at-home");
    assertThat(page.getStatus()).isEqualTo(503);
    assertThat(page.getHeader("Retry-After")).isEqualTo("30");
    assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(page.getContentAsString()).contains("Very many people are here right now");
    MockHttpServletResponse program = ask("/api/v1/courses");
    assertThat(program.getStatus()).isEqualTo(503);
    assertThat(program.getContentAsString()).contains("\"code\":\"busy\"");

    for (String path :
        new String[] {"/checkout/pottery-at-home", "/webhooks/razorpay", "/health"}) {
      assertThat(ask(path).getStatus()).as(path).isEqualTo(200);
    }
  }

  @Test
  void takesNobodyForABuyerWhoOnlyLooksLikeOne() throws Exception {
    assertThat(admission.enter(Kind.COMMON)).isTrue();

    for (String path :
        new String[] {
          "/checkouts/x",
          "//checkout",
          "/",
          "/%63heckout/x",
          "/Checkout/x",
          "/checkout/a/b/c/d",
          "/orders"
        }) {
      assertThat(ask(path).getStatus()).as(path).isEqualTo(503);
    }
  }

  private MockHttpServletResponse ask(String path) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new AdmissionFilter(
            admission,
            new Arrival(Duration.ofSeconds(1)),
            Set.of("checkout", "orders"),
            routes,
            answers)
        .doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
    return response;
  }
}
