package dev.halfmillion.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.money.InclusiveRate;
import dev.halfmillion.money.IndiaGst;
import dev.halfmillion.money.NoTax;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.TaxSettings.Kind;
import org.junit.jupiter.api.Test;

class TaxSettingsTests {

  @Test
  void theKindChooses() {
    assertThat(tax(Kind.INDIA_GST, true).chosen()).isEqualTo(new IndiaGst());
    assertThat(tax(Kind.NONE, true).chosen()).isEqualTo(new NoTax());
    assertThat(tax(Kind.INCLUSIVE, true).chosen())
        .isEqualTo(new InclusiveRate("MwSt", Rate.percent(19)));
  }

  @Test
  void aPriceSaysWhichTaxIsInItUnlessItIsToSayNothing() {
    assertThat(tax(Kind.INDIA_GST, true).note()).isEqualTo("GST included");
    assertThat(tax(Kind.INCLUSIVE, true).note()).isEqualTo("MwSt included");
    assertThat(tax(Kind.NONE, true).note()).isEmpty();
    assertThat(tax(Kind.INDIA_GST, false).note()).isEmpty();
  }

  private static TaxSettings tax(Kind kind, boolean shown) {
    return new TaxSettings(kind, "MwSt", 1_900, shown);
  }
}
