package dev.halfmillion.payments.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.Check;
import dev.halfmillion.payments.gateways.GatewayContract;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeStep;
import dev.halfmillion.payments.gateways.GatewayEvent.OtherNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.payments.gateways.GatewaySettings;
import dev.halfmillion.payments.gateways.HostedForm;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.gateways.KeyedGateway;
import dev.halfmillion.payments.gateways.StandInDelivery;
import dev.halfmillion.payments.gateways.StandInWebhook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

class RazorpayContractTests extends GatewayContract {

  private final RazorpayStandIn there = new RazorpayStandIn(clock);
  private final KeyedGateway gateway = gateway(PATIENCE);

  @Override
  protected RazorpayStandIn there() {
    return there;
  }

  @Override
  protected KeyedGateway gateway() {
    return gateway;
  }

  @Override
  protected KeyedGateway gateway(Duration patience) {
    GatewaySettings settings =
        new GatewaySettings(
            new GatewaySettings.Razorpay(there.base(), patience),
            new GatewaySettings.Stripe(URI.create("https://stripe.invalid"), patience));
    return new RazorpayGateway(
        settings, name -> Optional.of(keys()), new ShopSide(), clock, JsonMapper.builder().build());
  }

  @Override
  protected KeySet keys() {
    return new KeySet(RazorpayStandIn.KEY, RazorpayStandIn.SECRET, HOOK, OLD_HOOK);
  }

  @Override
  protected KeySet wrongKeys() {
    return new KeySet(RazorpayStandIn.KEY, "not the secret", HOOK, null);
  }

  @Override
  protected Money fee() {
    return Money.paise(3_998);
  }

  @Override
  protected StandInDelivery delivery() {
    return new StandInDelivery(clock, Duration.ofHours(24), true);
  }

  @Override
  protected Map<String, DisputeStep> disputeWords() {
    Map<String, DisputeStep> words = new LinkedHashMap<>();
    words.put("under_review", DisputeStep.OPENED);
    words.put("won", DisputeStep.WON);
    words.put("lost", DisputeStep.LOST);
    words.put("closed", DisputeStep.CLOSED);
    return words;
  }

  @Test
  void theFormCarriesWhatTheHostedCheckoutAsksFor() {
    String receipt = receipt();
    String order = gateway.create(call(receipt, PRICE)).id();

    HostedForm form = gateway.form(order, call(receipt, PRICE)).orElseThrow();

    assertThat(form.action()).isEqualTo(URI.create(there.base() + "/v1/checkout/embedded"));
    String back = "https://shop.example.test/orders/ord_1/return?key=abc";
    assertThat(form.fields())
        .containsEntry("key_id", RazorpayStandIn.KEY)
        .containsEntry("order_id", order)
        .containsEntry("amount", "199900")
        .containsEntry("currency", "INR")
        .containsEntry("name", "Aarambh")
        .containsEntry("description", "React from zero")
        .containsEntry("prefill[name]", "Meera Nair")
        .containsEntry("prefill[email]", "meera@example.test")
        .containsEntry("prefill[contact]", "+919800000001")
        .containsEntry("callback_url", back)
        .containsEntry(
            "cancel_url", "https://shop.example.test/orders/ord_1/return?cancelled=true&key=abc")
        .doesNotContainValue(RazorpayStandIn.SECRET);
    assertThat(form.origins()).contains(there.base().toString(), "https://*.razorpay.com");
  }

  @Test
  void anOrderCarriesOurNamesAndIsCapturedByItself() {
    String receipt = receipt();
    gateway.create(call(receipt, PRICE));

    assertThat(there.calls("/v1/orders").getLast().body())
        .contains("\"receipt\":\"" + receipt + "\"")
        .contains("\"payment_capture\":true")
        .contains("\"amount\":199900");
  }

  @Test
  void newsWithoutItsIdIsRefused() {
    there.pays(gateway.create(call(receipt(), PRICE)).id());
    StandInWebhook hook = there.told().getLast();
    HttpHeaders headers = headers(there.sign(hook, HOOK));
    headers.remove("x-razorpay-event-id");

    assertThat(gateway.check(hook.body(), headers))
        .isEqualTo(new Check.Refused(Check.Why.EVENT_ID));
  }

  @Test
  void aPaidOrderNamesOurReceipt() {
    String receipt = receipt();
    there.pays(gateway.create(call(receipt, PRICE)).id());

    assertThat(told("order.paid"))
        .isInstanceOfSatisfying(
            PaymentNews.class, news -> assertThat(news.receipt()).isEqualTo(receipt));
  }

  @Test
  void aFeeThatIsNotKnownYetOrNotInTheCurrencyOfThePaymentIsNone() {
    String order = gateway.create(call(receipt(), PRICE)).id();
    there.pays(order);
    String captured = text(there.told("payment.captured"));

    assertThat(fee(captured.replace("\"tax\":720", "\"tax\":null"))).isNull();
    assertThat(fee(captured.replace("\"currency\":\"INR\"", "\"currency\":\"USD\""))).isNull();
    assertThat(fee(captured)).isEqualTo(Money.paise(3_998));
  }

  private Money fee(String body) {
    return ((PaymentNews) gateway.read(body.getBytes(StandardCharsets.UTF_8))).fee();
  }

  private static String text(StandInWebhook hook) {
    return new String(hook.body(), StandardCharsets.UTF_8);
  }

  @Test
  void moneyThatWasNeverCapturedGoesBackWithoutUs() {
    String payment = there.pays(gateway.create(call(receipt(), PRICE)).id());
    there.crowdRefunds(payment, 1);
    gateway.refund(
        new dev.halfmillion.payments.gateways.RefundCall(refundKey(), payment, Money.paise(100)));
    String body = text(there.told("refund.created"));

    String uncaptured = body.replace("\"captured\":true", "\"captured\":false");
    assertThat(gateway.read(uncaptured.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(OtherNews.class);
  }

  /** https://razorpay.com/docs/webhooks/settlements, read on 26 November 2026. */
  @Test
  void aSettlementIsInRupees() {
    String body =
        """
        {"entity":"event","account_id":"acc_StandIn0000001","event":"settlement.processed",
         "contains":["settlement"],"payload":{"settlement":{"entity":{"id":"setl_StandIn0000001",
          "entity":"settlement","amount":195182,"status":"processed","fees":0,"tax":0,
          "utr":"1568176960vxp0rj","created_at":1568176960}}},"created_at":1568176961}
        """;
    assertThat(gateway.read(body.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new SettlementNews(
                "setl_StandIn0000001",
                Money.paise(195_182),
                "1568176960vxp0rj",
                Instant.ofEpochSecond(1_568_176_961)));
  }

  @Test
  void aWebhookThatFailsForADayIsSwitchedOff() {
    StandInDelivery delivery = delivery();

    delivery.carry(at -> false);

    assertThat(delivery.isOn()).isFalse();
    assertThat(delivery.carry(at -> true)).isEmpty();
  }
}
