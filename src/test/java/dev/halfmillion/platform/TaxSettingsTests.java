package dev.halfmillion.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.money.InclusiveRate;
import dev.halfmillion.money.IndiaGst;
import dev.halfmillion.money.NoTax;
import dev.halfmillion.money.Rate;
import dev.halfmillion.money.TaxStrategy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TaxSettingsTests {

  @Test
  void indiaIsWhereNothingIsSet() {
    assertThat(chosen(Map.of())).isEqualTo(new IndiaGst());
  }

  @Test
  void theSettingsChoose() {
    assertThat(chosen(Map.of("halfmillion.tax.strategy", "none"))).isEqualTo(new NoTax());
    assertThat(
            chosen(
                Map.of(
                    "halfmillion.tax.strategy", "inclusive",
                    "halfmillion.tax.name", "MwSt",
                    "halfmillion.tax.basis-points", "1900")))
        .isEqualTo(new InclusiveRate("MwSt", Rate.percent(19)));
  }

  private static TaxStrategy chosen(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("halfmillion.tax", TaxSettings.class)
        .chosen();
  }
}
