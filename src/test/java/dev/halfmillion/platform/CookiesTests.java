package dev.halfmillion.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.testing.HalfmillionTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** A proxy ends TLS and speaks plainly to us: how a request came says nothing. */
@HalfmillionTest
class CookiesTests {

  @Autowired Cookies cookies;
  @Autowired DefaultCookieSerializer session;

  @Test
  void theyTravelByTlsOnlyWhereTheSiteIsHttps() {
    assertThat(new Cookies(true, null).of("hm_x", "y").build().toString())
        .isEqualTo("hm_x=y; Path=/; Secure; HttpOnly; SameSite=Lax");
    assertThat(new Cookies(false, null).of("hm_x", "y").build().toString())
        .isEqualTo("hm_x=y; Path=/; HttpOnly; SameSite=Lax");
    assertThat(new Cookies(true, "example.com").of("hm_x", "y").build().toString())
        .isEqualTo("hm_x=y; Path=/; Domain=example.com; Secure; HttpOnly; SameSite=Lax");
  }

  @Test
  void onThisMachineTheyNeedNoTlsEvenWhereARequestCameSo() {
    assertThat(cookies.secure()).isFalse();
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setSecure(true);
    MockHttpServletResponse response = new MockHttpServletResponse();

    session.writeCookieValue(new CookieValue(request, response, "an-id"));

    List<String> set = response.getHeaders(HttpHeaders.SET_COOKIE);
    assertThat(set).singleElement().asString().contains("HttpOnly").doesNotContain("Secure");
  }
}
