package dev.halfmillion.platform;

import dev.halfmillion.money.InclusiveRate;
import dev.halfmillion.money.IndiaGst;
import dev.halfmillion.money.NoTax;
import dev.halfmillion.money.Rate;
import dev.halfmillion.money.TaxStrategy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the academy is taxed, set from outside by {@code HALFMILLION_TAX_STRATEGY} and its like. A
 * change holds for orders placed from then on, so make it while nobody is paying; credit notes
 * follow their invoice.
 *
 * @param name of the one tax, for {@link Kind#INCLUSIVE}
 * @param basisPoints its rate in hundredths of a percent, for {@link Kind#INCLUSIVE}
 */
@Validated
@ConfigurationProperties("halfmillion.tax")
public record TaxSettings(
    @NotNull @DefaultValue("india-gst") Kind strategy,
    @NotBlank @DefaultValue("VAT") String name,
    @Min(0) @Max(10_000) @DefaultValue("0") int basisPoints) {

  /** The strategies to choose from. */
  public enum Kind {
    NONE,
    INCLUSIVE,
    INDIA_GST
  }

  /** The chosen strategy. */
  public TaxStrategy chosen() {
    return switch (strategy) {
      case NONE -> new NoTax();
      case INCLUSIVE -> new InclusiveRate(name, new Rate(basisPoints));
      case INDIA_GST -> new IndiaGst();
    };
  }
}
