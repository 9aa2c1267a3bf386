package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.catalog.ReferralReward;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SalesTest
class BundlesModuleTests {

  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Catalog catalog;
  @Autowired CatalogAuthoring authoring;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired ReferralReward rewards;

  ProductId reels;
  ProductId gst;
  ProductId excel;
  ProductId bundle;

  @BeforeEach
  void threeCoursesAndABundleAreOnSale() {
    reels = shop.product(Money.rupees(1_999));
    gst = shop.product(Money.rupees(999));
    excel = shop.product(Money.rupees(1_499));
    bundle = bundle(Money.rupees(2_999), reels, gst, excel);
    authoring.publish(bundle, null);
  }

  @Test
  void eachPartIsALineWithItsShareOfThePriceAndOpensByItself() {
    Order order = till.paid(IndianState.GOA, bundle);
    UserId buyer = book.find(order.id()).orElseThrow().buyer().requireId();

    assertThat(order.total()).isEqualTo(Money.rupees(2_999));
    assertThat(order.lines())
        .extracting(OrderLine::product, OrderLine::bundle, l -> l.gross().minor())
        .containsExactly(
            tuple(reels, bundle, 133_311L),
            tuple(gst, bundle, 66_622L),
            tuple(excel, bundle, 99_967L));
    assertThat(order.lines())
        .extracting(OrderLine::list)
        .containsExactly(Money.rupees(1_999), Money.rupees(999), Money.rupees(1_499));
    for (ProductId part : List.of(reels, gst, excel, bundle)) {
      assertThat(checkouts.owns(buyer, part)).isTrue();
    }
  }

  @Test
  void whatSharingEarnsIsTheSumOverTheLines() {
    // 80 % of the values without tax of 1,333.11, 666.22 and 999.67: 903.80, 451.68 and 677.74
    assertThat(rewards.perSale(product()).orElseThrow().amount()).isEqualTo(Money.paise(203_322));
  }

  @Test
  void whoOwnsAllPartsOwnsTheBundle() {
    Order order = till.paid(IndianState.GOA, reels, gst, excel);
    UserId buyer = book.find(order.id()).orElseThrow().buyer().requireId();
    assertThat(checkouts.owns(buyer, bundle)).isTrue();

    Order two = till.paid(IndianState.GOA, reels, gst);
    UserId other = book.find(two.id()).orElseThrow().buyer().requireId();
    assertThat(checkouts.owns(other, bundle)).isFalse();
  }

  @Test
  void aPartThatBecomesCheaperThanItsShareDoesNotBreakTheSale() {
    authoring.changePrice(reels, Money.rupees(10), null);
    authoring.changePrice(gst, Money.rupees(10), null);
    authoring.changePrice(excel, Money.rupees(10), null);

    Order order = shop.placed(IndianState.GOA, bundle);

    assertThat(order.total()).isEqualTo(Money.rupees(2_999));
    assertThat(order.lines()).allMatch(line -> line.discount().isZero());
  }

  @Test
  void aBundleHoldsNoBundleAndCostsNoMoreThanItsParts() {
    assertThatThrownBy(() -> bundle(Money.rupees(100), bundle, reels))
        .hasMessageContaining("cannot hold another bundle");
    assertThatThrownBy(() -> bundle(Money.rupees(100), reels)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> bundle(Money.rupees(100), reels, reels)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> bundle(Money.rupees(2_999), reels, gst))
        .hasMessageContaining("₹2,998.00");
  }

  @Test
  void whatIsGivenAwayIsPlacedAndOpenedAtOnce() {
    ProductId gift = shop.product(Money.rupees(499));
    authoring.giveAway(gift, null);
    assertThatThrownBy(() -> authoring.changePrice(gift, Money.paise(0), null))
        .isInstanceOf(Refusal.class);

    Order order = shop.placed(IndianState.GOA, gift);

    assertThat(order.status().wasPaid()).isTrue();
    assertThat(order.total()).isEqualTo(Money.paise(0));
    UserId buyer = book.find(order.id()).orElseThrow().buyer().requireId();
    assertThat(checkouts.owns(buyer, gift)).isTrue();
    assertThat(rewards.perSale(catalog.byId(gift).orElseThrow())).isEmpty();
    authoring.changePrice(gift, Money.rupees(99), null);
    assertThat(catalog.byId(gift).orElseThrow().isFree()).isFalse();
  }

  private Product product() {
    return catalog.byId(bundle).orElseThrow();
  }

  private ProductId bundle(Money price, ProductId... parts) {
    return authoring.create(
        NewProduct.bundle(
            "bundle-" + Long.toString(Ids.next().getLeastSignificantBits() >>> 1, 36),
            "Three together",
            "One sentence.",
            price,
            new Cover("सब", 4),
            List.of(parts)),
        null);
  }
}
