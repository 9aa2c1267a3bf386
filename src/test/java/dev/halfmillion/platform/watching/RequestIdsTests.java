package dev.halfmillion.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.hosts.Proxies;
import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every request has one name, on each line of the log and in the answer. */
class RequestIdsTests {

  private final RequestIds filter = new RequestIds(new Proxies(List.of("10.0.0.0/8")));
  private final List<String> logged = new ArrayList<>();
  private final FilterChain chain = (request, response) -> logged.add(MDC.get(RequestIds.KEY));

  @Test
  void aProxyThatIsBelievedNamesIt() throws Exception {
    assertThat(answer("10.1.2.3", "edge-7f3a9c21")).isEqualTo("edge-7f3a9c21");
    assertThat(logged).containsExactly("edge-7f3a9c21");
    assertThat(MDC.get(RequestIds.KEY)).isNull();
  }

  @Test
  void aStrangerDoesNot() throws Exception {
    String first = answer("203.0.113.9", "edge-7f3a9c21");
    String second = answer("203.0.113.9", "edge-7f3a9c21");
    assertThat(first).hasSize(36).isNotEqualTo(second);
    assertThat(logged).containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"short", "with space in it", "line\nbreak-in-it", "{\"json\":\"injected\"}"})
  void aNameThatIsNoneIsReplaced(String given) throws Exception {
    assertThat(answer("10.1.2.3", given)).hasSize(36);
  }

  private String answer(String from, String given) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    request.setRemoteAddr(from);
    request.addHeader(RequestIds.HEADER, given);
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, chain);
    return String.valueOf(response.getHeader(RequestIds.HEADER));
  }
}
