package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.PlaceOrder.Contact;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.sales.details.DetailsBook;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A customer's own orders, and the details kept for the next purchase. */
@SalesTest
class AccountPagesTests {

  @Autowired MockMvc mvc;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired Catalog catalog;
  @Autowired DetailsBook details;
  @Autowired UserRegistration registration;

  UserId me;
  String email;

  @BeforeEach
  void aCustomer() {
    email = Shop.freshEmail();
    me = registration.ensure(email, "Asha Rao", "9822041576");
  }

  @Test
  void anEmptyListSaysWhatToDo() throws Exception {
    assertThat(read("/account/orders")).contains("Nothing bought yet", "another e-mail address");
  }

  @Test
  void eachOrderSaysHowItStandsWithItsPapersAndWhatWentBack() throws Exception {
    Order paid = ordered();
    till.pay(paid);
    till.refund(paid, Money.rupees(99), "Came late", UserId.next());

    String number = book.documents(paid.id()).getFirst().number();
    assertThat(read("/account/orders"))
        .contains(paid.number(), "Partly refunded", number + " (PDF)", "Credit note")
        .contains("₹99.00 went back on", ".pdf\"")
        .doesNotContain("Try again");
  }

  @Test
  void aPaymentThatDidNotGoThroughIsTakenUpFromTheListOnTheSameOrder() throws Exception {
    Order order = ordered();
    checkouts.pay(order.id());
    till.tell(Step.FAILED, order);

    assertThat(read("/account/orders"))
        .contains("Did not go through", "Try again: pay ₹1,999.00", "Nothing was charged");
    MockHttpServletResponse pressed = send("/orders/" + order.id() + "/payment");
    assertThat(pressed.getRedirectedUrl()).startsWith("https://gateway.example.test/pay/");
    assertThat(read("/account/orders")).contains("Waiting for the bank", "do not pay again");
    till.tell(Step.CAPTURED, order);
    assertThat(book.ofBuyer(me)).singleElement().matches(o -> o.status().wasPaid());
  }

  @Test
  void nothingIsKeptForTheNextCheckoutUnlessItIsTicked() throws Exception {
    till.pay(ordered());

    assertThat(details.find(me)).isEmpty();
    assertThat(read(checkout())).doesNotContain("value=\"29\" selected");
  }

  @Test
  void whatIsTickedAtCheckoutFillsTheNextOneIn() throws Exception {
    assertThat(
            send(
                    checkout(),
                    "key",
                    "k".repeat(40),
                    "name",
                    "Asha R. Rao",
                    "phone",
                    "98450 12345",
                    "state",
                    "29",
                    "keep",
                    "true")
                .getStatus())
        .isEqualTo(303);

    assertThat(read(checkout())).contains("Asha R. Rao", "98450 12345", "value=\"29\" selected");
    assertThat(read("/account/details")).contains("Asha R. Rao", "Kept since");
  }

  @Test
  void aGuestsWishIsFulfilledOnceTheyHavePaidAndNeverForSomebodyKnown() throws Exception {
    Order newcomer = guest(Shop.freshEmail(), "guest");
    till.pay(newcomer);
    await().atMost(Duration.ofSeconds(10)).until(() -> details.find(buyerOf(newcomer)).isPresent());

    Order pretended = guest(email, "pretended");
    till.pay(pretended);
    Order later = guest(Shop.freshEmail(), "later");
    till.pay(later);
    await().atMost(Duration.ofSeconds(10)).until(() -> details.find(buyerOf(later)).isPresent());
    assertThat(details.find(me)).isEmpty();
  }

  @Test
  void detailsAreChangedAndForgotten() throws Exception {
    String[] good = {"name", "Asha", "phone", "98220 41576", "state", "27"};
    assertThat(
            send("/account/details", "name", "", "phone", "1", "state", "99").getContentAsString())
        .contains("Write your name", "10-digit Indian mobile", "Choose your State");
    assertThat(details.find(me)).isEmpty();
    assertThat(send("/account/details", good).getStatus()).isEqualTo(303);
    assertThat(details.find(me)).get().matches(d -> d.state() == IndianState.MAHARASHTRA);

    assertThat(send("/account/details/removal").getStatus()).isEqualTo(303);
    assertThat(details.find(me)).isEmpty();
    assertThat(read("/account/details")).contains("Nothing is kept");
  }

  private Order ordered() {
    return checkouts.place(
        new PlaceOrder(
            "form-" + Shop.freshEmail() + "-0123456789",
            List.of(shop.product(Money.rupees(1_999))),
            new Contact("Asha Rao", email, new MobileNumber("9822041576"), IndianState.KARNATAKA),
            me,
            Attribution.NONE,
            null));
  }

  private Order guest(String address, String key) throws Exception {
    mvc.perform(
        post(checkout())
            .param("key", (key + "-").repeat(10))
            .param("name", "Guest Person")
            .param("email", address)
            .param("phone", "98220 41576")
            .param("state", "27")
            .param("keep", "true")
            .with(Csrf.token()));
    return book.list(OrderBook.Filter.search(address, 1)).orders().getFirst();
  }

  private UserId buyerOf(Order order) {
    return book.find(order.id()).orElseThrow().buyer().requireId();
  }

  private String checkout() {
    return "/checkout/" + catalog.byId(shop.product(Money.rupees(500))).orElseThrow().slug();
  }

  private String read(String path) throws Exception {
    return mvc.perform(get(path).with(SignedIn.as(me, Role.LEARNER)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletResponse send(String path, String... form) throws Exception {
    var request = post(path).with(SignedIn.as(me, Role.LEARNER)).with(Csrf.token());
    for (int i = 0; i < form.length; i += 2) {
      request.param(form[i], form[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }
}
