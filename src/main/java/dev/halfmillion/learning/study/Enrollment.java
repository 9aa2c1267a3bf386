package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody studies a course.
 *
 * @param lastLesson the lesson opened last
 * @param completedAt when its required lessons were all complete for the first time; lessons added
 *     later do not take it back
 */
record Enrollment(
    CourseId course,
    Instant enrolledAt,
    @Nullable Instant lastOpenedAt,
    @Nullable LessonId lastLesson,
    @Nullable Instant completedAt) {}
