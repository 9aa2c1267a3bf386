package dev.halfmillion.affiliates.commissions;

import static dev.halfmillion.affiliates.AffiliateStory.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.AffiliateStory.Sold;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rounding;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderDisputed;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderRefunded;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HalfmillionTest
class ClawbackTests {

  @Autowired ApplicationContext application;

  CommissionBench bench;
  AffiliateStory story;
  Affiliate affiliate;

  @BeforeEach
  void begin() {
    bench = new CommissionBench(application);
    story = bench.story;
    affiliate = story.affiliate("Kavya Nair");
  }

  @AfterEach
  void booksAreRight() {
    bench.systemClock.reset();
    assertThat(bench.wrong(affiliate)).isEmpty();
  }

  /** ₹999.00 earns 67,730 p; three equal refunds claw 22,577 + 22,576 + 22,577. */
  @Test
  void threeEqualRefundsOfTheWorkedExample() {
    OrderPaid order = bench.wonOrder(affiliate, story.course(Money.paise(99_900)));
    Money third = Money.paise(33_300);
    for (int n = 1; n <= 3; n++) {
      bench.refunded(refund(order, third, Money.paise(33_300L * n), bench.clock.instant()));
    }

    assertThat(bench.rowsOf(affiliate))
        .containsExactly(
            "sale reversed 67730",
            "reversal reversed -22577",
            "reversal reversed -22576",
            "reversal reversed -22577");
    assertThat(bench.pending(affiliate)).isZero();
  }

  @Test
  void aRefundThatComesBeforeTheSaleEndsTheSame() {
    Sold course = story.course();
    OrderPaid order =
        story.order(
            course, story.click(affiliate, bench.clock.instant()).token(), bench.clock.instant());
    Money whole = Money.paise(199_900);
    bench.refunded(refund(order, whole, whole, bench.clock.instant()));
    bench.paid(order);

    assertThat(bench.rowsOf(affiliate))
        .containsExactly("sale reversed 135525", "reversal reversed -135525");
    assertThat(bench.pending(affiliate)).isZero();
  }

  @Test
  void aRefundAfterTheHoldIsCarriedAgainstFutureEarnings() {
    OrderPaid order = bench.wonOrder(affiliate, story.course());
    bench.systemClock.advance(Duration.ofDays(15));
    bench.releases.releaseDue();
    Money part = Money.paise(100);
    bench.refunded(refund(order, part, part, bench.clock.instant()));

    assertThat(bench.rowsOf(affiliate))
        .containsExactly("sale approved 135525", "reversal approved -68");
    assertThat(bench.available(affiliate)).isEqualTo(135_457);
  }

  @Test
  void aWholeRefundOfWhatWasAvailableButNotPaidReversesIt() {
    OrderPaid order = bench.wonOrder(affiliate, story.course());
    bench.systemClock.advance(Duration.ofDays(15));
    bench.releases.releaseDue();
    Money whole = Money.paise(199_900);
    bench.refunded(refund(order, whole, whole, bench.clock.instant()));

    assertThat(bench.rowsOf(affiliate))
        .containsExactly("sale reversed 135525", "reversal reversed -135525");
    assertThat(bench.available(affiliate)).isZero();
  }

  @Test
  void theSameRefundTwiceTakesOnce() {
    OrderPaid order = bench.wonOrder(affiliate, story.course());
    var once = refund(order, Money.paise(1_000), Money.paise(1_000), bench.clock.instant());
    bench.refunded(once);
    bench.refunded(once);

    assertThat(bench.rowsOf(affiliate))
        .containsExactly("sale pending 135525", "reversal pending -678");
  }

  @Test
  void whatIsDisputedIsHeldAndComesBackAtTheOldRate() {
    OrderPaid order = bench.wonOrder(affiliate, story.course());
    UUID dispute = Ids.next();
    bench.disputed(disputed(order, dispute, 99_950));

    assertThat(bench.rowsOf(affiliate))
        .containsExactly("sale pending 135525", "dispute pending -67763");
    assertThat(bench.pending(affiliate)).isEqualTo(67_762);
    bench.disputed(ended(order, dispute));

    assertThat(bench.rowsOf(affiliate))
        .containsExactly("sale pending 135525", "dispute pending -67763", "dispute pending 67763");
    assertThat(bench.pending(affiliate)).isEqualTo(135_525);
  }

  @Test
  void aDisputeOfWhatIsAvailableKeepsItOutOfTheNextPayoutUntilItIsWon() {
    OrderPaid order = bench.wonOrder(affiliate, story.course());
    bench.systemClock.advance(Duration.ofDays(15));
    bench.releases.releaseDue();
    UUID dispute = Ids.next();
    bench.disputed(disputed(order, dispute, 199_900));

    assertThat(bench.available(affiliate)).isZero();
    assertThat(bench.preparation.preview().lines())
        .filteredOn(line -> line.affiliate().equals(affiliate.id()))
        .allMatch(line -> line.net().isZero());
    bench.disputed(ended(order, dispute));
    assertThat(bench.available(affiliate)).isEqualTo(135_525);
  }

  @Test
  void aHeldCommissionOfADisputedOrderThatIsRejectedLeavesNothingBehind() {
    OrderPaid order = bench.wonOrder(affiliate, story.course());
    bench
        .jdbc
        .sql("UPDATE affiliates_commission SET status = 'held' WHERE order_id = :order")
        .param("order", Ids.bytes(order.orderId().value()))
        .update();
    bench.disputed(disputed(order, Ids.next(), 199_900));

    bench.held.reject(bench.idOf(order), UserId.next(), "Own purchase");

    assertThat(bench.pending(affiliate)).isZero();
    assertThat(bench.sumOf(affiliate)).isZero();
  }

  private static OrderDisputed disputed(OrderPaid order, UUID dispute, long minor) {
    return told(order, dispute, true, minor);
  }

  private static OrderDisputed ended(OrderPaid order, UUID dispute) {
    return told(order, dispute, false, 0);
  }

  private static OrderDisputed told(OrderPaid order, UUID dispute, boolean open, long minor) {
    OrderPaid.Line line = order.lines().getFirst();
    return new OrderDisputed(
        order.orderId(),
        dispute,
        open,
        order.paidAt(),
        Money.paise(Math.max(1, minor)),
        List.of(new OrderDisputed.Line(line.lineId(), line.gross(), Money.paise(minor))),
        null,
        null);
  }

  /** A dispute that is lost is told as a refund that ends it. */
  private static OrderRefunded lost(OrderPaid order, UUID dispute, long now, long total) {
    OrderPaid.Line line = order.lines().getFirst();
    return new OrderRefunded(
        order.orderId(),
        Ids.next(),
        dispute,
        order.paidAt(),
        List.of(
            new OrderRefunded.Line(
                line.lineId(), line.gross(), Money.paise(now), Money.paise(total))));
  }

  /** Adds a dispute that is lost or ends well; answers what it takes. */
  private long dispute(
      OrderPaid order, long gross, long refunded, Random random, List<Runnable> events) {
    UUID dispute = Ids.next();
    long claimed = 1 + random.nextLong(gross);
    var open = disputed(order, dispute, claimed);
    events.add(() -> bench.disputed(open));
    long taken = Math.min(claimed, gross - refunded);
    if (taken > 0 && random.nextBoolean()) {
      var end = lost(order, dispute, taken, refunded + taken);
      events.add(() -> bench.refunded(end));
      return taken;
    }
    var end = ended(order, dispute);
    events.add(() -> bench.disputed(end));
    events.add(() -> bench.disputed(end));
    return 0;
  }

  /**
   * Sales, refunds, disputes, twins and releases in any order: what is left depends on the sums
   * alone.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597})
  void inWhateverOrderEventsCome(long seed) {
    Random random = new Random(seed);
    long gross = 100 + random.nextInt(1_000_000);
    OrderPaid order =
        story.order(
            story.course(Money.paise(gross)),
            story.click(affiliate, bench.clock.instant()).token(),
            bench.clock.instant());
    List<Runnable> events = new ArrayList<>();
    Collections.addAll(events, () -> bench.paid(order), () -> bench.paid(order));
    long refunded = 0;
    for (int n = random.nextInt(6); n > 0 && refunded < gross; n--) {
      long now = 1 + random.nextLong(gross - refunded);
      refunded += now;
      var event = refund(order, Money.paise(now), Money.paise(refunded), bench.clock.instant());
      events.add(() -> bench.refunded(event));
      if (random.nextBoolean()) {
        events.add(() -> bench.refunded(event));
      }
    }
    if (random.nextBoolean()) {
      refunded += dispute(order, gross, refunded, random, events);
    }
    if (random.nextBoolean()) {
      events.add(
          () -> {
            bench.systemClock.advance(Duration.ofDays(15));
            bench.releases.releaseDue();
          });
    }
    Collections.shuffle(events, random);
    events.forEach(Runnable::run);
    long commission = bench.commissionOf(order).amount().minor();
    long left = commission - Rounding.HALF_UP.multiplyDivide(commission, refunded, gross);
    assertThat(bench.sumOf(affiliate)).as("seed %d", seed).isEqualTo(left);
    assertThat(bench.pending(affiliate) + bench.available(affiliate)).isEqualTo(left);
  }
}
