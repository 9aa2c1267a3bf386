package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/learn",
        "/orders/ord_06u3k",
        "/admin/orders?q=asha%20rao&page=2",
        "/checkout/excel?via=a.b-c_d",
        "/search?q=https://example.com",
        "/courses/hindi#lessons",
        "/a%2Bb"
      })
  void isAPathOnThisSite(String path) {
    assertThat(LocalPath.of(path)).map(LocalPath::value).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "learn",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "/%2Fevil.example",
        "/%252Fevil.example",
        "/%5Cevil.example",
        "/%255cevil.example",
        "https://evil.example",
        "https:/evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        " /learn",
        "/ /evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "/%09/evil.example",
        "/%0a/evil.example",
        "/%0d%0aSet-Cookie:x=1",
        "/learn\r\nLocation: https://evil.example",
        "/learn\0",
        "/learn%00",
        "/x/..//evil.example",
        "/x//evil.example",
        "/%2e%2e//evil.example",
        "/.//evil.example",
        "/../evil",
        "/learn%",
        "/learn%zz"
      })
  void refusesWhatCouldLeadElsewhere(String path) {
    assertThat(LocalPath.of(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/sign-in?next=/sign-in", "/sign-in/link", "/sign-out"})
  void leadsNobodyBackToTheDoor(String path) {
    assertThat(LocalPath.of(path)).isEmpty();
  }

  @Test
  void refusesNothingAndTooMuch() {
    assertThat(LocalPath.of(null)).isEmpty();
    assertThat(LocalPath.of("/" + "x".repeat(2_000))).isEmpty();
  }
}
