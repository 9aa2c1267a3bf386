package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ReferralReward;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a sale of a product earns under the terms of now. */
@Component
class ReferralRewards implements ReferralReward {

  private final AffiliateProgram program;

  ReferralRewards(AffiliateProgram program) {
    this.program = program;
  }

  @Override
  public Optional<Reward> perSale(Product product) {
    Rate rate = program.plan().rate();
    Money amount =
        product.taxes().stream()
            .map(tax -> rate.of(tax.taxable()))
            .reduce(Money::plus)
            .orElseThrow();
    return amount.isPositive() ? Optional.of(new Reward(amount, rate)) : Optional.empty();
  }
}
