package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Rate;
import dev.halfmillion.sales.margin.CostOfSale;
import org.springframework.stereotype.Component;

/** What affiliates take of a sale under the terms of now: one rate holds for all of them. */
@Component
class CommissionCosts implements CostOfSale {

  private final AffiliateProgram program;

  CommissionCosts(AffiliateProgram program) {
    this.program = program;
  }

  @Override
  public Rate highestCommission(ProductId product) {
    return program.plan().rate();
  }
}
