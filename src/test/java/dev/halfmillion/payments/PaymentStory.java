package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.inbox.InboxWorker;
import dev.halfmillion.platform.crypto.SandboxKeys;
import dev.halfmillion.sandbox.SandboxHistory;
import dev.halfmillion.sandbox.SandboxPayment.Method;
import dev.halfmillion.sandbox.SignedEvent;
import dev.halfmillion.testing.MovableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the story of payments: an order is opened, paid, and the gateway's news arrives. */
class PaymentStory {

  static final Money PRICE = Money.paise(199_900);

  private final Payments payments;
  private final Inbox inbox;
  private final InboxWorker worker;
  private final SandboxHistory gateway;
  private final SandboxKeys keys;
  private final TestOrders orders;
  private final MovableClock clock;
  private final JdbcClient jdbc;

  PaymentStory(
      Payments payments,
      Inbox inbox,
      InboxWorker worker,
      SandboxHistory gateway,
      SandboxKeys keys,
      TestOrders orders,
      MovableClock clock,
      JdbcClient jdbc) {
    this.payments = payments;
    this.inbox = inbox;
    this.worker = worker;
    this.gateway = gateway;
    this.keys = keys;
    this.orders = orders;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  static PaymentRequest request(UUID order) {
    return request(order, PRICE);
  }

  static PaymentRequest request(UUID order, Money amount) {
    return new PaymentRequest(
        order,
        "AA-2026-000001",
        amount,
        "React from zero",
        "Arvind Rao",
        "arvind@example.test",
        "+919800000000",
        URI.create("http://localhost/orders/x"),
        URI.create("http://localhost/orders/x?left"));
  }

  /** An order with an attempt that the gateway knows. */
  PaymentAttempt opened() {
    UUID order = orders.place();
    payments.open(request(order));
    return attempt(order);
  }

  /** The only attempt of an order. */
  PaymentAttempt attempt(UUID order) {
    List<PaymentAttempt> attempts = payments.attemptsOf(order);
    if (attempts.size() != 1) {
      throw new AssertionError("Not one attempt but " + attempts);
    }
    return attempts.getFirst();
  }

  /** The buyer pays; the news waits to be delivered. */
  SignedEvent pays(PaymentAttempt attempt) {
    return gateway.pay(attempt.id().toString(), Method.UPI).getFirst();
  }

  /** The buyer pays an order that is paid. */
  SignedEvent paysAgain(PaymentAttempt attempt) {
    return gateway.payAgain(attempt.id().toString(), Method.CARD).getFirst();
  }

  /** The bank declines. */
  SignedEvent declined(PaymentAttempt attempt) {
    return gateway.decline(attempt.id().toString(), Method.CARD).getFirst();
  }

  /** The bank agrees and does not finish. */
  SignedEvent pending(PaymentAttempt attempt) {
    return gateway.leavePending(attempt.id().toString(), Method.NETBANKING).getFirst();
  }

  /** An order that is paid, and known to be. */
  PaymentAttempt paid() {
    PaymentAttempt attempt = opened();
    deliver(pays(attempt));
    return attempt(attempt.orderId());
  }

  /** News arrives, and is dealt with when this returns. */
  Inbox.Receipt deliver(SignedEvent event) {
    Inbox.Receipt receipt = arrive(event);
    settle();
    return receipt;
  }

  /** News arrives. */
  Inbox.Receipt arrive(SignedEvent event) {
    return inbox.receive(
        "sandbox", event.body().getBytes(StandardCharsets.UTF_8), event.headers(), "203.0.113.9");
  }

  /** The gateway says something else, and signs it. */
  SignedEvent changed(SignedEvent event, String from, String to) {
    String body = event.body().replace(from, to);
    if (body.equals(event.body())) {
      throw new AssertionError("Nothing to change: " + from + " in " + body);
    }
    return new SignedEvent(event.eventId(), event.event(), body, sign(body, keys.webhookSecret()));
  }

  /** The same under another event id, as gateways do when they tell twice. */
  SignedEvent retold(SignedEvent event) {
    String id = "evt_" + UUID.randomUUID().toString().replace("-", "");
    SignedEvent changed = changed(event, event.eventId(), id);
    return new SignedEvent(id, changed.event(), changed.body(), changed.signature());
  }

  static String sign(String body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static HttpHeaders headers(String eventId, String signature) {
    HttpHeaders headers = new HttpHeaders();
    headers.add("X-Sandbox-Event-Id", eventId);
    headers.add("X-Sandbox-Signature", signature);
    return headers;
  }

  /** Waits until no news is left that could be dealt with now. */
  void settle() {
    clock.advance(Duration.ofSeconds(3));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              worker.handleDue();
              return waiting() == 0;
            });
  }

  private long waiting() {
    return jdbc.sql("SELECT COUNT(*) FROM payments_inbox WHERE state = 'RECEIVED' AND tries = 0")
        .query(Long.class)
        .single();
  }

  /** The states of the news about an order, in the order of arrival. */
  List<String> news(UUID order) {
    return inbox.eventsOf(order).stream().map(ReceivedEvent::state).toList();
  }

  /** Why the last news about an order was ignored or set aside. */
  String lastReason(UUID order) {
    return String.valueOf(inbox.eventsOf(order).getLast().reason());
  }
}
