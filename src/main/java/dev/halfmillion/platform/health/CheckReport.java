package dev.halfmillion.platform.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one check found.
 *
 * @param key of the check
 * @param name of the check
 * @param at when it was made, by the system's clock
 * @param took how long it took
 * @param findings what is not well
 * @param skipped why it was not made, as the end of a sentence; empty where it was
 */
public record CheckReport(
    String key, String name, Instant at, Duration took, List<Finding> findings, String skipped) {

  public CheckReport {
    findings = List.copyOf(findings);
  }

  /** Whether it was made and found nothing. */
  public boolean fine() {
    return findings.isEmpty() && skipped.isEmpty();
  }

  /** The worst that it found. */
  public Optional<Severity> worst() {
    return findings.stream().map(Finding::severity).max(Severity::compareTo);
  }

  /** How many problems it found. */
  public long problems() {
    return findings.stream().filter(found -> found.severity() == Severity.PROBLEM).count();
  }
}
