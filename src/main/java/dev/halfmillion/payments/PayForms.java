package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.HostedForm;
import dev.halfmillion.platform.Refusal;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the form that leads a buyer from our page to the gateway's. */
@Component
public class PayForms {

  private final Attempts attempts;
  private final Gateways gateways;
  private final ObjectProvider<PayableOrders> orders;

  PayForms(Attempts attempts, Gateways gateways, ObjectProvider<PayableOrders> orders) {
    this.attempts = attempts;
    this.gateways = gateways;
    this.orders = orders;
  }

  /**
   * A way to pay.
   *
   * @param request what is paid
   * @param form the way on; null where this attempt takes no payment any more
   */
  public record WayOn(PaymentRequest request, @Nullable HostedForm form) {

    /** Where the buyer sees how the order stands. */
    public URI back() {
      return request.returnTo();
    }
  }

  /**
   * The way on from an attempt.
   *
   * @throws Refusal when there is no such attempt
   */
  public WayOn of(AttemptId id) {
    PaymentAttempt attempt = attempts.find(id).orElseThrow(Refusal::notFound);
    PaymentRequest request = orders.getObject().payable(attempt.orderId());
    boolean paid =
        attempts.ofOrder(attempt.orderId()).stream()
            .anyMatch(other -> other.state() == AttemptState.CAPTURED);
    boolean over = paid || !attempt.state().open() || !attempt.amount().equals(request.amount());
    return new WayOn(request, over ? null : form(attempt, request).orElse(null));
  }

  private Optional<HostedForm> form(PaymentAttempt attempt, PaymentRequest request) {
    Gateway gateway = gateways.require(attempt.gateway());
    String order = attempt.gatewayOrderId();
    return order == null
        ? Optional.empty()
        : gateway.form(order, Opening.call(attempt.id(), request));
  }
}
