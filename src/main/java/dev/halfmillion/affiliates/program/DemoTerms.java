package dev.halfmillion.affiliates.program;

import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.OnlyInDemo;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** A demo shows a program that pays from its first day; a real academy decides for itself. */
@Component
@OnlyInDemo
class DemoTerms implements SmartInitializingSingleton {

  private static final Rate RATE = Rate.percent(80);

  private final Plans plans;

  DemoTerms(Plans plans) {
    this.plans = plans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!plans.isDecided()) {
      plans.begin(RATE);
    }
  }
}
