package dev.halfmillion.learning.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.Lesson;
import dev.halfmillion.learning.LessonEdit;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.learning.StudyHistory;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.media.probe.Films;
import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.media.uploads.Uploads;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class CourseEditorTests {

  @Autowired CourseEditor editor;
  @Autowired LessonFiles files;
  @Autowired CourseAuthoring authoring;
  @Autowired Courses courses;
  @Autowired MediaLibrary library;
  @Autowired Uploads uploads;
  @Autowired StudyHistory study;

  private final UserId author = UserId.next();
  private CourseId course = CourseId.next();

  @BeforeEach
  void begun() {
    course = editor.begin("Weaving by hand", "Warp, weft and patience.", "Mira Das", null);
  }

  private CourseOutline outline() {
    return courses.draft(course).orElseThrow();
  }

  private SectionId section(String title) {
    return outline().sections().stream()
        .filter(section -> section.title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private SectionId firstSection() {
    return section(NewCourse.FIRST_SECTION);
  }

  private List<String> titles() {
    return outline().lessons().map(LessonOutline::title).toList();
  }

  private Upload sent(FileKind kind, String name, byte[] bytes) {
    return uploads.receive(author, kind, name, bytes.length, new ByteArrayInputStream(bytes));
  }

  private static void assertRefused(Runnable work, String code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  @Test
  void aCourseGrowsFromATitleAndIsPublishedOnceSomethingCanBeSeen() {
    assertThat(outline().slug()).startsWith("weaving-by-hand");
    assertRefused(() -> authoring.publish(course, true), "course.empty");
    LessonId lesson = editor.addLesson(course, firstSection(), "The loom");
    assertRefused(() -> authoring.publish(course, true), "course.gaps");
    authoring.edit(lesson, new LessonEdit("The loom", "Stands **upright**.", false, true, true));
    authoring.publish(course, true);
    editor.addLesson(course, firstSection(), "Not yet written");
    assertThat(courses.outline(course).orElseThrow().lessons().map(LessonOutline::title))
        .containsExactly("The loom");
    assertThat(titles()).containsExactly("The loom", "Not yet written");
  }

  @Test
  void lessonsOfTheSameTitleGetAddressesOfTheirOwn() {
    editor.addLesson(course, firstSection(), "Exercise");
    editor.addLesson(course, firstSection(), "Exercise");
    editor.addLesson(course, firstSection(), "अभ्यास");
    assertThat(outline().lessons().map(LessonOutline::slug))
        .containsExactly("exercise", "exercise-2", "lesson");
  }

  @Test
  void lessonsStepOverTheBordersOfSections() {
    SectionId second = editor.addSection(course, "Patterns");
    LessonId one = editor.addLesson(course, firstSection(), "One");
    editor.addLesson(course, second, "Two");
    editor.stepLesson(course, one, 1);
    assertThat(titles()).containsExactly("One", "Two");
    assertThat(outline().sections().getFirst().lessons()).isEmpty();
    editor.stepLesson(course, one, 1);
    editor.stepLesson(course, one, 1);
    assertThat(titles()).containsExactly("Two", "One");
    editor.moveSection(course, second, 0);
    editor.removeSection(course, firstSection());
    assertThat(outline().sections()).extracting(SectionOutline::title).containsExactly("Patterns");
    assertRefused(() -> editor.removeSection(course, second), "section.full");
  }

  /** Whatever is moved where: each lesson is there once, and as lists in memory have it. */
  @Test
  void anyRowOfMovesGivesTheOrderThatListsWouldHave() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<SectionId> sections = new ArrayList<>(List.of(firstSection()));
    sections.add(editor.addSection(course, "B"));
    sections.add(editor.addSection(course, "C"));
    List<List<LessonId>> model = new ArrayList<>();
    for (SectionId section : sections) {
      List<LessonId> lessons = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        lessons.add(editor.addLesson(course, section, "L" + i));
      }
      model.add(lessons);
    }
    for (int move = 0; move < 30; move++) {
      if (random.nextInt(4) == 0) {
        moveASection(random, sections, model);
      } else {
        moveALesson(random, sections, model);
      }
      assertThat(ids()).as("seed %d, move %d", seed, move).isEqualTo(model);
    }
  }

  private void moveASection(Random random, List<SectionId> sections, List<List<LessonId>> model) {
    int from = random.nextInt(3);
    int to = random.nextInt(5);
    editor.moveSection(course, sections.get(from), to);
    int place = Math.min(to, 2);
    sections.add(place, sections.remove(from));
    model.add(place, model.remove(from));
  }

  private void moveALesson(Random random, List<SectionId> sections, List<List<LessonId>> model) {
    List<LessonId> all = model.stream().flatMap(List::stream).toList();
    LessonId lesson = all.get(random.nextInt(all.size()));
    int to = random.nextInt(3);
    int place = random.nextInt(6);
    editor.moveLesson(course, lesson, sections.get(to), place);
    model.forEach(lessons -> lessons.remove(lesson));
    model.get(to).add(Math.min(place, model.get(to).size()), lesson);
  }

  private List<List<LessonId>> ids() {
    return outline().sections().stream()
        .map(section -> section.lessons().stream().map(LessonOutline::id).toList())
        .toList();
  }

  @Test
  void whatLearnersHaveDoneSurvivesEveryChangeOfTheCourse() {
    CourseId sold = authoring.create(SampleCourses.draft(SampleCourses.slug(), library));
    authoring.publish(sold, true);
    CourseOutline before = courses.draft(sold).orElseThrow();
    LessonId done = before.lessons().skip(1).findFirst().orElseThrow().id();
    SignedInUser learner =
        new SignedInUser(UserId.next(), "Anu", "anu@editor.test", Set.of(Role.OWNER));
    study.complete(learner, done);
    assertRefused(() -> editor.removeLesson(sold, done), "lesson.studied");
    editor.moveLesson(sold, done, before.sections().getLast().id(), 0);
    editor.addLesson(sold, before.sections().getFirst().id(), "A late one");
    LessonId unopened = before.lessons().skip(3).findFirst().orElseThrow().id();
    editor.removeLesson(sold, unopened);
    study.complete(learner, done);
    assertThat(courses.outline(sold).orElseThrow().lessons().map(LessonOutline::id))
        .contains(done)
        .doesNotContain(unopened);
  }

  @Test
  void aLessonTakesARecordingAndDocumentsAndGivesThemBack() {
    LessonId lesson = editor.addLesson(course, firstSection(), "Sounds of the loom");
    files.add(lesson, sent(FileKind.AUDIO, "loom.m4a", Films.m4a(75)));
    files.add(lesson, sent(FileKind.PDF, "threads.pdf", Films.pdf()));
    files.add(lesson, sent(FileKind.PDF, "threads.pdf", Films.pdf()));
    Lesson filled = authoring.lesson(lesson);
    assertThat(Objects.requireNonNull(filled.video()).seconds()).isEqualTo(75);
    assertThat(filled.documents())
        .singleElement()
        .satisfies(
            file ->
                assertThat(library.describe(file).orElseThrow().fileName())
                    .isEqualTo("threads.pdf"));
    authoring.edit(lesson, new LessonEdit("Sounds", "", false, true, true));
    files.removeRecording(lesson, true);
    assertRefused(
        () -> files.removeDocument(lesson, filled.documents().getFirst(), true), "lesson.text");
    files.removeDocument(lesson, filled.documents().getFirst(), false);
    assertThat(authoring.lesson(lesson).documents()).isEmpty();
  }

  @Test
  void aLessonOfAnotherCourseIsNotMoved() {
    CourseId other = editor.begin("Dyeing", "Indigo and madder.", "Mira Das", null);
    SectionId theirs = courses.draft(other).orElseThrow().sections().getFirst().id();
    LessonId mine = editor.addLesson(course, firstSection(), "Mine");
    assertRefused(() -> editor.moveLesson(other, mine, theirs, 0), "not-found");
    assertRefused(() -> editor.moveLesson(course, mine, theirs, 0), "not-found");
    assertRefused(() -> editor.removeLesson(other, mine), "not-found");
  }
}
