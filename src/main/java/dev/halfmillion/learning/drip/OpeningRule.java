package dev.halfmillion.learning.drip;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a lesson opens. Dates and times are those of the course's zone: a time that daylight saving
 * leaves out is as much later as the clock was put on, and of one that comes twice the first
 * counts.
 */
public sealed interface OpeningRule {

  /** With the course, also where its section waits. */
  record AtOnce() implements OpeningRule {}

  /** At a date and time. */
  record AtDate(LocalDateTime at) implements OpeningRule {

    /** The moment in a zone. */
    Instant in(ZoneId zone) {
      return at.atZone(zone).toInstant();
    }
  }

  /**
   * Some days after the learner's access began, at a time of the day.
   *
   * @param days from 1, counted by the calendar of the zone
   */
  record AfterStart(int days, LocalTime at) implements OpeningRule {

    private static final int MOST = 3_650;

    public AfterStart {
      if (days < 1 || days > MOST) {
        throw new Refusal("drip.days", "Write how many days, from 1 to 3,650.");
      }
    }

    /** The moment for somebody who began then. */
    Instant in(ZoneId zone, Instant began) {
      LocalDate day = began.atZone(zone).toLocalDate().plusDays(days);
      return day.atTime(at).atZone(zone).toInstant();
    }
  }

  /** Once the learner has completed another lesson of the course. */
  record AfterCompletion(LessonId lesson) implements OpeningRule {}
}
