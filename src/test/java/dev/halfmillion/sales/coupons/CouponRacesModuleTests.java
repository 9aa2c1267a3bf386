package dev.halfmillion.sales.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.PaymentSettled.Outcome;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.CouponStand;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.PlaceOrder.Contact;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.invariants.MoneyInvariants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten uses are ten uses, however many want them at once, pay late, or pay twice. */
@SalesTest
class CouponRacesModuleTests {

  private static final int BUYERS = 200;
  private static final CouponLimits TEN = new CouponLimits(10, null, false);

  @Autowired CouponStand stand;
  @Autowired Redemptions redemptions;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  ProductId product;

  @BeforeEach
  void aCourseIsOnSale() {
    product = shop.product(Money.rupees(1_999));
  }

  @Test
  void twoHundredBuyersForTenUsesAreExactlyTen() throws Exception {
    Coupon coupon = stand.percent(50, TEN);

    List<Optional<Order>> answers =
        atOnce(IntStream.range(0, BUYERS).mapToObj(i -> buying(coupon)).toList());

    List<OrderId> placed = answers.stream().flatMap(Optional::stream).map(Order::id).toList();
    assertThat(placed).hasSize(10);
    assertThat(paidWith(coupon)).isEqualTo(10);
    assertThat(MoneyInvariants.of(jdbc).about(placed).sales()).isEmpty();
  }

  @Test
  void reservationsThatRanOutAndMoneyThatComesLateAreStillExactlyTen() throws Exception {
    long seed = 20_261_126L;
    Coupon coupon = stand.percent(50, TEN);
    List<Order> late = fourWavesOfTen(coupon);
    List<Callable<Optional<Order>>> all = new ArrayList<>();
    late.forEach(order -> all.add(() -> capture(order)));
    late.forEach(order -> all.add(() -> capture(order)));
    IntStream.range(0, 60).forEach(i -> all.add(buying(coupon)));
    Collections.shuffle(all, new Random(seed));

    atOnce(all);

    assertThat(paidWith(coupon)).as("seed %d", seed).isEqualTo(10);
    assertThat(ordersPaidWith(coupon)).as("seed %d", seed).isEqualTo(10);
    assertThat(
            late.stream()
                .map(order -> book.find(order.id()).orElseThrow())
                .filter(order -> order.status() == OrderStatus.PLACED))
        .allSatisfy(
            order ->
                assertThat(redemptions.of(order.id()).orElseThrow().state())
                    .isEqualTo(Redemption.State.LOST));
  }

  @Test
  void oneBuyerInTwentyWindowsPaysWithItOnce() throws Exception {
    Coupon coupon = stand.percent(50, new CouponLimits(null, 1, false));
    Contact buyer = stand.stranger();
    List<Callable<Optional<Order>>> windows =
        IntStream.range(0, 20)
            .mapToObj(
                i -> buying(stand.wish(buyer, null, i % 2 == 0 ? "one" : "two", coupon, product)))
            .toList();

    atOnce(windows);

    assertThat(paidWith(coupon)).isEqualTo(1);
  }

  /** Each wave comes after the reservations of the one before it have run out. */
  private List<Order> fourWavesOfTen(Coupon coupon) {
    List<Order> late = new ArrayList<>();
    Instant start = clock.instant().minus(Duration.ofDays(1));
    for (int wave = 0; wave < 4; wave++) {
      Instant moment = start.plus(Duration.ofHours(2L * wave));
      BusinessClock.at(
          moment,
          () -> {
            for (int i = 0; i < 10; i++) {
              late.add(checkouts.place(stand.wish(coupon, product)));
            }
          });
    }
    return late;
  }

  private long ordersPaidWith(Coupon coupon) {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM sales_redemption r JOIN sales_order o ON o.id = r.order_id
            WHERE r.coupon_id = :coupon AND o.status = 'PAID' AND r.state = 'USED'
            """)
        .param("coupon", Ids.bytes(coupon.id().value()))
        .query(Long.class)
        .single();
  }

  private Callable<Optional<Order>> buying(Coupon coupon) {
    return buying(stand.wish(coupon, product));
  }

  /** Places an order and pays it; empty where the coupon was refused. */
  private Callable<Optional<Order>> buying(PlaceOrder wish) {
    return () -> {
      try {
        Order order = checkouts.place(wish);
        till.pay(order);
        return book.find(order.id()).filter(paid -> paid.status() == OrderStatus.PAID);
      } catch (Refusal refusal) {
        assertThat(refusal.code()).startsWith("coupon.");
        return Optional.empty();
      }
    };
  }

  private Optional<Order> capture(Order order) {
    return shop.settle(shop.captureOf(order)).equals(Outcome.fulfilled())
        ? Optional.of(order)
        : Optional.empty();
  }

  private static List<Optional<Order>> atOnce(List<Callable<Optional<Order>>> work)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      List<Optional<Order>> done = new ArrayList<>();
      for (Future<Optional<Order>> one : threads.invokeAll(work)) {
        done.add(one.get());
      }
      return done;
    }
  }

  private int paidWith(Coupon coupon) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM sales_redemption WHERE coupon_id = :coupon AND state = 'USED'")
        .param("coupon", Ids.bytes(coupon.id().value()))
        .query(Integer.class)
        .single();
  }
}
