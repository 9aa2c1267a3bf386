package dev.halfmillion.affiliates.program;

import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Sets new terms of the program. They are a new version from now on: what was clicked or ordered
 * before keeps the terms of its moment.
 */
@Service
public class PlanOffice {

  private final Plans plans;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  PlanOffice(Plans plans, AuditLog audit, Transactions transactions, BusinessClock clock) {
    this.plans = plans;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** All versions that somebody decided on, the newest first. */
  public List<CommissionPlan> history() {
    return plans.all();
  }

  /** Whether anybody has said what affiliates earn, or that they earn nothing. */
  public boolean isDecided() {
    return plans.isDecided();
  }

  /**
   * Publishes new terms; terms equal to those in force change nothing once somebody decided on
   * them. A rate of 0 ends the program.
   *
   * @param lossKnown what was agreed to where a sale would lose money under them; else empty
   * @throws Refusal when somebody else has changed them meanwhile
   */
  public void publish(Terms terms, String lossKnown, UserId by) {
    try {
      transactions.run(() -> write(terms, lossKnown, by));
    } catch (DuplicateKeyException raced) {
      throw Refusal.conflict("plan.raced", "Somebody else has just changed the terms. Look again.");
    } finally {
      plans.forget();
    }
  }

  private void write(Terms terms, String lossKnown, UserId by) {
    CommissionPlan present = plans.at(clock.instant());
    if (plans.isDecided() && terms.equals(Terms.of(present))) {
      return;
    }
    CommissionPlan next =
        new CommissionPlan(
            plans.newest() + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            terms.rate(),
            terms.windowDays(),
            terms.holdDays(),
            terms.minimumPayout(),
            present.gatewayFeesDeducted(),
            present.automaticApproval());
    plans.add(next);
    String detail =
        "Version %d: %s, %d days to order, %d days to wait, paid from %s."
            .formatted(
                next.version(),
                next.rate().text(),
                next.windowDays(),
                next.holdDays(),
                MoneyFormat.full(next.minimumPayout()));
    audit.record(by, "affiliates.plan-published", "plan:" + next.version(), detail);
    if (!lossKnown.isEmpty()) {
      audit.record(by, "affiliates.loss-confirmed", "plan:" + next.version(), lossKnown);
    }
  }

  /**
   * What can be set.
   *
   * @param rate of the value without tax, at most 100 %
   * @param windowDays for how many days after a click an order counts, 1 to 365
   * @param holdDays for how many days a commission stays pending, 0 to 180
   * @param minimumPayout what must have come together before it is paid
   */
  public record Terms(Rate rate, int windowDays, int holdDays, Money minimumPayout) {

    /** In days. */
    public static final int LONGEST_WAIT = 180;

    /** Checks the bounds. */
    public Terms {
      require(rate.basisPoints() <= 10_000, "plan.rate", "Give a rate from 0 to 100 %.");
      require(
          windowDays >= 1 && windowDays <= 365, "plan.window", "Give a window of 1 to 365 days.");
      require(
          holdDays >= 0 && holdDays <= LONGEST_WAIT, "plan.hold", "Give a wait of 0 to 180 days.");
      require(
          !minimumPayout.isNegative() && minimumPayout.compareTo(Money.rupees(100_000)) <= 0,
          "plan.minimum",
          "Give an amount from \u20b90 to \u20b91,00,000.");
    }

    /** The terms of a version. */
    public static Terms of(CommissionPlan plan) {
      return new Terms(plan.rate(), plan.windowDays(), plan.holdDays(), plan.minimumPayout());
    }

    private static void require(boolean holds, String code, String sentence) {
      if (!holds) {
        throw new Refusal(code, sentence);
      }
    }
  }
}
