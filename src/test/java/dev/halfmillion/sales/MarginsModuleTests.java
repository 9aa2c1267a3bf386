package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.GuardedPricing;
import dev.halfmillion.catalog.LossUnconfirmed;
import dev.halfmillion.catalog.Margin;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.margin.Margins;
import dev.halfmillion.sales.margin.StrongestDiscount.Discount;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures worked by hand. */
@SalesTest
class MarginsModuleTests {

  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Catalog catalog;
  @Autowired Margins margins;
  @Autowired GuardedPricing pricing;
  @Autowired AuditLog audit;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  /** The strongest coupon of all counts, and other tests share the schema. */
  @BeforeEach
  void otherCouponsAreOver() {
    jdbc.sql("UPDATE sales_coupon SET stopped_at = created_at WHERE stopped_at IS NULL").update();
  }

  @Test
  void aSaleAt999IsWorkedLineByLine() {
    Margin margin = margins.oneSale(product(Money.rupees(1_999)), Money.rupees(999));

    assertThat(margin.lines())
        .extracting(Margin.Line::label, line -> line.amount().minor())
        .containsExactly(
            tuple("Price with GST", 99_900L),
            tuple("GST 18 % in it", -15_238L),
            tuple("Gateway fee, 2 %", -1_998L),
            tuple("Tax on the fee, 18 %", -360L),
            tuple("Commission, 80 % of ₹846.62", -67_730L),
            tuple("Expected refunds, 2 % of the rest (assumed until 20 are sold)", -339L));
    assertThat(margin.kept()).isEqualTo(Money.paise(14_235));
    assertThat(margin.loses()).isFalse();
  }

  @Test
  void aCommissionOf98PercentLosesMoney() {
    Margin margin =
        margins.withCommission(product(Money.rupees(999)), Money.rupees(999), new Rate(9_800));

    assertThat(margin.kept()).isEqualTo(Money.paise(-699));
    assertThat(margin.confession()).isEqualTo("I know that this loses ₹6.99 a sale");
  }

  @Test
  void aCouponComesOffBeforeAllElse() {
    Margin margin =
        margins.withDiscount(
            product(Money.rupees(1_999)),
            Money.rupees(1_999),
            new Discount("Coupon HALF", Money.rupees(1_000)));

    assertThat(margin.lines().get(1)).isEqualTo(line("Coupon HALF", -100_000));
    assertThat(margin.kept()).isEqualTo(Money.paise(14_235));
  }

  @Test
  void nothingIsLostOnWhatIsGivenAway() {
    Margin margin = margins.oneSale(product(Money.rupees(999)), Money.paise(0));

    assertThat(margin.kept()).isEqualTo(Money.paise(0));
    assertThat(margin.loses()).isFalse();
  }

  @Test
  void whatCameBackInNinetyDaysIsExpectedAgainAndALossHasToBeAgreedTo() {
    ProductId id = shop.product(Money.rupees(999));
    BusinessClock.at(
        clock.instant().minus(Duration.ofDays(91)), () -> till.paid(IndianState.GOA, id));
    Product product = catalog.byId(id).orElseThrow();
    UserId owner = UserId.next();
    for (int sold = 0; sold < 20; sold++) {
      Margin before = pricing.margin(product, Money.rupees(999));
      assertThat(before.lines().getLast())
          .as("%d of 20 sold", sold)
          .isEqualTo(line("Expected refunds, 2 % of the rest (assumed until 20 are sold)", -339));
      Order order = till.paid(IndianState.GOA, id);
      till.refund(order, Money.paise(94_905), "Nearly all", UserId.next());
    }

    Margin margin = pricing.margin(product, Money.rupees(999));
    assertThat(margin.lines().getLast())
        .isEqualTo(
            line("Expected refunds, 95 % of the rest (as came back in the last 90 days)", -16_085));
    assertThat(margin.kept()).isEqualTo(Money.paise(-1_511));

    assertThatThrownBy(() -> pricing.changePrice(product, Money.rupees(998), false, owner))
        .isInstanceOfSatisfying(
            LossUnconfirmed.class, l -> assertThat(l.margin().loses()).isTrue());
    assertThat(catalog.byId(id).orElseThrow().price()).isEqualTo(Money.rupees(999));

    pricing.changePrice(product, Money.rupees(998), true, owner);
    assertThat(catalog.byId(id).orElseThrow().price()).isEqualTo(Money.rupees(998));
    assertThat(audit.of(id.toString()).getFirst())
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("catalog.loss-confirmed");
              assertThat(entry.actor()).isEqualTo(owner);
              assertThat(entry.detail()).startsWith("I know that this loses ₹15.");
            });
  }

  private Product product(Money price) {
    return catalog.byId(shop.product(price)).orElseThrow();
  }

  private static Margin.Line line(String label, long minor) {
    return new Margin.Line(label, Money.paise(minor));
  }
}
