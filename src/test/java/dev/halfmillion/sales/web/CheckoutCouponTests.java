package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.CouponBook;
import dev.halfmillion.sales.CouponStand;
import dev.halfmillion.sales.FakeGateway;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderBook.Filter;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.Coupon.Period;
import dev.halfmillion.sales.coupons.CouponDraft;
import dev.halfmillion.sales.coupons.CouponLimits;
import dev.halfmillion.sales.coupons.CouponOffice;
import dev.halfmillion.sales.coupons.DiscountTerms;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.From;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The field for a code at the checkout, and orders of nothing. */
@SalesTest
class CheckoutCouponTests {

  private static final AtomicInteger ADDRESS = new AtomicInteger();

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired CouponStand stand;
  @Autowired CouponOffice office;
  @Autowired Checkouts checkouts;
  @Autowired CouponBook known;
  @Autowired Catalog catalog;
  @Autowired OrderBook orders;
  @Autowired UserRegistration registration;
  @Autowired FakeGateway gateway;
  @Autowired BusinessClock clock;
  @Autowired ApplicationContext application;

  ProductId product;
  String path;
  String email;
  String phone;
  String address;

  @BeforeEach
  void aCourseIsOnSale() {
    product = shop.product(Money.rupees(1_999));
    path = "/checkout/" + catalog.byId(product).orElseThrow().slug();
    var stranger = stand.stranger();
    email = stranger.email();
    phone = stranger.phone().digits();
    address = "198.51.100." + ADDRESS.incrementAndGet();
  }

  @Test
  void aCouponChangesWhatIsToPayWithScript() throws Exception {
    Coupon coupon = stand.percent(20, CouponLimits.NONE);

    web.perform(code(" " + coupon.code().value().toLowerCase() + " ").header("HX-Request", "true"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<html"))))
        .andExpect(content().string(containsString("<div id=\"referral\"")))
        .andExpect(content().string(containsString("<div id=\"pay\"")))
        .andExpect(content().string(containsString("hx-swap-oob=\"true\"")))
        .andExpect(
            content().string(containsString("Coupon <b>" + coupon.code() + "</b>: 20 % off")))
        .andExpect(content().string(containsString("−₹399.80")))
        .andExpect(content().string(containsString("Pay ₹1,599.20")));
  }

  @Test
  void aCouponChangesWhatIsToPayWithoutScriptAndIsRemovedAgain() throws Exception {
    Coupon coupon = stand.percent(20, CouponLimits.NONE);

    web.perform(code(coupon.code().value()).param("name", "Asha Rao"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<!doctype html>")))
        .andExpect(content().string(containsString("value=\"Asha Rao\"")))
        .andExpect(content().string(containsString("Pay ₹1,599.20")));
    web.perform(code(coupon.code().value()).param("removeCode", "true"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Pay ₹1,999.00")));
  }

  @Test
  void theOrderAndTheGatewayAskForThePriceAfterTheCouponWhateverElseTheFormSays() throws Exception {
    Coupon coupon = stand.percent(20, CouponLimits.NONE);

    web.perform(
            filled("order")
                .param("code", coupon.code().value())
                .param("amount", "1")
                .param("total", "1")
                .param("discount", "199900")
                .param("currency", "USD")
                .param("price", "0"))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", startsWith("https://gateway.example.test/pay/")));

    Order order = only();
    assertThat(order.total()).isEqualTo(Money.paise(159_920));
    assertThat(gateway.callsFor(order.number()).getFirst().amount()).isEqualTo(order.total());
    assertThat(known.ofOrder(order.id()).orElseThrow().typed()).isTrue();
  }

  @Test
  void eachRefusalIsSaidInASentence() throws Exception {
    ProductId other = shop.product(Money.rupees(500));
    Instant now = clock.instant();
    Coupon notBegun = between(now.plus(Duration.ofDays(1)), null);
    Coupon over = between(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
    Coupon elsewhere =
        stand.make(
            new DiscountTerms(Rate.percent(5), null, Set.of(other)), CouponLimits.NONE, false);
    Coupon stopped = stand.percent(5, CouponLimits.NONE);
    office.stop(stopped.id(), UserId.next());

    says("NOBODYS", "Nobody has this code");
    says(notBegun.code().value(), "does not count yet");
    says(over.code().value(), "This coupon is over");
    says(elsewhere.code().value(), "for another course");
    says(stopped.code().value(), "This coupon has ended");
    assertThat(placed()).isEmpty();
  }

  @Test
  void whatIsOnlyKnownOfTheBuyerIsSaidWhenTheyOrder() throws Exception {
    Coupon first = stand.percent(20, new CouponLimits(null, null, true));
    Coupon once = stand.percent(20, new CouponLimits(null, 1, false));
    web.perform(filled("one").param("code", once.code().value())).andExpect(status().isSeeOther());
    shop.settle(shop.captureOf(only()));

    web.perform(filled("two").param("code", first.code().value()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("for a first order only")))
        .andExpect(content().string(containsString("href=\"#f-code\"")));
    web.perform(filled("three").param("code", once.code().value()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("You have used this coupon before")));
    assertThat(placed()).hasSize(1);
  }

  @Test
  void theLastUseTakenMeanwhileIsSaidWithTheFullPriceBeside() throws Exception {
    Coupon coupon = stand.percent(20, new CouponLimits(1, null, false));
    web.perform(code(coupon.code().value())).andExpect(status().isOk());
    checkoutsOf(coupon);

    web.perform(filled("late").param("code", coupon.code().value()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("All uses of this coupon are taken")))
        .andExpect(content().string(containsString("Pay ₹1,999.00")));
    assertThat(placed()).isEmpty();
  }

  @Test
  void aLinkBringsACouponThatDoesNotCountAsTyped() throws Exception {
    Coupon coupon = stand.percent(20, CouponLimits.NONE);
    String code = coupon.code().value();

    web.perform(get(path).param("coupon", code.toLowerCase()).with(From.address(address)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("name=\"linked\" value=\"" + code + "\"")))
        .andExpect(content().string(containsString("Pay ₹1,599.20")));
    web.perform(filled("link").param("code", code).param("linked", code))
        .andExpect(status().isSeeOther());

    assertThat(known.ofOrder(only().id()).orElseThrow().typed()).isFalse();
  }

  @Test
  void nonsenseInTheLinkIsNoCoupon() throws Exception {
    for (String nonsense : List.of("", "a", "<script>", "x".repeat(500), "%00", "ÄÖÜ-1")) {
      web.perform(get(path).param("coupon", nonsense).with(From.address(address)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("name=\"linked\" value=\"\"")));
    }
  }

  @Test
  void guessingIsStoppedAndTheOrderCanStillBePlacedWithoutACode() throws Exception {
    for (int i = 0; i < 60; i++) {
      web.perform(code("GUESS-" + i)).andExpect(status().isUnprocessableContent());
    }
    Coupon coupon = stand.percent(20, CouponLimits.NONE);

    web.perform(code(coupon.code().value()))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(content().string(containsString("Too many codes were tried")));
    web.perform(get(path).param("coupon", coupon.code().value()).with(From.address(address)))
        .andExpect(status().isTooManyRequests());
    web.perform(filled("none")).andExpect(status().isSeeOther());
  }

  @Test
  void aKnownCodeCostsNoTry() throws Exception {
    Coupon coupon = stand.percent(20, CouponLimits.NONE);
    office.stop(coupon.id(), UserId.next());
    for (int i = 0; i < 70; i++) {
      web.perform(code(coupon.code().value())).andExpect(status().isUnprocessableContent());
    }
  }

  @Test
  void aTypedCouponSaysWhoseItIs() throws Exception {
    Affiliate affiliate = new AffiliateStory(application).affiliate("Meera Joshi");
    Coupon coupon = stand.owned(10, affiliate.code());

    web.perform(code(coupon.code().value()))
        .andExpect(content().string(containsString("Recommended by <b>Meera Joshi</b>")));
    web.perform(code(coupon.code().value()).param("linked", coupon.code().value()))
        .andExpect(content().string(not(containsString("Recommended by"))));
  }

  @Test
  void whatCostsNothingLeadsToTheOrderAtOnce() throws Exception {
    Coupon gift = stand.percent(100, CouponLimits.NONE);
    web.perform(code(gift.code().value()))
        .andExpect(content().string(containsString("Get it for free")))
        .andExpect(content().string(not(containsString("Pay ₹"))));

    MvcResult answer =
        web.perform(filled("free").param("code", gift.code().value()))
            .andExpect(status().isSeeOther())
            .andReturn();

    Order order = only();
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
    assertThat(gateway.callsFor(order.number())).isEmpty();
    assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/orders/" + order.id());
    Cookie browser = answer.getResponse().getCookie("hm_buyer");
    web.perform(get("/orders/" + order.id()).cookie(browser))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Free, nothing to pay")))
        .andExpect(
            content().string(containsString("Open the mail we sent to <b>c•••@example.test")))
        .andExpect(
            content()
                .string(
                    allOf(
                        not(containsString("Start lesson 1")),
                        not(containsString("<dt>Invoice")))));
    web.perform(post("/orders/" + order.id() + "/start").cookie(browser).with(Csrf.token()))
        .andExpect(header().string("Location", startsWith("/sign-in")));
  }

  @Test
  void strangersCannotHaveOneAddressMailedForNothingWithoutEnd() throws Exception {
    Coupon gift = stand.percent(100, CouponLimits.NONE);
    for (int i = 0; i < 5; i++) {
      web.perform(filled("gift" + i).param("code", gift.code().value()))
          .andExpect(status().isSeeOther());
    }

    web.perform(filled("gift6").param("code", gift.code().value()))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(content().string(containsString("Too many free orders")));
    assertThat(placed()).hasSize(5);
  }

  private void checkoutsOf(Coupon coupon) {
    checkouts.place(stand.wish(coupon, product));
  }

  private Coupon between(Instant from, Instant until) {
    CouponDraft draft =
        stand.draft(
            new DiscountTerms(Rate.percent(5), null, Set.of()), CouponLimits.NONE, false, "");
    return stand.make(
        new CouponDraft(
            draft.code(), draft.terms(), draft.limits(), new Period(from, until), false, "", ""));
  }

  private void says(String code, String sentence) throws Exception {
    web.perform(code(code))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)))
        .andExpect(content().string(containsString("Pay ₹1,999.00")));
    web.perform(filled(code).param("code", code))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)));
  }

  private MockHttpServletRequestBuilder code(String code) {
    return post(path + "/code").with(Csrf.token()).with(From.address(address)).param("code", code);
  }

  private MockHttpServletRequestBuilder filled(String key) {
    return post(path)
        .with(Csrf.token())
        .with(From.address(address))
        .param("key", (key + "-").repeat(16))
        .param("name", "Asha Rao")
        .param("email", email)
        .param("phone", phone)
        .param("state", "27");
  }

  private Order only() {
    return placed().getFirst();
  }

  private List<Order> placed() {
    return orders.list(Filter.search(email, 20)).orders();
  }
}
