package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.setup.SetUpRail;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The short form about the program.
 *
 * @param rail the forms around it
 * @param others what else holds, in a sentence
 * @param loss the worst of the sales that would lose money; null where none does
 */
public record ProgramStepPage(
    SetUpRail rail,
    ProgramChoice form,
    String others,
    PlanPage.@Nullable Loss loss,
    List<Problem> problems) {

  public ProgramStepPage {
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
}
