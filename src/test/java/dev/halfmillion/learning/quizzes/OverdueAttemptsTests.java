package dev.halfmillion.learning.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.editing.CourseEditor;
import dev.halfmillion.learning.study.Library;
import dev.halfmillion.learning.study.Study;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HalfmillionTest
class OverdueAttemptsTests {

  @Autowired Attempts attempts;
  @Autowired AttemptHistory history;
  @Autowired Briefings briefings;
  @Autowired Study study;
  @Autowired QuizAuthoring quizzes;
  @Autowired CourseAuthoring authoring;
  @Autowired CourseEditor editor;
  @Autowired Courses courses;
  @Autowired Library library;
  @Autowired Grants grants;
  @Autowired MediaLibrary media;
  @Autowired BusinessClock business;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final SignedInUser learner =
      new SignedInUser(UserId.next(), "Asha Rao", "asha@overdue.test", Set.of(Role.LEARNER));
  private final String slug = SampleCourses.slug();
  private CourseId course = CourseId.next();
  private LessonId lesson = LessonId.next();

  @BeforeEach
  void aQuizOfTenMinutes() {
    course = authoring.create(SampleCourses.draft(slug, media));
    lesson =
        editor.addLesson(
            course,
            courses.draft(course).orElseThrow().sections().getFirst().id(),
            "Ten minutes",
            LessonKind.QUIZ);
    quizzes.configure(lesson, SampleQuizzes.strict());
    SampleQuizzes.oneOfEach().forEach(question -> quizzes.add(lesson, question));
    authoring.publish(course, true);
    grants.grant(
        learner.id(),
        null,
        Deliverable.course(course.value()),
        "manual:" + slug,
        business.instant().minusSeconds(1),
        null,
        "A test");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  /** Four of eight points, which is enough. */
  private AttemptSheet answered() {
    AttemptSheet begun = attempts.start(learner, lesson, null);
    attempts.answer(
        learner,
        begun.id(),
        begun.questions().get(2).id(),
        new GivenAnswer(null, "Bangalore", null));
    attempts.answer(
        learner, begun.id(), begun.questions().get(3).id(), new GivenAnswer(null, "9", null));
    return begun;
  }

  private boolean open(AttemptId id) {
    return jdbc.sql("SELECT COUNT(*) FROM learning_attempt WHERE id = :id AND unfinished = 1")
            .param("id", Ids.bytes(id.value()))
            .query(Integer.class)
            .single()
        == 1;
  }

  @Test
  void aJobDescribesAttemptsOfBeforeThereWereDescriptions() {
    AttemptId id = answered().id();
    attempts.submit(learner, id, Map.of());
    PastAttempt.Mark mark = history.list(learner.id(), lesson, 2, 1).getFirst().mark();
    jdbc.sql(
            """
            UPDATE learning_attempt SET points = NULL, points_of = NULL, review = NULL
            WHERE id = :id
            """)
        .param("id", Ids.bytes(id.value()))
        .update();
    PastAttempt bare = history.list(learner.id(), lesson, 2, 1).getFirst();
    assertThat(Objects.requireNonNull(bare.mark()).points()).isNull();

    attempts.describeOld();
    assertThat(history.list(learner.id(), lesson, 2, 1).getFirst().mark()).isEqualTo(mark);
    assertThat(Objects.requireNonNull(mark).points()).isEqualTo(4);
  }

  @Test
  void theJobSubmitsWhatWasLeftOpenAfterTheGraceAsOfItsDeadline() {
    AttemptSheet begun = answered();
    clock.advance(Duration.ofMinutes(10).plusSeconds(9));
    attempts.submitOverdue();
    assertThat(open(begun.id())).isTrue();

    clock.advance(Duration.ofSeconds(2));
    attempts.submitOverdue();
    attempts.submitOverdue();
    assertThat(open(begun.id())).isFalse();
    AttemptSheet done = attempts.attempt(learner, begun.id());
    assertThat(done.submittedAt()).isEqualTo(begun.deadline());
    assertThat(Objects.requireNonNull(done.result()).points()).isEqualTo(4);
    assertThat(library.course(learner, course).completedLessons()).isEqualTo(1);
  }

  @Test
  void itAlsoSubmitsThoseOfLearnersWhoseCourseWasTakenBack() {
    AttemptSheet begun = answered();
    grants.revoke("manual:" + slug, "Refunded");
    clock.advance(Duration.ofMinutes(11));
    attempts.submitOverdue();
    assertThat(open(begun.id())).isFalse();
  }

  @Test
  void anOverdueOneMakesRoomForTheNextAndBothCount() {
    AttemptSheet begun = answered();
    clock.advance(Duration.ofMinutes(12));
    AttemptSheet next = attempts.start(learner, lesson, null);
    assertThat(next.id()).isNotEqualTo(begun.id());
    assertThat(open(begun.id())).isFalse();
    Briefing briefing = Objects.requireNonNull(briefings.of(study.open(learner, lesson)));
    assertThat(briefing.attemptsUsed()).isEqualTo(2);
    assertThat(Objects.requireNonNull(briefing.best()).attempt()).isEqualTo(begun.id());
    assertThat(Objects.requireNonNull(briefing.open()).attempt()).isEqualTo(next.id());
    assertThat(List.of(attempts.submit(learner, next.id(), Map.of()).id()))
        .containsExactly(next.id());
  }
}
