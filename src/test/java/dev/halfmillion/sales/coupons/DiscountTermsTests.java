package dev.halfmillion.sales.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.catalog.ProductStatus;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.sales.Basket;
import dev.halfmillion.sales.Basket.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a coupon's discount is spread over what is bought. */
class DiscountTermsTests {

  @Test
  void twentyPercentOf1999IsTakenOffBeforeTheTaxIsSplit() {
    Basket after = less(percent(20), basket(199_900));

    assertThat(after.total()).isEqualTo(Money.paise(159_920));
    assertThat(after.discount()).isEqualTo(Money.paise(39_980));
    assertThat(after.list()).isEqualTo(Money.paise(199_900));
    assertThat(after.tax().taxable()).isEqualTo(Money.paise(135_526));
    assertThat(after.tax().half()).isEqualTo(Money.paise(12_197));
  }

  @Test
  void anAmountIsSpreadByLargestRemainder() {
    Basket after = less(amount(10_000), basket(33_300, 33_300, 33_300));

    assertThat(after.items().stream().map(Item::price))
        .containsExactly(Money.paise(29_966), Money.paise(29_967), Money.paise(29_967));
    assertThat(after.discount()).isEqualTo(Money.paise(10_000));
  }

  @Test
  void anAmountLargerThanTheBasketMakesItFree() {
    Basket after = less(amount(500_000), basket(199_900, 99_900));

    assertThat(after.total()).isEqualTo(Money.paise(0));
    assertThat(after.tax()).isEqualTo(InclusiveTax.split(Money.paise(0), Rate.percent(18)));
  }

  @Test
  void whatNoGatewayTakesIsTakenOffToo() {
    assertThat(less(amount(199_850), basket(199_900)).total()).isEqualTo(Money.paise(0));
    assertThat(less(amount(199_800), basket(199_900)).total()).isEqualTo(Money.paise(100));
    assertThat(amount(199_850).mostOff(Money.paise(199_900))).isEqualTo(Money.paise(199_900));
  }

  @Test
  void aCouponForOneCourseLeavesTheOthersAsTheyAre() {
    Basket basket = basket(199_900, 99_900);
    ProductId second = basket.items().getLast().product().id();

    List<Money> off = new DiscountTerms(Rate.percent(50), null, Set.of(second)).off(basket);

    assertThat(off).containsExactly(Money.paise(0), Money.paise(49_950));
  }

  @Test
  void aCouponForABundleCountsForTheItemsThatItBrings() {
    ProductId bundle = ProductId.next();
    Item alone = item(50_000, null);
    Basket basket = new Basket(List.of(item(30_000, bundle), item(20_000, bundle), alone));

    List<Money> off = new DiscountTerms(Rate.percent(10), null, Set.of(bundle)).off(basket);

    assertThat(off).containsExactly(Money.paise(3_000), Money.paise(2_000), Money.paise(0));
  }

  @Test
  void aCouponForSomethingElseTakesNothingOff() {
    DiscountTerms other = new DiscountTerms(Rate.percent(10), null, Set.of(ProductId.next()));

    assertThat(other.off(basket(99_900))).containsExactly(Money.paise(0));
  }

  @ParameterizedTest
  @CsvSource({"1, 19_99, 20", "333, 19_99, 67", "3_334, 100_00, 33_34", "10_000, 7, 7"})
  void aShareIsRoundedHalfUpOnce(String basisPoints, String price, String off) {
    DiscountTerms terms = new DiscountTerms(new Rate((int) number(basisPoints)), null, Set.of());

    assertThat(terms.off(basket(number(price) * 10)).getFirst().minor())
        .isEqualTo(
            BigDecimal.valueOf(number(price) * 10 * number(basisPoints))
                .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP)
                .longValue());
    assertThat(number(off)).isPositive();
  }

  @Test
  void termsThatTakeNothingOrTooMuchAreNone() {
    assertThatThrownBy(() -> new DiscountTerms(Rate.ZERO, null, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> percent(101)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> amount(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DiscountTerms(null, null, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverIsBoughtThePartsAddUpAndNoItemGoesBelowNothing(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<Item> items = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        items.add(item(random.nextInt(8) == 0 ? 0 : 100 + random.nextLong(5_000_000), null));
      }
      Basket basket = new Basket(items);
      Set<ProductId> only =
          random.nextBoolean() ? Set.of() : Set.of(items.getFirst().product().id());
      DiscountTerms terms =
          random.nextBoolean()
              ? new DiscountTerms(new Rate(1 + random.nextInt(10_000)), null, only)
              : new DiscountTerms(null, Money.paise(1 + random.nextLong(9_000_000)), only);

      check(terms, basket, only);
    }
  }

  private static void check(DiscountTerms terms, Basket basket, Set<ProductId> only) {
    List<Money> off = terms.off(basket);
    Basket after = basket.less(off);
    long covered = 0;
    for (int i = 0; i < off.size(); i++) {
      Item item = basket.items().get(i);
      assertThat(off.get(i).minor()).isBetween(0L, item.price().minor());
      if (only.isEmpty() || only.contains(item.product().id())) {
        covered += item.price().minor();
      } else {
        assertThat(off.get(i).minor()).isZero();
      }
    }
    long sum = off.stream().mapToLong(Money::minor).sum();
    long wished =
        terms.rate() == null
            ? terms.amount().minor()
            : (covered * terms.rate().basisPoints() + 5_000) / 10_000;
    long expected = Math.min(covered, wished);
    long rest = basket.total().minor() - expected;
    boolean given = rest > 0 && rest < 100 && covered > 0;
    assertThat(sum).isEqualTo(given ? basket.total().minor() : expected);
    assertThat(after.list().minus(after.discount())).isEqualTo(after.total());
    assertThat(after.tax().taxable().plus(after.tax().tax())).isEqualTo(after.total());
  }

  private static Basket less(DiscountTerms terms, Basket basket) {
    return basket.less(terms.off(basket));
  }

  private static DiscountTerms percent(int percent) {
    return new DiscountTerms(Rate.percent(percent), null, Set.of());
  }

  private static DiscountTerms amount(long paise) {
    return new DiscountTerms(null, Money.paise(paise), Set.of());
  }

  private static Basket basket(long... prices) {
    return new Basket(LongStream.of(prices).mapToObj(price -> item(price, null)).toList());
  }

  private static Item item(long price, ProductId bundle) {
    Money money = Money.paise(price);
    Product product =
        new Product(
            ProductId.next(),
            "reels",
            "Reels",
            "One sentence.",
            money,
            null,
            Rate.percent(18),
            "999293",
            ProductStatus.PUBLISHED,
            new Cover("री", 1),
            List.of(),
            List.of());
    return new Item(product, bundle, money, money);
  }

  private static long number(String text) {
    return Long.parseLong(text.replace("_", ""));
  }
}
