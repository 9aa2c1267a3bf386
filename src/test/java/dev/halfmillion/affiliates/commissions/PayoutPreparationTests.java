package dev.halfmillion.affiliates.commissions;

import static dev.halfmillion.affiliates.AffiliateStory.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.PayoutPreparation.Line;
import dev.halfmillion.affiliates.PayoutPreparation.Preparation;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.BankAccount;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.payouts.PayoutExports;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.payouts.PayoutReferences;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HalfmillionTest
class PayoutPreparationTests {

  private static final AtomicInteger NEXT = new AtomicInteger();

  @Autowired ApplicationContext application;
  @Autowired Payees payees;
  @Autowired PayoutBatches batches;
  @Autowired PayoutExports exports;
  @Autowired PayoutReferences references;
  @Autowired UserRoles roles;
  @Autowired LeftOuts leftOuts;

  CommissionBench bench;
  AffiliateStory story;
  AffiliateStory.Sold course;
  Affiliate affiliate;
  UserId finance;
  UserId checker;

  @BeforeEach
  void begin() {
    bench = new CommissionBench(application);
    story = bench.story;
    course = story.course();
    affiliate = story.affiliate("Kavya Nair");
    finance = finance("Finance One");
    checker = finance("Finance Two");
  }

  @AfterEach
  void booksAreRight() {
    bench.systemClock.reset();
    assertThat(bench.wrong(affiliate)).isEmpty();
  }

  @Test
  void whatIsAvailableGoesIntoALine() {
    enterDetails(affiliate);
    available(affiliate);
    assertThat(bench.version(affiliate)).as("earned, then available").isEqualTo(2);

    Preparation done = bench.preparation.prepare(finance);

    assertThat(bench.version(affiliate)).as("on its way").isEqualTo(3);
    assertThat(line(done, affiliate).leftOut()).isEmpty();
    assertThat(line(done, affiliate).net()).isEqualTo(Money.paise(135_525));
    assertThat(done.batch()).isPresent();
    assertThat(bench.rowsOf(affiliate)).containsExactly("sale allocated 135525");
    assertThat(bench.allocated(affiliate)).isEqualTo(135_525);
    assertThat(bench.available(affiliate)).isZero();
  }

  @Test
  void withoutDetailsOneIsLeftOutWithTheReason() {
    available(affiliate);

    Preparation done = bench.preparation.prepare(finance);

    assertThat(line(done, affiliate).leftOut().orElseThrow()).contains("PAN");
    assertThat(leftOuts.of(affiliate.id()).orElseThrow().reason()).contains("PAN");
    assertThat(bench.rowsOf(affiliate)).containsExactly("sale approved 135525");
  }

  @Test
  void aReasonIsForgottenOnceOneIsPaid() {
    available(affiliate);
    bench.preparation.prepare(finance);
    enterDetails(affiliate);

    bench.preparation.prepare(finance);

    assertThat(leftOuts.of(affiliate.id())).isEmpty();
  }

  @Test
  void belowTheMinimumItIsCarriedOn() {
    enterDetails(affiliate);
    course = story.course(Money.rupees(500));
    available(affiliate);

    Line line = line(bench.preparation.prepare(finance), affiliate);

    assertThat(line.leftOut().orElseThrow()).startsWith("₹338.98 is below the minimum of ₹500.00");
  }

  @Test
  void whatRefundsTookBackLowersTheLine() {
    enterDetails(affiliate);
    OrderPaid order = available(affiliate);
    Money half = Money.paise(99_950);
    bench.refunded(refund(order, half, half, bench.clock.instant()));

    Line line = line(bench.preparation.prepare(finance), affiliate);

    assertThat(line.net()).isEqualTo(Money.paise(135_525 - 67_763));
    assertThat(bench.rowsOf(affiliate))
        .containsExactly("sale allocated 135525", "reversal allocated -67763");
  }

  @Test
  void aRefundAfterThePaymentIsTakenOffTheNextOne() {
    enterDetails(affiliate);
    OrderPaid order = available(affiliate);
    pay(bench.preparation.prepare(finance));
    Money whole = Money.paise(199_900);
    bench.refunded(refund(order, whole, whole, bench.clock.instant()));

    Line line = line(bench.preparation.prepare(finance), affiliate);

    assertThat(line.net()).isEqualTo(Money.paise(-135_525));
    assertThat(line.leftOut()).isPresent();
    assertThat(bench.rowsOf(affiliate))
        .containsExactly("sale paid 135525", "reversal approved -135525");
    assertThat(bench.available(affiliate)).isEqualTo(-135_525);
  }

  @Test
  void aLineThatLeavesItsBatchIsAvailableAgain() {
    enterDetails(affiliate);
    available(affiliate);
    bench.preparation.prepare(finance);

    batches.takeOut(payoutOf(affiliate), finance, "Asked to wait");

    assertThat(bench.rowsOf(affiliate)).containsExactly("sale approved 135525");
    assertThat(bench.available(affiliate)).isEqualTo(135_525);
  }

  @Test
  void aPaymentIsMarkedWithItsReference() {
    enterDetails(affiliate);
    available(affiliate);

    String reference = pay(bench.preparation.prepare(finance));

    assertThat(bench.rowsOf(affiliate)).containsExactly("sale paid 135525");
    assertThat(bench.allocated(affiliate)).isZero();
    assertThat(
            bench
                .jdbc
                .sql("SELECT payout_reference FROM affiliates_commission WHERE affiliate_id = :id")
                .param("id", Ids.bytes(affiliate.id().value()))
                .query(String.class)
                .single())
        .isEqualTo(reference);
  }

  @Test
  void aPaidRowStaysAndAReturnAddsRowsBesideIt() {
    enterDetails(affiliate);
    available(affiliate);
    pay(bench.preparation.prepare(finance));

    references.returned(payoutOf(affiliate), "Account closed", finance);

    assertThat(bench.rowsOf(affiliate))
        .containsExactly("sale paid 135525", "return paid -135525", "return approved 135525");
    assertThat(bench.available(affiliate)).isEqualTo(135_525);
    assertThat(line(bench.preparation.prepare(finance), affiliate).net())
        .isEqualTo(Money.paise(135_525));
  }

  @Test
  void fourWhoPrepareAtOnceShareOutWhatThereIs() throws Exception {
    List<Affiliate> many = Stream.generate(() -> story.affiliate("Imran Khan")).limit(6).toList();
    many.forEach(this::enterDetails);
    many.forEach(this::available);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Preparation> prepare = () -> bench.preparation.prepare(finance);
      for (Future<Preparation> done :
          threads.invokeAll(List.of(prepare, prepare, prepare, prepare))) {
        done.get();
      }
    }

    for (Affiliate each : many) {
      assertThat(bench.rowsOf(each)).containsExactly("sale allocated 135525");
      assertThat(bench.allocated(each)).isEqualTo(135_525);
      assertThat(bench.wrong(each)).isEmpty();
    }
  }

  private OrderPaid available(Affiliate by) {
    OrderPaid order = bench.wonOrder(by, course);
    bench.systemClock.advance(Duration.ofDays(15));
    bench.releases.releaseDue();
    return order;
  }

  private void enterDetails(Affiliate who) {
    int n = NEXT.incrementAndGet();
    payees.enterPerson(who.user(), "Kavya Nair", new Pan("AFFPK%04dQ".formatted(n)), who.user());
    payees.enterMethod(
        who.user(),
        new BankAccount("Kavya Nair", "7010%08d".formatted(n), "HDFC0001234"),
        who.user());
  }

  private static Line line(Preparation done, Affiliate who) {
    return done.lines().stream()
        .filter(line -> line.affiliate().equals(who.id()))
        .findFirst()
        .orElseThrow();
  }

  private PayoutId payoutOf(Affiliate who) {
    return bench
        .jdbc
        .sql(
            "SELECT DISTINCT payout_id FROM affiliates_commission"
                + " WHERE affiliate_id = :id AND payout_id IS NOT NULL")
        .param("id", Ids.bytes(who.id().value()))
        .query((row, n) -> new PayoutId(Ids.uuid(row, "payout_id")))
        .single();
  }

  /** Takes a batch all the way; the reference under which the affiliate was paid. */
  private String pay(Preparation prepared) {
    BatchId batch = prepared.batch().orElseThrow();
    batches.submit(batch, finance);
    batches.approve(batch, checker, batches.linesHash(batch));
    exports.export(batch, finance);
    String reference = "UTR%08d".formatted(NEXT.incrementAndGet());
    references.enter(payoutOf(affiliate), reference, finance);
    return reference;
  }

  private UserId finance(String name) {
    UserId user = story.person(name);
    roles.grant(user, Role.FINANCE, null);
    return user;
  }
}
