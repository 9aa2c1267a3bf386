package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.money.Money;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.OrderLinks;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.SignedIn;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SalesTest
class OrderPageTests {

  private static final String SECRET = "browser-secret-of-43-characters-in-base64url";

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired OrderLinks links;
  @Autowired Grants grants;
  @Autowired Books books;
  @Autowired UserRegistration registration;
  @Autowired UserDirectory people;
  @Autowired Notifications notifications;
  @Autowired MovableClock clock;

  Order order;
  Cookie browser;
  String path;

  @BeforeEach
  void somebodyOrdered() {
    order = place(Shop.freshEmail());
    path = "/orders/" + order.id();
    browser = new Cookie("hm_buyer", SECRET.substring(0, 43));
  }

  @AfterEach
  void timeIsItself() {
    clock.reset();
  }

  @Test
  void toAStrangerAnOrderDoesNotExist() throws Exception {
    Order other = place(Shop.freshEmail());
    String otherKey = key(other);
    UserId stranger = registration.ensure(Shop.freshEmail(), "Stranger", null);
    till.pay(order);

    for (String page : List.of("", "/news", "/invoice", "/return")) {
      web.perform(get(path + page)).andExpect(status().isNotFound());
      web.perform(get(path + page).cookie(new Cookie("hm_buyer", "x".repeat(43))))
          .andExpect(status().isNotFound());
      web.perform(get(path + page).param("key", otherKey)).andExpect(status().isNotFound());
      web.perform(get(path + page).param("key", "forged.key")).andExpect(status().isNotFound());
      web.perform(get(path + page).with(SignedIn.as(stranger, Role.LEARNER)))
          .andExpect(status().isNotFound());
    }
    for (String act : List.of("/payment", "/start", "/address")) {
      web.perform(post(path + act).with(Csrf.token())).andExpect(status().isNotFound());
    }
    web.perform(get("/orders/" + OrderId.next()).cookie(browser)).andExpect(status().isNotFound());
    web.perform(get("/orders/nonsense").cookie(browser)).andExpect(status().isNotFound());
  }

  @Test
  void theBrowserTheBuyerAndASignedLinkOpenIt() throws Exception {
    till.pay(order);
    UserId buyer = buyer();

    web.perform(get(path).cookie(browser)).andExpect(status().isOk());
    web.perform(get(path).with(SignedIn.as(buyer, Role.LEARNER))).andExpect(status().isOk());
    web.perform(get(path).param("key", key(order))).andExpect(status().isOk());
  }

  @Test
  void aSignedLinkRunsOut() throws Exception {
    String key = key(order);

    clock.advance(Duration.ofDays(89));
    web.perform(get(path).param("key", key)).andExpect(status().isOk());
    clock.advance(Duration.ofDays(2));
    web.perform(get(path).param("key", key)).andExpect(status().isNotFound());
  }

  @Test
  void itNeverSaysPaidBeforeTheMoneyIsThere() throws Exception {
    checkouts.pay(order.id());

    web.perform(get(path).cookie(browser))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("We are confirming your payment")))
        .andExpect(content().string(containsString("hx-get=\"" + path + "/news?asked=0\"")))
        .andExpect(content().string(not(containsString("yours"))));
    web.perform(get(path).cookie(browser).param("asked", "15"))
        .andExpect(content().string(containsString("Please do not pay again")));
    web.perform(get(path).cookie(browser).param("asked", "nonsense")).andExpect(status().isOk());
  }

  @Test
  void askingForNewsBringsNoneThenLoadsThePageOfThePaidOrder() throws Exception {
    checkouts.pay(order.id());

    web.perform(get(path + "/news").cookie(browser).param("asked", "3"))
        .andExpect(status().isOk())
        .andExpect(header().doesNotExist("HX-Redirect"))
        .andExpect(content().string(containsString("asked=4")));
    web.perform(get(path + "/news").cookie(browser).param("asked", "14"))
        .andExpect(header().string("HX-Redirect", path + "?asked=15"));

    till.tell(Step.CAPTURED, order);
    web.perform(get(path + "/news").cookie(browser).param("asked", "3"))
        .andExpect(header().string("HX-Redirect", startsWith(path)));
    web.perform(get(path).cookie(browser))
        .andExpect(content().string(containsString("It’s yours, Asha.")))
        .andExpect(content().string(containsString("₹1,355.25")))
        .andExpect(content().string(containsString("₹338.81")))
        .andExpect(content().string(containsString("KA/")));
  }

  @Test
  void comingBackProvesNothingHoweverOften() throws Exception {
    checkouts.pay(order.id());
    String key = key(order);

    for (int i = 0; i < 3; i++) {
      web.perform(get(path + "/return").param("key", key))
          .andExpect(status().isSeeOther())
          .andExpect(header().string("Location", startsWith(path + "?key=")));
      web.perform(
              post(path + "/return").param("key", key).param("razorpay_payment_id", "pay_forged"))
          .andExpect(status().isSeeOther())
          .andExpect(header().doesNotExist("Set-Cookie"));
      web.perform(get(path).param("key", key)).andExpect(status().isOk());
    }
    assertThat(book.find(order.id()).orElseThrow().status().wasPaid()).isFalse();
    assertThat(books.about(order.id())).isEmpty();
    assertThat(grants.of("order:" + order.id())).isEmpty();

    till.tell(Step.CAPTURED, order);
    for (int i = 0; i < 3; i++) {
      web.perform(get(path + "/return").param("key", key)).andExpect(status().isSeeOther());
    }
    assertThat(books.about(order.id())).hasSize(1);
    assertThat(grants.of("order:" + order.id())).hasSize(1);
  }

  @Test
  void aDeclinedPaymentCanBeTriedAgainOnTheSameOrder() throws Exception {
    checkouts.pay(order.id());
    till.tell(Step.FAILED, order);

    web.perform(get(path).cookie(browser))
        .andExpect(content().string(containsString("did not go through")))
        .andExpect(content().string(containsString("Try again: pay ₹1,999.00")));
    web.perform(post(path + "/payment").cookie(browser)).andExpect(status().isForbidden());
    web.perform(post(path + "/payment").cookie(browser).with(Csrf.token()))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", startsWith("https://gateway.example.test/pay/")));

    till.tell(Step.CAPTURED, order);
    web.perform(get(path).cookie(browser)).andExpect(content().string(containsString("yours")));
    web.perform(post(path + "/payment").cookie(browser).with(Csrf.token()))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", endsWith(path)));
  }

  @Test
  void aPageThatWasNeverOpenedOffersToPay() throws Exception {
    web.perform(get(path).cookie(browser))
        .andExpect(content().string(containsString("This order is not paid yet")));
  }

  @Test
  void aLinkShowsTheAddressOnlyInPart() throws Exception {
    till.pay(order);

    web.perform(get(path).param("key", key(order)))
        .andExpect(content().string(containsString("b•••@example.test")))
        .andExpect(content().string(not(containsString(order.buyer().email()))))
        .andExpect(content().string(not(containsString("Correct it here"))));
    String whole = order.buyer().email();
    web.perform(get(path).cookie(browser))
        .andExpect(content().string(containsString("<dt>Sent to</dt><dd>b•••@example.test</dd>")))
        .andExpect(content().string(not(containsString(">" + whole))))
        .andExpect(content().string(containsString("type=\"email\" value=\"" + whole)));
  }

  @Test
  void aNewcomerEntersFromTheBrowserThatPaidAndFromNoOther() throws Exception {
    till.pay(order);
    web.perform(post(path + "/start").param("key", key(order)).with(Csrf.token()))
        .andExpect(header().string("Location", "/sign-in?next=/learn/start"));

    web.perform(post(path + "/start").cookie(browser).with(Csrf.token()))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/learn/start"));
    web.perform(get(path).param("key", key(order)))
        .andExpect(content().string(containsString("Sign in to start")))
        .andExpect(content().string(not(containsString("Send it again"))));
  }

  @Test
  void somebodyKnownIsNeverSignedInByAPaymentOfAnother() throws Exception {
    String email = Shop.freshEmail();
    UserId known = registration.ensure(email, "Known Person", null);
    order = place(email);
    path = "/orders/" + order.id();
    till.pay(order);

    web.perform(get(path).cookie(browser))
        .andExpect(content().string(containsString("Sign in to start")));
    web.perform(post(path + "/start").cookie(browser).with(Csrf.token()))
        .andExpect(header().string("Location", "/sign-in?next=/learn/start"));
    web.perform(
            post(path + "/address")
                .cookie(browser)
                .param("email", Shop.freshEmail())
                .with(Csrf.token()))
        .andExpect(status().isUnprocessableContent());
    assertThat(buyer()).isEqualTo(known);
    assertThat(people.get(known).email()).isEqualTo(email);
  }

  @Test
  void aMistypedAddressIsCorrectedFromTheBrowserThatPaid() throws Exception {
    till.pay(order);
    String right = Shop.freshEmail();

    web.perform(correct("nonsense"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write an e-mail address")));
    web.perform(correct(order.buyer().email())).andExpect(status().isUnprocessableContent());
    web.perform(
            post(path + "/address")
                .param("key", key(order))
                .param("email", right)
                .with(Csrf.token()))
        .andExpect(status().isNotFound());
    web.perform(correct(right)).andExpect(status().isSeeOther());
    assertThat(people.get(buyer()).email()).isEqualTo(right);
    assertThat(people.findByEmail(order.buyer().email())).isEmpty();
    assertThat(notifications.about(order.id().toString())).extracting(MailNote::to).contains(right);
  }

  @Test
  void aCorrectionToAKnownAddressMovesWhatWasBought() throws Exception {
    till.pay(order);
    UserId slip = buyer();
    String right = Shop.freshEmail();
    UserId known = registration.ensure(right, "Known Person", null);

    web.perform(correct(right)).andExpect(status().isSeeOther());

    assertThat(buyer()).isEqualTo(known);
    assertThat(checkouts.owns(known, order.lines().getFirst().product())).isTrue();
    assertThat(checkouts.owns(slip, order.lines().getFirst().product())).isFalse();
    web.perform(correct(Shop.freshEmail())).andExpect(status().isUnprocessableContent());
  }

  @Test
  void theInvoiceShowsWhatTheLawWants() throws Exception {
    till.pay(order);

    web.perform(get(path + "/invoice").cookie(browser))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Tax invoice"),
                        containsString("GSTIN 29AAACH0000A1ZN"),
                        containsString("999293"),
                        containsString("Place of supply: Maharashtra (27)"),
                        containsString("IGST"),
                        containsString("₹304.94"),
                        containsString("₹1,694.06"),
                        containsString("Rupees one thousand nine hundred ninety-nine only"))));
    web.perform(get(path + "/invoice").with(SignedIn.as(Role.SUPPORT))).andExpect(status().isOk());
    web.perform(get(path).with(SignedIn.as(Role.SUPPORT))).andExpect(status().isNotFound());
    web.perform(get(path + "/invoice").with(SignedIn.as(Role.INSTRUCTOR, Role.AFFILIATE)))
        .andExpect(status().isNotFound());
  }

  @Test
  void anUnpaidOrderHasNoInvoice() throws Exception {
    web.perform(get(path + "/invoice").cookie(browser)).andExpect(status().isNotFound());
  }

  @Test
  void aRefundedOrderSaysSoAndShowsItsCreditNote() throws Exception {
    till.pay(order);
    Refund part = till.refund(order, Money.rupees(999), "Came late", UserId.next());
    web.perform(get(path).cookie(browser))
        .andExpect(content().string(containsString("yours")))
        .andExpect(content().string(containsString("₹999.00")));

    till.refund(order, Money.rupees(1_000), "Changed their mind", UserId.next());

    web.perform(get(path).cookie(browser))
        .andExpect(content().string(containsString("Your money went back")));
    web.perform(get(path + "/credit-notes/" + part.publicId()).cookie(browser))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Credit note")))
        .andExpect(content().string(containsString("Came late")));
    web.perform(get(path + "/credit-notes/" + part.publicId())).andExpect(status().isNotFound());
    web.perform(get(path + "/credit-notes/rfd_x").cookie(browser)).andExpect(status().isNotFound());
  }

  @Test
  void onesOwnOrdersAreListedAndNobodyElses() throws Exception {
    till.pay(order);
    Order other = place(Shop.freshEmail());
    till.pay(other);

    web.perform(get("/account/orders").with(SignedIn.as(buyer(), Role.LEARNER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(order.number())))
        .andExpect(content().string(not(containsString(other.number()))));
    web.perform(get("/account/orders"))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", startsWith("/sign-in")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a", "a.b", "..", "%00", "ord_", "x.y.z", "ÿ.ÿ"})
  void aBrokenKeyIsNoKey(String key) throws Exception {
    web.perform(get(path).param("key", key)).andExpect(status().isNotFound());
  }

  private MockHttpServletRequestBuilder correct(String email) {
    return post(path + "/address").cookie(browser).param("email", email).with(Csrf.token());
  }

  private Order place(String email) {
    PlaceOrder wish = shop.wish(email, IndianState.MAHARASHTRA, shop.product(Money.rupees(1_999)));
    return checkouts.place(
        new PlaceOrder(
            wish.key(),
            wish.products(),
            wish.contact(),
            null,
            Attribution.NONE,
            SECRET.substring(0, 43)));
  }

  private UserId buyer() {
    return book.find(order.id()).orElseThrow().buyer().requireId();
  }

  private String key(Order of) {
    String query = links.page(of.id()).getRawQuery();
    return query.substring(query.indexOf('=') + 1);
  }
}
