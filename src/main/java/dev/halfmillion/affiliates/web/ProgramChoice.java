package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.program.PlanOffice.Terms;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.ui.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen about the program.
 *
 * @param program {@link #YES}, {@link #NO}, or anything where nothing was chosen
 * @param rate in percent, such as 40 or 12.5
 */
public record ProgramChoice(String program, String rate) {

  static final String YES = "yes";
  static final String NO = "no";

  private static final String PERCENT = "[0-9]{1,2}(\\.[0-9]{1,2})?|100(\\.0{1,2})?";

  /** What is missing is empty. */
  public ProgramChoice(@Nullable String program, @Nullable String rate) {
    this.program = program == null ? "" : program;
    String typed = rate == null ? "" : rate.replace("%", "").strip();
    this.rate = typed.length() <= 20 ? typed : typed.substring(0, 20);
  }

  /** What holds now. */
  static ProgramChoice of(CommissionPlan plan, boolean decided) {
    return plan.pays()
        ? new ProgramChoice(YES, PlanForm.of(plan).rate())
        : new ProgramChoice(decided ? NO : "", "");
  }

  /** The share that is paid, 0 for none; empty, and what to mend, where it cannot be told. */
  Optional<Rate> share(List<Problem> problems) {
    if (program.equals(NO)) {
      return Optional.of(Rate.ZERO);
    }
    if (!program.equals(YES)) {
      problems.add(new Problem("program", "Choose one of the two."));
      return Optional.empty();
    }
    Rate share =
        rate.matches(PERCENT)
            ? new Rate(new BigDecimal(rate).movePointRight(2).intValueExact())
            : Rate.ZERO;
    if (share.isZero()) {
      problems.add(new Problem("rate", "Write a share above 0 and up to 100 %, such as 40."));
      return Optional.empty();
    }
    return Optional.of(share);
  }

  /**
   * The terms with this share. Who decides for the first time gets a wait that is no shorter than
   * the time in which buyers may have their money back.
   */
  static Terms terms(Rate share, CommissionPlan present, boolean decided, int refundDays) {
    int wait =
        decided
            ? present.holdDays()
            : Math.min(Math.max(present.holdDays(), refundDays), Terms.LONGEST_WAIT);
    return new Terms(share, present.windowDays(), wait, present.minimumPayout());
  }
}
