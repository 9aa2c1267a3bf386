package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.disputes.Dispute;
import dev.halfmillion.payments.disputes.DisputeBook;
import dev.halfmillion.payments.disputes.DisputeState;
import dev.halfmillion.payments.gateways.GatewayChoices;
import dev.halfmillion.payments.gateways.GatewayKeys;
import dev.halfmillion.payments.gateways.StandIn;
import dev.halfmillion.payments.gateways.StandIn.Trouble;
import dev.halfmillion.payments.gateways.StandInWebhook;
import dev.halfmillion.payments.razorpay.RazorpayStandIn;
import dev.halfmillion.payments.stripe.StripeStandIn;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.testing.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Payments through both gateways outside, from opening to the books, over real HTTP. */
@PaymentTest
class GatewaysOutsideModuleTests {

  @Autowired DisputeBook disputes;
  @Autowired MockMvc mvc;
  @Autowired Payments payments;
  @Autowired Inbox inbox;
  @Autowired Poller poller;
  @Autowired LateFees fees;
  @Autowired PaymentStory story;
  @Autowired TestOrders orders;
  @Autowired RazorpayStandIn razorpay;
  @Autowired StripeStandIn stripe;
  @Autowired GatewayKeys keys;
  @Autowired GatewayChoices choices;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void keysAreSet() {
    StandIns.open(keys, choices);
  }

  @AfterEach
  void mend() {
    razorpay.become(Trouble.NONE);
    stripe.become(Trouble.NONE);
    keys.forget("razorpay");
    keys.forget("stripe");
  }

  private StandIn at(String currency) {
    return currency.equals("EUR") ? razorpay : stripe;
  }

  private static String gateway(String currency) {
    return currency.equals("EUR") ? "razorpay" : "stripe";
  }

  private PaymentAttempt opened(String currency) {
    UUID order = orders.place();
    payments.open(PaymentStory.request(order, Money.of(199_900, currency)));
    return story.attempt(order);
  }

  private void deliver(String currency, String kind) throws Exception {
    StandInWebhook hook = at(currency).told(kind);
    var request = post("/webhooks/" + gateway(currency)).content(hook.body());
    at(currency).sign(hook, StandIns.HOOK).forEach(request::header);
    mvc.perform(request).andExpect(status().isOk());
    story.settle();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "USD"})
  void aPaymentIsOpenedAtTheChosenGatewayAndCapturedOnceByItsNews(String currency)
      throws Exception {
    PaymentAttempt attempt = opened(currency);
    assertThat(attempt.gateway()).isEqualTo(gateway(currency));
    String payment = at(currency).pays(String.valueOf(attempt.gatewayOrderId()));

    for (StandInWebhook hook : at(currency).told()) {
      if (new String(hook.body(), java.nio.charset.StandardCharsets.UTF_8).contains(payment)) {
        deliver(currency, hook.kind());
      }
    }

    PaymentAttempt paid = story.attempt(attempt.orderId());
    assertThat(paid.state()).isEqualTo(AttemptState.CAPTURED);
    assertThat(paid.gatewayPaymentId()).isEqualTo(payment);
    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "USD"})
  void aLostWebhookIsReplacedByAsking(String currency) {
    PaymentAttempt attempt = opened(currency);
    at(currency).pays(String.valueOf(attempt.gatewayOrderId()));

    clock.advance(Duration.ofSeconds(11));
    poller.askDue();
    story.settle();

    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.CAPTURED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "USD"})
  void anOpeningWhoseAnswerWasLostIsFoundByAskingAndNotMadeTwice(String currency) {
    UUID order = orders.place();
    PaymentRequest request = PaymentStory.request(order, Money.of(199_900, currency));
    at(currency).become(Trouble.LOST_ANSWER);
    Assertions.assertThatExceptionOfType(Refusal.class).isThrownBy(() -> payments.open(request));
    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.UNKNOWN);

    at(currency).become(Trouble.NONE);
    payments.open(request);

    PaymentAttempt attempt = story.attempt(order);
    assertThat(attempt.state()).isEqualTo(AttemptState.CREATED);
    assertThat(at(currency).ordersOf(attempt.id().toString())).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "USD"})
  void aGatewayThatResetsTheLineAfterItActedChargesOnceWhateverTheBuyerDoes(String currency) {
    UUID order = orders.place();
    PaymentRequest request = PaymentStory.request(order, Money.of(199_900, currency));
    at(currency).become(Trouble.LOST_ANSWER);
    Assertions.assertThatExceptionOfType(Refusal.class).isThrownBy(() -> payments.open(request));
    Assertions.assertThatExceptionOfType(Refusal.class).isThrownBy(() -> payments.open(request));
    PaymentAttempt attempt = story.attempt(order);
    assertThat(attempt.state()).isEqualTo(AttemptState.UNKNOWN);

    at(currency).become(Trouble.NONE);
    payments.open(request);
    assertThat(at(currency).ordersOf(attempt.id().toString())).isEqualTo(1);
    String there = String.valueOf(story.attempt(order).gatewayOrderId());
    String payment = at(currency).pays(there);
    at(currency).become(Trouble.CUT);
    clock.advance(Duration.ofSeconds(11));
    poller.askDue();
    assertThat(story.attempt(order).state()).isEqualTo(AttemptState.CREATED);

    at(currency).become(Trouble.NONE);
    clock.advance(Duration.ofMinutes(10));
    poller.askDue();
    story.settle();
    PaymentAttempt settled = story.attempt(order);
    assertThat(settled.state()).isEqualTo(AttemptState.CAPTURED);
    assertThat(settled.gatewayPaymentId()).isEqualTo(payment);
    assertThat(orders.told(order).captures()).isEqualTo(1);
    Assertions.assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> payments.open(request))
        .withMessageContaining("paid");
  }

  @Test
  void stripesPageIsItsOwnAndRazorpaysIsEnteredByAForm() throws Exception {
    assertThat(String.valueOf(opened("USD").redirectTo()))
        .startsWith("https://checkout.stripe.com/c/pay/cs_test_");

    PaymentAttempt attempt = opened("EUR");
    PayForm page = page(attempt);
    assertThat(page.path).startsWith("/pay/att_");
    mvc.perform(get(page.path).param("key", "x")).andExpect(status().isNotFound());
    mvc.perform(get(page.path)).andExpect(status().isNotFound());
    mvc.perform(get(opened("EUR").redirectTo().getPath()).param("key", page.key))
        .andExpect(status().isNotFound());
  }

  @Test
  void theFormLeadsToTheHostedCheckoutUnderAPolicyThatAllowsIt() throws Exception {
    UUID order = orders.place();
    payments.open(PaymentStory.request(order, Money.of(199_900, "EUR")));
    orders.ask(order, Money.of(199_900, "EUR"));
    PaymentAttempt attempt = story.attempt(order);
    PayForm page = page(attempt);

    mvc.perform(get(page.path).param("key", page.key))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    Matchers.endsWith(
                        "; form-action 'self' " + razorpay.base() + " https://*.razorpay.com")))
        .andExpect(
            content()
                .string(
                    Matchers.allOf(
                        Matchers.containsString(
                            "action=\"" + razorpay.base() + "/v1/checkout/embedded\""),
                        Matchers.containsString(
                            "name=\"order_id\" value=\"" + attempt.gatewayOrderId() + "\""),
                        Matchers.containsString("name=\"key_id\" value=\"" + RazorpayStandIn.KEY),
                        Matchers.containsString("data-leave"),
                        Matchers.not(Matchers.containsString(RazorpayStandIn.SECRET)),
                        Matchers.not(Matchers.containsString("_csrf")))));
  }

  @Test
  void aPageWhoseAttemptIsOverLeadsBackToTheOrder() throws Exception {
    PaymentAttempt attempt = opened("EUR");
    PayForm page = page(attempt);
    razorpay.pays(String.valueOf(attempt.gatewayOrderId()));
    deliver("EUR", "payment.captured");

    mvc.perform(get(page.path).param("key", page.key))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "http://localhost/orders/x"));
  }

  @Test
  void theOtherPageOfAPaidOrderTakesNoMoreMoney() throws Exception {
    PaymentAttempt first = opened("EUR");
    PayForm page = page(first);
    razorpay.declines(String.valueOf(first.gatewayOrderId()), "No.");
    deliver("EUR", "payment.failed");
    payments.open(PaymentStory.request(first.orderId(), Money.of(199_900, "EUR")));
    PaymentAttempt second = payments.attemptsOf(first.orderId()).getLast();
    razorpay.pays(String.valueOf(second.gatewayOrderId()));
    deliver("EUR", "payment.captured");

    mvc.perform(get(page.path).param("key", page.key)).andExpect(status().isSeeOther());
  }

  private record PayForm(String path, String key) {}

  private static PayForm page(PaymentAttempt attempt) {
    URI page = URI.create(String.valueOf(attempt.redirectTo()));
    return new PayForm(page.getPath(), page.getQuery().substring("key=".length()));
  }

  @Test
  void aPageThatStripeClosedEndsTheAttemptAndALatePaymentStillCounts() throws Exception {
    PaymentAttempt attempt = opened("USD");
    String session = String.valueOf(attempt.gatewayOrderId());
    stripe.expires(session);
    deliver("USD", "checkout.session.expired");
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.EXPIRED);

    stripe.pays(session);
    deliver("USD", "payment_intent.succeeded");
    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.CAPTURED);
  }

  @Test
  void aRefundMadeByHandAtTheGatewayIsTakenInAndItsSumThenAgrees() throws Exception {
    PaymentAttempt attempt = opened("USD");
    String payment = stripe.pays(String.valueOf(attempt.gatewayOrderId()));
    deliver("USD", "payment_intent.succeeded");
    stripe.refundsByHand(payment, 700);
    deliver("USD", "charge.refunded");
    assertThat(payments.refundsOf(attempt.orderId())).isEmpty();

    deliver("USD", "refund.created");

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(story.news(attempt.orderId()))
                    .containsExactly("processed", "ignored", "processed"));
    assertThat(payments.refundsOf(attempt.orderId()))
        .singleElement()
        .matches(refund -> refund.amount().equals(Money.of(700, "USD")));
    assertThat(orders.told(attempt.orderId()).refunds()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "USD"})
  void aDisputeOfEitherGatewayIsHeldAndLost(String currency) throws Exception {
    PaymentAttempt attempt = opened(currency);
    String payment = at(currency).pays(String.valueOf(attempt.gatewayOrderId()));
    deliver(currency, currency.equals("EUR") ? "payment.captured" : "payment_intent.succeeded");
    String dispute = at(currency).disputes(payment);
    deliver(
        currency, currency.equals("EUR") ? "payment.dispute.created" : "charge.dispute.created");
    assertThat(orders.disputes(dispute)).containsExactly("opened");
    Dispute open = disputes.ofOrder(attempt.orderId()).getFirst();
    assertThat(open.gatewayDisputeId()).isEqualTo(dispute);
    assertThat(open.state()).isEqualTo(DisputeState.OPENED);
    assertThat(open.amount()).isEqualTo(attempt.amount());
    assertThat(open.respondBy()).isNotNull();
    assertThat(orders.booked(attempt.orderId(), AccountRef.asset("disputes-held")))
        .isEqualTo(Money.paise(attempt.amount().minor()));

    at(currency).turn(dispute, "lost");
    deliver(currency, currency.equals("EUR") ? "payment.dispute.lost" : "charge.dispute.closed");
    assertThat(orders.disputes(dispute)).containsExactly("opened", "lost");
    assertThat(orders.booked(attempt.orderId(), AccountRef.asset("disputes-held")))
        .isEqualTo(Money.paise(0));
    assertThat(disputes.turns(open.id()))
        .extracting(Dispute.Turn::state)
        .containsExactly(DisputeState.OPENED, DisputeState.LOST);
  }

  @Test
  void aFeeThatTheNewsDidNotTellIsAskedForAndBookedOnce() throws Exception {
    PaymentAttempt attempt = opened("USD");
    stripe.pays(String.valueOf(attempt.gatewayOrderId()));
    deliver("USD", "payment_intent.succeeded");
    assertThat(booked(attempt)).isZero();

    stripe.become(Trouble.BROKEN);
    fees.learn();
    assertThat(booked(attempt)).isZero();
    stripe.become(Trouble.NONE);
    fees.learn();
    fees.learn();

    assertThat(booked(attempt)).isEqualTo(5_997);
  }

  private long booked(PaymentAttempt attempt) {
    return orders.booked(attempt.orderId(), AccountRef.expense("gateway-fees")).minor();
  }

  @Test
  void whatIsStoredOfTheKeysIsEncrypted() {
    List<String> stored =
        jdbc.sql("SELECT CONCAT(HEX(secret), HEX(webhook_secret)) FROM payments_gateway_account")
            .query(String.class)
            .list();
    String secret =
        java.util.HexFormat.of()
            .withUpperCase()
            .formatHex(StripeStandIn.SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(stored).hasSize(2).noneMatch(hex -> hex.contains(secret));
    assertThat(keys.keys("stripe").orElseThrow().secret()).isEqualTo(StripeStandIn.SECRET);
  }
}
