package dev.halfmillion.affiliates.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.CouponStand;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponLimits;
import dev.halfmillion.sales.coupons.DiscountTerms;
import dev.halfmillion.sales.offers.OfferId;
import dev.halfmillion.sales.offers.OfferOffice;
import dev.halfmillion.sales.offers.OfferPlan;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HalfmillionTest
class AnnouncingModuleTests {

  @Autowired MockMvc mvc;
  @Autowired ApplicationContext application;
  @Autowired AffiliateProgram program;
  @Autowired OfferOffice office;
  @Autowired Announcing announcing;
  @Autowired AnnouncementRows rows;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  final UserId owner = UserId.next();
  AffiliateStory story;
  Affiliate affiliate;
  AffiliateStory.Sold course;
  Instant ends;

  @BeforeEach
  void begin() {
    story = new AffiliateStory(application);
    affiliate = story.affiliate("Kavya Nair");
    course = story.course();
    ends = clock.instant().plus(Duration.ofDays(2));
  }

  @Test
  void eachApprovedAffiliateIsToldOnceAndOthersAreNot() {
    Affiliate suspended = story.affiliate("Ravi Joshi");
    program.suspend(suspended.id(), owner, "Spam");
    IntStream.range(0, 60).forEach(n -> story.affiliate("Crowd " + n));
    Affiliate last = story.affiliate("Imran Khan");
    OfferId offer = published();

    office.announce(offer, owner);
    office.announce(offer, owner);

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(rows.open()).doesNotContain(offer));
    rows.begin(offer, clock.instant());
    announcing.tellAll();
    assertThat(mails(offer, affiliate)).isEqualTo(1);
    assertThat(mails(offer, last)).isEqualTo(1);
    assertThat(mails(offer, suspended)).isZero();
  }

  @Test
  void anAnnouncementThatWasLeftBehindGoesOn() {
    OfferId offer = published();
    rows.begin(offer, clock.instant());
    rows.told(offer, affiliate.id());
    Affiliate later = story.affiliate("Imran Khan");

    announcing.tellAll();

    assertThat(mails(offer, affiliate)).isZero();
    assertThat(mails(offer, later)).isEqualTo(1);
  }

  @Test
  void theDashboardAndTheLinksShowWordsWithOnesOwnLinkUntilADayAfter() throws Exception {
    OfferId offer = published();
    assertThat(page("/affiliate")).doesNotContain("Diwali " + course.slug());
    office.announce(offer, owner);

    String link = affiliate.path() + "?to=" + course.slug();
    for (String path : new String[] {"/affiliate", "/affiliate/links"}) {
      assertThat(page(path))
          .contains("Diwali " + course.slug(), "Four days only. http", link, "₹677.30", "₹999")
          .contains("wa.me");
    }
    BusinessClock.at(
        ends.plus(Duration.ofHours(23)),
        () -> assertThat(page("/affiliate")).contains("It is over: please share it no more"));
    BusinessClock.at(
        ends.plus(Duration.ofHours(25)),
        () -> assertThat(page("/affiliate")).doesNotContain("Diwali " + course.slug()));
  }

  @Test
  void ofACouponTheWordsSayTheCodeAndTheLinkBringsItAlong() throws Exception {
    Coupon coupon =
        application
            .getBean(CouponStand.class)
            .make(
                new DiscountTerms(null, Money.rupees(300), Set.of(course.id())),
                CouponLimits.NONE,
                false);
    OfferId offer =
        office.draft(
            new OfferPlan(
                "Code " + course.slug(), "Use {code}: {link}", clock.instant(), ends, coupon.id()),
            owner);
    office.publish(offer, false, owner);
    office.announce(offer, owner);

    String code = coupon.code().value();
    String link = affiliate.path() + "?to=" + course.slug() + "&amp;coupon=" + code;
    for (String path : new String[] {"/affiliate", "/affiliate/links"}) {
      assertThat(page(path))
          .contains("With the code " + code + ": ₹300 off", "Use " + code + ": http", link);
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(mails(offer, affiliate)).isEqualTo(1));
  }

  @Test
  void aLinkTakesTheCodeOfACouponToThePageAndNothingElse() {
    assertThat(location(get(affiliate.path()).param("to", course.slug()).param("coupon", "DIWALI")))
        .startsWith("/courses/" + course.slug() + "?")
        .endsWith("coupon=DIWALI");
    assertThat(location(get(affiliate.path()).param("coupon", "X&to=//evil")))
        .doesNotContain("coupon", "evil");
  }

  private String location(MockHttpServletRequestBuilder visit) {
    try {
      String browser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
      return String.valueOf(
          mvc.perform(visit.header("User-Agent", browser))
              .andReturn()
              .getResponse()
              .getHeader("Location"));
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private OfferId published() {
    OfferId offer =
        office.draft(
            new OfferPlan(
                "Diwali " + course.slug(),
                "Four days only. {link}",
                clock.instant(),
                ends,
                Map.of(course.id(), Money.rupees(999))),
            owner);
    office.publish(offer, false, owner);
    return offer;
  }

  private long mails(OfferId offer, Affiliate told) {
    return jdbc.sql("SELECT COUNT(*) FROM notifications_mail WHERE cause = :cause")
        .param("cause", "offer:" + offer + ":" + told.id())
        .query(Long.class)
        .single();
  }

  private String page(String path) {
    try {
      return mvc.perform(
              get(path).with(SignedIn.as(affiliate.user(), Role.AFFILIATE, Role.LEARNER)))
          .andReturn()
          .getResponse()
          .getContentAsString();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
