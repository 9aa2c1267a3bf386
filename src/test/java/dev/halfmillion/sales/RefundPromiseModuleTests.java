package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.StudyHistory;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.PromisedLine.Standing;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SalesTest
class RefundPromiseModuleTests {

  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired SelfRefunds mine;
  @Autowired Refunds refunds;
  @Autowired RefundDecisions decisions;
  @Autowired RefundPromise promise;
  @Autowired OrderBook book;
  @Autowired Checkouts checkouts;
  @Autowired CourseAuthoring authoring;
  @Autowired Courses courses;
  @Autowired StudyHistory studies;
  @Autowired MediaLibrary media;

  @Test
  void withinThePromiseABuyerGetsTheMoneyBackAlone() {
    ProductId product = shop.product(Money.rupees(999));
    Order order = till.paid(IndianState.GOA, product);

    Refund refund = ask(order, "once");

    assertThat(refund.origin()).isEqualTo(RefundOrigin.BUYER);
    assertThat(reload(order).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(checkouts.owns(reload(order).buyer().requireId(), product)).isFalse();
    assertThat(ask(order, "once").id()).isEqualTo(refund.id());
    assertThat(refunds.of(order.id())).hasSize(1);
  }

  @Test
  void thePromiseHoldsToTheEndOfItsLastDayInIndia() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    Instant paid = reload(order).requirePaidAt();
    Instant end =
        Zones.dateInIndia(paid).plusDays(14).atTime(LocalTime.MAX).atZone(Zones.INDIA).toInstant();

    BusinessClock.at(end, () -> assertThat(standing(order)).isEqualTo(Standing.OPEN));
    BusinessClock.at(
        end.plusSeconds(1), () -> assertThat(standing(order)).isEqualTo(Standing.TOO_LATE));
  }

  @Test
  void lessThanThePercentIsLittleAndExactlyThatIsNot() {
    CourseId course = authoring.create(SampleCourses.draft("promise-" + System.nanoTime(), media));
    authoring.publish(course, true);
    ProductId product = shop.product(Money.rupees(999), Deliverable.course(course.value()));
    Order order = till.paid(IndianState.GOA, product);
    UserId buyer = reload(order).buyer().requireId();
    List<LessonOutline> required =
        courses.outline(course).orElseThrow().lessons().filter(LessonOutline::required).toList();
    long whole = required.stream().mapToLong(LessonOutline::seconds).sum();
    assertThat(line(order).watched().basisPoints()).isZero();

    long watched = 0;
    for (LessonOutline lesson : required) {
      studies.complete(signedIn(buyer), lesson.id());
      watched += lesson.seconds();
      PromisedLine line = line(order);
      assertThat(line.watched().basisPoints()).isEqualTo((int) (watched * 10_000 / whole));
      assertThat(line.standing())
          .isEqualTo(line.watched().basisPoints() < 3_000 ? Standing.OPEN : Standing.WATCHED);
    }
    assertThat(line(order).watched().basisPoints()).isEqualTo(10_000);
  }

  @Test
  void outsideThePromiseABuyerAsksAndSomebodyDecides() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    Instant late = reload(order).requirePaidAt().plus(java.time.Duration.ofDays(40));
    Refund[] asked = new Refund[1];
    BusinessClock.at(
        late,
        () -> {
          assertThatThrownBy(() -> mine.ask(order.id(), all(order), " ", "late"))
              .hasMessageContaining("refund.reason");
          asked[0] = mine.ask(order.id(), all(order), "I was in hospital", "late");
        });

    assertThat(asked[0].status()).isEqualTo(RefundStatus.AWAITING);
    assertThat(refunds.refundable(reload(order))).isEqualTo(Money.rupees(0));
    UserId buyer = reload(order).buyer().requireId();
    String seal = decisions.seal(asked[0]);
    assertThatThrownBy(() -> decisions.approve(asked[0].id(), buyer, seal, ""))
        .hasMessageContaining("refund.own");
    till.decide(() -> decisions.approve(asked[0].id(), UserId.next(), seal, "Get well soon"));
    assertThat(reload(order).status()).isEqualTo(OrderStatus.REFUNDED);
  }

  @Test
  void whatABuyerAsksForAboveTheSumNeedsTwoOfTheAcademy() {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(30_000)));
    Instant late = reload(order).requirePaidAt().plus(java.time.Duration.ofDays(40));
    Refund[] asked = new Refund[1];
    BusinessClock.at(late, () -> asked[0] = mine.ask(order.id(), all(order), "Please", "big"));
    UserId first = UserId.next();

    Refund taken =
        till.decide(() -> decisions.approve(asked[0].id(), first, decisions.seal(asked[0]), ""));
    assertThat(taken.status()).isEqualTo(RefundStatus.AWAITING);
    assertThatThrownBy(() -> decisions.approve(taken.id(), first, decisions.seal(taken), ""))
        .hasMessageContaining("refund.own");
    till.decide(() -> decisions.approve(taken.id(), UserId.next(), decisions.seal(taken), ""));
    assertThat(reload(order).status()).isEqualTo(OrderStatus.REFUNDED);
  }

  @Test
  void theThirdRefundInAYearIsLookedAt() {
    String email = Shop.freshEmail();
    Order last = null;
    for (int i = 0; i < 3; i++) {
      last = checkouts.place(shop.wish(email, IndianState.GOA, shop.product(Money.rupees(500))));
      till.pay(last);
      Order order = last;
      Refund refund = till.decide(() -> mine.ask(order.id(), all(order), "Not for me", "third"));
      assertThat(refund.status() == RefundStatus.AWAITING).isEqualTo(i == 2);
    }
    assertThat(refunds.of(java.util.Objects.requireNonNull(last).id()).getFirst().origin())
        .isEqualTo(RefundOrigin.ASKED);
  }

  @Test
  void twinRequestsFromTwoTabsAreOneRefund() throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    int granted = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> tabs =
          IntStream.range(0, 8).mapToObj(i -> (Callable<Boolean>) () -> asks(order, i)).toList();
      for (Future<Boolean> answer : threads.invokeAll(tabs)) {
        granted += answer.get() ? 1 : 0;
      }
    }
    assertThat(granted).isEqualTo(1);
    assertThat(refunds.of(order.id())).hasSize(1);
    assertThat(reload(order).refunded()).isEqualTo(Money.rupees(999));
  }

  private boolean asks(Order order, int tab) {
    try {
      ask(order, "tab-" + tab);
      return true;
    } catch (Refusal late) {
      assertThat(late.code()).isEqualTo("refund.nothing-left");
      return false;
    }
  }

  private Refund ask(Order order, String key) {
    return till.decide(() -> mine.ask(order.id(), all(order), "", key));
  }

  private static Set<UUID> all(Order order) {
    return order.lines().stream().map(OrderLine::id).collect(java.util.stream.Collectors.toSet());
  }

  private Standing standing(Order order) {
    return line(order).standing();
  }

  private PromisedLine line(Order order) {
    return promise.lines(reload(order)).getFirst();
  }

  private static SignedInUser signedIn(UserId user) {
    return new SignedInUser(user, "Asha Rao", "asha@example.test", Set.of());
  }

  private Order reload(Order order) {
    return book.find(order.id()).orElseThrow();
  }
}
