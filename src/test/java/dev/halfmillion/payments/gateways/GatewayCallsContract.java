package dev.halfmillion.payments.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.net.URI;
import org.junit.jupiter.api.Test;

/**
 * What every gateway must keep of its port, as far as it can be tried from our side alone: against
 * a stand-in at each run, and against the vendor's test mode where its keys are set.
 */
public abstract class GatewayCallsContract {

  protected static final Money PRICE = Money.paise(199_900);

  /** The gateway with keys that it accepts. */
  protected abstract KeyedGateway gateway();

  /** Those keys. */
  protected abstract KeySet keys();

  /** Keys of the right look that nobody was given. */
  protected abstract KeySet wrongKeys();

  protected static String receipt() {
    return PublicId.format("att", Ids.next());
  }

  protected static OrderCall call(String receipt, Money amount) {
    return new OrderCall(
        receipt,
        "AA-2026-000001",
        amount,
        "React from zero",
        "Meera Nair",
        "meera@example.test",
        "+919800000001",
        URI.create("https://shop.example.test/orders/ord_1/return?key=abc"),
        URI.create("https://shop.example.test/orders/ord_1/return?cancelled=true&key=abc"));
  }

  @Test
  void anOrderIsMadeAndHasAPage() {
    String receipt = receipt();

    GatewayOrder order = gateway().create(call(receipt, PRICE));

    assertThat(order.id()).isNotBlank().hasSizeLessThanOrEqualTo(100);
    assertThat(order.page().toString()).startsWith("https://").hasSizeLessThanOrEqualTo(2_000);
    assertThat(gateway().paymentsOf(order.id())).isEmpty();
  }

  @Test
  void askingAgainWithTheSameReceiptIsTheSameOrder() {
    String receipt = receipt();

    GatewayOrder first = gateway().create(call(receipt, PRICE));
    GatewayOrder second = gateway().create(call(receipt, PRICE));

    assertThat(second.id()).isEqualTo(first.id());
  }

  @Test
  void anOrderIsFoundByItsReceipt() {
    String receipt = receipt();
    GatewayOrder order = gateway().create(call(receipt, PRICE));

    assertThat(gateway().find(receipt)).map(GatewayOrder::id).contains(order.id());
    assertThat(gateway().find(receipt())).isEmpty();
  }

  @Test
  void tooSmallAnAmountIsRefusedInTheGatewaysWords() {
    assertThatExceptionOfType(GatewayRefused.class)
        .isThrownBy(() -> gateway().create(call(receipt(), Money.paise(1))))
        .withMessageContaining("mount");
  }

  @Test
  void aRefundOfAnUnknownPaymentIsRefused() {
    String payment = gateway().name().equals("stripe") ? "pi_unknown" : "pay_Unknown0000001";
    RefundCall call = new RefundCall(PublicId.format("rfn", Ids.next()), payment, PRICE);

    assertThatExceptionOfType(GatewayRefused.class).isThrownBy(() -> gateway().refund(call));
  }

  @Test
  void keysCanBeTriedWithoutBeingStored() {
    assertThatCode(() -> gateway().tryKeys(keys())).doesNotThrowAnyException();
    assertThatExceptionOfType(GatewayRefused.class)
        .isThrownBy(() -> gateway().tryKeys(wrongKeys()))
        .matches(GatewayRefused::isForKey);
  }

  @Test
  void theLookOfKeysIsChecked() {
    assertThat(gateway().keyProblem(keys())).isEmpty();
    assertThat(gateway().isLive(keys())).isFalse();
    assertThat(gateway().keyProblem(new KeySet("x", "y", "z", null))).isPresent();
    assertThat(keys().toString()).doesNotContain(keys().secret());
  }
}
