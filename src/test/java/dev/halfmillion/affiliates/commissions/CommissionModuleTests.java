package dev.halfmillion.affiliates.commissions;

import static dev.halfmillion.affiliates.AffiliateStory.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HalfmillionTest
class CommissionModuleTests {

  @Autowired ApplicationContext application;
  @Autowired AffiliateProgram program;

  CommissionBench bench;
  AffiliateStory story;
  Affiliate affiliate;
  AffiliateStory.Sold course;

  @BeforeEach
  void begin() {
    bench = new CommissionBench(application);
    story = bench.story;
    affiliate = story.affiliate("Kavya Nair");
    course = story.course();
  }

  @AfterEach
  void booksAreRight() {
    bench.systemClock.reset();
    assertThat(bench.wrong(affiliate)).isEmpty();
  }

  @Test
  void aSaleAt1999EarnsEightyPercentOfThePriceWithoutTax() {
    OrderPaid order = bench.wonOrder(affiliate, course);

    Commission commission = bench.commissionOf(order);
    assertThat(commission.amount()).isEqualTo(Money.paise(135_525));
    assertThat(commission.sale().base()).isEqualTo(Money.paise(169_406));
    assertThat(commission.status()).isEqualTo(CommissionStatus.PENDING);
    assertThat(commission.availableAt()).isEqualTo(commission.earnedAt().plus(Duration.ofDays(14)));
    assertThat(commission.sale().channel()).isEqualTo("whatsapp");
    assertThat(bench.pending(affiliate)).isEqualTo(135_525);
    assertThat(bench.rule(order)).isEqualTo("last-click");
  }

  @Test
  void theSameEventTenTimesAtOnceIsOneCommission() throws Exception {
    OrderPaid order = story.order(course, click(affiliate, Duration.ZERO), bench.clock.instant());

    inParallel(IntStream.range(0, 10).mapToObj(n -> order).toList());

    assertThat(bench.rowsOf(affiliate)).containsExactly("sale pending 135525");
    assertThat(bench.pending(affiliate)).isEqualTo(135_525);
  }

  @Test
  void twentyOrdersAtOnceAreTwentyCommissions() throws Exception {
    String token = click(affiliate, Duration.ZERO);
    List<OrderPaid> orders =
        IntStream.range(0, 20)
            .mapToObj(n -> story.order(course, token, bench.clock.instant()))
            .toList();

    inParallel(orders);

    assertThat(bench.rowsOf(affiliate)).hasSize(20).containsOnly("sale pending 135525");
    assertThat(bench.pending(affiliate)).isEqualTo(20 * 135_525);
  }

  @Test
  void aLineWithoutAWinnerHasADecisionAndNoCommission() {
    OrderPaid order = story.order(course, null, bench.clock.instant());
    bench.paid(order);
    OrderPaid forged = story.order(course, "forged.token", bench.clock.instant());
    bench.paid(forged);

    assertThat(bench.rule(order)).isEqualTo("none");
    assertThat(bench.rule(forged)).isEqualTo("none");
    assertThat(bench.candidates(order)).isEmpty();
  }

  @Test
  void aFreeLineHasAWinnerAndNoCommission() {
    OrderPaid paid = story.order(course, click(affiliate, Duration.ZERO), bench.clock.instant());
    OrderPaid.Line line = paid.lines().getFirst();
    OrderPaid free =
        new OrderPaid(
            paid.orderId(),
            paid.orderNumber(),
            paid.buyer(),
            paid.placedAt(),
            paid.paidAt(),
            List.of(
                new OrderPaid.Line(
                    line.lineId(), line.product(), "Free", Money.paise(0), Money.paise(0))),
            paid.attributionToken(),
            paid.buyerEmail(),
            paid.buyerPhone(),
            false);

    bench.paid(free);

    assertThat(bench.rule(free)).isEqualTo("last-click");
    assertThat(bench.rowsOf(affiliate)).isEmpty();
  }

  @Test
  void theLastClickOfAVisitorWinsAndTheEarlierIsStoredWithItsReason() {
    Affiliate other = story.affiliate("Imran Khan");
    Instant now = bench.clock.instant();
    String first = story.click(other, now).token();
    String last = story.click(affiliate, now.plusSeconds(60), first).token();

    OrderPaid order = story.order(course, first, now.plusSeconds(120));
    bench.paid(order);

    assertThat(last).isNotEqualTo(first);
    assertThat(bench.rowsOf(affiliate)).hasSize(1);
    assertThat(bench.rowsOf(other)).isEmpty();
    assertThat(bench.candidates(order).stream().map(c -> c.get("verdict")))
        .containsExactly("won", "later-click");
    assertThat(bench.candidates(order).getFirst())
        .containsEntry("plan_version", 1)
        .containsEntry("precedence", "coupon>typed-code>last-click>none");
  }

  @Test
  void aClickAfterTheOrderWasPlacedCountsForNothing() {
    Instant now = bench.clock.instant();
    String token = story.click(affiliate, now.plusSeconds(60)).token();

    OrderPaid order = story.order(course, token, now);
    bench.paid(order);

    assertThat(bench.rule(order)).isEqualTo("none");
  }

  @Test
  void whoWasSuspendedWhenTheOrderWasPlacedDoesNotWin() {
    UserId owner = story.person("Owner");
    String token = click(affiliate, Duration.ZERO);
    Instant before = bench.clock.instant();
    program.suspend(affiliate.id(), owner, "Spam");
    OrderPaid during = story.order(course, token, bench.clock.instant());
    bench.paid(during);
    OrderPaid earlier = story.order(course, token, before);
    bench.paid(earlier);

    assertThat(bench.rule(during)).isEqualTo("none");
    assertThat(bench.candidates(during).getFirst()).containsEntry("verdict", "not-taking-part");
    assertThat(bench.rule(earlier)).isEqualTo("last-click");
  }

  @Test
  void aCommissionBecomesAvailableWhenItsHoldIsOver() {
    OrderPaid order = bench.wonOrder(affiliate, course);

    bench.systemClock.advance(Duration.ofDays(14).minusMinutes(1));
    bench.releases.releaseDue();
    assertThat(bench.commissionOf(order).status()).isEqualTo(CommissionStatus.PENDING);

    bench.systemClock.advance(Duration.ofMinutes(2));
    bench.releases.releaseDue();
    bench.releases.releaseDue();
    assertThat(bench.commissionOf(order).status()).isEqualTo(CommissionStatus.APPROVED);
    assertThat(bench.pending(affiliate)).isZero();
    assertThat(bench.available(affiliate)).isEqualTo(135_525);
  }

  @Test
  void whatWasPartlyRefundedBecomesAvailableWithoutThatPart() {
    OrderPaid order = bench.wonOrder(affiliate, course);
    Money third = Money.paise(66_633);
    bench.refunded(refund(order, third, third, bench.clock.instant()));

    bench.systemClock.advance(Duration.ofDays(15));
    bench.releases.releaseDue();

    long left = 135_525 - 45_175;
    assertThat(bench.rowsOf(affiliate))
        .containsExactly("sale approved 135525", "reversal approved -45175");
    assertThat(bench.available(affiliate)).isEqualTo(left);
  }

  @Test
  void aPurchaseByTheAffiliateIsHeldWithItsSignals() {
    OrderPaid order =
        story.order(
            affiliate.user(), course, click(affiliate, Duration.ZERO), bench.clock.instant());
    bench.paid(order);

    assertThat(bench.commissionOf(order).status()).isEqualTo(CommissionStatus.HELD);
    assertThat(bench.pending(affiliate)).isEqualTo(135_525);
    bench.systemClock.advance(Duration.ofDays(30));
    bench.releases.releaseDue();
    assertThat(bench.commissionOf(order).status()).isEqualTo(CommissionStatus.HELD);
  }

  @Test
  void aHeldCommissionThatIsReleasedGoesItsWay() {
    UserId finance = story.person("Finance");
    OrderPaid order =
        story.order(
            affiliate.user(), course, click(affiliate, Duration.ZERO), bench.clock.instant());
    bench.paid(order);

    bench.held.release(bench.idOf(order), finance, "Bought for a relative");
    bench.systemClock.advance(Duration.ofDays(15));
    bench.releases.releaseDue();

    assertThat(bench.available(affiliate)).isEqualTo(135_525);
    assertThatThrownBy(() -> bench.held.reject(bench.idOf(order), finance, "Again"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aHeldCommissionThatIsRejectedLeavesTheBooks() {
    UserId finance = story.person("Finance");
    OrderPaid order =
        story.order(
            affiliate.user(), course, click(affiliate, Duration.ZERO), bench.clock.instant());
    bench.paid(order);
    Money half = Money.paise(99_950);
    bench.refunded(refund(order, half, half, bench.clock.instant()));

    bench.held.reject(bench.idOf(order), finance, "Own purchase");
    bench.refunded(refund(order, half, Money.paise(199_900), bench.clock.instant()));

    assertThat(bench.rowsOf(affiliate))
        .containsExactly("sale rejected 135525", "reversal rejected -67763");
    assertThat(bench.pending(affiliate)).isZero();
    assertThat(bench.available(affiliate)).isZero();
  }

  private String click(Affiliate by, Duration later) {
    return story.click(by, bench.clock.instant().plus(later)).token();
  }

  private void inParallel(List<OrderPaid> orders) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> calls =
          orders.stream()
              .map(
                  order ->
                      (Callable<Boolean>)
                          () -> {
                            bench.paid(order);
                            return true;
                          })
              .toList();
      for (Future<Boolean> done : threads.invokeAll(calls)) {
        assertThat(done.get()).isTrue();
      }
    }
  }
}
