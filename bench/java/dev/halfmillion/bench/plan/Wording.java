package dev.halfmillion.bench.plan;

import dev.halfmillion.bench.machine.OrdersAtGateway;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Requests as a browser, the learning app and the gateway send them. */
final class Wording {

  private static final String BROWSER =
      "User-Agent: Mozilla/5.0 (Linux; Android 14; Pixel 7a) AppleWebKit/537.36 (KHTML, like"
          + " Gecko) Chrome/141.0.0.0 Mobile Safari/537.36\r\n"
          + "Accept-Language: en-IN,en;q=0.9,hi;q=0.7\r\nAccept-Encoding: gzip\r\n";
  private static final String TOKEN = "3f0c7f8e-6f3a-4e0e-9a45-0a6c3c9f1d27";

  private final String host;

  Wording(int port) {
    this.host = "Host: 127.0.0.1:" + port + "\r\n";
  }

  /** A public page, by somebody without cookies. */
  byte[] page(String path) {
    return bytes("GET " + path + " HTTP/1.1\r\n" + host + BROWSER + "Accept: text/html\r\n\r\n");
  }

  /** The same from an address of its own, told by the proxy in front. */
  byte[] click(String path, int visitor) {
    return bytes(
        "GET "
            + path
            + " HTTP/1.1\r\n"
            + host
            + BROWSER
            + from(visitor)
            + "Accept: text/html\r\n\r\n");
  }

  byte[] signedIn(String path, String session, String accept) {
    return bytes(
        "GET "
            + path
            + " HTTP/1.1\r\n"
            + host
            + BROWSER
            + "Accept: "
            + accept
            + "\r\nCookie: hm_session="
            + session
            + "\r\n\r\n");
  }

  byte[] progress(String lesson, String session, int second, String key) {
    String body =
        "{\"positionSeconds\":%d,\"intervals\":[[%d,%d]],\"key\":\"%s\",\"ageSeconds\":0}"
            .formatted(second, Math.max(0, second - 10), second, key);
    return bytes(
        "PUT /api/v1/lessons/"
            + lesson
            + "/progress HTTP/1.1\r\n"
            + host
            + BROWSER
            + "Accept: application/json\r\nContent-Type: application/json\r\nX-XSRF-TOKEN: "
            + TOKEN
            + "\r\nCookie: hm_session="
            + session
            + "; XSRF-TOKEN="
            + TOKEN
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  byte[] placeOrder(String slug, String email, String token, String key, int visitor) {
    String body =
        "name=Buyer+of+the+bench&email="
            + form(email)
            + "&emailSeen="
            + form(email)
            + "&phone=9822041576&state=27&code=&linked=&business=&gstin=&shown=&via="
            + form(token)
            + "&key="
            + key;
    return bytes(
        "POST /checkout/"
            + slug
            + " HTTP/1.1\r\n"
            + host
            + BROWSER
            + from(visitor)
            + "Accept: text/html\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + "X-XSRF-TOKEN: "
            + TOKEN
            + "\r\nCookie: XSRF-TOKEN="
            + TOKEN
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  byte[] form(String path, String session, String body) {
    return bytes(
        "POST "
            + path
            + " HTTP/1.1\r\n"
            + host
            + BROWSER
            + "Accept: text/html\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + "X-XSRF-TOKEN: "
            + TOKEN
            + "\r\nCookie: hm_session="
            + session
            + "; XSRF-TOKEN="
            + TOKEN
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  byte[] capture(OrdersAtGateway.Webhook news) {
    return bytes(
        "POST /webhooks/razorpay HTTP/1.1\r\n"
            + host
            + "User-Agent: Razorpay-Webhook/v1\r\nContent-Type: application/json\r\n"
            + "X-Razorpay-Signature: "
            + news.signature()
            + "\r\nx-razorpay-event-id: "
            + news.event()
            + "\r\nContent-Length: "
            + news.body().length()
            + "\r\n\r\n"
            + news.body());
  }

  private static String from(int visitor) {
    return "X-Forwarded-For: 100.%d.%d.%d\r\n"
        .formatted(64 + (visitor >> 16 & 63), visitor >> 8 & 255, visitor & 255);
  }

  private static String form(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String request) {
    return request.getBytes(StandardCharsets.UTF_8);
  }
}
