package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.ui.Split;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the price of a sale goes, under the terms of now. */
@Component
class SaleSplits {

  private static final InclusiveTax WORKED =
      InclusiveTax.split(Money.paise(199_900), Rate.percent(18));

  private final AffiliateProgram program;

  SaleSplits(AffiliateProgram program) {
    this.program = program;
  }

  Split of(Product product) {
    return split("One sale of " + product.title(), product.tax(), product.taxRate());
  }

  /** A made-up price of ₹1,999, for where there is nothing on sale yet. */
  Split worked() {
    return split("One sale at ₹1,999", WORKED, Rate.percent(18));
  }

  Money workedReward() {
    return reward(WORKED);
  }

  /** What a sale of a product earns now: of a bundle, the sum over its parts. */
  Money reward(Product product) {
    return product.taxes().stream().map(this::reward).reduce(Money::plus).orElseThrow();
  }

  Money reward(InclusiveTax price) {
    return program.plan().rate().of(price.taxable());
  }

  private Split split(String title, InclusiveTax price, Rate tax) {
    Money earned = reward(price);
    String you =
        "You, %s of %s".formatted(program.plan().rate().text(), MoneyFormat.full(price.taxable()));
    return new Split(
        title,
        List.of(
            part(you, earned),
            part("Academy", price.taxable().minus(earned)),
            part("GST " + tax.text() + ", included in the price", price.tax())),
        "Price paid",
        MoneyFormat.full(price.gross()));
  }

  private static Split.Part part(String label, Money amount) {
    return new Split.Part(label, MoneyFormat.full(amount), amount.minor());
  }
}
