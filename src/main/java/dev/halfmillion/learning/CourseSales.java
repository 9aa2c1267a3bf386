package dev.halfmillion.learning;

import java.util.List;

/** By what a course is sold; who owns the products answers. */
public interface CourseSales {

  /** The products that give this course and nothing else, by title. */
  List<Sold> of(CourseId course);

  /**
   * Says of the one product that sells a course what the course says; where several do, nothing.
   */
  void tell(CourseId course, CourseFacts facts);

  /**
   * A product.
   *
   * @param href where it is edited
   * @param page where people buy it
   * @param onSale whether they can
   */
  record Sold(
      String title, String summary, CourseCover cover, String href, String page, boolean onSale) {

    /** Whether it has the title, the summary and the cover of a course. */
    public boolean sameAs(CourseFacts facts) {
      return title.equals(facts.title())
          && summary.equals(facts.summary())
          && cover.equals(facts.cover());
    }
  }
}
