package dev.halfmillion.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.money.TaxStrategy.Part;
import dev.halfmillion.money.TaxStrategy.Place;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TaxStrategyTests {

  private static final Rate EIGHTEEN = Rate.percent(18);
  private static final InclusiveTax PRICE = InclusiveTax.split(Money.rupees(1_999), EIGHTEEN);

  @Test
  void gstIsTwoHalvesAtHomeAndOneWholeElsewhere() {
    IndiaGst gst = new IndiaGst();

    assertThat(gst.rateOf(EIGHTEEN)).isEqualTo(EIGHTEEN);
    assertThat(gst.parts(PRICE, EIGHTEEN, new Place(true, "UTGST")))
        .containsExactly(
            new Part("CGST", Rate.percent(9), Money.paise(15_247)),
            new Part("UTGST", Rate.percent(9), Money.paise(15_247)));
    assertThat(gst.parts(PRICE, EIGHTEEN, new Place(false, "SGST")))
        .containsExactly(new Part("IGST", EIGHTEEN, Money.paise(30_494)));
    assertThat(gst.parts(PRICE, EIGHTEEN, null))
        .containsExactly(new Part("GST", EIGHTEEN, Money.paise(30_494)));
  }

  @Test
  void withoutTaxThePriceIsTheValue() {
    NoTax none = new NoTax();
    InclusiveTax price = InclusiveTax.split(Money.rupees(1_999), none.rateOf(EIGHTEEN));

    assertThat(price.taxable()).isEqualTo(Money.rupees(1_999));
    assertThat(price.tax().isZero()).isTrue();
    assertThat(none.parts(price, Rate.ZERO, new Place(true, "SGST"))).isEmpty();
    assertThat(none.documentTitle()).isEqualTo("Receipt");
  }

  @Test
  void oneRateSitsInEveryPriceWhateverTheProductIsFiledUnder() {
    InclusiveRate vat = new InclusiveRate("VAT", Rate.percent(20));
    InclusiveTax price = InclusiveTax.split(Money.of(12_000, "EUR"), vat.rateOf(EIGHTEEN));

    assertThat(price.taxable()).isEqualTo(Money.of(10_000, "EUR"));
    assertThat(vat.parts(price, vat.rate(), new Place(true, "SGST")))
        .containsExactly(new Part("VAT", Rate.percent(20), Money.of(2_000, "EUR")));
    assertThatThrownBy(() -> new InclusiveRate(" ", Rate.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePartsAlwaysAddUpToTheTaxAndNeverTouchTheTotal() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<TaxStrategy> all =
        List.of(new NoTax(), new IndiaGst(), new InclusiveRate("VAT", Rate.percent(7)));
    for (int i = 0; i < 3_000; i++) {
      TaxStrategy tax = all.get(random.nextInt(all.size()));
      Rate rate = tax.rateOf(new Rate(random.nextInt(2_801)));
      Money gross = Money.paise(random.nextLong(1, 100_000_000));
      InclusiveTax price = InclusiveTax.split(gross, rate);
      Place place = random.nextInt(3) == 0 ? null : new Place(random.nextBoolean(), "SGST");

      Money parts =
          tax.parts(price, rate, place).stream()
              .map(Part::amount)
              .reduce(Money.paise(0), Money::plus);
      assertThat(price.taxable().plus(parts))
          .as("%s at %s of %s, seed %d", tax, rate, gross, seed)
          .isEqualTo(gross);
    }
  }
}
