package dev.halfmillion.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.demo.content.DemoCourse.Lesson;
import dev.halfmillion.learning.Audience;
import dev.halfmillion.platform.ui.Akshars;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoCoursesTests {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  static Stream<DemoCourse> all() {
    return Stream.concat(DemoCourses.sold().stream(), Stream.of(DemoCourses.training()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyCourseHasThreeSectionsAndSevenToNineLessons(DemoCourse course) {
    assertThat(course.sections()).hasSize(3).allSatisfy(s -> assertThat(s.lessons()).isNotEmpty());
    assertThat(course.lessons()).hasSizeBetween(7, 9).doesNotHaveDuplicates();
    assertThat(course.lessons().map(Lesson::title)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyCourseBeginsWithAFreeVideoAndShowsOneArticle(DemoCourse course) {
    Lesson first = course.lessons().findFirst().orElseThrow();
    assertThat(first.isVideo() && first.preview()).isTrue();
    assertThat(course.lessons().filter(l -> l.preview() && !l.isVideo())).hasSize(1);
    assertThat(course.lessons().filter(Lesson::isVideo)).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyArticleIsLongEnoughToTeachAndShortEnoughToFinish(DemoCourse course) {
    assertThat(course.lessons())
        .allSatisfy(
            lesson -> {
              int words = SPACE.split(lesson.markdown()).length;
              assertThat(words)
                  .as("%s: %s", course.slug(), lesson.title())
                  .isBetween(lesson.isVideo() ? 10 : 100, 230);
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySalesPageIsWritten(DemoCourse course) {
    assertThat(course.page().promise()).isNotBlank().hasSizeLessThanOrEqualTo(400);
    assertThat(course.page().instructorLine()).isNotBlank().hasSizeLessThanOrEqualTo(400);
    assertThat(course.page().outcomes()).hasSize(6).doesNotHaveDuplicates();
    assertThat(course.page().questions()).hasSize(4).doesNotHaveDuplicates();
    assertThat(course.instructors()).isNotEmpty().noneMatch(one -> one.bio().isBlank());
    assertThat(course.summary()).hasSizeBetween(60, 400);
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingShouts(DemoCourse course) {
    assertThat(DemoFiles.text("courses/" + course.slug() + ".md")).doesNotContain("!");
  }

  @Test
  void sixAreSoldAtTheAgreedPricesInDifferentCovers() {
    List<DemoCourse> sold = DemoCourses.sold();
    assertThat(sold.stream().map(DemoCourse::rupees))
        .containsExactly(1999, 999, 1999, 999, 4999, 1499);
    assertThat(sold.stream().map(DemoCourse::colour)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(sold).allMatch(course -> Akshars.find(course.akshar()).isPresent());
    assertThat(sold).allMatch(course -> course.audience() == Audience.STUDENTS);
    assertThat(DemoCourses.training().audience()).isEqualTo(Audience.AFFILIATES);
  }

  @Test
  void everyVideoIsUsedOnceAndComesWithPosterAndCaptions() {
    List<String> videos =
        all().flatMap(DemoCourse::lessons).filter(Lesson::isVideo).map(Lesson::video).toList();
    Set<String> distinct = new HashSet<>(videos);
    assertThat(distinct).hasSize(14).hasSameSizeAs(videos);
    assertThat(distinct)
        .allSatisfy(
            name -> {
              assertThat(DemoVideos.seconds(name)).isBetween(12, 30);
              DemoFiles.open("media/" + name + ".mp4").close();
              DemoFiles.open("media/" + name + ".png").close();
              assertThat(DemoFiles.text("media/" + name + ".en.vtt")).startsWith("WEBVTT\n");
              assertThat(DemoFiles.text("media/" + name + ".hi.vtt"))
                  .startsWith("WEBVTT\n")
                  .matches(text -> text.codePoints().anyMatch(c -> c >= 0x900 && c < 0x980));
            });
  }
}
