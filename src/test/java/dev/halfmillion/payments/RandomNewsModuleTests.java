package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.TestLine.Trouble;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.sandbox.SandboxHistory;
import dev.halfmillion.sandbox.SignedEvent;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever buyers, banks, lines and jobs do in whatever order: states never go back, no rupee is
 * booked twice or lost, and in the end our records are the gateway's.
 */
@PaymentTest
class RandomNewsModuleTests {

  private static final AccountRef SURPLUS = AccountRef.liability("surplus-payments");
  private static final int STEPS = 40;

  @Autowired Payments payments;
  @Autowired Poller poller;
  @Autowired RefundExecution execution;
  @Autowired PaymentStory story;
  @Autowired SandboxHistory gateway;
  @Autowired TestOrders orders;
  @Autowired TestLine line;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final List<SignedEvent> told = new ArrayList<>();
  private final Map<AttemptId, AttemptState> states = new HashMap<>();
  private UUID order = new UUID(0, 0);
  private Random random = new Random(0);

  /** Five stories that stay the same, and five new ones; a failure prints its seed. */
  static LongStream seeds() {
    long fresh = System.nanoTime();
    return LongStream.concat(LongStream.range(1, 6), LongStream.range(fresh, fresh + 5));
  }

  @AfterEach
  void mendTheLine() {
    line.mend();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyStoryEndsWell(long seed) {
    random = new Random(seed);
    order = orders.place();
    for (int step = 0; step < STEPS; step++) {
      act(random.nextInt(12));
      requireSound();
    }
    bringToAnEnd();
    requireSound();
    requireTheGatewaysTruth();
  }

  private void act(int choice) {
    switch (choice) {
      case 0, 1 -> attempt(() -> payments.open(PaymentStory.request(order)));
      case 2 -> onAnAttempt(a -> told.addAll(gateway.pay(a, method())));
      case 3 -> onAnAttempt(a -> told.addAll(gateway.payAgain(a, method())));
      case 4 -> onAnAttempt(a -> told.addAll(gateway.decline(a, method())));
      case 5 -> onAnAttempt(a -> told.addAll(gateway.leavePending(a, method())));
      case 6, 7 -> tell();
      case 8 -> {
        clock.advance(Duration.ofSeconds(random.nextInt(4_000)));
        poller.askDue();
      }
      case 9 ->
          attempt(
              () ->
                  payments.refund(
                      order, Money.paise(1 + random.nextInt(150_000)), "r:" + Ids.next(), ""));
      case 10 -> {
        clock.advance(Duration.ofSeconds(random.nextInt(60)));
        told.addAll(gateway.processRefunds());
        execution.executeDue();
      }
      default -> line.become(Trouble.values()[random.nextInt(4)]);
    }
    story.settle();
  }

  /** News comes in any order, some of it twice, some under another name. */
  private void tell() {
    if (!told.isEmpty()) {
      SignedEvent event = told.get(random.nextInt(told.size()));
      story.arrive(random.nextInt(3) == 0 ? story.retold(event) : event);
    }
  }

  private void bringToAnEnd() {
    line.mend();
    Collections.shuffle(told, random);
    told.forEach(story::arrive);
    for (int round = 0; round < 4; round++) {
      clock.advance(Duration.ofHours(9));
      poller.askDue();
      execution.executeDue();
      clock.advance(Duration.ofSeconds(3));
      gateway.processRefunds().forEach(story::arrive);
      story.settle();
    }
  }

  private void requireSound() {
    for (PaymentAttempt attempt : payments.attemptsOf(order)) {
      AttemptState before = states.put(attempt.id(), attempt.state());
      assertThat(before == null || before == attempt.state() || before.givesWayTo(attempt.state()))
          .as("from %s to %s", before, attempt.state())
          .isTrue();
    }
    long captured = sum("SELECT SUM(amount_minor) FROM payments_capture WHERE order_id = :o");
    long fees =
        sum("SELECT SUM(fee_minor + fee_tax_minor) FROM payments_capture WHERE order_id = :o");
    long back = refunded("order_id = :o AND state = 'SUCCEEDED'");
    assertThat(orders.booked(order, TestOrders.CLEARING))
        .isEqualTo(Money.paise(captured - fees - back));
    long surplus =
        sum("SELECT SUM(amount_minor) FROM payments_capture WHERE order_id = :o AND surplus");
    assertThat(orders.booked(order, SURPLUS))
        .isEqualTo(
            Money.paise(refunded("order_id = :o AND surplus AND state = 'SUCCEEDED'") - surplus));
    long reserved = refunded("order_id = :o AND NOT surplus AND state <> 'FAILED'");
    assertThat(reserved).isLessThanOrEqualTo(captured - surplus);
    assertThat(sum("SELECT COUNT(*) FROM payments_capture WHERE order_id = :o AND NOT surplus"))
        .isLessThanOrEqualTo(1);
  }

  private void requireTheGatewaysTruth() {
    List<String> theirs =
        strings(
            """
            SELECT p.id FROM sandbox_payment p JOIN payments_attempt a
                ON a.gateway_order_id = p.order_id
             WHERE a.order_id = :o AND p.status = 'CAPTURED' ORDER BY p.id
            """);
    assertThat(
            strings(
                "SELECT gateway_payment_id FROM payments_capture WHERE order_id = :o"
                    + " ORDER BY gateway_payment_id"))
        .isEqualTo(theirs);
    assertThat(orders.told(order).captures()).isEqualTo(theirs.size());
    assertThat(orders.told(order).paidBy() != null).isEqualTo(!theirs.isEmpty());
    assertThat(payments.refundsOf(order)).allMatch(refund -> refund.state().settled());
    long surplus = sum("SELECT COUNT(*) FROM payments_capture WHERE order_id = :o AND surplus");
    assertThat(payments.refundsOf(order)).filteredOn(PaymentRefund::surplus).hasSize((int) surplus);
    long theirRefunds =
        sum(
            """
            SELECT SUM(r.amount_minor) FROM sandbox_refund r JOIN payments_capture c
                ON c.gateway_payment_id = r.payment_id
             WHERE c.order_id = :o
            """);
    assertThat(refunded("order_id = :o AND state = 'SUCCEEDED'")).isEqualTo(theirRefunds);
  }

  private void attempt(Runnable request) {
    try {
      request.run();
    } catch (Refusal expected) {
      assertThat(expected.code()).startsWith("payments.");
    }
  }

  private void onAnAttempt(java.util.function.Consumer<String> act) {
    List<PaymentAttempt> known =
        payments.attemptsOf(order).stream().filter(a -> a.gatewayOrderId() != null).toList();
    if (!known.isEmpty()) {
      act.accept(known.get(random.nextInt(known.size())).id().toString());
    }
  }

  private dev.halfmillion.sandbox.SandboxPayment.Method method() {
    return dev.halfmillion.sandbox.SandboxPayment.Method.values()[random.nextInt(3)];
  }

  private long refunded(String where) {
    return sum("SELECT SUM(amount_minor) FROM payments_refund WHERE " + where);
  }

  private long sum(String sql) {
    return jdbc.sql(sql).param("o", Ids.bytes(order)).query((row, n) -> row.getLong(1)).single();
  }

  private List<String> strings(String sql) {
    return jdbc.sql(sql).param("o", Ids.bytes(order)).query(String.class).list();
  }
}
