package dev.halfmillion.bench.data;

import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseCover;
import dev.halfmillion.learning.CourseDraft;
import dev.halfmillion.learning.CourseDraft.SectionDraft;
import dev.halfmillion.learning.CourseFacts;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.LessonDraft;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.site.SalesPage;
import dev.halfmillion.site.SalesPages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** The courses of the loaded academy: fifty, with forty lessons each, on sale. */
public final class SchoolCourses {

  private static final int SECTIONS = 8;
  private static final String FILM = "demo/media/reels-steady";
  private static final String TEXT =
      """
      Take the phone into the light, hold it with both hands and film for ten seconds.

      - Look at what moves, and wait until it has moved.
      - Film it again from the other side.
      - Choose the better of the two, and say to yourself **why**.

      Then write down in one sentence what somebody would learn from these ten seconds.
      """;

  private final ApplicationContext application;

  SchoolCourses(ApplicationContext application) {
    this.application = application;
  }

  List<SchoolCourse> publish(Instant moment, UserId owner) {
    LessonVideo film = film();
    List<SchoolCourse> published = new ArrayList<>();
    BusinessClock.at(
        moment,
        () -> IntStream.range(0, Size.COURSES).forEach(i -> published.add(course(i, owner, film))));
    return published;
  }

  private SchoolCourse course(int number, UserId owner, LessonVideo film) {
    String slug = slug(number);
    String title = "Course %02d of the bench".formatted(number);
    CourseAuthoring courses = application.getBean(CourseAuthoring.class);
    CourseId course =
        courses.create(
            new CourseDraft(
                slug,
                Audience.STUDENTS,
                new CourseFacts(
                    title,
                    "What one does with a phone and ten seconds of light.",
                    "en",
                    new CourseCover("\u0930\u0940", 1 + number % 6)),
                List.of(new Instructor("Asha Rao", "Asha has taught for ten years.")),
                sections(film)));
    courses.publish(course, true);
    CatalogAuthoring products = application.getBean(CatalogAuthoring.class);
    ProductId product =
        products.create(
            NewProduct.course(
                slug,
                title,
                "What one does with a phone and ten seconds of light.",
                Money.paise(199_900),
                new Cover("\u0930\u0940", 1 + number % 6),
                List.of(Deliverable.course(course.value()))),
            owner);
    application.getBean(SalesPages.class).write(product, page());
    products.publish(product, owner);
    return new SchoolCourse(slug, course, product);
  }

  static String slug(int number) {
    return "course-%02d".formatted(number);
  }

  private static List<SectionDraft> sections(LessonVideo film) {
    int each = Size.LESSONS / SECTIONS;
    return IntStream.range(0, SECTIONS)
        .mapToObj(
            section ->
                new SectionDraft(
                    "Part " + (section + 1),
                    IntStream.range(section * each, (section + 1) * each)
                        .mapToObj(number -> lesson(number, number % 2 == 1 ? film : null))
                        .toList()))
        .toList();
  }

  private static LessonDraft lesson(int number, @Nullable LessonVideo film) {
    return new LessonDraft(
        "lesson-%02d".formatted(number),
        "Lesson %02d: ten seconds".formatted(number),
        TEXT,
        film,
        number == 0,
        true);
  }

  /** One film for all: it is never played here, only reported on. */
  private LessonVideo film() {
    MediaLibrary library = application.getBean(MediaLibrary.class);
    try (InputStream film = new ClassPathResource(FILM + ".mp4").getInputStream();
        InputStream poster = new ClassPathResource(FILM + ".png").getInputStream()) {
      return new LessonVideo(
          library.store(film, "film.mp4", "video/mp4"),
          30,
          library.store(poster, "film.png", "image/png"),
          List.of());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SalesPage page() {
    return new SalesPage(
        "After a weekend you film, cut and show ten seconds that somebody wants to see.",
        "Asha has taught three thousand people.",
        List.of("Hold the phone", "See the light", "Cut", "Show it"),
        List.of(
            new SalesPage.Question("Do I need a camera?", "No. Any phone of the last five years."),
            new SalesPage.Question("How long does it take?", "A weekend, or six evenings.")));
  }
}
