package dev.halfmillion.learning.search;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in which all words were found.
 *
 * @param rank where it stands among the found, from 0; within a rank the identifier decides
 * @param id of the piece
 * @param lesson null for a course
 * @param title the course's or the lesson's
 * @param excerpt plain text around the first word
 * @param atSeconds the moment of the recording, of captions and notes, or null
 */
public record Found(
    int rank,
    UUID id,
    Kind kind,
    CourseId course,
    String courseTitle,
    @Nullable LessonId lesson,
    String title,
    String excerpt,
    @Nullable Integer atSeconds) {

  /** What it is. */
  public enum Kind {
    /** A course, by its title or summary. */
    COURSE,
    /** A lesson, by its title or text. */
    LESSON,
    /** A note of this person. */
    NOTE,
    /** What is said in a recording. */
    CAPTION
  }
}
