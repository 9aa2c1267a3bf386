package dev.halfmillion.money;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goods and services tax of India at the rate of each product: CGST and SGST (or UTGST) for a
 * buyer in the supplier's State, else IGST, which is the same two halves as one.
 */
public record IndiaGst() implements TaxStrategy {

  @Override
  public String name() {
    return "GST";
  }

  @Override
  public String documentTitle() {
    return "Tax invoice";
  }

  @Override
  public boolean byState() {
    return true;
  }

  @Override
  public Rate rateOf(Rate own) {
    return own;
  }

  @Override
  public List<Part> parts(InclusiveTax amount, Rate rate, @Nullable Place place) {
    if (place == null) {
      return List.of(new Part(name(), rate, amount.tax()));
    }
    if (!place.within()) {
      return List.of(new Part("IGST", rate, amount.tax()));
    }
    Rate half = new Rate(rate.basisPoints() / 2);
    return List.of(
        new Part("CGST", half, amount.half()), new Part(place.secondHalf(), half, amount.half()));
  }
}
