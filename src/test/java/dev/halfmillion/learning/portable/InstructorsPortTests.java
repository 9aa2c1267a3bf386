package dev.halfmillion.learning.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseDraft;
import dev.halfmillion.learning.CourseDraft.SectionDraft;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.testing.HalfmillionTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who teaches, in a course that is written out and read in again. */
@HalfmillionTest
class InstructorsPortTests {

  private static final List<Instructor> TEACHERS =
      List.of(SampleCourses.TEACHER, new Instructor("Ravi Nair", "Answers questions."));
  private static final String LIST = "\"instructors\" : \\[[^\\]]*\\]";
  private static final String ONE =
      "\"instructor\" : {\"name\": \"Asha\", \"bio\": \"Teaches alone.\"}";

  @Autowired CourseAuthoring authoring;
  @Autowired Courses courses;
  @Autowired CourseExport exports;
  @Autowired CourseImport imports;

  @TempDir Path folder;

  private final String slug = SampleCourses.slug();
  private Path bundle = Path.of("");

  @BeforeEach
  void aCourseOfTwoInFiles() {
    authoring.create(
        new CourseDraft(
            slug,
            Audience.STUDENTS,
            SampleCourses.facts("Taught by two"),
            TEACHERS,
            List.of(new SectionDraft("Start", List.of(SampleCourses.article("words", true))))));
    bundle = folder.resolve(slug);
    exports.write(slug, bundle);
  }

  private void said(String instead) throws IOException {
    Path manifest = bundle.resolve(Manifest.NAME);
    String text = Files.readString(manifest);
    assertThat(text).doesNotContain("\"instructor\" :");
    Files.writeString(manifest, text.replaceFirst(LIST, instead));
  }

  private List<Instructor> readIn() {
    return courses.draft(imports.read(bundle, "in-" + slug).id()).orElseThrow().instructors();
  }

  @Test
  void allComeAlongInOrder() {
    assertThat(readIn()).isEqualTo(TEACHERS);
  }

  @Test
  void theOneOfAnOlderBundleIsReadToo() throws IOException {
    said(ONE);
    assertThat(readIn()).containsExactly(new Instructor("Asha", "Teaches alone."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"instructors\" : []",
        "\"instructors\" : [null]",
        "\"instructors\" : [{\"name\": \"Asha\"}]",
        "\"instructors\" : [{\"name\": \"A\", \"bio\": \"B\"}], " + ONE
      })
  void whatSaysItOfNobodyOrTwiceIsRefused(String wrong) throws IOException {
    said(wrong);
    assertThatThrownBy(this::readIn)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("bundle.manifest"));
  }
}
