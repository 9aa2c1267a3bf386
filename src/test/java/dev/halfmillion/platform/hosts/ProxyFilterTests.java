package dev.halfmillion.platform.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.database.StartRefused;
import dev.halfmillion.platform.hosts.ProxySettings.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who is believed about how a request came, and what. */
@ExtendWith(OutputCaptureExtension.class)
class ProxyFilterTests {

  private static final List<String> OURS = List.of("127.0.0.1", "10.0.0.0/8", "2001:db8::/32");

  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/courses");

  @Test
  void aProxyOfOursIsBelieved() {
    sent("X-Forwarded-For", "203.0.113.9");
    sent("X-Forwarded-Proto", "https");
    sent("X-Forwarded-Host", "www.example.com");

    HttpServletRequest seen = through("127.0.0.1", Kind.X_FORWARDED);

    assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
    assertThat(seen.isSecure()).isTrue();
    assertThat(seen.getServerName()).isEqualTo("www.example.com");
    assertThat(seen.getServerPort()).isEqualTo(443);
    assertThat(seen.getRequestURL()).hasToString("https://www.example.com/courses");
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.7", "11.0.0.1", "2001:db9::1"})
  void aStrangersHeadersAreIgnored(String stranger) {
    sent("X-Forwarded-For", "198.51.100.1");
    sent("X-Forwarded-Proto", "https");
    sent("X-Forwarded-Host", "evil.example");
    sent("Forwarded", "for=198.51.100.1;proto=https;host=evil.example");

    for (Kind kind : Kind.values()) {
      HttpServletRequest seen = through(stranger, kind);
      assertThat(seen.getRemoteAddr()).isEqualTo(stranger);
      assertThat(seen.isSecure()).isFalse();
      assertThat(seen.getServerName()).isEqualTo("localhost");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          203.0.113.9                       | 203.0.113.9
          198.51.100.1, 203.0.113.9         | 203.0.113.9
          198.51.100.1, 203.0.113.9, 10.1.1.1 | 203.0.113.9
          10.1.1.1, 10.2.2.2                | 10.1.1.1
          203.0.113.9:51234                 | 203.0.113.9
          [2001:db9::7]:443                 | 2001:db9::7
          2001:db9::7                       | 2001:db9::7
          unknown                           | 127.0.0.1
          <script>, 10.1.1.1                | 10.1.1.1
                                            | 127.0.0.1
          """)
  void theClientIsTheLastAddressThatIsNoProxy(String header, String client) {
    sent("X-Forwarded-For", header == null ? "" : header);

    assertThat(through("127.0.0.1", Kind.X_FORWARDED).getRemoteAddr()).isEqualTo(client);
  }

  @Test
  void whatTheClientItselfSaidOfSchemeAndHostIsNotRead() {
    sent("X-Forwarded-For", "198.51.100.1, 203.0.113.9");
    sent("X-Forwarded-Proto", "https, http");
    sent("X-Forwarded-Host", "evil.example, www.example.com");

    HttpServletRequest seen = through("127.0.0.1", Kind.X_FORWARDED);

    assertThat(seen.isSecure()).isFalse();
    assertThat(seen.getServerName()).isEqualTo("www.example.com");
  }

  @Test
  void nonsenseOfSchemeAndHostIsNotRead() {
    sent("X-Forwarded-Proto", "gopher");
    sent("X-Forwarded-Host", "evil.example/path");

    HttpServletRequest seen = through("127.0.0.1", Kind.X_FORWARDED);

    assertThat(seen.getScheme()).isEqualTo("http");
    assertThat(seen.getServerName()).isEqualTo("localhost");
  }

  @Test
  void theStandardsHeaderIsReadWhereTheProxyIsSaidToWriteIt() {
    sent("Forwarded", "for=198.51.100.1;host=evil.example, for=\"[2001:db9::7]:51\";PROTO=https");
    sent("Forwarded", "for=10.4.4.4;host=\"www.example.com:8443\"");
    sent("X-Forwarded-For", "192.0.2.1");

    HttpServletRequest seen = through("2001:db8::5", Kind.FORWARDED);

    assertThat(seen.getRemoteAddr()).isEqualTo("2001:db9::7");
    assertThat(seen.isSecure()).isTrue();
    assertThat(seen.getServerName()).isEqualTo("www.example.com");
    assertThat(seen.getServerPort()).isEqualTo(8443);
  }

  @Test
  void ofTheTwoKindsOnlyTheOneThatIsSetIsRead() {
    sent("Forwarded", "for=192.0.2.1;proto=https");

    assertThat(through("127.0.0.1", Kind.X_FORWARDED).getRemoteAddr()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example.com", "10.0.0.0/40", "127.0.0.1 10.0.0.1", "*"})
  void anAddressThatIsNoneIsRefusedInASentence(String written) {
    assertThatThrownBy(() -> new Proxies(List.of(written)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("HALFMILLION_PROXIES names " + written)
        .hasMessageContaining("127.0.0.1,10.0.0.0/8");
  }

  @Test
  void whoForgotToNameTheProxyIsToldOnce(CapturedOutput log) throws Exception {
    sent("X-Forwarded-For", "203.0.113.9");
    ProxyFilter filter = new ProxyFilter(Kind.X_FORWARDED, new Proxies(List.of()));

    filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    request.removeAttribute(filter.getClass().getName() + ".FILTERED");
    filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

    assertThat(log.getOut()).containsOnlyOnce("set HALFMILLION_PROXIES to it");
  }

  private void sent(String name, String value) {
    request.addHeader(name, value);
  }

  private HttpServletRequest through(String from, Kind kind) {
    request.setRemoteAddr(from);
    MockFilterChain chain = new MockFilterChain();
    try {
      new ProxyFilter(kind, new Proxies(OURS))
          .doFilter(request, new MockHttpServletResponse(), chain);
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
    return (HttpServletRequest) chain.getRequest();
  }
}
