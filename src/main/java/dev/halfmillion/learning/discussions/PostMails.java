package dev.halfmillion.learning.discussions;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.mails.LearnerMailKind;
import dev.halfmillion.learning.mails.LearnerMails;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mails an instructor's reply to whoever asked, and questions to all who teach the course, or to
 * the owners where nobody here does. What comes within a minute goes out together; each post once.
 */
@Component
class PostMails {

  private static final Duration FOLDED = Duration.ofMinutes(1);
  private static final int AT_ONCE = 200;
  private static final int SHOWN = 10;
  private static final int LENGTH = 400;

  private final JdbcClient jdbc;
  private final Courses courses;
  private final LearnerMails mails;
  private final UserDirectory people;
  private final Transactions transactions;
  private final BusinessClock clock;

  PostMails(
      JdbcClient jdbc,
      Courses courses,
      LearnerMails mails,
      UserDirectory people,
      Transactions transactions,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.courses = courses;
    this.mails = mails;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Untold(
      UUID id,
      boolean question,
      boolean instructor,
      boolean removed,
      String text,
      UserId writer,
      UserId asker,
      UUID course,
      UUID lesson,
      String courseTitle,
      String lessonTitle) {

    /** Whether somebody is to be told: of questions of learners, and replies of instructors. */
    boolean tells() {
      return !removed && (question ? !instructor : instructor && !writer.equals(asker));
    }
  }

  /** Writes the mails that are due. */
  void sendDue() {
    transactions.run(
        () -> {
          List<Untold> untold = untold();
          Map<String, List<Untold>> letters = new LinkedHashMap<>();
          untold.stream()
              .filter(Untold::tells)
              .forEach(
                  post ->
                      letters
                          .computeIfAbsent(
                              post.course() + (post.question() ? "" : ":" + post.asker()),
                              key -> new ArrayList<>())
                          .add(post));
          letters.values().forEach(this::send);
          untold.forEach(this::told);
        });
  }

  private void send(List<Untold> posts) {
    Untold first = posts.getFirst();
    boolean asked = first.question();
    Map<UserId, User> writers =
        people.findAll(posts.stream().map(Untold::writer).collect(Collectors.toSet()));
    List<PostMail.Item> items =
        posts.stream()
            .limit(SHOWN)
            .map(post -> new PostMail.Item(post.lessonTitle(), name(writers, post), shown(post)))
            .toList();
    String lead =
        (asked ? "Learners ask in " : "Your question was answered in ") + first.courseTitle();
    String url =
        mails.url(
            asked
                ? "/admin/discussions"
                : "/learn/courses/"
                    + PublicId.format("crs", first.course())
                    + "/lessons/"
                    + PublicId.format("les", first.lesson()));
    mails.send(
        LearnerMailKind.DISCUSSIONS,
        asked ? instructors(first) : Set.of(first.asker()),
        new LearnerMails.Letter(
            (asked ? "asked:" : "answered:") + PublicId.format("post", first.id()),
            lead,
            "learning/mail/posts",
            (user, stop) ->
                new PostMail(
                    user.name(), lead, items, asked ? "Answer" : "Open the lesson", url, stop)));
  }

  private static String name(Map<UserId, User> writers, Untold post) {
    User writer = writers.get(post.writer());
    return writer == null ? "Somebody" : writer.name();
  }

  private static String shown(Untold post) {
    String text = post.text();
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "\u2026";
  }

  /** Those who teach the course and still may; the owners, where nobody does. */
  private Set<UserId> instructors(Untold post) {
    Set<UserId> teachers =
        people.findAll(courses.teachers(new CourseId(post.course()))).values().stream()
            .filter(
                user ->
                    !user.suspended()
                        && (user.roles().contains(Role.INSTRUCTOR)
                            || user.roles().contains(Role.OWNER)))
            .map(User::id)
            .collect(Collectors.toSet());
    return teachers.isEmpty()
        ? people.holding(Role.OWNER, null).stream()
            .filter(user -> !user.suspended())
            .map(User::id)
            .collect(Collectors.toSet())
        : teachers;
  }

  private List<Untold> untold() {
    return jdbc.sql(
            """
            SELECT p.id, p.question, p.instructor, p.removed_at, p.body, p.user_id,
                   q.user_id AS asker, c.id AS course_id, l.id AS lesson_id,
                   c.title AS course, l.title AS lesson
            FROM learning_post p
            JOIN learning_post q ON q.id = p.thread_id
            JOIN learning_lesson l ON l.id = p.lesson_id
            JOIN learning_course c ON c.id = l.course_id
            WHERE p.told = FALSE AND p.written_at <= :before
            ORDER BY p.written_at, p.id LIMIT :most FOR UPDATE
            """)
        .param("before", Sql.timestamp(clock.instant().minus(FOLDED)))
        .param("most", AT_ONCE)
        .query(
            (row, n) ->
                new Untold(
                    Ids.uuid(row, "id"),
                    row.getBoolean("question"),
                    row.getBoolean("instructor"),
                    row.getObject("removed_at") != null,
                    row.getString("body"),
                    new UserId(Ids.uuid(row, "user_id")),
                    new UserId(Ids.uuid(row, "asker")),
                    Ids.uuid(row, "course_id"),
                    Ids.uuid(row, "lesson_id"),
                    row.getString("course"),
                    row.getString("lesson")))
        .list();
  }

  private void told(Untold post) {
    jdbc.sql("UPDATE learning_post SET told = TRUE WHERE id = :id")
        .param("id", Ids.bytes(post.id()))
        .update();
  }
}
