package dev.halfmillion.learning.study;

/**
 * What holds after a report or a mark.
 *
 * @param lesson the lesson's state
 * @param courseCompleted how many lessons that count are complete
 * @param courseLessons how many count
 */
public record SavedProgress(LessonState lesson, int courseCompleted, int courseLessons) {}
