package dev.halfmillion.journey;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.announcements.Announcement;
import dev.halfmillion.learning.announcements.AnnouncementId;
import dev.halfmillion.learning.announcements.Announcements;
import dev.halfmillion.learning.certificates.CertificateId;
import dev.halfmillion.learning.editing.CourseInstructors;
import dev.halfmillion.learning.editing.InstructorId;
import dev.halfmillion.learning.quizzes.QuizAuthoring;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.crypto.Signer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages about one thing of a course, which no link leads to from every course. */
record ClassroomPages(DemoApplication demo, CourseOutline course, UserId person) {

  private static final String COURSE = "reels-on-your-phone";

  static ClassroomPages of(DemoApplication demo) {
    return new ClassroomPages(
        demo,
        demo.bean(Courses.class).draftBySlug(COURSE).orElseThrow(),
        demo.bean(JdbcClient.class)
            .sql("SELECT id FROM identity_user ORDER BY id LIMIT 1")
            .query((row, number) -> new UserId(Ids.uuid(row, "id")))
            .single());
  }

  /** Those of the back office, and the public page of a certificate. */
  String[] addresses() {
    String home = "/admin/courses/" + course.id();
    CertificateId certificate = certificate();
    return Stream.concat(
            quiz(home),
            Stream.of(
                home + "/announcements/" + announcement(),
                home + "/instructors",
                home + "/instructors/" + instructor(),
                home + "/certificates/new",
                home + "/certificates/" + certificate,
                "/certificates/" + certificate))
        .toArray(String[]::new);
  }

  private InstructorId instructor() {
    return demo.bean(CourseInstructors.class).of(course.id()).getFirst().id();
  }

  /** Where mails of announcements are stopped. */
  String mails() {
    return "/course-mails/"
        + demo.bean(Signer.class).sign("learning.mails", person + " ANNOUNCEMENTS");
  }

  private Stream<String> quiz(String home) {
    LessonOutline lesson =
        course.lessons().filter(line -> line.kind() == LessonKind.QUIZ).findFirst().orElseThrow();
    String quiz = home + "/lessons/" + lesson.id() + "/quiz";
    var question = demo.bean(QuizAuthoring.class).quiz(lesson.id()).questions().getFirst();
    return Stream.of(
        quiz, quiz + "/preview", quiz + "/questions/new", quiz + "/questions/" + question.id());
  }

  private AnnouncementId announcement() {
    AnnouncementId id = AnnouncementId.next();
    demo.bean(Announcements.class)
        .announce(
            new Announcement(
                id,
                course.id(),
                "New recordings",
                "From **Monday** on.",
                person,
                "Meera Kulkarni",
                demo.bean(BusinessClock.class).instant(),
                false));
    return id;
  }

  /** Of somebody who need not have completed the course. */
  private CertificateId certificate() {
    CertificateId id = CertificateId.random();
    demo.bean(JdbcClient.class)
        .sql(
            """
            INSERT INTO learning_certificate
              (id, user_id, course_id, live, state, name, course_title, instructor, academy,
               completed_on, issued_at, by_refund)
            VALUES (:id, :user, :course, 1, 'VALID', 'Sunita Pawar', 'Reels on your phone',
              'Meera Kulkarni', 'Aarambh', '2026-11-01', :at, FALSE)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("user", Ids.bytes(person.value()))
        .param("course", Ids.bytes(course.id().value()))
        .param("at", Sql.timestamp(demo.bean(BusinessClock.class).instant()))
        .update();
    return id;
  }
}
