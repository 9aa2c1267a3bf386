package dev.halfmillion.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When the gateway is asked about an attempt that stays open. The pauses are 10 s, 30 s, 1, 2, 5,
 * 10 and 30 minutes, 1, 2 and 4 hours, then every 8 hours. Three days after an attempt was opened
 * it is asked a last time and then called expired.
 */
final class PollSchedule {

  /** How long a payment may stay open. */
  static final Duration HORIZON = Duration.ofDays(3);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8));

  private PollSchedule() {}

  /** The moment of the next question, after so many were asked. */
  static Instant next(Instant now, int asked) {
    return now.plus(PAUSES.get(Math.min(asked, PAUSES.size() - 1)));
  }
}
