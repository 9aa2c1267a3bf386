package dev.halfmillion.platform.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Makes the checks, all at once and each in a time of its own, so that one that hangs delays
 * nobody.
 */
@Component
public class Doctor {

  private final List<HealthCheck> checks;

  Doctor(List<HealthCheck> checks) {
    this.checks = checks.stream().sorted(Comparator.comparing(HealthCheck::name)).toList();
  }

  /** The same for commands that run without the application. */
  public static Doctor withoutApplication() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(HealthCheck.class));
    return new Doctor(
        scan.findCandidateComponents("dev.halfmillion").stream()
            .map(type -> ClassUtils.resolveClassName(String.valueOf(type.getBeanClassName()), null))
            .filter(type -> type.isAnnotationPresent(Component.class))
            .map(type -> (HealthCheck) BeanUtils.instantiateClass(type))
            .toList());
  }

  /** The checks that can be made. */
  public List<HealthCheck> checks() {
    return checks;
  }

  /** Makes the chosen checks; one report for each, by name. */
  public List<CheckReport> look(Surroundings here, Predicate<HealthCheck> chosen) {
    List<Running> running = new ArrayList<>();
    for (HealthCheck check : checks) {
      if (chosen.test(check)) {
        running.add(Running.start(check, here));
      }
    }
    return running.stream().map(each -> each.report(here.clock())).toList();
  }

  /** A check on its way. */
  private record Running(
      HealthCheck check, FutureTask<List<Finding>> task, Thread thread, Instant begin, long nanos) {

    static Running start(HealthCheck check, Surroundings here) {
      FutureTask<List<Finding>> task = new FutureTask<>(() -> check.findings(here));
      Thread thread = Thread.ofPlatform().daemon().name("doctor-" + check.key()).start(task);
      return new Running(check, task, thread, here.clock().instant(), System.nanoTime());
    }

    CheckReport report(Clock clock) {
      try {
        long left = check.limit().toNanos() - (System.nanoTime() - nanos);
        return report(clock, task.get(Math.max(1, left), TimeUnit.NANOSECONDS), "");
      } catch (TimeoutException slow) {
        task.cancel(true);
        return report(clock, List.of(tooSlow()), "");
      } catch (ExecutionException failed) {
        Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
        return cause instanceof CannotTell reason
            ? report(clock, List.of(), String.valueOf(reason.getMessage()))
            : report(clock, List.of(broken(cause)), "");
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return report(clock, List.of(), "the doctor was stopped");
      }
    }

    private CheckReport report(Clock clock, List<Finding> findings, String skipped) {
      Duration took = Duration.between(begin, clock.instant());
      return new CheckReport(check.key(), check.name(), begin, took, findings, skipped);
    }

    private Finding tooSlow() {
      return Finding.problem(
          check.name() + " gave no answer within " + check.limit().toSeconds() + " seconds.",
          "Look whether what it asks (database, disk, mail server, network) hangs, and run it"
              + " again.");
    }

    /** The words of an exception may hold an address or a password, so only its kind is told. */
    private Finding broken(Throwable failed) {
      return Finding.problem(
          "%s could not be looked at (%s)."
              .formatted(check.name(), failed.getClass().getSimpleName()),
          "Run the doctor again; if it stays, report it with these words.");
    }
  }
}
