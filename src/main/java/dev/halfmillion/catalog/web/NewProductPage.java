package dev.halfmillion.catalog.web;

import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new product.
 *
 * @param courses what a course product can give
 * @param parts what a bundle can hold
 */
public record NewProductPage(
    NewProductForm form,
    List<Option> kinds,
    List<Option> courses,
    List<Part> parts,
    List<Problem> problems) {

  public NewProductPage {
    kinds = List.copyOf(kinds);
    courses = List.copyOf(courses);
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** A product that can be in a bundle. */
  public record Part(String id, String title, String price, boolean chosen) {}
}
