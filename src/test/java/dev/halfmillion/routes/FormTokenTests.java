package dev.halfmillion.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import jakarta.servlet.http.Cookie;
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

/** A request that another site made a browser send is refused, whatever it asks for. */
@HalfmillionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormTokenTests {

  /** These prove themselves otherwise, or, as the way back from a gateway, change nothing. */
  private static final Set<String> MACHINES =
      Set.of("/webhooks/{gateway}", "/orders/{id}/return", "/sandbox-gateway/api/v1/**");

  @Autowired ApplicationContext application;
  @Autowired MockMvc mvc;

  Asking asking;

  @BeforeAll
  void oneOfEach() throws Exception {
    asking = new Asking(mvc, new Addresses(new OneOfEach(application), mvc));
  }

  @ParameterizedTest
  @MethodSource("unsafe")
  void nothingIsDoneWithoutTheTokenOfTheForm(Route route) throws Exception {
    assertThat(status(route, null, null)).isEqualTo(403);
    assertThat(status(route, "0e9c4b1e-6a52-4f6f-8a3f-2f6f0d9b7c11", null)).isEqualTo(403);
    assertThat(status(route, "0e9c4b1e-6a52-4f6f-8a3f-2f6f0d9b7c11", "another")).isEqualTo(403);
    assertThat(status(route, null, "0e9c4b1e-6a52-4f6f-8a3f-2f6f0d9b7c11")).isEqualTo(403);
  }

  static Stream<Route> unsafe() {
    return RoleTable.read().rows().keySet().stream()
        .filter(Route::unsafe)
        .filter(route -> !MACHINES.contains(route.pattern()))
        .filter(route -> !Filtered.isOAuth(route.pattern()));
  }

  private int status(Route route, String cookie, String sent) throws Exception {
    var request = asking.request(route).with(SignedIn.as(Role.values()));
    if (cookie != null) {
      request.cookie(new Cookie("XSRF-TOKEN", cookie));
    }
    if (sent != null) {
      request.param("_csrf", sent);
    }
    MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
    return response.getStatus();
  }
}
