package dev.halfmillion.catalog;

import dev.halfmillion.platform.SetUpStep;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Something must be on sale. */
@Component
class FirstProductStep implements SetUpStep {

  private final Products products;

  FirstProductStep(Products products) {
    this.products = products;
  }

  @Override
  public int order() {
    return 7;
  }

  @Override
  public String name() {
    return "Your first product";
  }

  @Override
  public String path() {
    return "/admin/products/first";
  }

  @Override
  public Optional<String> missing() {
    return products.anyPublished()
        ? Optional.empty()
        : Optional.of("Nothing is on sale yet. Make the first product.");
  }

  @Override
  public boolean needed() {
    return true;
  }
}
