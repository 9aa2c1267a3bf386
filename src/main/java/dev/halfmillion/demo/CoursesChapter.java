package dev.halfmillion.demo;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.demo.content.DemoCourse;
import dev.halfmillion.demo.content.DemoCourses;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseCover;
import dev.halfmillion.learning.CourseDraft;
import dev.halfmillion.learning.CourseDraft.SectionDraft;
import dev.halfmillion.learning.CourseFacts;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonDraft;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.site.SalesPages;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** On the first morning the academy's courses are published and six of them go on sale. */
@Component
@OnlyInDemo
class CoursesChapter {

  private final CourseFilms films;
  private final DemoQuizzes quizzes;
  private final ClassroomChapter classroom;
  private final CourseAuthoring courses;
  private final CatalogAuthoring products;
  private final Catalog catalog;
  private final SalesPages pages;

  CoursesChapter(
      CourseFilms films,
      DemoQuizzes quizzes,
      ClassroomChapter classroom,
      CourseAuthoring courses,
      CatalogAuthoring products,
      Catalog catalog,
      SalesPages pages) {
    this.films = films;
    this.quizzes = quizzes;
    this.classroom = classroom;
    this.courses = courses;
    this.products = products;
    this.catalog = catalog;
    this.pages = pages;
  }

  void tell(Chronicle chronicle) {
    UserId owner = chronicle.id(DemoPerson.OWNER);
    BusinessClock.at(
        chronicle.calendar().moment(0, LocalTime.of(6, 30)),
        () -> {
          publish(DemoCourses.training());
          for (DemoCourse course : DemoCourses.sold()) {
            CourseId id = publish(course);
            classroom.settle(id);
            chronicle.products().add(sell(course, id, owner));
          }
        });
  }

  private CourseId publish(DemoCourse course) {
    List<SectionDraft> sections =
        course.sections().stream()
            .map(
                section ->
                    new SectionDraft(
                        section.title(), section.lessons().stream().map(this::draft).toList()))
            .toList();
    CourseFacts facts =
        new CourseFacts(
            course.title(),
            course.summary(),
            "en",
            new CourseCover(course.akshar(), course.colour()));
    CourseId id =
        courses.create(
            new CourseDraft(
                course.slug(), course.audience(), facts, course.instructors(), sections));
    quizzes.add(id, course.slug());
    courses.publish(id, true);
    return id;
  }

  private LessonDraft draft(DemoCourse.Lesson lesson) {
    LessonVideo video = lesson.isVideo() ? films.store(lesson.video()) : null;
    return new LessonDraft(
        slug(lesson.title()), lesson.title(), lesson.markdown(), video, lesson.preview(), true);
  }

  private Product sell(DemoCourse course, CourseId id, UserId owner) {
    ProductId product =
        products.create(
            NewProduct.course(
                course.slug(),
                course.title(),
                course.summary(),
                Money.rupees(course.rupees()),
                new Cover(course.akshar(), course.colour()),
                List.of(Deliverable.course(id.value()))),
            owner);
    pages.write(product, course.page());
    products.publish(product, owner);
    return catalog.byId(product).orElseThrow();
  }

  private static String slug(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
