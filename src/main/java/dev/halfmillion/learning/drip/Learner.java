package dev.halfmillion.learning.drip;

import dev.halfmillion.learning.LessonId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What of a learner decides when lessons open.
 *
 * @param began since when they may use the course: the start of their oldest standing grant
 * @param completed the lessons they have completed
 * @param own what holds for them alone, by lesson
 */
public record Learner(Instant began, Set<LessonId> completed, Map<LessonId, OwnOpening> own) {

  /**
   * What holds for one learner and lesson whatever the rule says.
   *
   * @param opensAt the moment that the staff chose
   * @param stays whether the lesson was open to them before and so stays open
   */
  public record OwnOpening(Instant opensAt, boolean stays) {}
}
