package dev.halfmillion.routes;

import dev.halfmillion.identity.User;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request to a route, through the whole security chain, and names the answer. */
record Asking(MockMvc mvc, Addresses addresses) {

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  /** The answer in the words of {@code who-may.txt}. */
  String answer(Route route, RequestPostProcessor who) throws Exception {
    return word(perform(request(route, addresses.of(route.pattern())), who));
  }

  /** The answer where one letter of the address's secret is another. */
  String withAWrongLetter(Route route) throws Exception {
    String address = addresses.of(route.pattern());
    int at = address.length() - 5;
    char wrong = address.charAt(at) == 'A' ? 'B' : 'A';
    String forged = address.substring(0, at) + wrong + address.substring(at + 1);
    return String.valueOf(perform(request(route, forged), r -> r).getStatus());
  }

  /** The whole answer. */
  MockHttpServletResponse respond(Route route, RequestPostProcessor who) throws Exception {
    return perform(request(route, addresses.of(route.pattern())), who);
  }

  /** A request to a route, with a form's token but without a form's fields. */
  MockHttpServletRequestBuilder request(Route route) {
    return request(route, addresses.of(route.pattern()));
  }

  private static MockHttpServletRequestBuilder request(Route route, String address) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(HttpMethod.valueOf(route.tried()), URI.create(address));
    return route.pattern().startsWith("/api/") && route.unsafe()
        ? request
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"positionSeconds\":1,\"intervals\":[[0,1]],\"key\":\"asking-who-may\"}")
        : request;
  }

  /** Makes a request come from an address of its own, for whoever tries often is made to wait. */
  static RequestPostProcessor fromElsewhere() {
    int number = ADDRESSES.incrementAndGet();
    return request -> {
      request.setRemoteAddr("198.18." + number / 250 % 250 + "." + (1 + number % 250));
      return request;
    };
  }

  /** Makes a request come from somebody of the story. */
  static RequestPostProcessor as(User user) {
    return SignedIn.as(new SignedInUser(user.id(), user.name(), user.email(), user.roles()));
  }

  private MockHttpServletResponse perform(
      MockHttpServletRequestBuilder request, RequestPostProcessor who) throws Exception {
    return mvc.perform(request.with(fromElsewhere()).with(Csrf.token()).with(who))
        .andReturn()
        .getResponse();
  }

  private static String word(MockHttpServletResponse response) {
    int status = response.getStatus();
    return switch (status) {
      case 200, 303, 304, 409, 422 -> "in";
      case 302 -> word(String.valueOf(response.getHeader("Location")));
      default -> String.valueOf(status);
    };
  }

  private static String word(String location) {
    if (location.startsWith("/sign-in/proof?next=")) {
      return "proof";
    }
    return location.startsWith("/sign-in?next=") ? "sign-in" : "in";
  }
}
