package dev.halfmillion.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.learning.CourseDraft.SectionDraft;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CoursePreview.PreviewLesson;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@HalfmillionTest
class CourseAuthoringTests {

  @Autowired CourseAuthoring authoring;
  @Autowired Courses courses;
  @Autowired CoursePreview preview;
  @Autowired MediaLibrary library;
  @Autowired MockMvc mvc;

  private final String slug = SampleCourses.slug();

  private CourseId published() {
    CourseId id = authoring.create(SampleCourses.draft(slug, library));
    authoring.publish(id, true);
    return id;
  }

  private LessonOutline line(CourseId id, String lesson) {
    return courses
        .draft(id)
        .orElseThrow()
        .lessons()
        .filter(l -> l.slug().equals(lesson))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPublishedCourseShowsItsOutlineInOrder() {
    CourseId id = published();
    CourseOutline outline = courses.outline(id).orElseThrow();
    assertThat(courses.bySlug(slug)).contains(outline);
    assertThat(outline.facts()).isEqualTo(SampleCourses.facts("Sample " + slug));
    assertThat(outline.sections()).extracting(s -> s.title()).containsExactly("Start", "Go on");
    assertThat(outline.lessons().map(LessonOutline::number)).containsExactly(1, 2, 3, 4);
    assertThat(outline.lessons().map(LessonOutline::slug))
        .containsExactly("welcome", "first-steps", "deeper", "extra");
    assertThat(outline.lessons().map(LessonOutline::kind))
        .containsExactly(
            LessonKind.VIDEO, LessonKind.ARTICLE, LessonKind.VIDEO, LessonKind.ARTICLE);
    assertThat(outline.lessons().map(LessonOutline::seconds)).containsExactly(100, 30, 60, 30);
    assertThat(outline.minutes()).isEqualTo(4);
    assertThat(outline.firstPreview()).map(LessonOutline::slug).contains("welcome");
  }

  @Test
  void aDraftIsForItsAuthorsOnly() {
    CourseId id = authoring.create(SampleCourses.draft(slug, library));
    assertThat(courses.outline(id)).isEmpty();
    assertThat(courses.bySlug(slug)).isEmpty();
    assertThat(preview.lesson(slug, "welcome")).isEmpty();
    assertThat(courses.forAudience(Audience.STUDENTS)).noneMatch(c -> c.id().equals(id));
    assertThat(courses.draft(id)).isPresent();
  }

  @Test
  void manyOutlinesAreEachAsAloneAndCostAsManyStatementsAsOne() throws Exception {
    CourseId first = published();
    CourseId second = authoring.create(SampleCourses.draft(slug + "-second", library));
    authoring.publish(second, true);
    CourseId draft = authoring.create(SampleCourses.draft(slug + "-draft", library));
    CourseId unknown = new CourseId(Ids.next());
    Map<CourseId, CourseOutline> many = new HashMap<>();

    List<Statements.Sent> sent =
        Statements.during(
            () -> {
              many.putAll(courses.outlines(List.of(first, second, draft, unknown)));
              return many;
            });

    assertThat(many).containsOnlyKeys(first, second);
    assertThat(many.get(first)).isEqualTo(courses.outline(first).orElseThrow());
    assertThat(many.get(second)).isEqualTo(courses.outline(second).orElseThrow());
    assertThat(sent).hasSameSizeAs(Statements.during(() -> courses.outline(first)));
    assertThat(courses.outlines(List.of())).isEmpty();
  }

  @Test
  void onlyPreviewLessonsOpenToAnybodyAndTheirFilesCanBeFetched() throws Exception {
    published();
    PreviewLesson lesson = preview.lesson(slug, "welcome").orElseThrow();
    VideoView video = java.util.Objects.requireNonNull(lesson.video());
    assertThat(video.captions())
        .extracting(VideoView.CaptionView::lang)
        .containsExactly("en", "hi");
    for (String address :
        List.of(video.url(), String.valueOf(video.poster()), video.captions().getLast().url())) {
      assertThat(
              mvc.perform(MockMvcRequestBuilders.get(address))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .isEqualTo(200);
    }
    assertThat(preview.lesson(slug, "deeper")).isEmpty();
    assertThat(preview.lesson(slug, "unknown")).isEmpty();
    assertThat(preview.lesson("unknown", "welcome")).isEmpty();
  }

  @Test
  void aHiddenLessonLeavesTheOutlineAndTheNumbersCloseUp() {
    CourseId id = published();
    LessonOutline second = line(id, "first-steps");
    authoring.edit(second.id(), new LessonEdit("Kept back", "Text.", false, true, false));
    CourseOutline outline = courses.outline(id).orElseThrow();
    assertThat(outline.lessons().map(LessonOutline::slug))
        .containsExactly("welcome", "deeper", "extra");
    assertThat(outline.lessons().map(LessonOutline::number)).containsExactly(1, 2, 3);
    assertThat(courses.draft(id).orElseThrow().lessonCount()).isEqualTo(4);
  }

  @Test
  void aChangedArticleHasItsOwnReadingTimeAndAVideoKeepsItsLength() {
    CourseId id = published();
    authoring.edit(
        line(id, "first-steps").id(),
        new LessonEdit("Longer", "word ".repeat(500), true, true, true));
    authoring.edit(line(id, "deeper").id(), new LessonEdit("Deeper", "Notes.", false, true, true));
    assertThat(line(id, "first-steps").seconds()).isEqualTo(150);
    assertThat(line(id, "first-steps").title()).isEqualTo("Longer");
    assertThat(line(id, "deeper").seconds()).isEqualTo(60);
    assertThat(preview.lesson(slug, "first-steps").orElseThrow().html()).startsWith("<p>word");
  }

  @Test
  void anAddressIsTakenOnlyOnce() {
    published();
    assertRefused("course.slug-taken", SampleCourses.draft(slug, library));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Reels", "a b", "a--b", "-a", "ä", "../x", "a/b"})
  void anAddressIsPlain(String bad) {
    assertRefused("course.slug", SampleCourses.draft(bad, library));
  }

  @Test
  void whatIsMissingOrTooLongIsRefusedAndNothingIsKept() {
    CourseFacts facts = SampleCourses.facts("T".repeat(121));
    assertRefused("course.text", draft(facts, oneSection("a", "Text.")));
    assertRefused("lesson.text", draft(SampleCourses.facts("T"), oneSection("a", " ")));
    assertRefused("course.empty", draft(SampleCourses.facts("T"), List.of()));
    assertRefused(
        "course.slug-taken",
        draft(
            SampleCourses.facts("T"),
            List.of(oneSection("a", "x").getFirst(), oneSection("a", "x").getFirst())));
    authoring.create(SampleCourses.draft(slug, library));
  }

  private CourseDraft draft(CourseFacts facts, List<SectionDraft> sections) {
    return new CourseDraft(
        slug, Audience.STUDENTS, facts, List.of(SampleCourses.TEACHER), sections);
  }

  private static List<SectionDraft> oneSection(String lesson, String text) {
    return List.of(
        new SectionDraft("S", List.of(new LessonDraft(lesson, "L", text, null, false, true))));
  }

  private void assertRefused(String code, CourseDraft draft) {
    assertThatThrownBy(() -> authoring.create(draft))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
