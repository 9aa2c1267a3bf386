package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.reconciliation.Run.Source;
import dev.halfmillion.payments.reconciliation.Run.State;
import dev.halfmillion.platform.AfterCommit;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.Zones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Says which days are compared: each when it is over, and once more four days later, when fees,
 * refunds and settlements that came after it are known; days in between that were missed; and those
 * that somebody asks for.
 */
@Service
public class ReconciliationPlan {

  /** So many days can be asked for at once. */
  public static final int MOST_DAYS = 31;

  private static final int SECOND_LOOK = 4;
  private static final int LOOKS_BACK = 14;

  /** How long after midnight gateways still write the day down. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Runs runs;
  private final Reconciliation reconciliation;
  private final Gateways gateways;
  private final AfterCommit afterCommit;
  private final Transactions transactions;
  private final BusinessClock businessClock;
  private final Clock clock;

  ReconciliationPlan(
      Runs runs,
      Reconciliation reconciliation,
      Gateways gateways,
      AfterCommit afterCommit,
      Transactions transactions,
      BusinessClock businessClock,
      Clock clock) {
    this.runs = runs;
    this.reconciliation = reconciliation;
    this.gateways = gateways;
    this.afterCommit = afterCommit;
    this.transactions = transactions;
    this.businessClock = businessClock;
    this.clock = clock;
  }

  /** The gateways whose lists can be asked for. */
  public List<String> gateways() {
    return gateways.ready().stream()
        .filter(gateway -> gateway.lists().isPresent())
        .map(Gateway::name)
        .toList();
  }

  /** The last day that is over. */
  public LocalDate lastDay() {
    return Zones.dateInIndia(businessClock.instant().minus(PATIENCE)).minusDays(1);
  }

  /** Compares every day whose time has come. */
  void daily() {
    LocalDate last = lastDay();
    for (String gateway : gateways()) {
      LocalDate first = runs.first(gateway).orElse(last);
      LocalDate from =
          first.isBefore(last.minusDays(LOOKS_BACK)) ? last.minusDays(LOOKS_BACK) : first;
      from.datesUntil(last.plusDays(1))
          .filter(day -> isDue(gateway, day))
          .forEach(day -> ask(gateway, day));
    }
    reconciliation.compareDue();
  }

  private boolean isDue(String gateway, LocalDate day) {
    Optional<Run> run = runs.find(gateway, day, Source.API);
    if (run.isEmpty()) {
      return true;
    }
    Instant again = day.plusDays(SECOND_LOOK).atStartOfDay(Zones.INDIA).plus(PATIENCE).toInstant();
    Instant finished = run.get().finishedAt();
    return run.get().state() == State.DONE
        && finished != null
        && finished.isBefore(again)
        && !again.isAfter(businessClock.instant());
  }

  private void ask(String gateway, LocalDate day) {
    transactions.run(() -> runs.ask(gateway, day, Source.API, clock.instant()));
  }

  /**
   * Has days compared at once, whether they were before or not; the work goes on after this
   * returns.
   *
   * @throws Refusal when there is no such gateway, or the days are too many or not over
   */
  public void ask(String gateway, Period days) {
    if (!gateways().contains(gateway)) {
      throw new Refusal("reconciliation.gateway", "Choose one of the gateways.");
    }
    if (days.to().isAfter(lastDay())) {
      throw new Refusal("reconciliation.days", "A day can be compared once it is over.");
    }
    if (days.from().plusDays(MOST_DAYS).isBefore(days.to().plusDays(1))) {
      throw new Refusal("reconciliation.days", "Choose at most " + MOST_DAYS + " days at once.");
    }
    transactions.run(
        () -> {
          days.from()
              .datesUntil(days.to().plusDays(1))
              .forEach(day -> runs.ask(gateway, day, Source.API, clock.instant()));
          afterCommit.start("Reconciliation", reconciliation::compareDue);
        });
  }
}
