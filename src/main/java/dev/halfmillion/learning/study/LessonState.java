package dev.halfmillion.learning.study;

/**
 * How far somebody is in a lesson.
 *
 * @param positionSeconds where to go on
 * @param watchedSeconds how much was seen
 * @param completed whether it counts as done
 */
public record LessonState(int positionSeconds, int watchedSeconds, boolean completed) {

  static final LessonState START = new LessonState(0, 0, false);

  static LessonState of(LessonProgress progress) {
    return new LessonState(
        progress.positionSeconds(), progress.watched().length(), progress.completed());
  }
}
