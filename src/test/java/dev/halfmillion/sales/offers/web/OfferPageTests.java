package dev.halfmillion.sales.offers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.CouponStand;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponLimits;
import dev.halfmillion.sales.coupons.DiscountTerms;
import dev.halfmillion.sales.offers.OfferId;
import dev.halfmillion.sales.offers.Offers;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HalfmillionTest
class OfferPageTests {

  private static final String END = "2126-12-03T23:59";

  @Autowired MockMvc web;
  @Autowired Catalog catalog;
  @Autowired CatalogAuthoring authoring;
  @Autowired BusinessClock clock;
  @Autowired CouponStand stand;
  @Autowired Offers offers;

  ProductId id;
  String slug;

  @BeforeEach
  void aCourseIsOnSale() {
    slug = "offer-page-" + Long.toString(Ids.next().getLeastSignificantBits() >>> 1, 36);
    id =
        authoring.create(
            NewProduct.course(
                slug,
                "Offered",
                "One sentence.",
                Money.rupees(1_999),
                new Cover("री", 1),
                List.of()),
            null);
    authoring.publish(id, null);
  }

  @Test
  void anOfferGoesFromDraftToItsEnd() throws Exception {
    MockHttpServletResponse drafted = send("/admin/offers", "Diwali week", "", soon(), "999");
    assertThat(drafted.getStatus()).isEqualTo(303);
    String href = String.valueOf(drafted.getHeader("Location"));
    assertThat(page(href)).contains("Publish the offer", "You keep ₹142.35 of a sale");
    assertThat(page("/courses/" + slug)).contains("Buy for ₹1,999").doesNotContain("Diwali");

    assertThat(step(href + "/publication")).isEqualTo(303);
    assertThat(page("/courses/" + slug)).contains("Buy for ₹999", "Diwali week");
    assertThat(page("/")).contains("Diwali week");
    assertThat(page(href)).contains("Runs now", "Not told yet", "every 5s");
    assertThat(page(href + "/figures")).contains("₹0").doesNotContain("<html");

    assertThat(step(href + "/announcement")).isEqualTo(303);
    assertThat(page(href)).contains("They were told on");

    assertThat(step(href + "/end", "ends", "2020-01-01T00:00")).isEqualTo(422);
    assertThat(step(href + "/end", "ends", "never")).isEqualTo(422);
    assertThat(step(href, "title", "", "words", "Words")).isEqualTo(422);
    assertThat(step(href, "title", "Diwali days", "words", "Words {link}")).isEqualTo(303);
    assertThat(page(href)).contains("Diwali days");

    assertThat(step(href + "/stop")).isEqualTo(303);
    assertThat(page(href)).contains("Over", "It ran").doesNotContain("every 5s", "End it now");
    assertThat(page("/courses/" + slug)).contains("Buy for ₹1,999").doesNotContain("Diwali");
    assertThat(page("/admin/offers")).contains("Diwali days");
  }

  @Test
  void aDraftIsThrownAway() throws Exception {
    String href =
        String.valueOf(send("/admin/offers", "Gone", "", soon(), "999").getHeader("Location"));
    assertThat(step(href + "/removal")).isEqualTo(303);
    assertThat(answer(get(href)).getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''     | ''               | 2126-12-03T23:59 | 999     | Give a title",
        "Diwali | whenever         | 2126-12-03T23:59 | 999     | Choose a day and a time",
        "Diwali | ''               | ''               | 999     | after the beginning",
        "Diwali | 2126-12-04T00:00 | 2126-12-03T23:59 | 999     | after the beginning",
        "Diwali | ''               | 2126-12-03T23:59 | ''      | at least one product a price",
        "Diwali | ''               | 2126-12-03T23:59 | 1999    | from ₹1 to below ₹1,999.00",
        "Diwali | ''               | 2126-12-03T23:59 | cheap   | from ₹1 to below ₹1,999.00",
        "Diwali | ''               | 2126-12-03T23:59 | 99999999999999999 | from ₹1 to below",
      })
  void aBadOfferIsAnsweredWithWhatToMend(
      String title, String starts, String ends, String price, String sentence) throws Exception {
    MockHttpServletResponse answer = send("/admin/offers", title, starts, ends, price);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains(sentence);
  }

  @Test
  void anEndTooFarAwayIsToldWhenPublished() throws Exception {
    String href =
        String.valueOf(send("/admin/offers", "Long", "", END, "999").getHeader("Location"));
    MockHttpServletResponse answer = answer(post(href + "/publication").with(Csrf.token()));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("A sale price lasts a year at most");
  }

  @Test
  void anOfferWithACouponSaysItsCodeUntilItsEnd() throws Exception {
    Coupon coupon = coupon(CouponLimits.NONE);
    String code = coupon.code().value();
    MockHttpServletResponse drafted = sendCoupon(code.toLowerCase(Locale.ROOT));
    assertThat(drafted.getStatus()).isEqualTo(303);
    String href = String.valueOf(drafted.getHeader("Location"));
    assertThat(page(href)).contains("Publish the offer", "value=\"" + code + "\"");

    assertThat(step(href + "/publication")).isEqualTo(303);
    String said = "With the code " + code + ": ₹300 off";
    assertThat(page(href)).contains("Runs now", said, "/admin/coupons/" + coupon.id(), "₹1,699");
    assertThat(page("/courses/" + slug)).contains("Buy for ₹1,999", said + " until", "data-until");
    assertThat(page("/")).contains("Code week", said + " until", "?coupon=" + code);
    assertThat(page("/admin/offers")).contains("Code week", said);

    Instant end = offers.find(OfferId.parse(href.substring(14)).orElseThrow()).orElseThrow().ends();
    BusinessClock.at(end.minusMillis(900), () -> assertThat(cached()).contains("s-maxage=0"));
    BusinessClock.at(end.minusMillis(9_000), () -> assertThat(cached()).contains("s-maxage=2"));

    assertThat(step(href + "/stop")).isEqualTo(303);
    assertThat(page("/courses/" + slug)).doesNotContain(code);
  }

  @Test
  void aCouponThatDoesNotFitIsAnsweredWithWhatToMend() throws Exception {
    MockHttpServletResponse unknown = sendCoupon("NO-SUCH-CODE");
    assertThat(unknown.getStatus()).isEqualTo(422);
    assertThat(unknown.getContentAsString()).contains("There is no coupon with this code");

    String few = coupon(new CouponLimits(5, null, false)).code().value();
    String href = String.valueOf(sendCoupon(few).getHeader("Location"));
    MockHttpServletResponse answer = answer(post(href + "/publication").with(Csrf.token()));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("could be used up before the end");
  }

  private Coupon coupon(CouponLimits limits) {
    return stand.make(new DiscountTerms(null, Money.rupees(300), Set.of(id)), limits, false);
  }

  private MockHttpServletResponse sendCoupon(String code) throws Exception {
    return answer(
        post("/admin/offers")
            .with(Csrf.token())
            .param("title", "Code week")
            .param("words", "Use {code}. {link}")
            .param("ends", soon())
            .param("kind", "coupon")
            .param("code", code));
  }

  private String cached() {
    try {
      return String.valueOf(answer(get("/courses/" + slug)).getHeader("Cache-Control"));
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Sooner than any offer of another test, for the home page shows the one that ends next. */
  private String soon() {
    return LocalDateTime.ofInstant(clock.instant().plusSeconds(10_000), Zones.INDIA)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private MockHttpServletResponse send(
      String path, String title, String starts, String ends, String price) throws Exception {
    return answer(
        post(path)
            .with(Csrf.token())
            .param("title", title)
            .param("words", "Cheaper these days. {link}")
            .param("starts", starts)
            .param("ends", ends)
            .param("price." + id, price));
  }

  private int step(String path, String... form) throws Exception {
    MockHttpServletRequestBuilder post = post(path).with(Csrf.token());
    for (int i = 0; i < form.length; i += 2) {
      post.param(form[i], form[i + 1]);
    }
    return answer(post).getStatus();
  }

  private String page(String path) throws Exception {
    MockHttpServletResponse answer = answer(get(path));
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(SignedIn.as(Role.OWNER))).andReturn().getResponse();
  }
}
