package dev.halfmillion.money;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rate inside every price, such as a VAT. The tax is rounded as {@link InclusiveTax} does it,
 * in two equal halves, so it is always an even number of minor units.
 *
 * @param name what people call it
 */
public record InclusiveRate(String name, Rate rate) implements TaxStrategy {

  public InclusiveRate {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A tax without a name");
    }
  }

  @Override
  public String documentTitle() {
    return "Invoice";
  }

  @Override
  public boolean byState() {
    return false;
  }

  @Override
  public Rate rateOf(Rate own) {
    return rate;
  }

  @Override
  public List<Part> parts(InclusiveTax amount, Rate inside, @Nullable Place place) {
    return List.of(new Part(name, inside, amount.tax()));
  }
}
