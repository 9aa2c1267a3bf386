package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.money.Money;
import dev.halfmillion.testing.HalfmillionTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shop and the gateway speak over real HTTP; a buyer with a browser stands between them. */
@HalfmillionTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestOrders.class)
class PaymentsOverHttpTests {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired Payments payments;
  @Autowired Inbox inbox;
  @Autowired TestOrders orders;
  @Autowired JdbcClient jdbc;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private UUID order = new UUID(0, 0);
  private URI page = URI.create("about:blank");

  @BeforeEach
  void anOpenOrder() {
    order = orders.place();
    page = payments.open(PaymentStory.request(order)).redirectTo();
  }

  @Test
  void aBuyerPaysAndTheShopHearsOfItByWebhook() throws Exception {
    HttpResponse<String> answer = press("APPROVE", "NOW", false);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("http://localhost/orders/x");
    awaitState(AttemptState.CAPTURED);
    assertThat(orders.told(order).captures()).isEqualTo(1);
    awaitNews(2);
    assertThat(inbox.eventsOf(order)).noneMatch(ReceivedEvent::byAsking);
    assertThat(read(page)).contains("This order is paid");
  }

  @Test
  void aWebhookSentTwiceCapturesOnce() throws Exception {
    press("APPROVE", "TWICE", true);

    awaitState(AttemptState.CAPTURED);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> delivered() == 2);
    assertThat(orders.told(order).captures()).isEqualTo(1);
    assertThat(inbox.eventsOf(order)).hasSize(1);
  }

  @Test
  void newsOutOfOrderEndsTheSame() throws Exception {
    press("APPROVE", "OUT_OF_ORDER", true);

    awaitState(AttemptState.CAPTURED);
    awaitNews(2);
    assertThat(payments.attemptsOf(order).getFirst().state()).isEqualTo(AttemptState.CAPTURED);
  }

  @Test
  void aLostWebhookIsReplacedByAskingOverHttp() throws Exception {
    press("APPROVE", "NEVER", true);

    payments.askSoon(order);

    awaitState(AttemptState.CAPTURED);
    assertThat(inbox.eventsOf(order)).singleElement().matches(ReceivedEvent::byAsking);
  }

  @Test
  void aDeclineCanBeFollowedByAPendingAndAFinishedPayment() throws Exception {
    press("DECLINE", "NOW", true);
    awaitState(AttemptState.FAILED);
    assertThat(read(page)).contains("The bank declined");

    press("LEAVE_PENDING", "NOW", true);
    awaitState(AttemptState.AUTHORIZED);
    assertThat(read(page)).contains("The payment is pending");

    press("APPROVE", "NOW", true);
    awaitState(AttemptState.CAPTURED);
  }

  @Test
  void whoCancelsIsLedBackAsOneWhoHasNotPaidUnlessTheBankIsStillBusy() throws Exception {
    String leave = "<a href=\"http://localhost/orders/x?left\">Cancel and go back";
    assertThat(read(page)).contains(leave);

    press("LEAVE_PENDING", "NEVER", true);

    assertThat(read(page)).doesNotContain(leave).contains("<a href=\"http://localhost/orders/x\">");
  }

  @Test
  void paidTwiceIsFulfilledOnceAndTheSurplusComesBackByItself() throws Exception {
    press("PAY_TWICE", "NOW", true);

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                payments.refundsOf(order).stream()
                    .anyMatch(refund -> refund.state() == RefundState.SUCCEEDED));
    assertThat(payments.refundsOf(order)).hasSize(1);
    assertThat(orders.told(order).captures()).isEqualTo(2);
    assertThat(orders.booked(order, TestOrders.CLEARING))
        .isEqualTo(Money.paise(199_900 - 2 * 4_718));
  }

  @Test
  void aFormWithoutAKnownChoiceComesBack() throws Exception {
    assertThat(press("STEAL", "NOW", true).statusCode()).isEqualTo(422);
    assertThat(press("APPROVE", "SOMETIMES", true).statusCode()).isEqualTo(422);
    assertThat(payments.attemptsOf(order).getFirst().state()).isEqualTo(AttemptState.CREATED);
  }

  private HttpResponse<String> press(String outcome, String plan, boolean stay) throws Exception {
    Matcher token = TOKEN.matcher(read(page));
    assertThat(token.find()).isTrue();
    String form =
        "method=UPI&outcome=%s&plan=%s&stay=%s&_csrf=%s"
            .formatted(
                outcome, plan, stay, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    return browser.send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String read(URI address) throws Exception {
    HttpResponse<String> answer =
        browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private long delivered() {
    return jdbc.sql(
            "SELECT COUNT(*) FROM sandbox_webhook WHERE body LIKE :order AND answer = '200'")
        .param("order", "%" + payments.attemptsOf(order).getFirst().gatewayOrderId() + "%")
        .query(Long.class)
        .single();
  }

  private void awaitNews(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> inbox.eventsOf(order).size() == count);
  }

  private void awaitState(AttemptState state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> payments.attemptsOf(order).getFirst().state() == state);
  }
}
