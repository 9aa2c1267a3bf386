package dev.halfmillion.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.halfmillion.identity.User;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Whatever is sent to whichever route, the answer is never a breakdown, tells nothing of our
 * insides, and where it was a form says what to mend. {@code -Dhalfmillion.seed=…} draws other
 * inputs.
 */
@HalfmillionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

  private static final long SEED = Long.getLong("halfmillion.seed", 20_261_125L);
  private static final int OF_EACH_KIND = 2;

  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "Accept-Encoding",
          "Accept-Language",
          "Authorization",
          "HX-Current-URL",
          "HX-Request",
          "If-Modified-Since",
          "If-None-Match",
          "If-Range",
          "Last-Event-ID",
          "Origin",
          "Purpose",
          "Range",
          "Referer",
          "User-Agent",
          "X-Forwarded-For");
  private static final List<String> COOKIES = List.of("hm_buyer", "hm_in", "hm_ref", "hm_session");

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "application/xml",
          "multipart/form-data",
          "multipart/form-data; boundary=x",
          "text/plain; charset=utf-16",
          "text/html; charset=klingon",
          "nonsense");

  @Autowired ApplicationContext application;
  @Autowired MockMvc mvc;

  OneOfEach one;
  Addresses addresses;
  Map<Route, Inputs> inputs;

  @BeforeAll
  void oneOfEach() throws Exception {
    System.out.println("Bad input is drawn with -Dhalfmillion.seed=" + SEED);
    one = new OneOfEach(application);
    addresses = new Addresses(one, mvc);
    inputs = Inputs.of(application);
  }

  static Stream<Route> routes() {
    return RoleTable.read().rows().keySet().stream()
        .filter(
            route ->
                !route.pattern().matches("/learn.*|/api/v1/openapi.*|/error|/health|.*\\*\\*"));
  }

  static Stream<Route> routesWithVariables() {
    return routes().filter(route -> route.pattern().contains("{"));
  }

  static Stream<Route> unsafeRoutes() {
    return routes().filter(Route::unsafe);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void noFieldBreaksIt(Route route) throws Exception {
    Answers answers = new Answers(mvc, route);
    List<String> fields = inputs.get(route).fields();
    Naughty naughty = new Naughty(SEED + route.hashCode());
    for (String field : fields) {
      for (String text : naughty.some(OF_EACH_KIND)) {
        MockHttpServletRequestBuilder request = ask(route, address(route));
        fields.forEach(
            other -> request.param(other, other.equals(field) ? text : Plausible.value(other)));
        answers.check(field, text, request);
      }
      answers.check(field, "twice", ask(route, address(route)).param(field, "one", "two"));
    }
    for (String text : naughty.some(OF_EACH_KIND)) {
      MockHttpServletRequestBuilder request = ask(route, address(route));
      Inputs.BY_HAND.forEach(name -> request.param(name, text));
      answers.check("what is read by hand", text, request);
    }
    assertThat(answers.wrong()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routesWithVariables")
  void noIdBreaksIt(Route route) throws Exception {
    Answers answers = new Answers(mvc, route);
    Naughty naughty = new Naughty(SEED + route.hashCode());
    String address = address(route);
    for (String variable : Addresses.variables(route.pattern())) {
      for (String text : naughty.some(OF_EACH_KIND)) {
        String odd = addresses.of(route.pattern(), variable, text);
        answers.checkAddress(odd, ask(route, odd));
      }
    }
    String deep = address + "/%F0%9F%98%80".repeat(2_000);
    answers.checkAddress(deep, ask(route, deep));
    answers.checkAddress(address, ask(route, address + ";jsessionid=1"));
    assertThat(answers.wrong()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void noHeaderBreaksIt(Route route) throws Exception {
    Answers answers = new Answers(mvc, route);
    Naughty naughty = new Naughty(SEED + route.hashCode());
    for (String text : naughty.some(OF_EACH_KIND)) {
      MockHttpServletRequestBuilder request = ask(route, address(route));
      HEADERS.forEach(header -> request.header(header, text));
      COOKIES.forEach(cookie -> request.cookie(new Cookie(cookie, text)));
      answers.checkAddress("headers " + text, request);
    }
    assertThat(answers.wrong()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unsafeRoutes")
  void noBodyBreaksIt(Route route) throws Exception {
    Answers answers = new Answers(mvc, route);
    Naughty naughty = new Naughty(SEED + route.hashCode());
    for (String type : TYPES) {
      for (String text : naughty.any(2)) {
        byte[] body = text.getBytes(StandardCharsets.UTF_16LE);
        answers.checkAddress(
            type + " " + text,
            ask(route, address(route)).header("Content-Type", type).content(body));
      }
    }
    assertThat(answers.wrong()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "7",
        "null",
        "\"x\"",
        "{\"positionSeconds\":%s}",
        "{\"positionSeconds\":1,\"intervals\":%s,\"key\":\"some-key-of-mine\"}",
        "{\"positionSeconds\":%s,\"intervals\":[[0,1]],\"key\":\"some-key-of-mine\"}",
        "{\"positionSeconds\":1,\"intervals\":[[%s,1]],\"key\":\"some-key-of-mine\"}",
        "{\"positionSeconds\":1,\"intervals\":[[0,1]],\"key\":%s}",
        "{\"positionSeconds\":1,\"intervals\":[],\"key\":\"k1k2k3k4\",\"ageSeconds\":%s}",
        "{\"positionSeconds\":1,\"intervals\":[],\"key\":\"k1k2k3k4\",\"more\":%s}"
      })
  void noJsonBreaksIt(String template) throws Exception {
    for (Route route : unsafeRoutes().filter(r -> !inputs.get(r).json().isEmpty()).toList()) {
      Answers answers = new Answers(mvc, route);
      for (String value : JSON) {
        answers.checkAddress(
            value,
            ask(route, address(route))
                .contentType(MediaType.APPLICATION_JSON)
                .content(template.replace("%s", value)));
      }
      assertThat(answers.wrong()).isEmpty();
    }
  }

  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "-1",
          "1.5",
          "1e400",
          "2147483648",
          "99999999999999999999999999",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"" + "x".repeat(10_000) + "\"",
          "{}",
          "[]",
          "[[]]",
          "[null]",
          "[[null,null]]",
          "[[5,1]]",
          "[[0,1],[0,2147483647]]",
          "[".repeat(2_000) + "]".repeat(2_000),
          "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000));

  private String address(Route route) {
    return addresses.of(route.pattern());
  }

  /** A request of somebody who may do everything and owns what it names; a stranger checks out. */
  private MockHttpServletRequestBuilder ask(Route route, String address) {
    String pattern = route.pattern();
    User who =
        pattern.startsWith("/affiliate")
            ? one.sale.referrer()
            : pattern.startsWith("/admin") ? one.owner : one.sale.buyer();
    MockHttpServletRequestBuilder request =
        request(HttpMethod.valueOf(route.tried()), URI.create(address)).with(Csrf.token());
    if (pattern.startsWith("/checkout")) {
      return request;
    }
    SignedInUser all =
        new SignedInUser(who.id(), who.name(), who.email(), EnumSet.allOf(Role.class));
    return request.with(SignedIn.as(all));
  }
}
