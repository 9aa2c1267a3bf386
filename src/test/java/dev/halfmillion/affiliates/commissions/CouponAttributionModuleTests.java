package dev.halfmillion.affiliates.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.SaleStories;
import dev.halfmillion.affiliates.SaleStory;
import dev.halfmillion.affiliates.SaleStory.Claim;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.CouponStand;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.PlaceOrder.WishedCoupon;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponDraft;
import dev.halfmillion.sales.coupons.CouponOffice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An affiliate's coupon wins over a link when the buyer typed it, and only then. */
@SalesTest
class CouponAttributionModuleTests {

  @Autowired CouponStand stand;
  @Autowired CouponOffice office;
  @Autowired Checkouts checkouts;
  @Autowired Shop shop;
  @Autowired SaleStories stories;
  @Autowired AffiliateProgram program;
  @Autowired BusinessClock clock;
  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;

  AffiliateStory story;
  Affiliate asha;
  Affiliate imran;
  Coupon coupon;
  ProductId product;

  @BeforeEach
  void twoAffiliatesAndACouponOfOne() {
    story = new AffiliateStory(application);
    asha = story.affiliate("Asha Rao");
    imran = story.affiliate("Imran Khan");
    coupon = stand.owned(10, asha.code());
    product = shop.product(Money.rupees(1_999));
  }

  @Test
  void aTypedCouponWinsOverALaterClickWhichIsStoredWithItsReason() {
    SaleStory told = sold(imran, true, clock.instant());

    assertThat(told.winner()).isEqualTo(asha.user());
    assertThat(told.candidates())
        .extracting(Claim::user)
        .containsExactly(asha.user(), imran.user());
    assertThat(told.candidates().getFirst().coupon()).isEqualTo(coupon.code().value());
    assertThat(told.candidates().getLast().verdict()).contains("typed somebody's coupon");
    // 80 % of what 1,799.10 leaves without tax.
    assertThat(told.earnings().getFirst().amount()).isEqualTo(Money.paise(121_973));
    assertThat(row(told)).isEqualTo("coupon coupon>typed-code>last-click>none " + coupon.code());
  }

  @Test
  void aCouponThatALinkBroughtWinsNothingByItself() {
    SaleStory told = sold(imran, false, clock.instant());

    assertThat(told.winner()).isEqualTo(imran.user());
    assertThat(told.candidates())
        .filteredOn(claim -> claim.user().equals(asha.user()))
        .singleElement()
        .satisfies(claim -> assertThat(claim.verdict()).startsWith("A link brought the coupon"));
  }

  @Test
  void aCouponThatALinkBroughtAndNobodyClickedIsNobodysSale() {
    SaleStory told = sold(null, false, clock.instant());

    assertThat(told.winner()).isNull();
    assertThat(told.candidates()).hasSize(1);
    assertThat(told.earnings()).isEmpty();
  }

  @Test
  void theOwnersOwnClickWinsWithTheCouponByLink() {
    assertThat(sold(asha, false, clock.instant()).winner()).isEqualTo(asha.user());
  }

  @Test
  void whoseTheCouponWasWhenItWasOrderedCounts() {
    Instant before = clock.instant();
    office.change(coupon.id(), draft(imran.code()), story.person("Owner"));

    assertThat(sold(null, true, before).winner()).isEqualTo(asha.user());
    assertThat(sold(null, true, clock.instant()).winner()).isEqualTo(imran.user());
    office.change(coupon.id(), draft(""), story.person("Owner"));
    assertThat(sold(null, true, clock.instant()).winner()).isNull();
  }

  @Test
  void anOwnerWhoDoesNotTakePartLosesToTheClick() {
    program.suspend(asha.id(), story.person("Owner"), "Spam");

    SaleStory told = sold(imran, true, clock.instant());

    assertThat(told.winner()).isEqualTo(imran.user());
    assertThat(told.candidates().getFirst().verdict()).startsWith("Did not take part");
  }

  @Test
  void theReasonNamesTheCoupon() {
    Instant now = clock.instant();
    assertThat(Why.text(AttributionRule.COUPON, "ASHA10", "", now, now))
        .isEqualTo("Your coupon ASHA10, typed by the buyer");
  }

  private SaleStory sold(Affiliate clicked, boolean typed, Instant at) {
    PlaceOrder wish = stand.wish(coupon, product);
    Order[] placed = new Order[1];
    BusinessClock.at(
        at,
        () -> {
          Attribution came =
              clicked == null
                  ? Attribution.NONE
                  : Attribution.carried(story.click(clicked, at.minusSeconds(60)).token());
          placed[0] =
              checkouts.place(
                  new PlaceOrder(
                      wish.key(),
                      wish.products(),
                      wish.contact(),
                      null,
                      came,
                      null,
                      new WishedCoupon(coupon.code().value(), typed)));
          shop.settle(shop.captureOf(placed[0]));
        });
    List<SaleStory> told = stories.ofOrder(placed[0].id().value());
    assertThat(told).hasSize(1);
    return told.getFirst();
  }

  private CouponDraft draft(String owner) {
    return new CouponDraft(
        coupon.code(), coupon.terms(), coupon.limits(), coupon.period(), false, owner, "");
  }

  private String row(SaleStory told) {
    return jdbc.sql(
            "SELECT CONCAT_WS(' ', rule, precedence, coupon_code) FROM affiliates_attribution"
                + " WHERE line_id = :line")
        .param("line", Ids.bytes(told.line()))
        .query(String.class)
        .single();
  }
}
