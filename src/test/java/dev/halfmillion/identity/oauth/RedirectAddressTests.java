package dev.halfmillion.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectAddressTests {

  private static final List<String> REGISTERED =
      List.of(
          "http://127.0.0.1/callback",
          "http://[::1]/callback",
          "https://app.example.in/back",
          "com.example.app:/callback");

  static final List<String> ON_THIS_MACHINE =
      List.of(
          "HTTP://127.0.0.1:49152/callback",
          "http://127.0.0.1.:49152/callback",
          "http://127.0.0.1:49152/callback.",
          "http://127.0.0.1:49152/callback/",
          "http://127.0.0.1:49152/callbacks",
          "http://127.0.0.1:49152/call",
          "http://127.0.0.1:49152/CALLBACK",
          "http://127.0.0.1:49152//callback",
          "http://127.0.0.1:49152/./callback",
          "http://127.0.0.1:49152/x/../callback",
          "http://127.0.0.1:49152/callback/..",
          "http://127.0.0.1:49152/callback%2f..%2fevil",
          "http://127.0.0.1:49152/%63allback",
          "http://127.0.0.1:49152/callback%00",
          "http://127.0.0.1:49152/callback;x=1",
          "http://127.0.0.1:49152/callback?",
          "http://127.0.0.1:49152/callback?x=1",
          "http://127.0.0.1:49152/callback#",
          "http://127.0.0.1:49152/callback\n",
          "http://127.0.0.1:49152/callback\r\nSet-Cookie: x=1",
          "http://127.0.0.1:49152/callback\t",
          "\thttp://127.0.0.1:49152/callback",
          "http://127.0.0.1:49152\\@evil.example/callback",
          "http://127.0.0.1:49152@evil.example/callback",
          "http://user@127.0.0.1:49152/callback",
          "http://user:49152@127.0.0.1/callback",
          "http://127.0.0.1:/callback",
          "http://127.0.0.1:0/callback",
          "http://127.0.0.1:00080/callback",
          "http://127.0.0.1:65536/callback",
          "http://127.0.0.1:049152/callback",
          "http://127.0.0.1:+80/callback",
          "http://127.0.0.1:-1/callback",
          "http://127.0.0.1:8e1/callback",
          "http://127.0.0.1:٨٠/callback",
          "http://127.0.0.1:49152:80/callback",
          "http://127.0.0.1.evil.example:49152/callback",
          "http://evil.example/http://127.0.0.1/callback",
          "http://localhost:49152/callback",
          "http://LOCALHOST/callback",
          "http://127.1:49152/callback",
          "http://127.0.1:49152/callback",
          "http://127.0.0.2:49152/callback",
          "http://127.000.000.001/callback",
          "http://0x7f.0.0.1/callback",
          "http://2130706433/callback",
          "http://0.0.0.0/callback",
          "http://[::1]./callback",
          "http://[::]/callback",
          "http://[0:0:0:0:0:0:0:1]/callback",
          "http://[::ffff:127.0.0.1]/callback",
          "http://[::1%25lo]/callback",
          "http://::1/callback",
          "https://127.0.0.1/callback",
          "https://[::1]/callback");

  static final List<String> ON_A_SERVER =
      List.of(
          "http://app.example.in/back",
          "HTTPS://app.example.in/back",
          "https://APP.example.in/back",
          "https://app.example.in./back",
          "https://app.example.in:443/back",
          "https://app.example.in:8443/back",
          "https://user@app.example.in/back",
          "https://app.example.in@evil.example/back",
          "https://app.example.in\\.evil.example/back",
          "https://app.example.in.evil.example/back",
          "https://evil.app.example.in/back",
          "https://аpp.example.in/back",
          "https://xn--pp-8ka.example.in/back",
          "https://app.example.in/backdoor",
          "https://app.example.in/bac",
          "https://app.example.in/back/",
          "https://app.example.in/back%20",
          "https://app.example.in/back?to=https://evil.example",
          "https://app.example.in/back#",
          "https://app.example.in",
          "https:/app.example.in/back",
          "https:app.example.in/back",
          "//app.example.in/back",
          "/back",
          "com.example.app:/callback2",
          "com.example.app://callback",
          "COM.example.app:/callback",
          "com.example.appx:/callback",
          "javascript:alert(1)",
          "data:text/html,x",
          "*",
          "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/callback",
        "http://127.0.0.1:1/callback",
        "http://127.0.0.1:65535/callback",
        "http://[::1]:49152/callback",
        "https://app.example.in/back",
        "com.example.app:/callback"
      })
  void whatIsRegisteredMatchesAndOnThisMachineAnyPort(String asked) {
    assertThat(RedirectAddress.matches(asked, REGISTERED)).isTrue();
  }

  @ParameterizedTest
  @FieldSource({"ON_THIS_MACHINE", "ON_A_SERVER"})
  void whatAlmostMatchesDoesNot(String asked) {
    assertThat(RedirectAddress.matches(asked, REGISTERED)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.in/back#x",
        "https://user@app.example.in/back",
        "https://*.example.in/back",
        "https:///back",
        "https:back",
        "http://app.example.in/back",
        "http://localhost/callback",
        "http://127.0.0.1.evil.example/callback",
        "http://127.0.0.1:0080/callback",
        "http://127.0.0.2/callback",
        "ftp://app.example.in/back",
        "javascript:alert(1)",
        "data:text/html,x",
        "callback:/x",
        "/back",
        "https://app.example.in/b ack",
        "https://аpp.example.in/back",
        "https://app.example.in\\@evil.example/back"
      })
  void whatCannotBeTrustedIsNotRegistered(String address) {
    assertThat(RedirectAddress.complaint(address)).isPresent();
  }
}
