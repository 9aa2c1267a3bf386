package dev.halfmillion.money;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** For a seller who is not registered for any tax: the whole price is the value. */
public record NoTax() implements TaxStrategy {

  @Override
  public String name() {
    return "";
  }

  @Override
  public String documentTitle() {
    return "Receipt";
  }

  @Override
  public boolean byState() {
    return false;
  }

  @Override
  public Rate rateOf(Rate own) {
    return Rate.ZERO;
  }

  @Override
  public List<Part> parts(InclusiveTax amount, Rate rate, @Nullable Place place) {
    return List.of();
  }
}
