package dev.halfmillion.sales.coupons.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.CouponOwners;
import dev.halfmillion.sales.CouponStand;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponLimits;
import dev.halfmillion.sales.coupons.Coupons;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Coupons in the back office: support looks, the owner makes, changes and stops them. */
@SalesTest
class CouponPagesTests {

  private static final AtomicInteger SERIAL = new AtomicInteger();

  @Autowired MockMvc web;
  @Autowired CouponStand stand;
  @Autowired Coupons coupons;
  @Autowired CouponOwners owners;
  @Autowired Checkouts checkouts;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired AuditLog audit;
  @Autowired UserDirectory people;
  @Autowired ApplicationContext application;

  final UserId me = UserId.next();
  final RequestPostProcessor owner = SignedIn.as(me, Role.OWNER);
  final String code = "PAGES-" + SERIAL.incrementAndGet();

  @Test
  void theOwnerMakesACouponWithAllItsTerms() throws Exception {
    ProductId product = shop.product(Money.rupees(1_999));

    web.perform(
            filled(code.toLowerCase())
                .param("starts", "2026-12-01T10:00")
                .param("ends", "2026-12-05T22:30")
                .param("uses", "10")
                .param("perBuyer", "2")
                .param("first", "true")
                .param("returned", "true")
                .param("product", product.toString())
                .param("note", "For the fair"))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", startsWith("/admin/coupons/cpn_")));

    Coupon made = made();
    assertThat(made.terms().rate()).isEqualTo(new Rate(1_250));
    assertThat(made.terms().products()).containsExactly(product);
    assertThat(made.limits()).isEqualTo(new CouponLimits(10, 2, true));
    assertThat(made.period().from()).hasToString("2026-12-01T04:30:00Z");
    assertThat(made.period().until()).hasToString("2026-12-05T17:00:00Z");
    assertThat(made.returnedByRefund()).isTrue();
    assertThat(made.createdBy()).isEqualTo(me);
    AuditEntry entry = audit.of(made.id().toString()).getFirst();
    assertThat(entry.action()).isEqualTo("sales.coupon-created");
    assertThat(entry.detail()).contains("12.5 % off", "10 uses", "first order only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code     | ab               | 3 to 30 letters",
        "code     | ÄÖÜ-SALE         | 3 to 30 letters",
        "value    |                  | percentage above 0",
        "value    | 0                | percentage above 0",
        "value    | 100.01           | percentage above 0",
        "value    | -5               | percentage above 0",
        "uses     | 0                | a number from 1",
        "uses     | many             | a number from 1",
        "perBuyer | 99999999         | a number from 1",
        "starts   | tomorrow         | Choose a day and a time",
        "ends     | 2020-01-01T00:00 | It has to end after it begins",
        "product  | prd_nothing      | Choose from the products",
        "owner    | nobody@at.test   | No affiliate has this",
      })
  void whatIsWrongIsSaidBesideTheForm(String field, String value, String sentence)
      throws Exception {
    MockHttpServletRequestBuilder form = form(field.equals("code") ? value : code);
    form.param("value", field.equals("value") ? text(value) : "20");
    if (!field.equals("code") && !field.equals("value")) {
      form.param(field, value);
    }

    web.perform(form)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)))
        .andExpect(content().string(containsString("href=\"#f-" + field + "\"")));
    assertThat(coupons.byCode(code)).isEmpty();
  }

  @Test
  void anAmountIsTypedInRupees() throws Exception {
    web.perform(form(code).param("kind", "amount").param("value", "1,250.50"))
        .andExpect(status().isSeeOther());
    assertThat(made().terms().amount()).isEqualTo(Money.paise(125_050));

    web.perform(form(code + "X").param("kind", "amount").param("value", "20 %"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("an amount in rupees")));
  }

  @Test
  void aCodeIsThereOnce() throws Exception {
    web.perform(filled(code)).andExpect(status().isSeeOther());
    web.perform(filled(code.toLowerCase()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("a coupon with this code already")));
  }

  @Test
  void aCouponCanBelongToAnAffiliateAndHideNobodyElsesCode() throws Exception {
    AffiliateStory story = new AffiliateStory(application);
    Affiliate affiliate = story.affiliate("Meera Joshi");
    String email = people.get(affiliate.user()).email();

    web.perform(filled(code).param("owner", email)).andExpect(status().isSeeOther());
    assertThat(owners.of(made().id()).orElseThrow().referralCode()).isEqualTo(affiliate.code());

    web.perform(filled(affiliate.code()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("the referral code of Meera Joshi")));
    web.perform(filled(affiliate.code()).param("owner", affiliate.code()))
        .andExpect(status().isSeeOther());
  }

  @Test
  void aChangeCountsForLaterOrdersAndIsAudited() throws Exception {
    web.perform(filled(code)).andExpect(status().isSeeOther());
    String href = "/admin/coupons/" + made().id();

    web.perform(get(href + "/change").with(owner))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"12.5\"")));
    web.perform(
            post(href + "/change")
                .with(owner)
                .with(Csrf.token())
                .param("code", "ANOTHER")
                .param("value", "30")
                .param("lossKnown", "true"))
        .andExpect(status().isSeeOther());

    assertThat(made().terms().rate()).isEqualTo(Rate.percent(30));
    assertThat(audit.of(made().id().toString()).stream().map(AuditEntry::action))
        .contains("sales.coupon-changed");
  }

  @Test
  void stoppingAndResumingTakeEffectAtOnce() throws Exception {
    web.perform(filled(code)).andExpect(status().isSeeOther());
    String href = "/admin/coupons/" + made().id();

    web.perform(post(href + "/stop").with(owner).with(Csrf.token()))
        .andExpect(status().isSeeOther());
    assertThat(made().stoppedAt()).isNotNull();
    web.perform(get(href).with(owner))
        .andExpect(content().string(containsString("Stopped")))
        .andExpect(content().string(containsString("Let it count again")));
    web.perform(post(href + "/resumption").with(owner).with(Csrf.token()))
        .andExpect(status().isSeeOther());
    assertThat(made().stoppedAt()).isNull();
  }

  @Test
  void itsPageShowsTheOrdersPlacedWithIt() throws Exception {
    Coupon coupon = stand.percent(20, new CouponLimits(10, null, false));
    ProductId product = shop.product(Money.rupees(1_999));
    Order paid = checkouts.place(stand.wish(coupon, product));
    till.pay(paid);
    Order open = checkouts.place(stand.wish(coupon, product));

    web.perform(get("/admin/coupons/" + coupon.id()).with(SignedIn.as(Role.SUPPORT)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/admin/orders/" + paid.id())))
        .andExpect(content().string(containsString("/admin/orders/" + open.id())))
        .andExpect(content().string(containsString("−₹399.80")))
        .andExpect(content().string(containsString("1 of 10")))
        .andExpect(content().string(containsString("?coupon=" + coupon.code())))
        .andExpect(content().string(not(containsString("Stop the coupon"))));
    web.perform(get("/admin/coupons").with(SignedIn.as(Role.SUPPORT)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(coupon.code().value())))
        .andExpect(content().string(not(containsString("/admin/coupons/new"))));
  }

  @Test
  void aCouponByWhichASaleLosesMoneyIsAgreedToFirst() throws Exception {
    ProductId product = shop.product(Money.rupees(999));
    for (int sold = 0; sold < 20; sold++) {
      Order order = till.paid(IndianState.GOA, product);
      till.refund(order, Money.paise(94_905), "Nearly all, so it is expected again", me);
    }

    web.perform(fresh(code).param("value", "12.5").param("product", product.toString()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("One sale with this coupon")))
        .andExpect(content().string(containsString("I know that this loses ₹")));
    assertThat(coupons.byCode(code)).isEmpty();
    web.perform(filled(code).param("product", product.toString())).andExpect(status().isSeeOther());
    assertThat(audit.of(made().id().toString()).stream().map(AuditEntry::action))
        .contains("sales.loss-confirmed");
  }

  @Test
  void theAffiliateSeesTheirCouponsAndNobodyElses() throws Exception {
    AffiliateStory story = new AffiliateStory(application);
    Affiliate affiliate = story.affiliate("Meera Joshi");
    Affiliate other = story.affiliate("Imran Khan");
    Coupon coupon = stand.owned(10, affiliate.code());

    web.perform(get("/affiliate/links").with(SignedIn.as(affiliate.user(), Role.AFFILIATE)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Your coupons")))
        .andExpect(content().string(containsString("data-copy=\"" + coupon.code() + "\"")))
        .andExpect(content().string(containsString("10 % off")));
    web.perform(get("/affiliate/links").with(SignedIn.as(other.user(), Role.AFFILIATE)))
        .andExpect(content().string(not(containsString(coupon.code().value()))));
  }

  @Test
  void invoiceAndTrailNameTheDiscount() throws Exception {
    Coupon coupon = stand.percent(20, CouponLimits.NONE);
    Order order = checkouts.place(stand.wish(coupon, shop.product(Money.rupees(1_999))));
    till.pay(order);
    RequestPostProcessor finance = SignedIn.as(Role.FINANCE);

    web.perform(get("/orders/" + order.id() + "/invoice").with(finance))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("₹1,599.20")))
        .andExpect(content().string(containsString("The list price is ₹1,999.00")));
    web.perform(get("/admin/orders/" + order.id()).with(finance))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Coupon " + coupon.code() + ": ₹399.80 off")))
        .andExpect(content().string(containsString("typed by the buyer. Used since")));
  }

  @Test
  void theTrailOfAFreeOrderHasNoGatewayAndNoJournal() throws Exception {
    Coupon gift = stand.percent(100, CouponLimits.NONE);
    Order order = checkouts.place(stand.wish(gift, shop.product(Money.rupees(1_999))));

    web.perform(get("/admin/orders/" + order.id()).with(SignedIn.as(Role.FINANCE)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing to pay")));
  }

  private MockHttpServletRequestBuilder filled(String typed) {
    return form(typed).param("value", "12.5");
  }

  private MockHttpServletRequestBuilder form(String typed) {
    return fresh(typed).param("lossKnown", "true");
  }

  /** Other tests leave products in the shared schema on which any discount loses money. */
  private MockHttpServletRequestBuilder fresh(String typed) {
    return post("/admin/coupons/new").with(owner).with(Csrf.token()).param("code", typed);
  }

  private Coupon made() {
    return coupons.byCode(code).orElseThrow();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
