package dev.halfmillion.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BundleSharesTests {

  @Test
  void threeCoursesFor2999ShareItByTheirListPrices() {
    Product bundle = bundle(299_900, 199_900, 99_900, 149_900);

    // 2,999 x 1,999 / 4,497 = 1,333.11..., 2,999 x 999 / 4,497 = 666.22..., 2,999 x 1,499 / 4,497
    // = 999.66...
    assertThat(bundle.apart()).isEqualTo(Money.rupees(4_497));
    assertThat(bundle.shares())
        .containsExactly(Money.paise(133_311), Money.paise(66_622), Money.paise(99_967));
  }

  @Test
  void whatIsFreeInABundleGetsNothingOfItsPrice() {
    assertThat(bundle(50_000, 0, 99_900).shares())
        .containsExactly(Money.paise(0), Money.rupees(500));
    assertThat(bundle(3, 0, 0).shares()).containsExactly(Money.paise(2), Money.paise(1));
  }

  @RepeatedTest(20)
  void sharesAddUpAndNoneIsDearerThanItsPart(RepetitionInfo repetition) {
    long seed = 74_031L + repetition.getCurrentRepetition();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      long[] lists =
          LongStream.generate(() -> random.nextLong(100, 1_000_000))
              .limit(random.nextInt(2, 9))
              .toArray();
      long apart = LongStream.of(lists).sum();
      Product bundle = bundle(random.nextLong(0, apart + 1), lists);

      List<Money> shares = bundle.shares();
      String story = "seed " + seed + ", round " + round + ", " + bundle.price();
      assertThat(sum(shares.stream())).as(story).isEqualTo(bundle.price());
      for (int i = 0; i < lists.length; i++) {
        long exact = Math.multiplyExact(bundle.price().minor(), lists[i]);
        assertThat(Math.abs(shares.get(i).minor() * apart - exact)).as(story).isLessThan(apart);
        assertThat(shares.get(i)).as(story).isBetween(Money.paise(0), Money.paise(lists[i]));
      }
      InclusiveTax tax = bundle.tax();
      assertThat(tax.taxable().plus(tax.tax())).as(story).isEqualTo(bundle.price());
      assertThat(sum(bundle.taxes().stream().map(InclusiveTax::taxable)))
          .as(story)
          .isEqualTo(tax.taxable());
    }
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.paise(0), Money::plus);
  }

  private static Product bundle(long price, long... lists) {
    return product(price, LongStream.of(lists).mapToObj(list -> product(list, List.of())).toList());
  }

  private static Product product(long list, List<Product> parts) {
    @Nullable SalePrice none = null;
    return new Product(
        ProductId.next(),
        "slug",
        "Title",
        "One sentence.",
        Money.paise(list),
        none,
        Rate.percent(18),
        NewProduct.EDUCATION_SAC,
        ProductStatus.PUBLISHED,
        new Cover("री", 1),
        List.of(),
        parts);
  }
}
