package dev.halfmillion.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.Check;
import dev.halfmillion.payments.gateways.GatewayContract;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeStep;
import dev.halfmillion.payments.gateways.GatewayEvent.OtherNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PageClosedNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundTotalNews;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.payments.gateways.GatewaySettings;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.gateways.KeyedGateway;
import dev.halfmillion.payments.gateways.OrderCall;
import dev.halfmillion.payments.gateways.StandIn.Call;
import dev.halfmillion.payments.gateways.StandInDelivery;
import dev.halfmillion.payments.gateways.StandInWebhook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StripeContractTests extends GatewayContract {

  private final StripeStandIn there = new StripeStandIn(clock);
  private final KeyedGateway gateway = gateway(PATIENCE);

  @Override
  protected StripeStandIn there() {
    return there;
  }

  @Override
  protected KeyedGateway gateway() {
    return gateway;
  }

  @Override
  protected KeyedGateway gateway(Duration patience) {
    return new StripeGateway(
        new GatewaySettings(
            new GatewaySettings.Razorpay(URI.create("https://razorpay.invalid"), patience),
            new GatewaySettings.Stripe(there.base(), patience)),
        name -> Optional.of(keys()),
        clock,
        JsonMapper.builder().build());
  }

  @Override
  protected KeySet keys() {
    return new KeySet("", StripeStandIn.SECRET, HOOK, OLD_HOOK);
  }

  @Override
  protected KeySet wrongKeys() {
    return new KeySet("", "sk_test_NobodyHasThis0001", HOOK, null);
  }

  @Override
  protected Money fee() {
    return Money.paise(5_997);
  }

  @Override
  protected StandInDelivery delivery() {
    return new StandInDelivery(clock, Duration.ofDays(3), false);
  }

  @Override
  protected Map<String, DisputeStep> disputeWords() {
    Map<String, DisputeStep> words = new LinkedHashMap<>();
    words.put("warning_needs_response", DisputeStep.INQUIRED);
    words.put("under_review", DisputeStep.OPENED);
    words.put("won", DisputeStep.WON);
    words.put("lost", DisputeStep.LOST);
    words.put("warning_closed", DisputeStep.CLOSED);
    return words;
  }

  @Test
  void aSessionCarriesOurNamesAndTheKeyThatMakesARepeatHarmless() {
    String receipt = receipt();
    gateway.create(call(receipt, PRICE));

    Call call = there.calls("/v1/checkout/sessions").getLast();
    assertThat(call.header("Idempotency-Key")).isEqualTo(receipt);
    assertThat(call.header("Stripe-Version")).isEqualTo("2024-06-20");
    assertThat(call.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
    assertThat(call.body())
        .contains("mode=payment")
        .contains("client_reference_id=" + receipt)
        .contains(
            "success_url=https%3A%2F%2Fshop.example.test%2Forders%2Ford_1%2Freturn%3Fkey%3Dabc&")
        .contains(
            "cancel_url=https%3A%2F%2Fshop.example.test%2Forders%2Ford_1%2Freturn%3Fcancelled")
        .contains("line_items%5B0%5D%5Bprice_data%5D%5Bunit_amount%5D=199900")
        .contains("line_items%5B0%5D%5Bprice_data%5D%5Bcurrency%5D=inr")
        .contains("payment_intent_data%5Bmetadata%5D%5Battempt%5D=" + receipt);
  }

  @Test
  void aCorrectedAddressStillLeadsToTheSamePage() {
    String receipt = receipt();
    OrderCall first = call(receipt, PRICE);
    String order = gateway.create(first).id();
    OrderCall corrected =
        new OrderCall(
            receipt,
            first.orderNumber(),
            PRICE,
            first.description(),
            first.payerName(),
            "meera.nair@example.test",
            first.payerPhone(),
            first.returnTo(),
            first.cancelTo());

    assertThat(gateway.create(corrected).id()).isEqualTo(order);
    assertThat(there.ordersOf(receipt)).isEqualTo(1);
  }

  @Test
  void anIntentIsKnownByOurReferenceAndNamesNoSession() {
    String receipt = receipt();
    String order = gateway.create(call(receipt, PRICE)).id();
    there.pays(order);

    PaymentNews intent = (PaymentNews) told("payment_intent.succeeded");
    PaymentNews session = (PaymentNews) told("checkout.session.completed");

    assertThat(intent.gatewayOrderId()).isNull();
    assertThat(intent.receipt()).isEqualTo(receipt);
    assertThat(session.gatewayOrderId()).isEqualTo(order);
    assertThat(session.gatewayPaymentId()).isEqualTo(intent.gatewayPaymentId());
    assertThat(intent.fee()).isNull();
  }

  @Test
  void aSlowWayToPayIsPaidWhenTheBankSaysSo() {
    String paid = gateway.create(call(receipt(), PRICE)).id();
    there.agrees(paid);
    assertThat(((PaymentNews) told("checkout.session.completed")).step())
        .isEqualTo(Step.AUTHORIZED);
    there.decides(paid, true);
    assertThat(((PaymentNews) told("checkout.session.async_payment_succeeded")).step())
        .isEqualTo(Step.CAPTURED);

    String refused = gateway.create(call(receipt(), PRICE)).id();
    there.agrees(refused);
    there.decides(refused, false);
    assertThat(((PaymentNews) told("checkout.session.async_payment_failed")).step())
        .isEqualTo(Step.FAILED);
  }

  @Test
  void aSessionThatRanOutIsClosedByWebhookAndByAsking() {
    String order = gateway.create(call(receipt(), PRICE)).id();
    there.expires(order);

    assertThat(told("checkout.session.expired")).isEqualTo(new PageClosedNews(order));
    String asked = gateway.paymentsOf(order).getLast().text();
    assertThat(gateway.read(asked.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new PageClosedNews(order));
  }

  @Test
  void paymentsOfOtherProgramsOnTheSameAccountAreLeftAlone() {
    there.pays(gateway.create(call(receipt(), PRICE)).id());

    assertThat(changed("payment_intent.succeeded", "\"attempt\":", "\"other\":"))
        .isInstanceOf(OtherNews.class);
    assertThat(
            changed(
                "checkout.session.completed",
                "\"client_reference_id\":\"att_[0-9a-z]+\"",
                "\"client_reference_id\":null"))
        .isInstanceOf(OtherNews.class);
  }

  @Test
  void aRefundByHandIsToldWithoutAKeyAndAsASum() {
    String payment = there.pays(gateway.create(call(receipt(), PRICE)).id());
    there.refundsByHand(payment, 700);

    assertThat(((RefundNews) told("refund.created")).key()).isNull();
    assertThat(told("charge.refunded")).isEqualTo(new RefundTotalNews(payment, Money.paise(700)));
  }

  @Test
  void aFeeInAnotherCurrencyThanThePaymentIsNone() {
    String order = gateway.create(call(receipt(), PRICE)).id();
    there.pays(order);
    String asked = gateway.paymentsOf(order).getLast().text();
    String foreign =
        asked.replaceAll(
            "(\"object\":\"balance_transaction\".*?)\"currency\":\"inr\"",
            "$1\"currency\":\"usd\"");
    assertThat(foreign).isNotEqualTo(asked);

    PaymentNews news = (PaymentNews) gateway.read(foreign.getBytes(StandardCharsets.UTF_8));
    assertThat(news.fee()).isNull();
    assertThat(news.amount()).isEqualTo(PRICE);
  }

  @Test
  void oneOfSeveralSignaturesIsEnoughAndFiveMinutesAreTheLimit() {
    there.pays(gateway.create(call(receipt(), PRICE)).id());
    StandInWebhook hook = there.told().getLast();
    String right = there.sign(hook, HOOK).get("Stripe-Signature");
    String both = right.replace(",v1=", ",v1=" + "a".repeat(64) + ",v1=");

    assertThat(gateway.check(hook.body(), headers(Map.of("Stripe-Signature", both))))
        .isInstanceOf(Check.Genuine.class);
    clock.advance(Duration.ofSeconds(290));
    assertThat(gateway.check(hook.body(), headers(Map.of("Stripe-Signature", right))))
        .isInstanceOf(Check.Genuine.class);
    clock.advance(Duration.ofSeconds(20));
    assertThat(gateway.check(hook.body(), headers(Map.of("Stripe-Signature", right))))
        .isEqualTo(new Check.Refused(Check.Why.TOO_OLD));
    assertThat(gateway.check(hook.body(), headers(there.sign(hook, HOOK))))
        .isInstanceOf(Check.Genuine.class);
  }

  @Test
  void liveNewsDoesNotComeToATestAccount() {
    there.pays(gateway.create(call(receipt(), PRICE)).id());
    StandInWebhook hook = there.told().getLast();
    String live =
        new String(hook.body(), StandardCharsets.UTF_8)
            .replace("\"livemode\":false", "\"livemode\":true");

    assertThat(
            check(
                new StandInWebhook(
                    hook.kind(), hook.eventId(), live.getBytes(StandardCharsets.UTF_8)),
                HOOK))
        .isEqualTo(new Check.Refused(Check.Why.OTHER_MODE));
  }

  private Object changed(String kind, String from, String to) {
    String body = new String(there.told(kind).body(), StandardCharsets.UTF_8);
    String changed = body.replaceAll(from, to);
    assertThat(changed).isNotEqualTo(body);
    return gateway.read(changed.getBytes(StandardCharsets.UTF_8));
  }
}
