package dev.halfmillion.learning.discussions;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question below a lesson, or a reply to one.
 *
 * @param thread the question; of a question, itself
 * @param author who wrote it
 * @param instructor whether as one of the course's people
 * @param answered of a question, whether an instructor has replied
 * @param text plain, with its line breaks; never HTML
 * @param atSeconds of a question, the moment of the recording it is about, or null
 * @param writtenAt by business time
 * @param removed whether it was taken away; its text is not shown any more
 */
public record Post(
    PostId id,
    PostId thread,
    LessonId lesson,
    UserId author,
    boolean instructor,
    boolean answered,
    String text,
    @Nullable Integer atSeconds,
    Instant writtenAt,
    boolean removed) {

  private static final Duration EDITED_WITHIN = Duration.ofMinutes(30);

  /** Whether it asks and does not reply. */
  public boolean question() {
    return id.equals(thread);
  }

  /** Whether its author may still change it. */
  boolean editable(Instant now) {
    return now.isBefore(writtenAt.plus(EDITED_WITHIN));
  }
}
