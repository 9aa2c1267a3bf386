package dev.halfmillion.payments.gateways;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * A payment gateway. Every call may end in {@link GatewaySilent}, after which nothing is known and
 * the question is asked again under the same key, or in {@link GatewayRefused}, after which nothing
 * has happened.
 */
public interface Gateway {

  /** Its name in addresses, tables and the ledger: lower case, no spaces. */
  String name();

  /** Whether it has all it needs to take payments. */
  default boolean ready() {
    return true;
  }

  /** Whether somebody is charged by it; a gateway that only plays takes no money. */
  default boolean charges() {
    return true;
  }

  /** Whether nothing of what it tells counts any more: it played, and the academy is live. */
  default boolean over() {
    return false;
  }

  /**
   * Makes the gateway's order and page. Asking again with the same receipt gives the same order.
   */
  GatewayOrder create(OrderCall call);

  /** The gateway's order for a receipt of ours, or empty if it surely has none. */
  Optional<GatewayOrder> find(String receipt);

  /** All payments the gateway knows for an order, as the news a webhook would have brought. */
  List<News> paymentsOf(String gatewayOrderId);

  /** Checks that a webhook is genuine, meant for us and of our days, by its raw bytes. */
  Check check(byte[] raw, HttpHeaders headers);

  /**
   * Understands the bytes of genuine news.
   *
   * @throws IllegalArgumentException when they make no sense; the message says why, for a person
   */
  GatewayEvent read(byte[] raw);

  /** Asks for a refund. Asking again with the same key gives the same refund. */
  GatewayEvent.RefundNews refund(RefundCall call);

  /** The refund made under a key of ours, or empty if the gateway surely has none. */
  Optional<GatewayEvent.RefundNews> findRefund(String gatewayPaymentId, String key);

  /**
   * What the browser posts to get to the gateway's page, where the way there is a form and the
   * order's page is one of ours that carries it; else empty.
   */
  default Optional<HostedForm> form(String gatewayOrderId, OrderCall call) {
    return Optional.empty();
  }

  /**
   * What the gateway keeps of a captured payment, for where its news did not say so; empty while it
   * does not know.
   */
  default Optional<GatewayFee> fee(String gatewayPaymentId) {
    return Optional.empty();
  }

  /** Its own lists, where it has any that can be asked for. */
  default Optional<GatewayLists> lists() {
    return Optional.empty();
  }
}
