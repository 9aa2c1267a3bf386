package dev.halfmillion.learning.web;

import dev.halfmillion.learning.announcements.Announcement;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.ui.Problem;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody announces.
 *
 * @param key made with the form, so that the same form sent twice announces once
 * @param publish date and time in India; empty for at once
 * @param mails "true" for a mail to each learner
 */
public record AnnouncementForm(
    @Nullable String key,
    @Nullable String title,
    @Nullable String markdown,
    @Nullable String publish,
    @Nullable String mails) {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  static AnnouncementForm empty(String key) {
    return new AnnouncementForm(key, "", "", "", "true");
  }

  static AnnouncementForm of(Announcement told) {
    return new AnnouncementForm(
        told.id().toString(),
        told.title(),
        told.markdown(),
        TYPED.format(told.publishAt().atZone(Zones.INDIA)),
        String.valueOf(told.mails()));
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (heading().isEmpty() || heading().length() > 120) {
      problems.add(new Problem("title", "Give it a title of at most 120 characters."));
    }
    if (text().isEmpty() || text().length() > 20_000) {
      problems.add(new Problem("markdown", "Write a text of at most 20,000 characters."));
    }
    if (at(Instant.EPOCH) == null) {
      problems.add(new Problem("publish", "Give a date and a time, or leave it empty for now."));
    }
    return problems;
  }

  String heading() {
    return Typed.line(title == null ? "" : title);
  }

  String text() {
    return CourseForm.text(markdown).replace("\u0000", "");
  }

  boolean mailed() {
    return "true".equals(mails);
  }

  /** When learners see it; null for what is no moment. */
  @Nullable Instant at(Instant now) {
    String typed = CourseForm.text(publish);
    return typed.isEmpty()
        ? now
        : Typed.moment(typed).map(read -> read.atZone(Zones.INDIA).toInstant()).orElse(null);
  }
}
