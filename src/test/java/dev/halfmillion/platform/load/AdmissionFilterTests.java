package dev.halfmillion.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.errors.FailureAnswers;
import dev.halfmillion.platform.load.Admission.Kind;
import dev.halfmillion.platform.web.RouteTable;
import dev.halfmillion.testing.HalfmillionTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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

  @Test
  void oneAddressSendsFourFormsWithFilesAtOnceAndLeavesTheOthersTheirPlaces() throws Exception {
    AdmissionFilter filter = filter(new Admission(64, 16, 0, Duration.ZERO));
    AtomicInteger same = new AtomicInteger();
    AtomicInteger other = new AtomicInteger();

    nested(
        filter,
        FormSenders.FROM_AN_ADDRESS,
        () -> {
          same.set(send(filter, "2001:db8:1:2::99", new MockFilterChain()));
          other.set(send(filter, "2001:db8:1:3::1", new MockFilterChain()));
        });

    assertThat(same.get()).isEqualTo(503);
    assertThat(other.get()).isEqualTo(200);
    assertThat(send(filter, "2001:db8:1:2::99", new MockFilterChain())).isEqualTo(200);
  }

  private interface Inside {
    void run() throws ServletException, IOException;
  }

  /** Runs something while so many forms of one network are on their way. */
  private static void nested(AdmissionFilter filter, int forms, Inside inside)
      throws ServletException, IOException {
    if (forms == 0) {
      inside.run();
      return;
    }
    FilterChain chain = (request, response) -> nested(filter, forms - 1, inside);
    assertThat(send(filter, "2001:db8:1:2::" + forms, chain)).isEqualTo(200);
  }

  private static int send(AdmissionFilter filter, String from, FilterChain chain)
      throws ServletException, IOException {
    MockHttpServletRequest form = new MockHttpServletRequest("POST", "/sign-in");
    form.setRemoteAddr(from);
    form.setContentType("multipart/form-data; boundary=x");
    form.setContent("--x--".getBytes(StandardCharsets.US_ASCII));
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(form, response, chain);
    return response.getStatus();
  }

  private AdmissionFilter filter(Admission limited) {
    return new AdmissionFilter(
        limited,
        new Arrival(Duration.ofSeconds(1), new MultipartConfigElement("", 1_000, 2_000, 0)),
        Set.of("checkout", "orders"),
        routes,
        answers);
  }

  private MockHttpServletResponse ask(String path) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter(admission)
        .doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
    return response;
  }
}
