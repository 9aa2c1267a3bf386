package dev.halfmillion.platform;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Moves the business clock of a demo ahead and remembers the offset; exists in no other mode. */
public class DemoClock {

  private final BusinessClock clock;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  DemoClock(BusinessClock clock, JdbcClient jdbc, ApplicationEventPublisher events) {
    this.clock = clock;
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Business time as it stands. */
  public Instant now() {
    return clock.instant();
  }

  /** How far business time runs ahead of the machine's. */
  public Duration ahead() {
    return clock.offset();
  }

  /**
   * Moves business time ahead.
   *
   * @param by how far; at most two years in one step
   * @throws Refusal when the step is not positive or too large
   */
  @Transactional
  public void advance(Duration by) {
    if (by.isNegative() || by.isZero() || by.compareTo(Duration.ofDays(731)) > 0) {
      throw new Refusal("clock.step", "Choose a step between one day and two years.");
    }
    Duration ahead = clock.offset().plus(by);
    jdbc.sql("UPDATE platform_clock SET offset_seconds = :seconds WHERE id = 1")
        .param("seconds", ahead.toSeconds())
        .update();
    clock.advance(by);
    events.publishEvent(new BusinessTimeMoved(clock.instant()));
  }
}
