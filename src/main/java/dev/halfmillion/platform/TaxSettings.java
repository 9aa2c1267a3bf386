package dev.halfmillion.platform;

import dev.halfmillion.money.InclusiveRate;
import dev.halfmillion.money.IndiaGst;
import dev.halfmillion.money.NoTax;
import dev.halfmillion.money.Rate;
import dev.halfmillion.money.TaxStrategy;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import java.util.Locale;

/**
 * How the academy is taxed, as its owner or {@code HALFMILLION_TAX_STRATEGY} and its like settle
 * it. A change holds for orders placed from then on, so make it while nobody is paying; credit
 * notes follow their invoice.
 *
 * @param name of the one tax, for {@link Kind#INCLUSIVE}
 * @param basisPoints its rate in hundredths of a percent, for {@link Kind#INCLUSIVE}
 * @param shown whether pages say beside a price that the tax is in it
 */
public record TaxSettings(Kind strategy, String name, int basisPoints, boolean shown) {

  /** The strategies to choose from. */
  public enum Kind {
    NONE,
    INCLUSIVE,
    INDIA_GST
  }

  /** What holds where nothing is settled: GST in India, and said beside prices. */
  static TaxSettings of(KnownSettings known) {
    String kind = known.text(Setting.TAX_STRATEGY, Kind.INDIA_GST.name());
    return new TaxSettings(
        Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
        known.text(Setting.TAX_NAME, "VAT"),
        Math.toIntExact(known.number(Setting.TAX_BASIS_POINTS, 0)),
        Boolean.parseBoolean(known.text(Setting.TAX_SHOWN, "true")));
  }

  /** The name of the tax that prices contain: "GST"; empty where there is none. */
  public String included() {
    return switch (strategy) {
      case NONE -> "";
      case INCLUSIVE -> name;
      case INDIA_GST -> "GST";
    };
  }

  /** What pages say beside a price: "GST included"; empty for nothing. */
  public String note() {
    if (!shown) {
      return "";
    }
    return switch (strategy) {
      case NONE -> "";
      case INCLUSIVE -> name + " included";
      case INDIA_GST -> "GST included";
    };
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
