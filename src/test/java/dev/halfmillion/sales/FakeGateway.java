package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.Check;
import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.GatewayEvent;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeNews;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeStep;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundStep;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.payments.gateways.GatewayFee;
import dev.halfmillion.payments.gateways.GatewayOrder;
import dev.halfmillion.payments.gateways.GatewayRefused;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.payments.gateways.News;
import dev.halfmillion.payments.gateways.OrderCall;
import dev.halfmillion.payments.gateways.RefundCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;

/** A gateway that does at once what it is asked, or nothing at all. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FakeGateway implements Gateway {

  private final Map<String, OrderCall> orders = new ConcurrentHashMap<>();
  private final Map<String, List<News>> held = new ConcurrentHashMap<>();
  private volatile boolean silent;
  private volatile boolean refusing;
  private volatile boolean off;
  private volatile @Nullable GatewayFee keeps;

  /** Whether calls get no answer from now on. */
  public void setSilent(boolean on) {
    silent = on;
  }

  /** Whether refunds are refused from now on. */
  public void setRefusing(boolean on) {
    refusing = on;
  }

  /** Whether it takes no new payments from now on. */
  public void setOff(boolean on) {
    off = on;
  }

  /** What it says it kept of any payment from now on; null where it does not know. */
  public void setKeeps(@Nullable GatewayFee fee) {
    keeps = fee;
  }

  /** A payment of the page opened last for an order, of which no news is sent by itself. */
  public void holds(Step step, String orderNumber, String payment) {
    String text = new String(news(step, orderNumber, payment), StandardCharsets.UTF_8);
    String gatewayOrder = text.split(" ")[1];
    held.computeIfAbsent(gatewayOrder, none -> new CopyOnWriteArrayList<>())
        .add(new News("asked:" + payment, "payment." + step.name().toLowerCase(Locale.ROOT), text));
  }

  /** What this gateway would tell of a payment of the page opened last for an order. */
  public byte[] news(Step step, String orderNumber, String payment) {
    Map.Entry<String, OrderCall> order =
        orders.entrySet().stream()
            .filter(e -> e.getValue().orderNumber().equals(orderNumber))
            .max(Map.Entry.comparingByKey())
            .orElseThrow();
    String minor = String.valueOf(order.getValue().amount().minor());
    return String.join(" ", step.name(), "fake_" + order.getKey(), payment, minor)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What was asked for an order, newest last. */
  public List<OrderCall> callsFor(String orderNumber) {
    return orders.values().stream().filter(c -> c.orderNumber().equals(orderNumber)).toList();
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public boolean ready() {
    return !off;
  }

  @Override
  public boolean charges() {
    return false;
  }

  @Override
  public GatewayOrder create(OrderCall call) {
    if (silent) {
      throw new GatewaySilent("no answer");
    }
    orders.put(call.receipt(), call);
    return order(call.receipt());
  }

  @Override
  public Optional<GatewayOrder> find(String receipt) {
    return orders.containsKey(receipt) ? Optional.of(order(receipt)) : Optional.empty();
  }

  @Override
  public List<News> paymentsOf(String gatewayOrderId) {
    if (silent) {
      throw new GatewaySilent("no answer");
    }
    return held.getOrDefault(gatewayOrderId, List.of());
  }

  @Override
  public Check check(byte[] raw, HttpHeaders headers) {
    return new Check.Refused(Check.Why.NO_SIGNATURE);
  }

  @Override
  public GatewayEvent read(byte[] raw) {
    List<String> words = List.of(new String(raw, StandardCharsets.UTF_8).split(" "));
    if (words.getFirst().equals("DISPUTE")) {
      return dispute(words);
    }
    return new PaymentNews(
        Step.valueOf(words.get(0)),
        words.get(1),
        null,
        words.get(2),
        Money.paise(Long.parseLong(words.get(3))),
        Instant.EPOCH,
        null,
        null,
        "declined");
  }

  private static DisputeNews dispute(List<String> words) {
    return new DisputeNews(
        DisputeStep.valueOf(words.get(1)),
        words.get(2),
        words.get(3),
        Money.paise(Long.parseLong(words.get(4))),
        Instant.EPOCH,
        "fraudulent",
        Instant.EPOCH,
        null);
  }

  /** What this gateway would tell of a dispute. */
  public static byte[] dispute(DisputeStep step, String dispute, String payment, Money amount) {
    return String.join(
            " ", "DISPUTE", step.name(), dispute, payment, String.valueOf(amount.minor()))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public RefundNews refund(RefundCall call) {
    if (refusing) {
      throw new GatewayRefused("not possible");
    }
    return new RefundNews(
        RefundStep.PROCESSED,
        "back_" + call.key(),
        call.key(),
        call.gatewayPaymentId(),
        call.amount(),
        Instant.EPOCH,
        null);
  }

  @Override
  public Optional<RefundNews> findRefund(String gatewayPaymentId, String key) {
    return Optional.empty();
  }

  @Override
  public Optional<GatewayFee> fee(String gatewayPaymentId) {
    return Optional.ofNullable(keeps);
  }

  private static GatewayOrder order(String receipt) {
    return new GatewayOrder(
        "fake_" + receipt, URI.create("https://gateway.example.test/pay/" + receipt));
  }
}
