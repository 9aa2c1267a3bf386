package dev.halfmillion.payments.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.Check.Genuine;
import dev.halfmillion.payments.gateways.Check.Refused;
import dev.halfmillion.payments.gateways.Check.Why;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeNews;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeStep;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundStep;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.payments.gateways.StandIn.Trouble;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;

/**
 * The whole port of a gateway against its stand-in: calls, news, paging, errors, repeats. Whoever
 * writes another gateway writes its stand-in and a subclass of this.
 */
public abstract class GatewayContract extends GatewayListsContract {

  protected static final String HOOK = "whsec_present";
  protected static final String OLD_HOOK = "whsec_before";
  protected static final Duration PATIENCE = Duration.ofSeconds(5);

  protected final MovableClock clock = new MovableClock();

  @Override
  protected Instant now() {
    return clock.instant();
  }

  /** How long this vendor repeats news, and whether it then switches the webhook off. */
  protected abstract StandInDelivery delivery();

  /** What the vendor's words are for the ends of a dispute. */
  protected abstract Map<String, DisputeStep> disputeWords();

  @AfterEach
  void closeTheStandIn() {
    there().close();
  }

  private String order(String receipt) {
    return gateway().create(call(receipt, PRICE)).id();
  }

  private PaymentNews learnt(String order) {
    News news = gateway().paymentsOf(order).getLast();
    return (PaymentNews) gateway().read(news.text().getBytes(StandardCharsets.UTF_8));
  }

  protected GatewayEvent told(String kind) {
    return gateway().read(there().told(kind).body());
  }

  protected Check check(StandInWebhook hook, String secret) {
    return gateway().check(hook.body(), headers(there().sign(hook, secret)));
  }

  protected static HttpHeaders headers(Map<String, String> plain) {
    HttpHeaders headers = new HttpHeaders();
    plain.forEach(headers::add);
    return headers;
  }

  @Test
  void anOrderIsFoundAmongManyPagesOfOthers() {
    String receipt = receipt();
    String order = order(receipt);
    there().crowd(230);

    assertThat(gateway().find(receipt)).map(GatewayOrder::id).contains(order);
  }

  @Test
  void anOrderWhoseAnswerWasLostIsFoundAndNotMadeAgain() {
    String receipt = receipt();
    there().become(Trouble.LOST_ANSWER);
    assertThatExceptionOfType(GatewaySilent.class)
        .isThrownBy(() -> gateway().create(call(receipt, PRICE)));

    there().become(Trouble.NONE);
    long before = there().ordersOf(receipt);
    GatewayOrder again = gateway().create(call(receipt, PRICE));

    assertThat(before).isLessThanOrEqualTo(1);
    assertThat(there().ordersOf(receipt)).isEqualTo(1);
    assertThat(gateway().find(receipt)).map(GatewayOrder::id).contains(again.id());
  }

  @Test
  void aPaymentIsLearntOfWithItsFeeAndTheTaxOnItApart() {
    String receipt = receipt();
    String order = order(receipt);
    String payment = there().pays(order);

    PaymentNews news = learnt(order);

    assertThat(news.step()).isEqualTo(Step.CAPTURED);
    assertThat(news.gatewayOrderId()).isEqualTo(order);
    assertThat(news.gatewayPaymentId()).isEqualTo(payment);
    assertThat(news.amount()).isEqualTo(PRICE);
    assertThat(news.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
    GatewayFee fee = gateway().fee(payment).orElseThrow();
    assertThat(new GatewayFee(fee.fee(), fee.tax()))
        .isEqualTo(new GatewayFee(fee(), Money.paise(Math.round(fee().minor() * 0.18))));
    assertThat(news.fee()).isEqualTo(fee.fee());
    assertThat(news.feeTax()).isEqualTo(fee.tax());
  }

  @Test
  void askingTwiceBringsTheSameNewsAndEachNewStateOtherNews() {
    String order = order(receipt());
    there().declines(order, "The bank said no.");
    List<News> declined = gateway().paymentsOf(order);
    assertThat(gateway().paymentsOf(order)).isEqualTo(declined);

    there().pays(order);
    List<News> paid = gateway().paymentsOf(order);

    assertThat(paid)
        .extracting(News::eventId)
        .isNotEqualTo(declined.stream().map(News::eventId).toList());
    assertThat(paid).extracting(News::eventId).allMatch(id -> id.length() <= 120);
  }

  @Test
  void aDeclineCarriesItsReasonAndAnAgreementIsNoMoney() {
    String declined = order(receipt());
    there().declines(declined, "The bank said no.");
    PaymentNews no = learnt(declined);
    assertThat(no.step()).isEqualTo(Step.FAILED);
    assertThat(no.reason()).isEqualTo("The bank said no.");
    assertThat(no.fee()).isNull();

    String pending = order(receipt());
    there().agrees(pending);
    assertThat(learnt(pending).step()).isEqualTo(Step.AUTHORIZED);
  }

  @Test
  void everyWebhookIsGenuineAndUnderstoodAndNamesItsPayment() {
    String receipt = receipt();
    String order = order(receipt);
    String payment = there().pays(order);
    gateway().refund(new RefundCall(refundKey(), payment, Money.paise(500)));
    String dispute = there().disputes(payment);
    disputeWords().keySet().forEach(status -> there().turn(dispute, status));
    String declined = order(receipt());
    there().declines(declined, "No.");

    for (StandInWebhook hook : there().told()) {
      assertThat(check(hook, HOOK)).isEqualTo(genuine(hook));
      GatewayEvent event = gateway().read(hook.body());
      assertThat(event).as(hook.kind()).isNotInstanceOf(GatewayEvent.OtherNews.class);
      if (event instanceof PaymentNews news && news.step() == Step.CAPTURED) {
        assertThat(news.gatewayPaymentId()).isEqualTo(payment);
        assertThat(news.amount()).isEqualTo(PRICE);
        assertThat(order.equals(news.gatewayOrderId()) || receipt.equals(news.receipt())).isTrue();
      }
    }
  }

  @Test
  void onlyTheSecretsOfTodayAndBeforeOpenTheDoor() {
    there().pays(order(receipt()));
    StandInWebhook hook = there().told().getLast();

    assertThat(check(hook, HOOK)).isInstanceOf(Genuine.class);
    assertThat(check(hook, OLD_HOOK)).isInstanceOf(Genuine.class);
    assertThat(check(hook, "whsec_of_somebody")).isEqualTo(new Refused(Why.BAD_SIGNATURE));
    assertThat(gateway().check(hook.body(), new HttpHeaders()))
        .isEqualTo(new Refused(Why.NO_SIGNATURE));
    byte[] changed = hook.body().clone();
    changed[changed.length - 2] ^= 1;
    assertThat(gateway().check(changed, headers(there().sign(hook, HOOK))))
        .isEqualTo(new Refused(Why.BAD_SIGNATURE));
  }

  @Test
  void newsFromOtherTimesIsRefusedThoughSigned() {
    there().pays(order(receipt()));
    StandInWebhook hook = there().told().getLast();
    HttpHeaders signed = headers(there().sign(hook, HOOK));

    clock.advance(Duration.ofDays(4));
    assertThat(gateway().check(hook.body(), signed)).isEqualTo(new Refused(Why.TOO_OLD));
    clock.advance(Duration.ofDays(-5));
    assertThat(gateway().check(hook.body(), signed)).isEqualTo(new Refused(Why.IN_FUTURE));
  }

  @Test
  void signedNonsenseIsRefused() {
    for (String text : List.of("", "null", "[]", "{}", "not json", "{\"event\":7,\"type\":7}")) {
      StandInWebhook hook = new StandInWebhook("x", "evt_1", text.getBytes(StandardCharsets.UTF_8));
      assertThat(check(hook, HOOK)).as(text).isInstanceOf(Refused.class);
    }
  }

  @Test
  void newsIsRepeatedUntilItIsThankedForAndStaysTheSame() {
    there().pays(order(receipt()));
    StandInWebhook hook = there().told().getLast();
    StandInDelivery delivery = delivery();

    AtomicInteger asked = new AtomicInteger();
    List<Instant> sent =
        delivery.carry(
            at -> asked.incrementAndGet() > 3 && check(hook, HOOK).equals(genuine(hook)));

    assertThat(sent).hasSize(4);
    assertThat(delivery.isOn()).isTrue();
  }

  private static Genuine genuine(StandInWebhook hook) {
    return new Genuine(hook.eventId(), hook.kind());
  }

  @Test
  void aRefundUnderTheSameKeyIsTheSameRefund() {
    String payment = there().pays(order(receipt()));
    String key = refundKey();

    RefundNews first = gateway().refund(new RefundCall(key, payment, Money.paise(5_000)));
    RefundNews second = gateway().refund(new RefundCall(key, payment, Money.paise(5_000)));

    assertThat(first.step()).isEqualTo(RefundStep.PROCESSED);
    assertThat(first.key()).isEqualTo(key);
    assertThat(first.gatewayPaymentId()).isEqualTo(payment);
    assertThat(first.amount()).isEqualTo(Money.paise(5_000));
    assertThat(second.gatewayRefundId()).isEqualTo(first.gatewayRefundId());
    assertThat(there().refunded(payment)).isEqualTo(5_000);
    assertThat(gateway().findRefund(payment, key)).contains(first);
  }

  @Test
  void aRefundWhoseAnswerWasLostIsFoundAndNotMadeTwice() {
    String payment = there().pays(order(receipt()));
    RefundCall call = new RefundCall(refundKey(), payment, PRICE);
    there().become(Trouble.LOST_ANSWER);
    assertThatExceptionOfType(GatewaySilent.class).isThrownBy(() -> gateway().refund(call));
    there().become(Trouble.NONE);

    assertThat(gateway().findRefund(payment, call.key())).isPresent();
    gateway().refund(call);
    assertThat(there().refunded(payment)).isEqualTo(PRICE.minor());
    assertThat(gateway().findRefund(payment, refundKey())).isEmpty();
  }

  @Test
  void moreThanWasPaidIsNotGivenBack() {
    String payment = there().pays(order(receipt()));
    gateway().refund(new RefundCall(refundKey(), payment, Money.paise(199_000)));

    assertThatExceptionOfType(GatewayRefused.class)
        .isThrownBy(() -> gateway().refund(new RefundCall(refundKey(), payment, Money.paise(901))));
    assertThat(there().refunded(payment)).isEqualTo(199_000);
  }

  @Test
  void aRefundIsFoundAmongManyPagesOfOthers() {
    String payment = there().pays(order(receipt()));
    String key = refundKey();
    gateway().refund(new RefundCall(key, payment, Money.paise(100)));
    there().crowdRefunds(payment, 230);

    assertThat(gateway().findRefund(payment, key))
        .map(RefundNews::amount)
        .contains(Money.paise(100));
    assertThat(gateway().findRefund(payment, refundKey())).isEmpty();
  }

  @Test
  void aSlowRefundArrivesOrFails() {
    String payment = there().pays(order(receipt()));
    there().slowRefunds();
    RefundNews one = gateway().refund(new RefundCall(refundKey(), payment, Money.paise(100)));
    RefundNews two = gateway().refund(new RefundCall(refundKey(), payment, Money.paise(200)));
    assertThat(one.step()).isEqualTo(RefundStep.PENDING);

    there().ends(one.gatewayRefundId(), true);
    assertThat(last()).matches(n -> n.step() == RefundStep.PROCESSED && sameAs(n, one));
    there().ends(two.gatewayRefundId(), false);
    assertThat(last()).matches(n -> n.step() == RefundStep.FAILED && sameAs(n, two));
    assertThat(last().reason()).isNotBlank();
  }

  private RefundNews last() {
    return (RefundNews) gateway().read(there().told().getLast().body());
  }

  private static boolean sameAs(RefundNews one, RefundNews other) {
    return one.gatewayRefundId().equals(other.gatewayRefundId())
        && String.valueOf(one.key()).equals(other.key())
        && one.amount().equals(other.amount());
  }

  @Test
  void aDisputeTakesItsTurns() {
    String payment = there().pays(order(receipt()));
    String dispute = there().disputes(payment);

    DisputeNews opened = (DisputeNews) gateway().read(there().told().getLast().body());
    assertThat(opened.step()).isEqualTo(DisputeStep.OPENED);
    assertThat(opened.gatewayDisputeId()).isEqualTo(dispute);
    assertThat(opened.gatewayPaymentId()).isEqualTo(payment);
    assertThat(opened.amount()).isEqualTo(PRICE);
    assertThat(opened.respondBy()).isAfter(clock.instant().plus(Duration.ofDays(9)));
    disputeWords()
        .forEach(
            (status, step) -> {
              there().turn(dispute, status);
              DisputeNews news = (DisputeNews) gateway().read(there().told().getLast().body());
              assertThat(news.step()).isEqualTo(step);
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"PAGE", "BAD_GATEWAY", "BROKEN", "BUSY", "SLOW", "TRICKLE", "CUT"})
  void whateverIsNoAnswerIsSilenceForEveryCall(Trouble trouble) {
    there().become(trouble);
    boolean slow = trouble == Trouble.SLOW || trouble == Trouble.TRICKLE;
    KeyedGateway impatient = gateway(slow ? Duration.ofMillis(300) : PATIENCE);

    List<Runnable> calls =
        List.of(
            () -> impatient.create(call(receipt(), PRICE)),
            () -> impatient.find(receipt()),
            () -> impatient.paymentsOf("order_1"),
            () -> impatient.refund(new RefundCall(refundKey(), "pay_1", PRICE)),
            () -> impatient.findRefund("pay_1", refundKey()),
            () -> impatient.fee("pay_1"),
            () -> impatient.tryKeys(keys()));
    calls.forEach(call -> assertThatExceptionOfType(GatewaySilent.class).isThrownBy(call::run));
  }

  @Test
  void aGatewayThatKeepsFailingIsLeftAloneForAWhile() {
    KeyedGateway one = gateway(PATIENCE);
    there().become(Trouble.BROKEN);
    for (int i = 0; i < 30; i++) {
      assertThatExceptionOfType(GatewaySilent.class).isThrownBy(() -> one.find(receipt()));
    }
    int arrived = there().calls("").size();
    assertThat(arrived).isBetween(10, 20);

    there().become(Trouble.NONE);
    clock.advance(Duration.ofSeconds(31));
    assertThat(one.find(receipt())).isEmpty();
  }

  protected static String refundKey() {
    return PublicId.format("rfn", Ids.next());
  }
}
