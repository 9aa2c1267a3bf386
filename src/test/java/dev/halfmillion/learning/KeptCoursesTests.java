package dev.halfmillion.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.MediaLinks;
import dev.halfmillion.media.access.MediaPass;
import dev.halfmillion.media.access.SignedLinks;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.WayIn;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.Statements;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HalfmillionTest
class KeptCoursesTests {

  private static final Duration OPEN = Duration.ofHours(12);

  @Autowired CourseAuthoring authoring;
  @Autowired Courses courses;
  @Autowired LessonViews views;
  @Autowired CourseChanges changes;
  @Autowired MediaLibrary library;
  @Autowired MediaLinks media;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final AtomicLong nanos = new AtomicLong();
  private KeptCourses kept;
  private CourseId course;

  @BeforeEach
  void aCourse() {
    kept = new KeptCourses(courses, views, changes, true, nanos::get);
    course = authoring.create(SampleCourses.draft(SampleCourses.slug(), library));
    authoring.publish(course, true);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void readsACourseOnceForManyWhoAsk() throws Exception {
    String title = title();

    assertThat(Statements.during(() -> kept.outline(course))).isEmpty();
    assertThat(title()).isEqualTo(title);
  }

  @Test
  void showsWhatAnotherNodeChangedWithinTwoSeconds() {
    title();
    behindItsBack("Changed on another node");
    pass(Duration.ofMillis(1_800));
    assertThat(title()).as("nobody told this node").isNotEqualTo("Changed on another node");

    pass(Duration.ofMillis(200));
    assertThat(title()).isEqualTo("Changed on another node");
  }

  @Test
  void showsWhatThisNodeChangedAtOnce() {
    title();
    authoring.edit(course, SampleCourses.facts("Edited"));
    assertThat(title()).isEqualTo("Edited");

    authoring.publish(course, false);
    assertThat(kept.outline(course)).isEmpty();
    authoring.publish(course, true);
    assertThat(title()).isEqualTo("Edited");
  }

  @Test
  void keepsNothingThatWasReadWhileAChangeWasOnItsWay() {
    transactions.run(
        () -> {
          authoring.edit(course, SampleCourses.facts("On its way"));
          assertThat(onAnotherThread()).isNotEqualTo("On its way");
        });

    assertThat(title()).isEqualTo("On its way");
  }

  @Test
  void readsRowsInATransactionAndKeepsNothingOfThem() {
    String before = title();
    transactions.run(
        () -> {
          behindItsBack("Only in the transaction");
          assertThat(title()).isEqualTo("Only in the transaction");
        });

    assertThat(title()).as("the copy from before").isEqualTo(before);
  }

  @Test
  void makesTheContentOfALessonOnceUntilItChanges() throws Exception {
    LessonOutline line = line("first-steps");
    assertThat(kept.content(line, links()))
        .hasValueSatisfying(c -> html(c, "<strong>text</strong>"));
    pass(Duration.ofSeconds(30));
    assertThat(Statements.during(() -> kept.content(line, links()))).isEmpty();

    authoring.edit(line.id(), new LessonEdit(line.title(), "Now *other*.", false, true, true));
    assertThat(kept.content(line("first-steps"), links()))
        .hasValueSatisfying(c -> html(c, "<em>other</em>"));
  }

  @Test
  void showsTheContentThatAnotherNodeChangedWithTheOutline() {
    kept.content(line("first-steps"), links());
    jdbc.sql(
            """
            UPDATE learning_lesson SET markdown = 'From afar.', updated_at = updated_at
              + INTERVAL 1 SECOND
            WHERE course_id = ? AND slug = 'first-steps'
            """)
        .param(Ids.bytes(course.value()))
        .update();
    pass(KeptCourses.AGE);

    assertThat(kept.content(line("first-steps"), links()))
        .hasValueSatisfying(c -> html(c, "From afar."));
  }

  @Test
  void makesTheSameLinksWithinTheHourAndOthersForOthers() {
    VideoView before = kept.content(line("welcome"), links()).orElseThrow().video();
    assertThat(kept.content(line("welcome"), links()).orElseThrow().video()).isEqualTo(before);
    MediaPass pass =
        new MediaPass(
            "lesson", UserId.next(), new WayIn(0, WayIn.UNMARKED), line("welcome").id().value());
    assertThat(kept.content(line("welcome"), media.boundTo(pass, OPEN)).orElseThrow().video())
        .isNotEqualTo(before);
    clock.advance(Duration.ofHours(1));

    assertThat(kept.content(line("welcome"), links()).orElseThrow().video()).isNotEqualTo(before);
  }

  @Test
  void keepsNothingWhereItIsSwitchedOff() {
    kept = new KeptCourses(courses, views, changes, false, nanos::get);
    title();
    behindItsBack("At once");

    assertThat(title()).isEqualTo("At once");
  }

  private SignedLinks links() {
    return media.forAnybody(OPEN);
  }

  private static void html(LessonContent content, String part) {
    assertThat(content.html()).contains(part);
  }

  private String title() {
    return kept.outline(course).orElseThrow().facts().title();
  }

  private String onAnotherThread() {
    return CompletableFuture.supplyAsync(this::title).join();
  }

  private LessonOutline line(String slug) {
    return kept.outline(course)
        .orElseThrow()
        .lessons()
        .filter(line -> line.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private void behindItsBack(String title) {
    jdbc.sql("UPDATE learning_course SET title = ? WHERE id = ?")
        .params(title, Ids.bytes(course.value()))
        .update();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
