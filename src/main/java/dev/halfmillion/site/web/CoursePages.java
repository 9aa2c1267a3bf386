package dev.halfmillion.site.web;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.TaxSettings;
import dev.halfmillion.site.SalesPage;
import dev.halfmillion.site.SalesPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the sales page of a product shows. */
@Component
class CoursePages {

  private final Shelf shelf;
  private final SalesPages texts;
  private final Promotions promotions;
  private final Academy academy;

  CoursePages(Shelf shelf, SalesPages texts, Promotions promotions, Academy academy) {
    this.academy = academy;
    this.shelf = shelf;
    this.texts = texts;
    this.promotions = promotions;
  }

  Optional<CoursePage> find(String slug) {
    return shelf.offer(slug).map(this::page);
  }

  private CoursePage page(Offer offer) {
    Product product = offer.product();
    SalesPage text = texts.of(product.id());
    return new CoursePage(
        shelf.line(offer),
        text.promise().isBlank() ? product.summary() : text.promise(),
        tax(product),
        academy.taxSettings().note(),
        document(),
        promotions.titleFor(product),
        promotions.codeFor(product).orElse(null),
        "/checkout/" + product.slug(),
        (int) offer.lessons().stream().filter(LessonOutline::preview).count(),
        offer.freeLesson().orElse(null),
        text.outcomes(),
        offer.lessons().size(),
        sections(offer),
        teachers(offer, text),
        text.questions(),
        bundle(product),
        saving(product),
        shelf.earning(product).orElse(null));
  }

  private String tax(Product product) {
    if (product.isFree()) {
      return "Yours to keep, for nothing.";
    }
    String name = academy.taxSettings().included();
    return name.isEmpty() || product.taxRate().isZero()
        ? "Pay once, keep it for life."
        : "%s %s of %s included. Pay once, keep it for life."
            .formatted(product.taxRate().text(), name, MoneyFormat.full(product.tax().tax()));
  }

  private String document() {
    return academy.taxSettings().strategy() == TaxSettings.Kind.INDIA_GST
        ? "GST invoice, with your GSTIN if you give one"
        : "A receipt by e-mail";
  }

  private static List<CoursePage.Part> bundle(Product product) {
    return product.parts().stream()
        .map(
            part ->
                new CoursePage.Part(
                    part.title(),
                    part.summary(),
                    part.isPublished() ? "/courses/" + part.slug() : null,
                    MoneyFormat.plain(part.listPrice())))
        .toList();
  }

  private static CoursePage.@Nullable Saving saving(Product product) {
    Money saved = product.apart().minus(product.price());
    return product.isBundle() && saved.isPositive()
        ? new CoursePage.Saving(
            MoneyFormat.plain(product.apart()),
            MoneyFormat.plain(product.price()),
            MoneyFormat.plain(saved))
        : null;
  }

  private static List<CoursePage.Section> sections(Offer offer) {
    List<CoursePage.Section> sections = new ArrayList<>();
    for (CourseOutline course : offer.courses()) {
      for (SectionOutline section : course.sections()) {
        sections.add(
            new CoursePage.Section(
                sections.size() + 1,
                section.title(),
                Words.extent(section.lessons()),
                section.lessons().stream().map(lesson -> lesson(offer, lesson)).toList()));
      }
    }
    return sections;
  }

  private static CoursePage.Lesson lesson(Offer offer, LessonOutline lesson) {
    return new CoursePage.Lesson(
        lesson.title(),
        lesson.kind() == LessonKind.VIDEO,
        Words.length(lesson),
        lesson.preview() ? offer.preview(lesson) : null);
  }

  /** The sales page has a line of its own for the first of them. */
  private static List<CoursePage.Teacher> teachers(Offer offer, SalesPage text) {
    List<CoursePage.Teacher> teachers = new ArrayList<>();
    for (Instructor one : offer.course().map(CourseOutline::instructors).orElse(List.of())) {
      boolean own = teachers.isEmpty() && !text.instructorLine().isBlank();
      teachers.add(
          new CoursePage.Teacher(
              one.name(), Words.initials(one.name()), own ? text.instructorLine() : one.bio()));
    }
    return teachers;
  }
}
