package dev.halfmillion.learning.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What to mend in a form, for its template. */
public record FormErrors(List<Problem> problems) {

  static final FormErrors NONE = new FormErrors(List.of());

  static FormErrors of(BindingResult result) {
    return new FormErrors(
        result.getFieldErrors().stream().map(e -> new Problem(e.getField(), sentence(e))).toList());
  }

  static FormErrors of(String field, String sentence) {
    return new FormErrors(List.of(new Problem(field, sentence)));
  }

  private static String sentence(FieldError error) {
    return error.isBindingFailure()
        ? "This has the wrong form."
        : String.valueOf(error.getDefaultMessage());
  }

  /** The sentence for a field, or null. */
  public @Nullable String of(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
