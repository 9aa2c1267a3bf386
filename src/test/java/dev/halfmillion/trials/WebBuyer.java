package dev.halfmillion.trials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.testing.WebVisitor;
import java.net.URI;
import java.net.http.HttpResponse;

/**
 * Somebody who follows an affiliate's link, orders the course and pays at the demo's gateway, page
 * by page over HTTP. The form has a key of its own, so that it can be sent again after a crash.
 */
final class WebBuyer {

  static final String COURSE = "reels-on-your-phone";

  private final WebVisitor browser;
  private final int number;
  private String gatewayPage = "";
  private String wayBack = "";

  WebBuyer(URI base, int number) {
    this.browser = new WebVisitor(base);
    this.number = number;
  }

  /** The address by which this buyer's order is found. */
  String email() {
    return "buyer%05d@people.halfmillion.test".formatted(number);
  }

  /** Opens the sales page by the demo affiliate's link. */
  WebBuyer follow() {
    URI landing = redirect(browser.get("/r/demo?to=" + COURSE), 302);
    assertThat(browser.get(landing.getPath()).statusCode()).isEqualTo(200);
    return this;
  }

  /** Fills in the form and is led to the gateway. */
  WebBuyer order() {
    assertThat(browser.get("/checkout/" + COURSE).statusCode()).isEqualTo(200);
    URI gateway =
        redirect(
            browser.post(
                "/checkout/" + COURSE,
                "name",
                "Buyer Number " + number,
                "email",
                email(),
                "phone",
                "98%08d".formatted(number),
                "state",
                number % 2 == 0 ? "29" : "27",
                "key",
                "trial-form-%08d".formatted(number)),
            303);
    assertThat(gateway.getPath()).startsWith("/sandbox-gateway/pay/");
    gatewayPage = gateway.getPath();
    return this;
  }

  /** Presses a button on the gateway's page, and chooses how the news of it travels. */
  WebBuyer press(String outcome, String plan) {
    assertThat(browser.get(gatewayPage).statusCode()).isEqualTo(200);
    URI back =
        redirect(browser.post(gatewayPage, "method", "UPI", "outcome", outcome, "plan", plan), 303);
    wayBack = back.getRawPath() + (back.getRawQuery() == null ? "" : '?' + back.getRawQuery());
    return this;
  }

  /** Comes back from the gateway and sees the order's page. */
  String comeBack() {
    URI order = redirect(browser.get(wayBack), 303);
    HttpResponse<String> page = browser.get(order.getRawPath());
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private static URI redirect(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }
}
