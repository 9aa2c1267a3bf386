package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SalesTest
class RefundDecisionsModuleTests {

  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Refunds refunds;
  @Autowired RefundDecisions decisions;
  @Autowired RefundBook all;
  @Autowired OrderBook book;
  @Autowired Checkouts checkouts;
  @Autowired FakeGateway gateway;
  @Autowired AuditLog audit;

  final UserId finance = UserId.next();
  final UserId owner = UserId.next();

  @AfterEach
  void theGatewayRefunds() {
    gateway.setRefusing(false);
  }

  @Test
  void aboveTheSumARefundWaitsForSomebodyElseAndItsAmountIsReserved() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(30_000)));
    till.refund(order, Money.rupees(9_000), "The camera lesson is missing", finance);
    assertThat(refunds.of(order.id()).getFirst().status()).isEqualTo(RefundStatus.SUCCEEDED);

    Refund second = till.refund(order, Money.paise(100_001), "And the light lesson", finance);

    assertThat(second.status()).isEqualTo(RefundStatus.AWAITING);
    assertThat(refunds.refundable(reload(order))).isEqualTo(Money.paise(1_999_999));
    assertThat(reload(order).refunded()).isEqualTo(Money.rupees(9_000));
    assertThat(all.list(RefundStatus.AWAITING, null, 50))
        .extracting(Refund::id)
        .contains(second.id());
    String seal = decisions.seal(second);
    assertThatThrownBy(() -> decisions.approve(second.id(), finance, seal, ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("refund.own");

    till.decide(() -> decisions.approve(second.id(), owner, seal, ""));

    assertThat(now(second).status()).isEqualTo(RefundStatus.SUCCEEDED);
    assertThat(reload(order).refunded()).isEqualTo(Money.paise(1_000_001));
    assertThat(audit.of(order.id().toString()))
        .extracting(AuditEntry::action, AuditEntry::actor)
        .contains(tuple("sales.refund-awaiting", finance), tuple("sales.refund-approved", owner));
  }

  @Test
  void exactlyTheSumNeedsNobodyElse() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(30_000)));

    assertThat(till.refund(order, Money.rupees(10_000), "Late", finance).status())
        .isNotEqualTo(RefundStatus.AWAITING);
    assertThat(till.refund(order, Money.rupees(1), "Late", finance).status())
        .isEqualTo(RefundStatus.AWAITING);
  }

  @Test
  void anApprovalIsForWhatWasShownAndTwiceIsOnce() {
    Refund refund = waiting();
    assertThatThrownBy(() -> decisions.approve(refund.id(), owner, "of something else", ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("refund.changed");
    assertThat(now(refund).status()).isEqualTo(RefundStatus.AWAITING);

    String seal = decisions.seal(refund);
    till.decide(() -> decisions.approve(refund.id(), owner, seal, ""));
    till.decide(() -> decisions.approve(refund.id(), owner, seal, ""));

    assertThat(reload(refund.order()).refunded()).isEqualTo(refund.amount());
    assertThatThrownBy(() -> decisions.approve(refund.id(), UserId.next(), seal, ""))
        .hasMessageContaining("refund.decided");
    assertThatThrownBy(() -> decisions.decline(refund.id(), owner, "No"))
        .hasMessageContaining("refund.decided");
  }

  @Test
  void whatIsDeclinedCanBeRefundedAgain() {
    Refund refund = waiting();

    decisions.decline(refund.id(), owner, "They have watched it all");

    assertThat(now(refund).status()).isEqualTo(RefundStatus.DECLINED);
    assertThat(refunds.refundable(reload(refund.order()))).isEqualTo(Money.rupees(30_000));
    assertThat(reload(refund.order()).refunded()).isEqualTo(Money.rupees(0));
    assertThatThrownBy(() -> decisions.approve(refund.id(), owner, decisions.seal(refund), ""))
        .hasMessageContaining("refund.decided");
  }

  @Test
  void oneApprovesWhileAnotherDeclinesAndOneOfThemIsTooLate() throws Exception {
    for (int round = 0; round < 8; round++) {
      Refund refund = waiting();
      String seal = decisions.seal(refund);
      List<Callable<Boolean>> people =
          List.of(
              () -> succeeds(() -> decisions.approve(refund.id(), owner, seal, "")),
              () -> succeeds(() -> decisions.approve(refund.id(), UserId.next(), seal, "")),
              () -> succeeds(() -> decisions.decline(refund.id(), UserId.next(), "No")));
      int decided = 0;
      try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
        for (Future<Boolean> answer : threads.invokeAll(people)) {
          decided += answer.get() ? 1 : 0;
        }
      }

      assertThat(decided).isEqualTo(1);
      boolean granted = now(refund).status() != RefundStatus.DECLINED;
      assertThat(reload(refund.order()).refunded())
          .isEqualTo(granted ? refund.amount() : Money.rupees(0));
    }
  }

  private boolean succeeds(Supplier<Refund> decision) {
    try {
      till.decide(decision);
      return true;
    } catch (Refusal late) {
      assertThat(late.code()).isEqualTo("refund.decided");
      return false;
    }
  }

  @Test
  void aRefundThatFailedIsTriedAgainOnceAndGoesTheWholeWay() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    gateway.setRefusing(true);
    Refund failed = till.refund(order, Money.rupees(999), "Closed account", finance);
    assertThat(now(failed).problem()).contains("not possible");
    gateway.setRefusing(false);

    Refund again = till.decide(() -> decisions.retry(failed.id(), owner));
    Refund twin = till.decide(() -> decisions.retry(failed.id(), owner));

    assertThat(twin.id()).isEqualTo(again.id());
    assertThat(now(failed).status()).isEqualTo(RefundStatus.RETRIED);
    assertThat(now(again).status()).isEqualTo(RefundStatus.SUCCEEDED);
    assertThat(reload(order).refunded()).isEqualTo(Money.rupees(999));
  }

  @Test
  void aRefundThatFailedCanBeLeftWithAWordWhatWasDone() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    gateway.setRefusing(true);
    Refund failed = till.refund(order, Money.rupees(999), "Closed account", finance);

    decisions.giveUp(failed.id(), finance, "Sent by NEFT, reference N123");

    assertThat(now(failed).status()).isEqualTo(RefundStatus.GIVEN_UP);
    assertThatThrownBy(() -> decisions.retry(failed.id(), owner))
        .hasMessageContaining("refund.not-failed");
  }

  @Test
  void aRefundOfALineClosesThatLineAndNoOther() {
    ProductId first = shop.product(Money.rupees(999));
    ProductId second = shop.product(Money.rupees(500));
    Order order = till.paid(IndianState.GOA, first, second);
    UserId buyer = reload(order).buyer().requireId();

    till.refund(order, lines(order, 0, Money.rupees(998)), finance);
    assertThat(checkouts.owns(buyer, first)).isTrue();

    till.refund(order, lines(order, 0, Money.rupees(1)), finance);
    assertThat(checkouts.owns(buyer, first)).isFalse();
    assertThat(checkouts.owns(buyer, second)).isTrue();
    assertThat(reload(order).status()).isEqualTo(OrderStatus.PARTIALLY_REFUNDED);
    assertThat(reload(order).lines())
        .extracting(line -> line.kept().minor())
        .containsExactly(0L, 50_000L);
  }

  @Test
  void aCourseThatAnotherLineHoldsTooStaysOpen() {
    Deliverable course = Deliverable.course(Ids.next());
    ProductId alone = shop.product(Money.rupees(999), course);
    ProductId inABundle = shop.product(Money.rupees(500), course);
    Order order = till.paid(IndianState.GOA, alone, inABundle);
    UserId buyer = reload(order).buyer().requireId();

    till.refund(order, lines(order, 0, Money.rupees(999)), finance);
    assertThat(checkouts.owns(buyer, inABundle)).isTrue();

    till.refund(order, lines(order, 1, Money.rupees(500)), finance);
    assertThat(checkouts.owns(buyer, inABundle)).isFalse();
  }

  @Test
  void goodwillAndAChoiceLeaveTheCourseOpen() {
    ProductId first = shop.product(Money.rupees(999));
    ProductId second = shop.product(Money.rupees(500));
    Order order = till.paid(IndianState.GOA, first, second);
    UserId buyer = reload(order).buyer().requireId();

    till.refund(order, lines(order, 0, Money.rupees(999)).asGoodwill(), finance);
    till.refund(order, lines(order, 1, Money.rupees(500)).keepingAccess(), finance);

    assertThat(reload(order).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(checkouts.owns(buyer, first)).isTrue();
    assertThat(checkouts.owns(buyer, second)).isTrue();
    assertThat(refunds.of(order.id()))
        .extracting(Refund::kind, Refund::keepsAccess)
        .containsExactly(tuple(RefundKind.GOODWILL, true), tuple(RefundKind.REFUND, true));
  }

  @Test
  void aLineGivesBackNoMoreThanItHas() {
    Order order =
        till.paid(
            IndianState.GOA, shop.product(Money.rupees(999)), shop.product(Money.rupees(500)));

    for (RefundDraft wrong :
        List.of(
            lines(order, 1, Money.rupees(501)),
            lines(order, 1, Money.rupees(-1)),
            RefundDraft.ofLines(Map.of(Ids.next(), Money.rupees(10)), "r"))) {
      assertThatThrownBy(() -> refunds.request(order.id(), wrong, finance, null))
          .isInstanceOf(Refusal.class);
    }
    assertThat(refunds.of(order.id())).isEmpty();
  }

  private static RefundDraft lines(Order order, int line, Money amount) {
    return RefundDraft.ofLines(Map.of(order.lines().get(line).id(), amount), "Not wanted");
  }

  private Refund waiting() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(30_000)));
    Refund refund = till.refund(order, Money.rupees(20_000), "Too much", finance);
    assertThat(refund.status()).isEqualTo(RefundStatus.AWAITING);
    return refund;
  }

  private Refund now(Refund refund) {
    return all.find(refund.id()).orElseThrow();
  }

  private Order reload(Order order) {
    return reload(order.id());
  }

  private Order reload(OrderId order) {
    return book.find(order).orElseThrow();
  }
}
