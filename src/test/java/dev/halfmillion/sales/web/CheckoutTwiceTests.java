package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.sales.FakeGateway;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderBook.Filter;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Two tabs, the back button, double clicks, forms that were tampered with or came too late. */
@SalesTest
class CheckoutTwiceTests {

  @Autowired MockMvc mvc;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Catalog catalog;
  @Autowired CatalogAuthoring authoring;
  @Autowired OrderBook book;
  @Autowired Payments payments;
  @Autowired Books books;
  @Autowired Grants grants;
  @Autowired FakeGateway gateway;
  @Autowired MovableClock clock;

  ProductId product;
  String path;
  String email;
  Visitor buyer;

  @BeforeEach
  void somebodyIsAtTheCheckout() {
    product = shop.product(Money.rupees(1_999));
    path = "/checkout/" + catalog.byId(product).orElseThrow().slug();
    email = Shop.freshEmail();
    buyer = new Visitor(mvc);
  }

  @AfterEach
  void timeIsItself() {
    clock.reset();
  }

  @Test
  void aDoubleClickIsOneOrderAndOnePayment() throws Exception {
    List<Callable<MockHttpServletResponse>> clicks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clicks.add(() -> pay(new Visitor(mvc).with("hm_buyer", "b".repeat(43)), "double"));
    }
    List<String> places = new ArrayList<>();
    try (ExecutorService browser = Executors.newFixedThreadPool(4)) {
      for (Future<MockHttpServletResponse> click : browser.invokeAll(clicks)) {
        places.add(String.valueOf(click.get().getRedirectedUrl()));
      }
    }

    assertThat(places.stream().distinct()).hasSize(1);
    Order order = only();
    assertThat(payments.attemptsOf(order.id().value())).hasSize(1);
    assertThat(gateway.callsFor(order.number())).hasSize(1);
  }

  @Test
  void ofTwoTabsTheOnePaidFirstStandsAndTheOtherPaymentGoesBack() throws Exception {
    pay(buyer, "first tab");
    pay(buyer, "second tab");

    assertThat(placed()).as("each tab has its own form").hasSize(2);
    till.tell(Step.CAPTURED, placed().getLast());
    till.tell(Step.CAPTURED, placed().getFirst());
    assertThat(placed()).filteredOn(order -> order.status().wasPaid()).hasSize(1);
    Order unpaid = placed().stream().filter(o -> !o.status().wasPaid()).findFirst().orElseThrow();
    assertThat(payments.refundsOf(unpaid.id().value()))
        .singleElement()
        .satisfies(back -> assertThat(back.amount()).isEqualTo(Money.rupees(1_999)));
  }

  @Test
  void theFormOfAPaidOrderSentAgainLeadsToTheOrderAndChargesNothing() throws Exception {
    pay(buyer, "back button");
    Order order = only();
    till.tell(Step.CAPTURED, order);

    MockHttpServletResponse again = pay(buyer, "back button");

    assertThat(again.getStatus()).isEqualTo(303);
    assertThat(again.getRedirectedUrl()).isEqualTo("/orders/" + order.id());
    assertThat(buyer.get("/orders/" + order.id()).getContentAsString()).contains("It’s yours");
    assertThat(gateway.callsFor(order.number())).hasSize(1);
    assertThat(books.about(order.id())).hasSize(1);
  }

  @Test
  void theCheckoutOpenedAgainByTheBackButtonIsNotKeptByTheBrowser() throws Exception {
    MockHttpServletResponse first = buyer.get(path);
    MockHttpServletResponse second = buyer.get(path);

    assertThat(first.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(key(first)).isNotEqualTo(key(second));
  }

  @Test
  void aReplayedWayBackShowsThePaidOrderAndChangesNothing() throws Exception {
    pay(buyer, "replayed");
    Order order = only();
    String back = gateway.callsFor(order.number()).getFirst().returnTo().toString();
    String address = back.substring(back.indexOf("/orders/"));
    till.tell(Step.CAPTURED, order);

    for (int i = 0; i < 3; i++) {
      MockHttpServletResponse came =
          buyer.post(address, "status", "failed", "amount", "1", "payment_id", "pay_forged");
      assertThat(came.getStatus()).isEqualTo(303);
      assertThat(buyer.get(came.getRedirectedUrl()).getContentAsString()).contains("It’s yours");
    }
    assertThat(books.about(order.id())).hasSize(1);
    assertThat(grants.of("order:" + order.id())).hasSize(1);
  }

  @Test
  void priceCurrencyAndQuantityInTheFormCountForNothing() throws Exception {
    buyer.post(
        path,
        form(
            "tampered",
            "price",
            "1",
            "amount",
            "0.01",
            "total_minor",
            "1",
            "currency",
            "USD",
            "quantity",
            "-1",
            "product",
            "prd_0000000000000000000000000",
            "status",
            "PAID"));

    Order order = only();
    assertThat(order.total()).isEqualTo(Money.rupees(1_999));
    assertThat(order.lines()).singleElement().matches(line -> line.product().equals(product));
    assertThat(order.status().wasPaid()).isFalse();
  }

  @Test
  void afterHalfADayTheSameOrderGetsAFreshPageOfTheGateway() throws Exception {
    String first = String.valueOf(pay(buyer, "expired").getRedirectedUrl());
    clock.advance(Duration.ofHours(13));
    Order order = only();

    MockHttpServletResponse again = buyer.post("/orders/" + order.id() + "/payment");

    assertThat(again.getStatus()).isEqualTo(303);
    assertThat(again.getRedirectedUrl()).isNotEqualTo(first).contains("/pay/");
    assertThat(only().id()).isEqualTo(order.id());
  }

  @Test
  void aCheckoutLeftOpenWhileTheCourseWasTakenOffSaleIsNoError() throws Exception {
    authoring.retire(product, null);

    assertThat(pay(buyer, "retired").getStatus()).isEqualTo(404);
    assertThat(placed()).isEmpty();
  }

  @Test
  void anUnpaidOrderOpenedAgainOffersItselfAndNotASecondOne() throws Exception {
    pay(buyer, "left");
    Order order = only();
    till.tell(Step.FAILED, order);

    assertThat(buyer.get("/orders/" + order.id()).getContentAsString())
        .contains("Try again: pay ₹1,999.00", "Trying again keeps this order");
  }

  private MockHttpServletResponse pay(Visitor visitor, String key) throws Exception {
    return visitor.post(path, form(key));
  }

  private String[] form(String key, String... more) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "key", (key.replace(' ', '-') + "-" + email + "-").repeat(2),
                "name", "Asha Rao",
                "email", email,
                "phone", "98220 41576",
                "state", "27"));
    fields.addAll(List.of(more));
    return fields.toArray(String[]::new);
  }

  private static String key(MockHttpServletResponse page) throws Exception {
    return page.getContentAsString().replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
  }

  private Order only() {
    assertThat(placed()).hasSize(1);
    return placed().getFirst();
  }

  private List<Order> placed() {
    return book.list(Filter.search(email, 10)).orders();
  }
}
