package dev.halfmillion.learning.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.entitlements.AccessGranted;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HalfmillionTest
class StudyModuleTests {

  @Autowired Study study;
  @Autowired Library shelf;
  @Autowired Enrollments enrollments;
  @Autowired ProgressRows progress;
  @Autowired ReportKeys keys;
  @Autowired Standings standings;
  @Autowired CourseAuthoring authoring;
  @Autowired Courses courses;
  @Autowired Grants grants;
  @Autowired MediaLibrary library;
  @Autowired BusinessClock business;
  @Autowired MovableClock clock;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  private final SignedInUser learner =
      new SignedInUser(UserId.next(), "Meena", "meena@example.test", Set.of(Role.LEARNER));
  private CourseId course = new CourseId(new UUID(0, 0));

  @BeforeEach
  void aCourse() {
    String slug = SampleCourses.slug();
    course = authoring.create(SampleCourses.draft(slug, library));
    authoring.publish(course, true);
    grants.grant(
        learner.id(),
        null,
        Deliverable.course(course.value()),
        "manual:" + slug,
        business.instant().minusSeconds(60),
        null,
        "A test");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private LessonId lesson(String slug) {
    return courses
        .outline(course)
        .orElseThrow()
        .lessons()
        .filter(line -> line.slug().equals(slug))
        .map(LessonOutline::id)
        .findFirst()
        .orElseThrow();
  }

  private static ProgressReport report(int from, int to, String key) {
    return new ProgressReport(to, List.of(List.of(from, to)), key, 0);
  }

  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(work)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  @Test
  void aGrantBecomesOneEnrollmentHoweverOftenItIsTold() {
    GrantsListener listener = new GrantsListener(courses, enrollments, business);
    UserId user = UserId.next();
    AccessGranted granted = new AccessGranted(user, "course", course.value(), "manual:x");
    listener.enroll(granted);
    Enrollment first = Objects.requireNonNull(standings.of(user).enrollments().get(course));
    clock.advance(Duration.ofDays(1));
    listener.enroll(granted);
    listener.enroll(new AccessGranted(user, "course", course.value(), "manual:y"));
    assertThat(standings.of(user).enrollments()).containsExactly(Map.entry(course, first));
  }

  @Test
  void theEventOfAGrantEnrolls() {
    UserId user = UserId.next();
    Instant then = business.instant().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MICROS);
    BusinessClock.at(
        then,
        () ->
            grants.grant(
                user,
                null,
                Deliverable.course(course.value()),
                "manual:history-" + user,
                then,
                null,
                "A test"));
    assertThat(standings.of(user).enrollments().get(course))
        .isEqualTo(new Enrollment(course, then, null, null, null));
  }

  @Test
  void whatIsNoCourseEnrollsNobody() {
    GrantsListener listener = new GrantsListener(courses, enrollments, business);
    UserId user = UserId.next();
    listener.enroll(new AccessGranted(user, "course", UUID.randomUUID(), "manual:x"));
    listener.enroll(new AccessGranted(user, "webinar", course.value(), "manual:x"));
    assertThat(standings.of(user).enrollments()).isEmpty();
  }

  @Test
  void devicesThatReportAtOnceLoseNothing() throws Exception {
    LessonId video = lesson("welcome");
    study.open(learner, video);
    clock.advance(Duration.ofMinutes(10));
    List<Callable<SavedProgress>> reports =
        IntStream.range(0, 40)
            .<Callable<SavedProgress>>mapToObj(
                i -> () -> study.report(learner, video, report(i * 2, i * 2 + 2, "device-" + i)))
            .toList();
    atOnce(reports);
    LessonState state = study.open(learner, video).state();
    assertThat(state.watchedSeconds()).isEqualTo(80);
    assertThat(state.completed()).isFalse();
  }

  @Test
  void theFirstReportsOfALessonMayComeAtOnce() throws Exception {
    LessonId video = lesson("deeper");
    List<Callable<SavedProgress>> reports =
        IntStream.range(0, 16)
            .<Callable<SavedProgress>>mapToObj(
                i -> () -> study.report(learner, video, report(i, i + 1, "first-" + i)))
            .toList();
    atOnce(reports);
    assertThat(study.open(learner, video).state().watchedSeconds()).isEqualTo(16);
  }

  @Test
  void aReportHoldsItsOwnRowAndNoLessonOfOthers() {
    LessonId video = lesson("welcome");
    study.open(learner, video);
    transactions.run(
        () -> {
          study.report(learner, video, report(0, 5, "held"));
          assertThat(free("SELECT id FROM learning_lesson WHERE course_id = ?", course.value()))
              .isTrue();
          assertThat(
                  free(
                      "SELECT lesson_id FROM learning_progress WHERE lesson_id = ?", video.value()))
              .isFalse();
        });
  }

  private boolean free(String select, UUID id) {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                jdbc.sql(select + " FOR UPDATE NOWAIT").param(Ids.bytes(id)).query().listOfRows();
                return true;
              } catch (DataAccessException held) {
                return false;
              }
            })
        .join();
  }

  @Test
  void ofTheFirstReportsOfALessonNoneIsLostWhereASecondDeviceMarksIt() throws Exception {
    LessonId video = lesson("deeper");
    atOnce(
        List.of(
            () -> study.report(learner, video, report(0, 10, "one")),
            () -> study.mark(learner, video, true),
            () -> study.report(learner, video, report(20, 25, "two"))));
    assertThat(study.open(learner, video).state())
        .isEqualTo(new LessonState(study.open(learner, video).state().positionSeconds(), 15, true));
  }

  @Test
  void theSameReportManyTimesAtOnceCountsOnce() throws Exception {
    LessonId video = lesson("welcome");
    study.open(learner, video);
    List<Callable<SavedProgress>> reports =
        Collections.nCopies(12, () -> study.report(learner, video, report(0, 10, "same")));
    assertThat(atOnce(reports)).allMatch(saved -> saved.lesson().watchedSeconds() == 10);
  }

  @Test
  void ofTheLastLessonsCompletedAtOnceOneCompletesTheCourse() throws Exception {
    List<Callable<SavedProgress>> marks =
        List.of("welcome", "first-steps", "deeper").stream()
            .<Callable<SavedProgress>>map(name -> () -> study.mark(learner, lesson(name), true))
            .toList();
    study.open(learner, lesson("extra"));
    atOnce(marks);
    Enrollment enrollment =
        Objects.requireNonNull(standings.of(learner.id()).enrollments().get(course));
    assertThat(enrollment.completedAt()).isNotNull();
    assertThat(Objects.requireNonNull(shelf.attendance().get(course)).completed()).isEqualTo(1);
    grants.revoke(grants.ofUser(learner.id()).getFirst().source(), "Refunded");
    assertThat(shelf.attendance())
        .as("whoever gave it back is no learner")
        .doesNotContainKey(course);
  }

  @Test
  void aCompletedCourseStaysSoWhenAMarkIsTakenBack() {
    study.open(learner, lesson("welcome"));
    for (String name : List.of("welcome", "first-steps", "deeper")) {
      study.mark(learner, lesson(name), true);
    }
    Enrollment complete =
        Objects.requireNonNull(standings.of(learner.id()).enrollments().get(course));
    clock.advance(Duration.ofDays(2));
    study.mark(learner, lesson("deeper"), false);
    study.mark(learner, lesson("deeper"), true);
    assertThat(standings.of(learner.id()).enrollments().get(course))
        .extracting(e -> Objects.requireNonNull(e).completedAt())
        .isEqualTo(complete.completedAt());
  }

  @Test
  void oldKeysAreForgottenAndYoungOnesKept() {
    LessonId video = lesson("welcome");
    study.report(learner, video, report(0, 5, "old"));
    clock.advance(Duration.ofDays(61));
    study.report(learner, video, report(5, 10, "young"));
    keys.forget(clock.instant().minus(Duration.ofDays(60)));
    assertThat(keys.take(learner.id(), video, "young", clock.instant())).isFalse();
    assertThat(keys.take(learner.id(), video, "old", clock.instant())).isTrue();
  }

  static LongStream seeds() {
    long first = new Random().nextLong();
    return LongStream.range(first, first + 6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyOrderOfReportsEndsInTheSameUnion(long seed) {
    Random random = new Random(seed);
    List<ProgressReport> reports = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int from = random.nextInt(90);
      reports.add(report(from, from + random.nextInt(30), "r" + i));
    }
    reports.addAll(reports.subList(0, 4));
    Intervals expected =
        Intervals.of(
                reports.stream()
                    .flatMap(r -> r.intervals().stream())
                    .map(pair -> new Intervals.Interval(pair.getFirst(), pair.getLast()))
                    .toList())
            .within(100);
    LessonId video = lesson("welcome");
    study.open(learner, video);
    clock.advance(Duration.ofMinutes(10));
    Collections.shuffle(reports, random);
    reports.forEach(report -> study.report(learner, video, report));
    LessonProgress stored =
        Objects.requireNonNull(progress.inCourse(learner.id(), course).get(video));
    assertThat(stored.watched()).isEqualTo(expected);
    assertThat(stored.watched().length()).isLessThanOrEqualTo(100);
    assertThat(stored.completed()).isEqualTo(expected.length() >= 90);
  }
}
