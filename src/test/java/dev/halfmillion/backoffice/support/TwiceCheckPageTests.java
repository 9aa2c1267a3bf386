package dev.halfmillion.backoffice.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.platform.Role;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.RefundStatus;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SalesTest
class TwiceCheckPageTests {

  @Autowired MockMvc mvc;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired MovableClock clock;

  @AfterEach
  void timeIsItself() {
    clock.reset();
  }

  @Test
  void aSecondPaymentOfOneOrderGoesBackByItself() throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    till.tell(Step.CAPTURED, order);

    assertThat(check(order)).contains("paid 2 times", "the surplus goes back by itself", "₹999.00");
  }

  @Test
  void ofTwoOrdersOfTheSameTheOnePaidLaterIsTheOneTooMany() throws Exception {
    ProductId product = shop.product(Money.rupees(1_499));
    Order first = till.paid(IndianState.GOA, product);
    clock.advance(Duration.ofMinutes(20));
    Order extra = checkouts.place(shop.wish(first.buyer().email(), IndianState.GOA, product));
    till.pay(extra);

    for (Order asked : new Order[] {first, extra}) {
      assertThat(check(asked))
          .contains(extra.number() + " is the one too many")
          .contains("/orders/" + extra.id() + "/twice-refund", "₹1,499.00 goes back");
    }

    for (int i = 0; i < 2; i++) {
      prepare(extra);
    }
    assertThat(book.refunds(extra.id()))
        .singleElement()
        .satisfies(
            refund -> {
              assertThat(refund.amount()).isEqualTo(Money.rupees(1_499));
              assertThat(refund.status()).as("finance decides").isEqualTo(RefundStatus.AWAITING);
            });
    assertThat(check(first)).contains("the refund of " + extra.number() + " is prepared");
  }

  @Test
  void aPaymentThatCameAfterTheSameWasBoughtIsSaidToGoBack() throws Exception {
    ProductId product = shop.product(Money.rupees(1_499));
    Order older = shop.placed(IndianState.GOA, product);
    Order newer = checkouts.place(shop.wish(older.buyer().email(), IndianState.GOA, product));
    till.pay(newer);
    till.pay(older);

    assertThat(check(older)).contains("payment came too late", "the surplus goes back by itself");
  }

  @Test
  void theSameThingMuchLaterOrForSomebodyElseIsNoSlip() throws Exception {
    ProductId product = shop.product(Money.rupees(700));
    Order first = till.paid(IndianState.GOA, product);
    assertThat(check(first)).contains("This was paid once");

    clock.advance(Duration.ofDays(31));
    Order later = checkouts.place(shop.wish(first.buyer().email(), IndianState.GOA, product));
    till.pay(later);

    assertThat(check(first)).contains("This was paid once");
  }

  @Test
  void anUnpaidOrderWasNotPaidTwice() throws Exception {
    Order order = shop.placed(IndianState.GOA, shop.product(Money.rupees(700)));

    assertThat(check(order)).contains("This order is not paid, so nothing was paid twice");
  }

  private void prepare(Order order) throws Exception {
    assertThat(
            mvc.perform(
                    post("/admin/support/orders/" + order.id() + "/twice-refund")
                        .with(SignedIn.as(Role.SUPPORT))
                        .with(Csrf.token()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(303);
  }

  private String check(Order order) throws Exception {
    return mvc.perform(
            get("/admin/support/twice").param("q", order.number()).with(SignedIn.as(Role.SUPPORT)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
