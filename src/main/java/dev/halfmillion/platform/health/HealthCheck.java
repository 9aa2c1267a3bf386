package dev.halfmillion.platform.health;

import java.time.Duration;
import java.util.List;

/**
 * One thing that the doctor looks at. It changes nothing that stays. An implementation has a
 * constructor without parameters and asks nothing but {@link Surroundings}, so that a command
 * without a running application makes the same checks.
 */
public interface HealthCheck {

  /** Names it for programs and for alarms: lower case, no spaces; it never changes. */
  String key();

  /** What is looked at, in a few words that can be a heading: "Clock". */
  String name();

  /**
   * What is not well; nothing is an empty list.
   *
   * @throws CannotTell where it cannot be looked at now
   * @throws Exception what did not work; the doctor makes a finding of it
   */
  List<Finding> findings(Surroundings here) throws Exception;

  /** After which time the doctor goes on without an answer and says so. */
  default Duration limit() {
    return Duration.ofSeconds(10);
  }

  /** Whether it reads so much that a running program makes it once a night, and when asked. */
  default boolean nightly() {
    return false;
  }

  /** Whether owners are written to when something of it is not well. */
  default boolean rings(Finding finding) {
    return finding.severity() == Severity.PROBLEM;
  }
}
