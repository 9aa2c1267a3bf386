package dev.halfmillion.platform.database;

import dev.halfmillion.platform.database.MigrationPlan.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells of each step before it begins, so that whoever waits knows for what. */
final class StepLog implements Callback {

  private static final Duration LONG = Duration.ofSeconds(1);

  private final List<Step> steps;
  private final Consumer<String> told;
  private final Clock clock;
  private int ran;
  private Instant began = Instant.EPOCH;

  StepLog(List<Step> steps, Consumer<String> told, Clock clock) {
    this.steps = steps;
    this.told = told;
    this.clock = clock;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
  }

  @Override
  public void handle(Event event, Context context) {
    if (event == Event.BEFORE_EACH_MIGRATE) {
      began = clock.instant();
      Step step = steps.get(ran++);
      told.accept("Step " + ran + " of " + steps.size() + ": " + step);
    } else {
      Duration took = Duration.between(began, clock.instant());
      if (took.compareTo(LONG) > 0) {
        told.accept("It took " + took.toMillis() + " ms");
      }
    }
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public String getCallbackName() {
    return "the log of steps";
  }
}
