package dev.halfmillion.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.journey.DemoApplication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that no browser sends, byte by byte to the real server: whatever comes is answered, and
 * never with a breakdown or with our insides.
 */
@ExtendWith(DemoApplication.Started.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenRequestsTests {

  private static final List<String> PATHS =
      List.of(
          "/",
          "/courses/reels-on-your-phone",
          "/checkout/reels-on-your-phone",
          "/orders/ord_x",
          "/r/demo",
          "/media/med_x",
          "/api/v1/me",
          "/admin/search",
          "/webhooks/sandbox",
          "/sandbox-gateway/api/v1/orders",
          "/no/such/page");

  private RawRequests server;
  private String owner;

  @BeforeAll
  void findTheServer(DemoApplication demo) throws Exception {
    server = new RawRequests(URI.create(demo.url("/")).getPort());
    owner = server.enterAs("owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%zz",
        "%",
        "%00",
        "%FF%FE",
        "%C0%AF..%C0%AF",
        "/..%2f..%2fetc/passwd",
        "/../../etc/passwd",
        ";a=b",
        "//",
        "/\\",
        "\u0001",
        "é",
        "?%zz=%zz",
        "?a=%FF%FE%00",
        "?a=\ud83d",
        "?=&&=&",
        "?a[]=1&a[b]=2&a.b.c=3",
        "?q='%20OR%201=1--",
        "#fragment"
      })
  void noAddressBreaksIt(String end) throws Exception {
    for (String path : PATHS) {
      answered("GET " + path + end + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TRACE", "PATCH", "PUT", "DELETE", "OPTIONS", "PROPFIND", "get", "G@T", "X"})
  void noMethodBreaksIt(String method) throws Exception {
    for (String path : PATHS) {
      answered(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
  }

  @ParameterizedTest
  @MethodSource("heads")
  void noHeadBreaksIt(String head) throws Exception {
    for (String path : List.of("/", "/checkout/reels-on-your-phone", "/api/v1/me")) {
      answered("GET " + path + " HTTP/1.1\r\n" + head + "\r\n\r\n");
    }
  }

  static Stream<String> heads() {
    String host = "Host: localhost\r\n";
    return Stream.of(
        "",
        "Host: ",
        "Host: evil.example:99999",
        "Host: <script>",
        host + "Host: evil.example",
        host + "Cookie: hm_session=\u0001\u0002; hm_ref=\"; hm_buyer=;;;=",
        host + "Cookie: " + "a=b; ".repeat(1_000),
        host + "Cookie: hm_session=" + "x".repeat(4_000),
        host + "Authorization: Basic %%%",
        host + "Accept: " + "*/*;q=9,".repeat(200),
        host + "Accept: text/",
        host + "Accept-Language: -;q=x,😀",
        host + "Range: bytes=9-1,-0,x",
        host + "If-Modified-Since: yesterday",
        host + "Forwarded: for=\"[::\";host=evil.example;proto=javascript",
        host + "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: javascript",
        host + "Content-Length: -1",
        host + "Content-Length: 1\r\nContent-Length: 2",
        host + "Content-Length: 99999999999999999999",
        host + "Expect: the-unexpected",
        host + "Upgrade: h2c\r\nConnection: Upgrade\r\nHTTP2-Settings: x",
        host + "No colon here",
        host + " : folded",
        host + "Name\u0000: value",
        host + "Name: va\u0000lue",
        host + "X: " + "x".repeat(20_000),
        host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        host + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n",
        host + "X: y\r\n".repeat(300));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void noBodyBreaksIt(String type, String body) throws Exception {
    for (String path :
        List.of(
            "/sign-in",
            "/checkout/reels-on-your-phone",
            "/admin/payouts/pbt_x/references",
            "/webhooks/sandbox",
            "/api/v1/lessons/les_x/progress")) {
      String method = path.startsWith("/api") ? "PUT" : "POST";
      answered(server.withBody(method, path, owner, type, body));
    }
  }

  static Stream<Arguments> bodies() {
    String form = "application/x-www-form-urlencoded";
    String parts = "multipart/form-data; boundary=b";
    String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n";
    return Stream.of(
            List.of(form, "email=%zz&name=%"),
            List.of(form, "email=%FF%FE%00&name=\u0000"),
            List.of(form, "email"),
            List.of(form, "&&==&=&"),
            List.of(form, "a=b&".repeat(20_000)),
            List.of(form, "name=" + "x".repeat(2_500_000)),
            List.of(form + "; charset=klingon", "email=a"),
            List.of(form + "; charset=utf-16", "email=a"),
            List.of("multipart/form-data", "no boundary"),
            List.of(parts, "no part"),
            List.of(parts, "--b\r\n\r\n\r\n--b"),
            List.of(parts, part.formatted("../../\u0000evil") + "x\r\n--b--"),
            List.of(parts, part.formatted("x".repeat(20_000)) + "x\r\n--b--"),
            List.of(parts, part.formatted("a.csv") + "\u00ff\u00fe\u0000\r\n--b--"),
            List.of(parts, part.formatted("a.csv") + "\"".repeat(5_000) + "\r\n--b--"),
            List.of(parts, part.formatted("a").repeat(500) + "--b--"),
            List.of("application/json", "{\"a\":"),
            List.of("application/json", "\u00ff\u00fe"),
            List.of("application/json; charset=utf-32", "{}"),
            List.of("application/json", "[".repeat(100_000)),
            List.of("application/json", "\"" + "x".repeat(1_200_000) + "\""),
            List.of("application/xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"),
            List.of("nonsense/", "x"),
            List.of("", "x"))
        .map(pair -> Arguments.of(pair.get(0), pair.get(1)));
  }

  private void answered(String request) throws Exception {
    String answer = server.send(request.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(answer).as(request).matches("(?s)HTTP/1\\.[01] [1-4]\\d\\d.*");
    assertThat(answer)
        .as(request)
        .doesNotContain(
            "dev.halfmillion.", "org.apache", "org.springframework", "Exception", "\tat ");
  }
}
