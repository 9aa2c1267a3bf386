package dev.halfmillion.learning.announcements;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Markdown;
import java.time.Instant;

/**
 * What a course's people tell its learners.
 *
 * @param title one line of at most 120 characters
 * @param markdown the text, of at most 20,000 characters
 * @param author who tells it
 * @param authorName as it was then
 * @param publishAt from when on learners see it, by business time
 * @param mails whether each of them gets it by mail too
 */
public record Announcement(
    AnnouncementId id,
    CourseId course,
    String title,
    String markdown,
    UserId author,
    String authorName,
    Instant publishAt,
    boolean mails) {

  private static final int LONGEST = 20_000;

  public Announcement {
    if (title.isBlank() || title.length() > 120) {
      throw new Refusal("announcement.title", "Give it a title of at most 120 characters.");
    }
    if (markdown.isBlank() || markdown.length() > LONGEST) {
      throw new Refusal("announcement.text", "Write a text of at most 20,000 characters.");
    }
  }

  /** The text as safe HTML, without pictures. */
  public String html() {
    return Markdown.html(markdown);
  }

  /** Whether learners see it. */
  public boolean published(Instant now) {
    return !now.isBefore(publishAt);
  }
}
