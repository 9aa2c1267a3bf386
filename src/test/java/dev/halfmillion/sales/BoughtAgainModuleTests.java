package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.CapturedPayment;
import dev.halfmillion.payments.PaymentSettled.Outcome;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.WaitingWork;
import dev.halfmillion.sales.PlaceOrder.Contact;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A buyer gives a payment up as lost, buys the same again, and both payments come. */
@HalfmillionTest
class BoughtAgainModuleTests {

  private static final Outcome BACK = Outcome.surplus("Bought again meanwhile");

  @Autowired Shop shop;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired UserRegistration registration;
  @Autowired List<WaitingWork> work;
  @Autowired JdbcClient jdbc;

  private Order placed(String email, ProductId... products) {
    return checkouts.place(shop.wish(email, IndianState.GOA, products));
  }

  private OrderStatus status(Order order) {
    return book.find(order.id()).orElseThrow().status();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whicheverPaymentComesFirstStandsAndTheOtherGoesBack(boolean olderFirst) {
    String email = Shop.freshEmail();
    ProductId product = shop.product(Money.rupees(999));
    Order older = placed(email, product);
    Order newer = placed(email, product);
    Order first = olderFirst ? older : newer;
    Order second = olderFirst ? newer : older;

    assertThat(shop.settle(shop.captureOf(first))).isEqualTo(Outcome.fulfilled());
    assertThat(shop.settle(shop.captureOf(second))).isEqualTo(BACK);

    assertThat(status(first)).isEqualTo(OrderStatus.PAID);
    assertThat(status(second)).isEqualTo(OrderStatus.PLACED);
    assertThat(checkouts.phase(book.find(second.id()).orElseThrow()))
        .isEqualTo(OrderPhase.BOUGHT_AGAIN);
    assertThat(book.documents(second.id())).isEmpty();
    assertThat(shop.settle(shop.captureOf(second))).isEqualTo(BACK);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> mails(email, "is on its way back to you") == 2);
  }

  private long mails(String email, String subject) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM notifications_mail WHERE recipient = :email AND subject LIKE"
                + " :subject")
        .param("email", email)
        .param("subject", "%" + subject)
        .query(Long.class)
        .single();
  }

  @Test
  void ofTwoPaymentsThatRaceExactlyOneStands() throws Exception {
    ProductId product = shop.product(Money.rupees(999));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 15; i++) {
        String email = Shop.freshEmail();
        CapturedPayment one = shop.captureOf(placed(email, product));
        CapturedPayment other = shop.captureOf(placed(email, product));
        List<Callable<Outcome>> both = List.of(() -> shop.settle(one), () -> shop.settle(other));

        List<Outcome> outcomes =
            threads.invokeAll(both).stream().map(BoughtAgainModuleTests::got).toList();

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.fulfilled(), BACK);
      }
    }
  }

  private static Outcome got(Future<Outcome> outcome) {
    return outcome.resultNow();
  }

  @Test
  void anotherBuyerAnotherThingOrALaterWishIsASaleOfItsOwn() {
    String email = Shop.freshEmail();
    ProductId product = shop.product(Money.rupees(999));
    Order first = placed(email, product);
    Order others = placed(Shop.freshEmail(), product);
    Order different = placed(email, shop.product(Money.rupees(999)));
    for (Order order : List.of(first, others, different)) {
      assertThat(shop.settle(shop.captureOf(order))).isEqualTo(Outcome.fulfilled());
    }

    Order later = placed(email, product);
    assertThat(shop.settle(shop.captureOf(later))).isEqualTo(Outcome.fulfilled());
  }

  @Test
  void somebodySignedInIsKnownUnderAnotherAddress() {
    ProductId product = shop.product(Money.rupees(999));
    UserId user = registration.ensure(Shop.freshEmail(), "Asha Rao", null);
    Order one = checkouts.place(wish(user, Shop.freshEmail(), product));
    Order two = checkouts.place(wish(user, Shop.freshEmail(), product));

    assertThat(shop.settle(shop.captureOf(two))).isEqualTo(Outcome.fulfilled());
    assertThat(shop.settle(shop.captureOf(one))).isEqualTo(BACK);
  }

  private PlaceOrder wish(UserId user, String email, ProductId product) {
    PlaceOrder stranger = shop.wish(email, IndianState.GOA, product);
    Contact contact = stranger.contact();
    return new PlaceOrder(
        stranger.key(), stranger.products(), contact, user, stranger.attribution(), null);
  }

  @Test
  void ordersThatShareAPartAreBothPaidAndShownToAPerson() {
    String email = Shop.freshEmail();
    ProductId shared = shop.product(Money.rupees(999));
    Order one = placed(email, shared);
    Order more = placed(email, shared, shop.product(Money.rupees(500)));

    assertThat(shop.settle(shop.captureOf(more))).isEqualTo(Outcome.fulfilled());
    assertThat(shop.settle(shop.captureOf(one))).isEqualTo(Outcome.fulfilled());

    assertThat(work.stream().flatMap(each -> each.items().stream()))
        .filteredOn(item -> item.text().startsWith(one.number()))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.text()).contains(more.number(), "hold the same in part");
              assertThat(item.roles()).contains(Role.SUPPORT);
            });
  }
}
