package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayChoices;
import dev.halfmillion.payments.gateways.GatewayKeys;
import dev.halfmillion.payments.gateways.StandIn.Trouble;
import dev.halfmillion.payments.razorpay.RazorpayStandIn;
import dev.halfmillion.payments.reconciliation.ReconciliationPlan;
import dev.halfmillion.payments.reconciliation.Repairs;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sandbox.SandboxHistory;
import dev.halfmillion.sandbox.SignedEvent;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has a day of its own, long ago, that nothing else happened on. */
@PaymentTest
class ReconciliationModuleTests {

  private static final AtomicInteger WEEKS = new AtomicInteger();

  @Autowired PaymentStory story;
  @Autowired TestOrders orders;
  @Autowired Payments payments;
  @Autowired SandboxHistory gateway;
  @Autowired ReconciliationPlan plan;
  @Autowired Repairs repairs;
  @Autowired UserRegistration registration;
  @Autowired RazorpayStandIn razorpay;
  @Autowired GatewayKeys keys;
  @Autowired GatewayChoices choices;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private LocalDate day;
  private UserId finance;

  @BeforeEach
  void aDayOfItsOwn() {
    day = LocalDate.of(2022, 1, 5).plusWeeks(WEEKS.incrementAndGet());
    finance = registration.ensure("finance.recon@books.test", "Priya Books", null);
  }

  @AfterEach
  void mend() {
    razorpay.become(Trouble.NONE);
    keys.forget("razorpay");
  }

  private Instant noon() {
    return day.atTime(12, 0).atZone(Zones.INDIA).toInstant();
  }

  private void thatDay(Runnable story) {
    BusinessClock.at(noon(), story);
  }

  private PaymentAttempt opened() {
    UUID order = orders.place();
    thatDay(() -> payments.open(PaymentStory.request(order)));
    return story.attempt(order);
  }

  private PaymentAttempt paid() {
    PaymentAttempt attempt = opened();
    thatDay(() -> story.arrive(story.pays(attempt)));
    return story.attempt(attempt.orderId());
  }

  private String compare(String name) {
    plan.ask(name, new Period(day, day));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> List.of("DONE", "FAILED").contains(state(name)));
    return state(name);
  }

  private String state(String name) {
    return jdbc.sql(
            "SELECT state FROM payments_reconciliation WHERE gateway = :gateway AND day = :day")
        .param("gateway", name)
        .param("day", day)
        .query(String.class)
        .single();
  }

  /** What is open of the day, as "kind ours theirs". */
  private List<String> open() {
    assertThat(compare("sandbox")).isEqualTo("DONE");
    return stored("OPEN");
  }

  private List<String> stored(String state) {
    return jdbc.sql(
            """
            SELECT CONCAT(kind, ' ', COALESCE(ours_minor, '-'), ' ', COALESCE(theirs_minor, '-'))
              FROM payments_difference
             WHERE day = :day AND state = :state AND kind <> 'CLEARING' ORDER BY kind, id
            """)
        .param("day", day)
        .param("state", state)
        .query(String.class)
        .list();
  }

  private UUID one() {
    return jdbc.sql(
            "SELECT id FROM payments_difference WHERE day = :day AND state = 'OPEN'"
                + " AND kind <> 'CLEARING' LIMIT 1")
        .param("day", day)
        .query((row, n) -> Ids.uuid(row, "id"))
        .single();
  }

  private void change(String sql, Object... values) {
    assertThat(jdbc.sql(sql).params(List.of(values)).update()).as(sql).isPositive();
  }

  @Test
  void aDayOnWhichAllAgreesHasNoDifference() {
    paid();
    PaymentAttempt twice = paid();
    thatDay(() -> story.arrive(story.paysAgain(twice)));
    thatDay(() -> payments.refund(paid().orderId(), Money.paise(5_000), "r:" + day, "A part"));
    thatDay(() -> gateway.processRefunds().forEach(story::arrive));
    story.settle();

    assertThat(open()).isEmpty();
    assertThat(
            jdbc.sql("SELECT payments FROM payments_reconciliation WHERE day = :day")
                .param("day", day)
                .query(Integer.class)
                .single())
        .isEqualTo(4);
  }

  @Test
  void aMissingCaptureIsFetchedAndBookedOnceWhoeverAsks() {
    PaymentAttempt attempt = opened();
    thatDay(() -> story.pays(attempt));
    assertThat(open()).containsExactly("CAPTURE_MISSING - 199900");
    UUID difference = one();

    assertThat(repairs.mend(difference, finance)).contains("booked as inb_");

    assertThat(story.attempt(attempt.orderId()).state()).isEqualTo(AttemptState.CAPTURED);
    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
    assertThat(stored("REPAIRED")).hasSize(1);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> repairs.mend(difference, finance))
        .withMessageContaining("closed");
    assertThat(open()).isEmpty();
    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
    assertThat(audited(difference)).containsExactly("payments.difference-repaired");
  }

  private List<String> audited(UUID difference) {
    return jdbc.sql("SELECT action FROM audit_entry WHERE subject = :subject")
        .param("subject", repairs.find(difference).orElseThrow().name())
        .query(String.class)
        .list();
  }

  @Test
  void aPaymentOfNobodyIsListedAndCanOnlyBeExplained() {
    PaymentAttempt attempt = opened();
    thatDay(() -> story.pays(attempt));
    change("DELETE FROM payments_attempt WHERE id = ?", Ids.bytes(attempt.id().value()));
    assertThat(open()).containsExactly("PAYMENT_UNKNOWN - 199900");
    UUID difference = one();

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> repairs.mend(difference, finance));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> repairs.explain(difference, "  ", finance));
    repairs.explain(difference, "The other shop's, on the same account.", finance);

    assertThat(open()).isEmpty();
    assertThat(stored("EXPLAINED")).hasSize(1);
    change(
        "UPDATE sandbox_payment SET amount_minor = 199800 WHERE order_id = ?",
        String.valueOf(attempt.gatewayOrderId()));
    assertThat(open()).containsExactly("PAYMENT_UNKNOWN - 199800");
  }

  @Test
  void aCaptureThatTheGatewayDoesNotKnowIsListed() {
    PaymentAttempt attempt = paid();
    change(
        "DELETE FROM sandbox_payment WHERE order_id = ?", String.valueOf(attempt.gatewayOrderId()));

    assertThat(open()).containsExactly("CAPTURE_NOT_THERE 199900 -");
  }

  @Test
  void aPaymentThatStandsOnTheListOfTheDayBeforeIsNoDifference() {
    PaymentAttempt attempt = opened();
    SignedEvent[] news = new SignedEvent[1];
    BusinessClock.at(noon().minus(Duration.ofDays(1)), () -> story.arrive(story.pending(attempt)));
    thatDay(() -> news[0] = story.pays(attempt));
    thatDay(() -> story.arrive(news[0]));

    assertThat(open()).isEmpty();
  }

  @Test
  void amountsThatDifferAreListedWithBothAndTheirFeeIsNot() {
    PaymentAttempt booked = paid();
    change(
        "UPDATE sandbox_payment SET amount_minor = 189900, fee_minor = 1 WHERE order_id = ?",
        String.valueOf(booked.gatewayOrderId()));
    PaymentAttempt unbooked = opened();
    thatDay(() -> story.pays(unbooked));
    change(
        "UPDATE sandbox_payment SET amount_minor = 100 WHERE order_id = ?",
        String.valueOf(unbooked.gatewayOrderId()));

    assertThat(open())
        .containsExactlyInAnyOrder("AMOUNT_DIFFERS 199900 189900", "AMOUNT_DIFFERS 199900 100");
  }

  @Test
  void aFeeThatIsMissingIsBookedAndOneThatDiffersIsShown() {
    PaymentAttempt missing = paid();
    change(
        "UPDATE payments_capture SET fee_minor = NULL, fee_tax_minor = NULL WHERE attempt_id = ?",
        Ids.bytes(missing.id().value()));
    assertThat(open()).containsExactly("FEE_MISSING - 4718");
    repairs.mend(one(), finance);
    assertThat(open()).isEmpty();

    change(
        "UPDATE sandbox_payment SET fee_minor = 5000 WHERE order_id = ?",
        String.valueOf(missing.gatewayOrderId()));
    assertThat(open()).containsExactly("FEE_DIFFERS 4718 5000");
  }

  @Test
  void aRefundWhoseNewsIsLostIsFetched() {
    PaymentAttempt attempt = paid();
    thatDay(() -> payments.refund(attempt.orderId(), Money.paise(700), "lost:" + day, "A part"));
    change(
        "UPDATE payments_refund SET state = 'PENDING', settled_at = NULL WHERE order_id = ?",
        Ids.bytes(attempt.orderId()));
    int told = orders.told(attempt.orderId()).refunds();
    assertThat(open()).containsExactly("REFUND_MISSING 700 700");

    repairs.mend(one(), finance);

    assertThat(payments.refundsOf(attempt.orderId()).getFirst().state())
        .isEqualTo(RefundState.SUCCEEDED);
    assertThat(orders.told(attempt.orderId()).refunds()).isEqualTo(told + 1);
    assertThat(open()).isEmpty();
  }

  @Test
  void aRefundThatTheGatewayDoesNotKnowIsListed() {
    PaymentAttempt attempt = paid();
    thatDay(() -> payments.refund(attempt.orderId(), Money.paise(700), "none:" + day, "A part"));
    change(
        "DELETE FROM sandbox_refund WHERE receipt = ?",
        payments.refundsOf(attempt.orderId()).getFirst().id().toString());

    assertThat(open()).containsExactly("REFUND_NOT_THERE 700 -");
  }

  @Test
  void aSettlementIsComparedWithTheBooksAndWithItsParts() {
    forgetWhatOthersGaveBack();
    paid();
    day = day.plusDays(4);
    SignedEvent[] settled = new SignedEvent[1];
    thatDay(() -> settled[0] = gateway.settle().orElseThrow());
    long sent = sent();
    assertThat(open()).containsExactly("SETTLEMENT_MISSING - " + sent);

    repairs.mend(one(), finance);
    assertThat(open()).isEmpty();
    thatDay(() -> assertThat(story.arrive(settled[0])).isEqualTo(Inbox.Receipt.STORED));

    change(
        "UPDATE sandbox_settlement SET amount_minor = 100 WHERE settled_at = ?",
        Sql.timestamp(noon()));
    assertThat(open())
        .containsExactly("AMOUNT_DIFFERS " + sent + " 100", "SETTLEMENT_PARTS " + sent + " 100");
  }

  /** What other tests gave back would be taken off this transfer. */
  private void forgetWhatOthersGaveBack() {
    jdbc.sql("UPDATE sandbox_refund SET settlement_id = 'x' WHERE settlement_id IS NULL").update();
    jdbc.sql("UPDATE sandbox_dispute SET taken_settlement_id = COALESCE(taken_settlement_id, 'x')")
        .update();
  }

  private long sent() {
    return jdbc.sql("SELECT amount_minor FROM sandbox_settlement WHERE settled_at = :at")
        .param("at", Sql.timestamp(noon()))
        .query(Long.class)
        .single();
  }

  @Test
  void aJournalThatIsMissingIsListed() {
    PaymentAttempt attempt = paid();
    String cause =
        "fee:"
            + PublicId.format(
                "cap",
                jdbc.sql("SELECT id FROM payments_capture WHERE order_id = :order")
                    .param("order", Ids.bytes(attempt.orderId()))
                    .query((row, n) -> Ids.uuid(row, "id"))
                    .single());
    change("UPDATE ledger_journal SET cause = CONCAT('x', cause) WHERE cause = ?", cause);
    assertThat(open()).containsExactly("JOURNAL - -4718");

    change("UPDATE ledger_journal SET cause = ? WHERE cause = ?", cause, "x" + cause);
    assertThat(open()).isEmpty();
    assertThat(stored("VANISHED")).containsExactly("JOURNAL - -4718");
  }

  @Test
  void whatIsSettledMeanwhileVanishesByItselfAndComesBackIfItDoes() {
    PaymentAttempt attempt = opened();
    SignedEvent[] news = new SignedEvent[1];
    thatDay(() -> news[0] = story.pays(attempt));
    assertThat(open()).hasSize(1);
    assertThat(open()).hasSize(1);

    thatDay(() -> story.arrive(news[0]));
    assertThat(open()).isEmpty();
    assertThat(stored("VANISHED")).containsExactly("CAPTURE_MISSING - 199900");
  }

  @Test
  void aGatewayThatBreaksOffMidwayLeavesEverythingAsItWas() {
    StandIns.open(keys, choices);
    clock.advance(Duration.ofDays(3));
    day = Zones.dateInIndia(clock.instant());
    for (int i = 0; i < 104; i++) {
      UUID order = orders.place();
      payments.open(PaymentStory.request(order, Money.of(199_900, "EUR")));
      razorpay.pays(String.valueOf(story.attempt(order).gatewayOrderId()));
    }
    clock.advance(Duration.ofHours(25));

    razorpay.becomeAfter(1, Trouble.BROKEN);
    assertThat(compare("razorpay")).isEqualTo("FAILED");
    assertThat(stored("OPEN")).isEmpty();

    razorpay.become(Trouble.NONE);
    assertThat(compare("razorpay")).isEqualTo("DONE");
    assertThat(stored("OPEN")).hasSize(104).allMatch("CAPTURE_MISSING - 199900"::equals);
    razorpay.becomeAfter(1, Trouble.PAGE);
    assertThat(compare("razorpay")).isEqualTo("FAILED");
    assertThat(stored("OPEN")).hasSize(104);
    razorpay.become(Trouble.NONE);

    repairs.mend(one(), finance);
    assertThat(compare("razorpay")).isEqualTo("DONE");
    assertThat(stored("OPEN")).hasSize(103);
  }

  @Test
  void onlyDaysThatAreOverOfGatewaysThatAreThereCanBeAskedFor() {
    LocalDate today = Zones.dateInIndia(clock.instant());
    Period todays = new Period(today, today);
    Period many = new Period(day, day.plusDays(31));
    Period one = new Period(day, day);

    for (Runnable wrong :
        List.<Runnable>of(
            () -> plan.ask("sandbox", todays),
            () -> plan.ask("sandbox", many),
            () -> plan.ask("nobody", one))) {
      assertThatExceptionOfType(Refusal.class).isThrownBy(wrong::run);
    }
  }
}
