package dev.halfmillion.affiliates.program;

import dev.halfmillion.money.Rate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A trial begins without a program; tests that need one say so, and leave it as they found it. */
public final class TrialTerms {

  private TrialTerms() {}

  /** The terms that were in force from the beginning. */
  public static void pay(ApplicationContext trial, int percent) {
    trial.getBean(Plans.class).begin(Rate.percent(percent));
  }

  /** Nobody has decided anything. */
  public static void forget(ApplicationContext trial) {
    JdbcClient jdbc = trial.getBean(JdbcClient.class);
    jdbc.sql("DELETE FROM affiliates_plan WHERE version > 1").update();
    jdbc.sql("UPDATE affiliates_plan SET rate_basis_points = 0").update();
    trial.getBean(Plans.class).forget();
  }
}
