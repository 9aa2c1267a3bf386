package dev.halfmillion.learning.notes;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A lesson that somebody marked to find it again.
 *
 * @param id its place in the list: later marks have higher ones
 * @param addedAt when, by business time
 */
public record Bookmark(
    UUID id,
    LessonId lesson,
    String lessonTitle,
    CourseId course,
    String courseTitle,
    Instant addedAt) {}
