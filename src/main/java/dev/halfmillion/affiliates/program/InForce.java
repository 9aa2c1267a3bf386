package dev.halfmillion.affiliates.program;

import dev.halfmillion.affiliates.Agreement;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** What holds now: the terms in figures and the agreement in words. */
@Component
class InForce {

  private final Plans plans;
  private final AgreementRows agreements;
  private final BusinessClock clock;

  InForce(Plans plans, AgreementRows agreements, BusinessClock clock) {
    this.plans = plans;
    this.agreements = agreements;
    this.clock = clock;
  }

  CommissionPlan plan() {
    return plans.at(clock.instant());
  }

  Agreement agreement() {
    return agreements.at(clock.instant());
  }
}
