package dev.halfmillion.learning.classroom;

import dev.halfmillion.learning.ClassroomHistory;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.announcements.Announcement;
import dev.halfmillion.learning.announcements.AnnouncementId;
import dev.halfmillion.learning.announcements.Announcements;
import dev.halfmillion.learning.discussions.Discussions;
import dev.halfmillion.learning.discussions.PostId;
import dev.halfmillion.learning.drip.DripOffice;
import dev.halfmillion.learning.drip.OpeningRule.AfterStart;
import dev.halfmillion.learning.notes.Bookmarks;
import dev.halfmillion.learning.notes.NoteBook;
import dev.halfmillion.learning.notes.NoteEdit;
import dev.halfmillion.learning.notes.NoteId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.SignedInUser;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Notes, asks and announces as people do. */
@Component
class RecordedClassroom implements ClassroomHistory {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final NoteBook notes;
  private final Bookmarks bookmarks;
  private final Discussions discussions;
  private final Announcements announcements;
  private final DripOffice drip;
  private final BusinessClock clock;

  RecordedClassroom(
      NoteBook notes,
      Bookmarks bookmarks,
      Discussions discussions,
      Announcements announcements,
      DripOffice drip,
      BusinessClock clock) {
    this.notes = notes;
    this.bookmarks = bookmarks;
    this.discussions = discussions;
    this.announcements = announcements;
    this.drip = drip;
    this.clock = clock;
  }

  @Override
  public void note(SignedInUser user, LessonId lesson, int atSecond, String text) {
    notes.write(user, NoteId.next(), new NoteEdit(lesson, atSecond, text, clock.instant()));
    bookmarks.add(user, lesson);
  }

  @Override
  public void ask(
      SignedInUser user, LessonId lesson, String question, SignedInUser teacher, String answer) {
    discussions.reply(teacher, asked(user, lesson, question), answer);
  }

  @Override
  public void ask(SignedInUser user, LessonId lesson, String question) {
    asked(user, lesson, question);
  }

  private PostId asked(SignedInUser user, LessonId lesson, String question) {
    return discussions.ask(user, lesson, question, null).question().id();
  }

  @Override
  public void announce(SignedInUser teacher, CourseId course, String title, String markdown) {
    announcements.announce(
        new Announcement(
            AnnouncementId.next(),
            course,
            title,
            markdown,
            teacher.id(),
            teacher.displayName(),
            clock.instant(),
            false));
  }

  @Override
  public void openAfter(CourseId course, LessonId lesson, int days) {
    drip.rule(course, lesson.value(), new AfterStart(days, MORNING));
  }
}
