package dev.halfmillion.learning.announcements;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.study.LessonDoor;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Telling the learners of a course something, at once or later. */
@Service
public class Announcements {

  private final LessonDoor door;
  private final AnnouncementRows rows;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  Announcements(
      LessonDoor door,
      AnnouncementRows rows,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.door = door;
    this.rows = rows;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What is announced to somebody in a course, the newest first.
   *
   * @param after the last of the page before; null for the first page
   * @throws Refusal not found where this person may not open the course
   */
  public List<Announcement> published(
      SignedInUser user, CourseId course, @Nullable AnnouncementId after, int most) {
    door.course(user, course);
    Announcement last = after == null ? null : rows.find(after).orElse(null);
    return rows.published(course, clock.instant(), last, most);
  }

  /** The newest 200 announcements of a course for its people, those to come included. */
  public List<Announcement> all(CourseId course) {
    return rows.all(course);
  }

  /** One of a course's announcements. */
  public Announcement get(CourseId course, AnnouncementId id) {
    return rows.find(id)
        .filter(told -> told.course().equals(course))
        .orElseThrow(Refusal::notFound);
  }

  /** Announces something; the same form again changes nothing. */
  public void announce(Announcement told) {
    transactions.run(
        () -> {
          if (rows.insert(told, clock.instant())) {
            note("learning.announced", told, told.author());
          }
        });
  }

  /**
   * Changes the words, and of one that learners do not see yet the moment. What was mailed stays as
   * it was.
   */
  public void change(Announcement told, UserId by) {
    transactions.run(
        () -> {
          Announcement before = get(told.course(), told.id());
          Instant at = before.published(clock.instant()) ? before.publishAt() : told.publishAt();
          rows.update(
              new Announcement(
                  told.id(),
                  told.course(),
                  told.title(),
                  told.markdown(),
                  before.author(),
                  before.authorName(),
                  at,
                  before.mails()));
          note("learning.announcement-changed", told, by);
        });
  }

  /** Takes an announcement away; its mails that were not written yet do not go out. */
  public void remove(CourseId course, AnnouncementId id, UserId by) {
    transactions.run(
        () -> {
          Announcement told = get(course, id);
          rows.delete(id);
          note("learning.announcement-removed", told, by);
        });
  }

  private void note(String action, Announcement told, UserId by) {
    audit.record(by, action, told.course().toString(), told.title());
  }
}
