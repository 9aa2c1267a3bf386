package dev.halfmillion.backoffice.first;

import dev.halfmillion.platform.setup.SetUpRail;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form with what to mend.
 *
 * @param picture the address of the picture that was taken in already; null for none
 */
public record FirstProductPage(
    SetUpRail rail, FirstProductForm form, @Nullable String picture, List<Problem> problems) {

  public FirstProductPage {
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

  /** Whether a lesson after the first is shown open. */
  public boolean open(FirstProductForm.LessonInput lesson) {
    String number = String.valueOf(lesson.number());
    return !lesson.blank() || problems.stream().anyMatch(p -> p.field().endsWith(number));
  }
}
