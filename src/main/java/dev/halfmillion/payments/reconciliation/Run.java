package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.platform.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a day of a gateway.
 *
 * @param id its name
 * @param gateway whose day
 * @param day the date in India
 * @param source whether the gateway was asked or a file was read
 * @param state how far it has come
 * @param finishedAt when it last came to its end, in business time; null until then
 */
record Run(
    UUID id,
    String gateway,
    LocalDate day,
    Source source,
    State state,
    @Nullable Instant finishedAt) {

  /** Where the gateway's word came from. */
  enum Source {
    API,
    FILE
  }

  /** How far it has come. */
  enum State {
    /** Somebody asked for it. */
    WAITING,
    RUNNING,
    DONE,
    /** The gateway did not answer; it is tried again. */
    FAILED
  }

  /** Its moments. */
  Period period() {
    return new Period(day, day);
  }
}
