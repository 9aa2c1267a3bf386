package dev.halfmillion.learning.announcements;

import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.announcements.AnnouncementRows.Unmailed;
import dev.halfmillion.learning.mails.LearnerMailKind;
import dev.halfmillion.learning.mails.LearnerMails;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Mails what is announced to everybody with access, some learners at a time: who comes later finds
 * it in the app.
 */
@Component
class AnnouncementMails {

  private static final int AT_ONCE = 100;

  private final AnnouncementRows rows;
  private final Courses courses;
  private final LearnerMails mails;
  private final Transactions transactions;
  private final BusinessClock clock;

  AnnouncementMails(
      AnnouncementRows rows,
      Courses courses,
      LearnerMails mails,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.courses = courses;
    this.mails = mails;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Writes the mails that are due; killed in between, it goes on where it was. */
  void sendDue() {
    rows.unmailed(clock.instant()).forEach(this::send);
  }

  private void send(Unmailed unmailed) {
    UserId last = unmailed.mailedTo();
    boolean more = true;
    while (more) {
      List<UserId> next = batch(unmailed.id(), last);
      more = next.size() == AT_ONCE;
      last = next.isEmpty() ? last : next.getLast();
    }
  }

  private List<UserId> batch(AnnouncementId id, @Nullable UserId last) {
    return transactions.call(
        () -> {
          Announcement told = rows.find(id).orElse(null);
          if (told == null) {
            return List.of();
          }
          List<UserId> next = rows.learners(told.course(), last, clock.instant(), AT_ONCE);
          mails.send(LearnerMailKind.ANNOUNCEMENTS, next, letter(told));
          rows.mailed(id, next.isEmpty() ? null : next.getLast(), next.size() < AT_ONCE);
          return next;
        });
  }

  private LearnerMails.Letter letter(Announcement told) {
    String course =
        courses.outline(told.course()).map(outline -> outline.facts().title()).orElse("");
    return new LearnerMails.Letter(
        "announced:" + told.id(),
        told.title() + (course.isEmpty() ? "" : " \u2013 " + course),
        "learning/mail/announcement",
        (user, stop) ->
            new AnnouncementMail(
                user.name(),
                course,
                told.title(),
                told.authorName(),
                told.html(),
                mails.url("/learn/courses/" + told.course()),
                stop));
  }
}
