package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.program.PlanOffice.Terms;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.ui.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to set new terms.
 *
 * @param rate in percent, such as 80 or 82.5
 * @param window in days
 * @param hold in days
 * @param minimum in rupees
 */
public record PlanForm(String rate, String window, String hold, String minimum) {

  /** What is missing is empty. */
  public PlanForm(
      @Nullable String rate,
      @Nullable String window,
      @Nullable String hold,
      @Nullable String minimum) {
    this.rate = text(rate);
    this.window = text(window);
    this.hold = text(hold);
    this.minimum = text(minimum);
  }

  static PlanForm of(CommissionPlan plan) {
    String rate =
        BigDecimal.valueOf(plan.rate().basisPoints(), 2).stripTrailingZeros().toPlainString();
    return new PlanForm(
        rate,
        String.valueOf(plan.windowDays()),
        String.valueOf(plan.holdDays()),
        RupeeText.plain(plan.minimumPayout()));
  }

  /** The terms, or empty and what to mend. */
  Optional<Terms> terms(List<Problem> problems) {
    Rate share = share(problems);
    Optional<Money> least = RupeeText.parse(minimum);
    if (least.isEmpty()) {
      problems.add(new Problem("minimum", "Write an amount in rupees, such as 500."));
    }
    int windowDays = days("window", window, problems);
    int holdDays = days("hold", hold, problems);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Terms(share, windowDays, holdDays, least.orElseThrow()));
    } catch (Refusal refusal) {
      problems.add(new Problem(refusal.code().substring("plan.".length()), refusal.sentence()));
      return Optional.empty();
    }
  }

  private Rate share(List<Problem> problems) {
    if (!rate.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
      problems.add(new Problem("rate", "Write a rate in percent, such as 80 or 82.5."));
      return Rate.ZERO;
    }
    return new Rate(new BigDecimal(rate).movePointRight(2).intValueExact());
  }

  private static int days(String field, String typed, List<Problem> problems) {
    if (!typed.matches("[0-9]{1,4}")) {
      problems.add(new Problem(field, "Write a number of days."));
      return 0;
    }
    return Integer.parseInt(typed);
  }

  private static String text(@Nullable String sent) {
    String typed = sent == null ? "" : sent.replace("%", "").strip();
    return typed.length() <= 20 ? typed : typed.substring(0, 20);
  }
}
