package dev.halfmillion.routes;

import dev.halfmillion.learning.announcements.Announcement;
import dev.halfmillion.learning.announcements.AnnouncementId;
import dev.halfmillion.learning.announcements.Announcements;
import dev.halfmillion.learning.discussions.Discussion;
import dev.halfmillion.learning.discussions.Discussions;
import dev.halfmillion.learning.notes.NoteBook;
import dev.halfmillion.learning.notes.NoteEdit;
import dev.halfmillion.learning.notes.NoteId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.crypto.Signer;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the first buyer leaves behind in the lesson. */
final class StudyThings {

  private StudyThings() {}

  static void add(
      OneOfEach one, OneOfEach.CourseOnSale spare, LearningAddresses.Examples examples) {
    String token = mailToken(one);
    examples.add("/admin/discussions/", "id", () -> question(one));
    examples.add("/admin/courses/", "announcement", () -> announcement(one, spare));
    examples.add("/course-mails/", "token", () -> token);
    examples.add("/api/v1/discussions/", "id", () -> question(one));
  }

  static String note(OneOfEach one) {
    NoteId id = NoteId.next();
    NoteEdit edit = new NoteEdit(one.course.lesson(), 12, "Salt last", null);
    one.bean(NoteBook.class).write(buyer(one), id, edit);
    return id.toString();
  }

  /** One that is there: what was removed comes back, for a person asks only so often. */
  static String question(OneOfEach one) {
    one.bean(JdbcClient.class)
        .sql(
            """
            UPDATE learning_post SET removed_at = NULL, removed_by = NULL WHERE lesson_id = :lesson
            """)
        .param("lesson", Ids.bytes(one.course.lesson().value()))
        .update();
    Discussions discussions = one.bean(Discussions.class);
    return discussions.of(buyer(one), one.course.lesson(), null, 9).stream()
        .map(Discussion::question)
        .filter(post -> !post.removed())
        .map(post -> post.id().toString())
        .findFirst()
        .orElseGet(
            () ->
                discussions
                    .ask(buyer(one), one.course.lesson(), "How much salt?", null)
                    .question()
                    .id()
                    .toString());
  }

  static String announcement(OneOfEach one, OneOfEach.CourseOnSale course) {
    AnnouncementId id = AnnouncementId.next();
    one.bean(Announcements.class)
        .announce(
            new Announcement(
                id,
                course.id(),
                "New recordings",
                "From **Monday** on.",
                one.owner.id(),
                one.owner.name(),
                Instant.parse("2026-01-01T00:00:00Z"),
                false));
    return id.toString();
  }

  /** The token in the link that stops mails of announcements. */
  static String mailToken(OneOfEach one) {
    return one.bean(Signer.class).sign("learning.mails", one.sale.buyer().id() + " ANNOUNCEMENTS");
  }

  private static SignedInUser buyer(OneOfEach one) {
    var buyer = one.sale.buyer();
    return new SignedInUser(buyer.id(), buyer.name(), buyer.email(), Set.of(Role.LEARNER));
  }
}
