package dev.halfmillion.platform.soundness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What all checks found in one snapshot.
 *
 * @param at when it was read
 * @param took how long reading took
 * @param results one for each check, in a fixed order
 */
public record SoundnessReport(Instant at, Duration took, List<Result> results) {

  public SoundnessReport {
    results = List.copyOf(results);
  }

  /** Whether nothing is wrong. */
  public boolean sound() {
    return results.stream().allMatch(Result::sound);
  }

  /** Everything that is wrong, a sentence each. */
  public List<String> findings() {
    return results.stream().flatMap(result -> result.findings().stream()).toList();
  }

  /**
   * What one check found.
   *
   * @param name of the check
   * @param findings a sentence each
   * @param more whether there is more than that
   */
  public record Result(String name, List<String> findings, boolean more) {

    public Result {
      findings = List.copyOf(findings);
    }

    /** Whether it found nothing. */
    public boolean sound() {
      return findings.isEmpty();
    }
  }
}
